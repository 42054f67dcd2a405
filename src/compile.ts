import { checkCapture, type CheckedReport } from './assemble/check-captures.ts';
import { refuseStrayCaptures } from './assemble/captures.ts';
import { indexContent, type ContentIndex, type Kind } from './assemble/content-index.ts';
import type { Context } from './assemble/context.ts';
import { coverageOf, publishCard, settleReport } from './assemble/coverage.ts';
import { refuseCycles } from './assemble/cycles.ts';
import { assembleIncident, type ReadIncident } from './assemble/incidents.ts';
import { assemblePage } from './assemble/pages.ts';
import { assemblePlaces } from './assemble/places.ts';
import { warnPublishedBefore } from './assemble/published-before.ts';
import { assembleQuestions } from './assemble/questions.ts';
import { registerEntries } from './assemble/register.ts';
import { assembleReport } from './assemble/reports.ts';
import { settleDates } from './assemble/settle-dates.ts';
import { assembleSite } from './assemble/site.ts';
import { assembleSource, type ReadSource } from './assemble/sources.ts';
import { collectWording, partRuns, shareWording, wordsOf } from './assemble/wording.ts';
import type { SealedSharing } from './captures/sealed-capture.ts';
import type { TimeRecord } from './chronology/record.ts';
import { lintEntries, lintReport } from './lint/lint.ts';
import type { ReportFrame, Telling } from './lint/input.ts';
import type { Archive } from './model/archive.ts';
import type { Incident } from './model/incident.ts';
import { Issues, type Issue } from './model/issue.ts';
import type { Position } from './model/position.ts';
import { cardOf, type Report, type ReportCard } from './model/report.ts';
import type { SharedTexts } from './model/shared-wording.ts';
import type { Page, Site } from './model/site.ts';
import type { OwnZone } from './model/zone.ts';
import { byCodeUnit } from './model/text.ts';
import type { ContentSource } from './read/content-source.ts';
import { LazyMap } from './store/lazy-map.ts';
import { createWordingIndex } from './wording/wording-index.ts';

/** What a content folder comes to: everything in it, or every mistake in it. */
export interface Compiled {
  /** Null if there is any error. */
  readonly archive: Archive | null;
  readonly index: ContentIndex;
  /** Sorted by file, line and column. */
  readonly issues: readonly Issue[];
}

export interface CompileOptions {
  /** Whether to publish drafts too. */
  readonly drafts?: boolean;
  /** Whether to hold quotes against captures; without, a site can be read whose captures are still to be sealed. */
  readonly captures?: boolean;
}

/**
 * Reads and checks a whole content folder before any page is made. `build/` does the same with several threads and what it knows
 * from the last time: {@link openContent}, then a reader for each file, then {@link settleEntries}, {@link checkReport} and {@link archiveEntries}.
 */
export function compile(source: ContentSource, { drafts = false, captures = true }: CompileOptions = {}): Compiled {
  const context = openContent(source);
  const { index, issues } = context;
  const each = <T>(kind: Kind, read: (id: string, file: string) => T | undefined) => new Map(idsOf(index, kind).flatMap(([id, file]): [string, T][] => {
    const entry = read(id, file);
    return entry ? [[id, entry]] : [];
  }));
  const sources = each('sources', (id, file) => assembleSource(id, file, source, context));
  const incidents = each('incidents', (id, file) => assembleIncident(id, file, source, context));
  noteZones(incidents, context);
  const texts = createWordingIndex();
  const reports = each('reports', (id, file) => readReport(id, file, source, context, captures ? texts.add : null));
  const pages = each('pages', (id, file) => assemblePage(id, file, source, context));
  const entries: Entries = { sources, incidents, pages, reports: mapValues(reports, bareReport), reportOf: (id) => reports.get(id)!.report, captures };
  const settled = settleEntries(entries, context, drafts);
  if (settled) {
    for (const { report } of reports.values()) checkReport(report, settled, issues);
    const text = (id: string) => {
      const read = source.read(`captures/${id}.txt`);
      return 'text' in read ? read.text : '';
    };
    const shared = partRuns([...texts.pairs()].flatMap(([a, b]) => shareWording(a, b, texts, settled.site.wording, () => wordsOf(text(a))) ?? []));
    const settledReports = mapValues(reports, ({ report }) => settleReport(report, settled.record, settled.published));
    return { archive: archiveEntries(entries, settled, context, settledReports, wordingOf(entries, shared)), index, issues: issues.sorted() };
  }
  return { archive: null, index, issues: issues.sorted() };
}

/** The files that all others are read against. */
export function openContent(source: ContentSource): Context & { readonly zones: Map<string, OwnZone> } {
  const issues = new Issues();
  const index = indexContent(source.paths, issues);
  const [site, questions, places] = [assembleSite(source, issues), assembleQuestions(source, issues), assemblePlaces(source, issues)];
  return { index, site: site ?? null, questions: questions ?? null, places: places ?? null, zones: new Map(), issues };
}

/** The entries of a kind with their files, in the order of their ids. */
export function idsOf(index: ContentIndex, kind: Kind): readonly (readonly [id: string, file: string])[] {
  return [...index.files[kind]].sort(([a], [b]) => byCodeUnit(a, b));
}

/** Reports are read after this: their dates may be told in the zones of incidents. */
export function noteZones(incidents: ReadonlyMap<string, ReadIncident>, { zones }: { readonly zones: Map<string, OwnZone> }): void {
  for (const { incident: { id, zone } } of incidents.values()) if (zone) zones.set(id, zone);
}

