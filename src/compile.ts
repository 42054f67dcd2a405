import { indexContent, type ContentIndex, type Kind } from './assemble/content-index.ts';
import type { Context } from './assemble/context.ts';
import { checkCaptures } from './assemble/check-captures.ts';
import { coverageByIncident, settleReport } from './assemble/coverage.ts';
import { refuseCycles } from './assemble/cycles.ts';
import { assembleIncident } from './assemble/incidents.ts';
import { assemblePage } from './assemble/pages.ts';
import { assemblePlaces } from './assemble/places.ts';
import { warnPublishedBefore } from './assemble/published-before.ts';
import { assembleQuestions } from './assemble/questions.ts';
import { assembleReport } from './assemble/reports.ts';
import { settleDates } from './assemble/settle-dates.ts';
import { assembleSite } from './assemble/site.ts';
import { assembleSource } from './assemble/sources.ts';
import { lint } from './lint/lint.ts';
import { collectWording } from './assemble/wording.ts';
import type { Archive } from './model/archive.ts';
import type { Incident } from './model/incident.ts';
import { Issues, type Issue } from './model/issue.ts';
import type { OwnZone } from './model/zone.ts';
import { byCodeUnit } from './model/text.ts';
import type { ContentSource } from './read/content-source.ts';

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

/** Reads and checks a whole content folder before any page is made. */
export function compile(source: ContentSource, { drafts = false, captures = true }: CompileOptions = {}): Compiled {
  const issues = new Issues();
  const index = indexContent(source.paths, issues);
  const site = assembleSite(source, issues);
  const questions = assembleQuestions(source, issues);
  const places = assemblePlaces(source, issues);
  const zones = new Map<string, OwnZone>();
  const context: Context = { index, site: site ?? null, questions: questions ?? null, places: places ?? null, zones, issues };

  const each = <T>(kind: Kind, assemble: (id: string, file: string, source: ContentSource, context: Context) => T | undefined): Map<string, T> => {
    const entries = new Map<string, T>();
    for (const [id, file] of [...index.files[kind]].sort(([a], [b]) => byCodeUnit(a, b))) {
      const entry = assemble(id, file, source, context);
      if (entry) entries.set(id, entry);
    }
    return entries;
  };
  const readSources = each('sources', assembleSource);
  refuseCycles(mapValues(readSources, ({ source: { owner }, ownerPosition }) => ({ next: owner, position: ownerPosition })), 'owner', issues);
  const read = each('incidents', assembleIncident);
  for (const { incident: { id, zone } } of read.values()) if (zone) zones.set(id, zone);
  const { settled, record } = settleDates(mapValues(read, ({ incident }) => incident), issues);
  const published = new Set([...read].filter(([, entry]) => drafts || !entry.draft).map(([id]) => id));
  const wording = collectWording(context);
  const asWritten = each('reports', assembleReport);
  const { reports: readReports, words: captureWords } = captures ? checkCaptures(asWritten, source, context, wording.add) : { reports: asWritten, words: new Map<string, number>() };
  refuseCycles(mapValues(readReports, ({ report: { corrects }, correctsPosition }) => ({ next: corrects, position: correctsPosition })), 'corrects', issues);
  const pages = each('pages', assemblePage);

  const sorted = issues.sorted();
  if (!site || !questions || !places || sorted.some(({ severity }) => severity === 'error')) return { archive: null, index, issues: sorted };
  lint({ language: site.language, incidents: [...read.values()].map(({ incident }) => incident), reports: [...readReports.values()].map(({ report }) => report) }, issues);
  const sources = mapValues(readSources, ({ source: entry }) => entry);
  const reports = mapValues(readReports, ({ report }) => settleReport(report, record, published));
  for (const report of reports.values()) warnPublishedBefore(report, settled, issues);
  const incidents = new Map([...settled].filter(([id]) => published.has(id)).map(([id, incident]) => [id, withoutDrafts(incident, published)]));
  const textOf = (id: string) => {
    const read = source.read(`captures/${id}.txt`);
    return 'text' in read ? read.text : '';
  };
  const shared = wording.compare(reports, site.wording, textOf);
  const archive = { site, questions, places, sources, incidents, reports, pages, coverage: coverageByIncident(reports), captureWords, ...shared };
  return { archive, index, issues: issues.sorted() };
}

/** An incident without its ties to what is not published. */
function withoutDrafts(incident: Incident, published: ReadonlySet<string>): Incident {
  return { ...incident, related: incident.related.filter((other) => published.has(other.incident)) };
}

function mapValues<T, U>(map: ReadonlyMap<string, T>, change: (value: T) => U): Map<string, U> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
