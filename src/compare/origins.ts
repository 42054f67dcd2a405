import type { Archive } from '../model/archive.ts';
import type { Report } from '../model/report.ts';
import { isPublishedBefore } from '../model/report.ts';
import { showsDependence } from '../model/shared-wording.ts';
import { byCodeUnit } from '../model/text.ts';

/** Why two reports are taken to go back to one origin. Of shared wording, `from` is the later report where publication tells which that is. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly kind: 'derived' | 'same-source' | 'same-owner' | 'wording';
  /** One plain sentence. */
  readonly because: string;
}

/**
 * A group of reports tied by declared derivation, by the same source or owner, or by shared wording outside quotations:
 * copies of one story count once. Reports in different origins are only ever said to have no dependence found.
 */
export interface Origin {
  /** Report ids: those on the incident, in the order given. */
  readonly reports: readonly string[];
  readonly ties: readonly Tie[];
  /** Circular reporting: reports that are declared to be made from each other in a circle, each circle from its first id on. */
  readonly circles: readonly (readonly string[])[];
}

/** What counting origins needs of an archive. */
export type OriginContext = Pick<Archive, 'reports' | 'sources' | 'sharedWording'>;

/**
 * Groups an incident's reports into origins. Reports that these were made from are followed even where
 * they are about something else, but only for this incident: ties made elsewhere do not merge origins here.
 */
export function findOrigins(reportIds: readonly string[], context: OriginContext): readonly Origin[] {
  const family = withAncestors(reportIds, context);
  const ties = findTies(family, context);
  const root = new Map(family.map((id) => [id, id]));
  const find = (id: string): string => (root.get(id) === id ? id : find(root.get(id)!));
  for (const tie of ties) root.set(find(tie.from), find(tie.to));

  const groups = new Map<string, string[]>();
  for (const id of reportIds) {
    const group = groups.get(find(id));
    if (group) group.push(id);
    else groups.set(find(id), [id]);
  }
  const circles = findCircles(family, context);
  return [...groups].map(([key, reports]) => ({
    reports,
    ties: ties.filter((tie) => find(tie.from) === key),
    circles: circles.filter(([first]) => find(first!) === key),
  }));
}

/** The source that owns a source in the end; itself if nobody does. */
function ultimateOwner(sourceId: string, sources: OriginContext['sources']): string {
  const seen = new Set<string>();
  let id = sourceId;
  while (!seen.has(id)) {
    seen.add(id);
    const owner = sources.get(id)?.owner;
    if (!owner) return id;
    id = owner;
  }
  return [...seen].sort(byCodeUnit)[0]!;
}

function withAncestors(reportIds: readonly string[], { reports }: OriginContext): readonly string[] {
  const family = new Set<string>();
  const visit = (id: string) => {
    if (family.has(id)) return;
    family.add(id);
    reports.get(id)?.derivedFrom?.forEach(visit);
  };
  reportIds.forEach(visit);
  return [...family];
}

function findTies(family: readonly string[], context: OriginContext): readonly Tie[] {
  const { reports, sources } = context;
  const ties: Tie[] = [];
  const nameOf = (report: Report) => sources.get(report.source)?.name ?? report.source;
  const firstOfOwner = new Map<string, Report>();
  for (const id of family) {
    const report = reports.get(id);
    if (!report) continue;
    for (const parent of report.derivedFrom ?? []) {
      const original = reports.get(parent);
      if (original) ties.push({ from: id, to: parent, kind: 'derived', because: `${nameOf(report)} was made from ${nameOf(original)}.` });
    }
    const owner = ultimateOwner(report.source, sources);
    const first = firstOfOwner.get(owner);
    if (!first) firstOfOwner.set(owner, report);
    else if (first.source === report.source) ties.push({ from: id, to: first.id, kind: 'same-source', because: `Both are published by ${nameOf(report)}.` });
    else ties.push({ from: id, to: first.id, kind: 'same-owner', because: `${nameOf(report)} and ${nameOf(first)} have the same owner.` });
  }
  return [...ties, ...tiesOfWording(family, context)];
}

function tiesOfWording(family: readonly string[], { reports, sources, sharedWording }: OriginContext): readonly Tie[] {
  const known = new Set(family);
  const nameOf = (id: string) => sources.get(reports.get(id)!.source)?.name ?? id;
  return family.flatMap((id) => (sharedWording.get(id) ?? []).flatMap((shared): Tie[] => {
    const { a, b, level, coverage, longestRun } = shared;
    if (a !== id || !known.has(b) || !showsDependence(level)) return [];
    const isFirst = (x: string, y: string) => isPublishedBefore(reports.get(x)!, reports.get(y)!);
    const [from, to] = isFirst(a, b) ? [b, a] : [a, b];
    const order = isFirst(to, from) ? ` ${nameOf(to)} was published first.` : '';
    const share = Math.round(coverage * 100);
    return [{ from, to, kind: 'wording', because: `${nameOf(a)} and ${nameOf(b)} share wording outside quotations: ${share} per cent of the shorter text, ${longestRun} words at most in one run.${order}` }];
  }));
}

/** Circles of declared derivation, each once. */
function findCircles(family: readonly string[], { reports }: OriginContext): readonly (readonly string[])[] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) {
      const circle = path.slice(path.indexOf(id));
      const first = circle.indexOf(circle.toSorted(byCodeUnit)[0]!);
      const round = [...circle.slice(first), ...circle.slice(0, first)];
      if (!circles.some((other) => other.join(' ') === round.join(' '))) circles.push(round);
      return;
    }
    if (done.has(id)) return;
    reports.get(id)?.derivedFrom?.forEach((parent) => visit(parent, [...path, id]));
    done.add(id);
  };
  for (const id of family) visit(id, []);
  return circles;
}
