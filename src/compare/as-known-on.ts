import type { Archive } from '../model/archive.ts';
import type { Incident } from '../model/incident.ts';
import type { Coverage } from '../model/report.ts';
import { DAY_MS, startOf, type CivilMs, type TimeBounds } from '../model/time.ts';
import type { Answer } from './answers.ts';
import { compareReports, type Column, type Comparison, type Row } from './comparison.ts';
import type { Revision } from './history.ts';
import type { Verdict } from './verdict.ts';
import type { Witness } from './witness.ts';

/** What was known of one incident from all that had surely been published by the end of a day. */
export interface KnownState {
  /** Null for the last state: with the reports whose publication cannot be said to have been over by any day. */
  readonly day: TimeBounds | null;
  /** The reports that came with it, coded or not. */
  readonly appeared: readonly Column[];
  /** Reports that only count from a later state, since they are not dated exactly, but may have been out by this day. */
  readonly mayBeOut: readonly Column[];
  readonly comparison: Comparison;
  /** Against the state before, in the order of `questions.yaml`. In the first state, everything. */
  readonly changes: readonly Change[];
}

/** The most that happened to one question; one that nothing happened to has no change. */
export type ChangeKind =
  /** It came up for the first time, and nobody answers it. */
  | 'raised'
  /** Reports say, for the first time, only that it is not known. */
  | 'left-open'
  /** Nobody had given an answer or called it unknown, and now somebody gives one. */
  | 'answered'
  /** The verdict is of another kind. */
  | 'verdict'
  /** The rest leave the verdict's kind as it was: an earlier claim was replaced or raised, */
  | 'replaced'
  /** another answer was given, */
  | 'added'
  /** another report gives an answer that was there, */
  | 'joined'
  /** another report says that it is not known, */
  | 'undecided'
  /** or the reports behind an answer go back to other origins than was known. */
  | 'recounted';

/** What happened to one question from one state to the next. Several lists may be filled at once. */
export interface Change {
  readonly kind: ChangeKind;
  /** As it stands now. */
  readonly row: Row;
  /** Null where no report had been read for it. */
  readonly before: Verdict | null;
  /** Of claims that had not been replaced before. */
  readonly revisions: readonly Revision[];
  readonly added: readonly Answer[];
  /** Answers that were there, with those who give them only now. */
  readonly joined: readonly { readonly answer: Answer; readonly witnesses: readonly Witness[] }[];
  /** New reports, certainly about this, that say it is not known. */
  readonly undecided: readonly Column[];
}

/**
 * Every state of knowledge of an incident, in the order of time: one for each day on which a report's
 * publication was surely over, and a last one with the reports of which no such day is known. A report dated
 * `2025-06` was surely out by 30 June. Claims, ties and dates are taken as they are coded today.
 */
export function asKnownOn(incident: Incident, archive: Archive): readonly KnownState[] {
  const steps = findSteps(incident, archive);
  const coverage = archive.coverage.get(incident.id) ?? [];
  const comparisons = steps.map(({ ends }) => compareReports(incident, archive, coverage.filter((entry) => endOf(entry, archive) <= ends)));
  const all = comparisons.at(-1)?.columns ?? [];
  return steps.map(({ day, ends }, i): KnownState => {
    const comparison = comparisons[i]!;
    const known = new Set(i > 0 ? comparisons[i - 1]!.columns.map(({ report }) => report.id) : []);
    const appeared = comparison.columns.filter(({ report }) => !known.has(report.id));
    const mayBeOut = all.filter(({ coverage: entry, report }) => endOf(entry, archive) > ends && report.published !== null && report.published.bounds.earliest < ends);
    return { day, appeared, mayBeOut, comparison, changes: findChanges(comparison, comparisons[i - 1], appeared) };
  });
}

/** Whether there is more than one state, and anything coded to be seen in them; cheaper than the states. */
export function isKnownInSteps(incident: Incident, archive: Archive): boolean {
  const coverage = archive.coverage.get(incident.id) ?? [];
  return coverage.some(({ claims }) => claims.length > 0) && findSteps(incident, archive).length > 1;
}

interface Step {
  readonly day: TimeBounds | null;
  /** Reports whose publication was over by then belong to it; Infinity takes in all. */
  readonly ends: CivilMs;
}

function findSteps({ id }: Incident, archive: Archive): readonly Step[] {
  const ends = new Set((archive.coverage.get(id) ?? []).map((entry) => endOf(entry, archive)));
  return [...ends].sort((a, b) => (a < b ? -1 : 1)).map((end): Step => ({ ends: end, day: Number.isFinite(end) ? dayBefore(end) : null }));
}

/** The end of the day on which a report's publication was surely over; Infinity where there is none. */
function endOf({ report }: Coverage, { reports }: Archive): CivilMs {
  const latest = reports.get(report)!.published?.bounds.latest ?? Infinity;
  return Number.isFinite(latest) ? dayBefore(latest).latest : Infinity;
}

/** The whole day that holds the last moment before another. */
function dayBefore(end: CivilMs): TimeBounds {
  const earliest = startOf(end - 1, 'day');
  return { earliest, latest: earliest + DAY_MS };
}

function findChanges({ rows, columns }: Comparison, before: Comparison | undefined, appeared: readonly Column[]): readonly Change[] {
  return rows.flatMap((row): Change[] => {
    const old = before?.rows.find(({ question }) => question.id === row.question.id)?.verdict ?? null;
    const undecided = appeared.filter((column) => column.coverage.match === 'certain' && row.cells[columns.indexOf(column)]!.some(({ stance }) => stance === 'unknown'));
    const news = { row, before: old, undecided, ...compareAnswers(row.verdict, old) };
    const kind = kindOf(news);
    return kind ? [{ kind, ...news }] : [];
  });
}

/** The claims themselves are the same objects in every state, so that they tell what is new. */
function compareAnswers({ answers, revisions }: Verdict, before: Verdict | null) {
  const known = new Set(before?.answers.flatMap(({ witnesses }) => witnesses.map(({ claim }) => claim)));
  const replaced = new Set(before?.revisions.map(({ earlier }) => earlier.claim));
  const isKnown = ({ claim }: Witness) => known.has(claim);
  return {
    revisions: revisions.filter(({ earlier }) => !replaced.has(earlier.claim)),
    added: answers.filter(({ witnesses }) => !witnesses.some(isKnown)),
    joined: answers.flatMap((answer) => {
      const witnesses = answer.witnesses.filter((witness) => !isKnown(witness));
      return witnesses.length > 0 && witnesses.length < answer.witnesses.length ? [{ answer, witnesses }] : [];
    }),
  };
}

function kindOf({ row: { verdict }, before, revisions, added, joined, undecided }: Omit<Change, 'kind'>): ChangeKind | null {
  if (before === null || isUnanswered(before)) {
    if (isUnanswered(verdict)) return before === null ? 'raised' : null;
    return verdict.kind === 'open' ? 'left-open' : 'answered';
  }
  if (verdict.kind !== before.kind) return 'verdict';
  if (revisions.length > 0) return 'replaced';
  if (added.length > 0) return 'added';
  if (joined.length > 0) return 'joined';
  if (undecided.length > 0) return 'undecided';
  return countOrigins(verdict) === countOrigins(before) ? null : 'recounted';
}

function isUnanswered({ kind, answers }: Verdict): boolean {
  return kind === 'none' && answers.length === 0;
}

function countOrigins({ answers }: Verdict): string {
  return answers.map(({ origins }) => origins).join(' ');
}