/** One report with its claims and, if `onText` wants texts, its capture. Undefined if its frontmatter is wrong. */
export function readReport(id: string, file: string, source: ContentSource, context: Context, onText: ((report: string, text: string) => void) | null): CheckedReport | undefined {
  const entry = assembleReport(id, file, source, context);
  if (!entry) return undefined;
  return onText ? checkCapture(entry, source, context, onText) : { ...entry, words: null, sharings: null };
}

/** A report as far as all of them are in hand at once: without its claims. */
export interface BareReport {
  readonly card: ReportCard;
  readonly correctsPosition: Position;
  readonly words: number | null;
  readonly sharings: readonly SealedSharing[] | null;
}

export function bareReport({ report, correctsPosition, words, sharings }: CheckedReport): BareReport {
  return { card: cardOf(report), correctsPosition, words, sharings };
}

/** All files, each as it was read on its own; in the order of ids. */
export interface Entries {
  readonly sources: ReadonlyMap<string, ReadSource>;
  readonly incidents: ReadonlyMap<string, ReadIncident>;
  readonly reports: ReadonlyMap<string, BareReport>;
  readonly pages: ReadonlyMap<string, Page>;
  /** A report with its claims, as read. */
  readonly reportOf: (id: string) => Report;
  /** Whether captures were read. */
  readonly captures: boolean;
}

/** What entries come to together, and what single reports are held against. */
export interface Settled extends ReportFrame {
  readonly site: Site;
  /** With the bounds that they have by all that entries say of each other. */
  readonly incidents: ReadonlyMap<string, Incident>;
  readonly record: TimeRecord;
  readonly published: ReadonlySet<string>;
}

/** Checks what entries say of each other. Null if there is any error so far. */
export function settleEntries({ sources, incidents, reports, reportOf, captures }: Entries, context: Context, drafts: boolean): Settled | null {
  const { site, questions, places, issues } = context;
  refuseCycles(mapValues(sources, ({ source: { owner }, ownerPosition }) => ({ next: owner, position: ownerPosition })), 'owner', issues);
  const asRead = mapValues(incidents, ({ incident }) => incident);
  const { settled, record } = settleDates(asRead, issues);
  if (captures) refuseStrayCaptures(mapValues(reports, ({ card }) => card), context);
  refuseCycles(mapValues(reports, ({ card: { corrects }, correctsPosition }) => ({ next: corrects, position: correctsPosition })), 'corrects', issues);
  if (!site || !questions || !places || issues.hasErrors()) return null;
  const cards = [...reports.values()].map(({ card }) => card);
  const frame = lintEntries({ language: site.language, incidents: [...asRead.values()], reports: cards, tellingsOf: tellingsIn(cards, reportOf) }, issues);
  const published = new Set([...incidents].filter(([, { draft }]) => drafts || !draft).map(([id]) => id));
  return { ...frame, site, incidents: settled, record, published };
}

/** Warns of what smells in one report, as read. */
export function checkReport(report: Report, settled: Settled, issues: Issues): void {
  lintReport(report, settled, issues);
  warnPublishedBefore(settleReport(report, settled.record, settled.published), settled.incidents, issues);
}

/** The archive of entries without an error; `reports` have their dates settled, `wording` comes of {@link wordingOf}. */
export function archiveEntries(entries: Entries, { site, incidents: settled, published }: Settled, { questions, places }: Context, reports: ReadonlyMap<string, Report>, wording: Wording): Archive {
  const sources = mapValues(entries.sources, ({ source }) => source);
  const incidents = new Map([...settled].filter(([id]) => published.has(id)).map(([id, incident]) => [id, withoutDrafts(incident, published)]));
  const cards = mapValues(entries.reports, ({ card }) => publishCard(card, published));
  const captureWords = new Map([...entries.reports].flatMap(([id, { words }]) => (words === null ? [] : [[id, words]])));
  const register = registerEntries({ incidents, sources, cards });
  return {
    site, questions: questions!, places: places!, sources, incidents, reports, pages: entries.pages, cards, register,
    coverage: new LazyMap(register.reportsOn, (incident) => coverageOf(incident, register.reportsOn.get(incident)!, reports)),
    captureWords, ...wording,
  };
}

type Wording = ReturnType<typeof collectWording>;

/** What reports share: `shared` is what texts at hand do. */
export function wordingOf({ reports }: Pick<Entries, 'reports'>, shared: SharedTexts): Wording {
  return collectWording(shared, new Map([...reports].flatMap(([id, { sharings }]) => (sharings ? [[id, sharings]] : []))), reports);
}

/** An incident without its ties to what is not published. */
function withoutDrafts(incident: Incident, published: ReadonlySet<string>): Incident {
  const isPublished = (other: { readonly incident: string }) => published.has(other.incident);
  return incident.related.every(isPublished) ? incident : { ...incident, related: incident.related.filter(isPublished) };
}

function tellingsIn(cards: readonly ReportCard[], reportOf: Entries['reportOf']): (incident: string) => readonly Telling[] {
  const tellers = new Map<string, string[]>();
  for (const { id, coverage } of cards) {
    for (const { incident } of coverage) {
      const list = tellers.get(incident);
      if (list) list.push(id);
      else tellers.set(incident, [id]);
    }
  }
  return (incident) => (tellers.get(incident) ?? []).map((id) => {
    const report = reportOf(id);
    return { report, claims: report.coverage.find((entry) => entry.incident === incident)!.claims };
  });
}

function mapValues<T, U>(map: ReadonlyMap<string, T>, change: (value: T, key: string) => U): Map<string, U> {
  return new Map([...map].map(([key, value]) => [key, change(value, key)]));
}
