import type { Archive } from '../model/archive.ts';
import type { Report } from '../model/report.ts';
import { byCodeUnit } from '../model/text.ts';
import type { Comparison, Row } from './comparison.ts';
import { findCopies, noCopies, type Copies } from './source-copies.ts';
import { Counter, type Count } from './source-count.ts';
import { measureDelay, type Delay } from './source-delay.ts';
import { sortBySource, type SourcePart, type SourceRow } from './source-row.ts';

/** One question on one incident that a source answered, with the first of its claims there. */
export interface AnswerExample {
  readonly incident: string;
  readonly question: string;
  readonly claim: { readonly report: string; readonly id: string };
}

export const STANDINGS = ['agreed', 'echoed', 'alone', 'contradicted', 'selfContradicted', 'replaced', 'corrected', 'beside'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * How one source's answers stood beside the others'. An answer is one question on one incident that its reports, certainly
 * about it, give a value for; one answer may stand in several ways.
 *
 * `agreed`: equal to, in or around an answer of another source, with no dependence found. `echoed`: the same, but only with
 * sources of its own origin. `alone`: no other source answers. `contradicted`: cannot be true together with a claim of another
 * source; `selfContradicted`: with one of its own. `replaced`: a later report of its own says otherwise, and be it a count
 * that has risen, without calling it a correction. `corrected`: a report that says that it corrects the earlier one answers
 * otherwise. `beside`: none of all these.
 */
export interface SourceRecord extends Readonly<Record<Standing, Count<AnswerExample>>> {
  readonly source: string;
  readonly reports: number;
  readonly answers: number;
  readonly copies: Copies;
  readonly delay: Delay;
}

type Standings = Record<Standing, Counter<AnswerExample>> & { answers: number };

/** How one source's answer to one question about one incident stood. */
export interface StandingAnswer {
  readonly source: string;
  readonly standings: readonly Standing[];
  readonly example: AnswerExample;
}

/** How the answers of one comparison stood, question by question. */
export function standAnswers({ incident, rows }: Comparison, { places, reports }: Pick<Archive, 'places' | 'reports'>): readonly StandingAnswer[] {
  return rows.flatMap((row) => {
    const sorted = sortBySource(row, places);
    const sources = new Set([...sorted.parts.map(({ source }) => source), ...row.verdict.revisions.map(({ earlier }) => earlier.source.id)]);
    return [...sources].map((source) => ({ source, standings: standingsOf(source, row, sorted, reports), example: exampleOf(source, incident.id, row) }));
  });
}

/** What records need of an archive. */
export type RecordContext = Pick<Archive, 'sources' | 'cards' | 'register' | 'incidents' | 'sharedWording'>;

/** The records of all sources, fed with the answers of one incident after the other; what it keeps does not grow with claims. */
export class RecordTally {
  readonly #archive: RecordContext;
  readonly #standings: ReadonlyMap<string, Standings>;

  constructor(archive: RecordContext) {
    this.#archive = archive;
    this.#standings = new Map([...archive.sources.keys()].map((id) => [id, noStandings()]));
  }

  add(answers: readonly StandingAnswer[]): void {
    for (const { source, standings, example } of answers) {
      const own = this.#standings.get(source)!;
      own.answers += 1;
      for (const standing of standings) own[standing].add(example);
    }
  }

  /** One record for each source, once every comparison is in. */
  finish(): ReadonlyMap<string, SourceRecord> {
    const copies = findCopies(this.#archive);
    const { cards, register: { reportsOf } } = this.#archive;
    return new Map([...this.#standings].map(([source, standings]) => {
      const reports = (reportsOf.get(source) ?? []).toSorted(byCodeUnit).map((id) => cards.get(id)!);
      return [source, { source, ...standings, reports: reports.length, copies: copies.get(source) ?? noCopies(), delay: measureDelay(reports, this.#archive) }];
    }));
  }
}

function noStandings(): Standings {
  return { answers: 0, ...(Object.fromEntries(STANDINGS.map((standing) => [standing, new Counter<AnswerExample>()])) as Record<Standing, Counter<AnswerExample>>) };
}

function standingsOf(source: string, { verdict }: Row, sorted: SourceRow, reports: Archive['reports']): readonly Standing[] {
  const found = new Set<Standing>();
  const own = sorted.parts.find((part) => part.source === source);
  const others = sorted.parts.filter((part) => part.source !== source);
  if (own) for (const standing of besideOthers(own, others, sorted)) found.add(standing);
  if (sorted.isClashing(source, source)) found.add('selfContradicted');
  for (const revision of verdict.revisions) {
    if (revision.earlier.source.id !== source) continue;
    // A count that another source raises is no revision of one's own; one's own is always a correction here.
    if (revision.kind === 'corrected') found.add(correctsReport(revision.later.report, revision.earlier.report.id, reports) ? 'corrected' : 'replaced');
  }
  return found.size > 0 ? [...found] : ['beside'];
}

function besideOthers(own: SourcePart, others: readonly SourcePart[], { isAlike, isClashing }: SourceRow): readonly Standing[] {
  if (others.length === 0) return ['alone'];
  const alike = others.filter((other) => isAlike(own, other));
  const agreed = alike.some(({ origin }) => origin !== own.origin);
  return [
    ...(agreed ? (['agreed'] as const) : alike.length > 0 ? (['echoed'] as const) : []),
    ...(others.some((other) => isClashing(own.source, other.source)) ? (['contradicted'] as const) : []),
  ];
}

function correctsReport({ corrects }: Report, id: string, reports: Archive['reports'], seen = new Set<string>()): boolean {
  if (corrects === null || seen.has(corrects)) return false;
  const next = reports.get(corrects);
  return corrects === id || (next !== undefined && correctsReport(next, id, reports, seen.add(corrects)));
}

function exampleOf(source: string, incident: string, { question, verdict }: Row): AnswerExample {
  const witnesses = [...verdict.answers.flatMap((answer) => answer.witnesses), ...verdict.revisions.map(({ earlier }) => earlier)];
  const { claim } = witnesses.find((witness) => witness.source.id === source)!;
  return { incident, question: question.id, claim: { report: claim.report, id: claim.id } };
}
