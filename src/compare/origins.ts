import type { Archive } from '../model/archive.ts';
import type { Report } from '../model/report.ts';
import { byCodeUnit } from '../model/text.ts';

/** Why two reports are taken to go back to one origin. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly kind: 'derived' | 'same-source' | 'same-owner';
  /** One plain sentence. */
  readonly because: string;
}

/**
 * A group of reports tied by declared derivation, or by the same source or owner: copies of one story
 * count once. Reports in different origins are only ever said to have no dependence found.
 */
export interface Origin {
  /** Report ids: those on the incident, in the order given. */
  readonly reports: readonly string[];
  readonly ties: readonly Tie[];
}

/** What counting origins needs of an archive. */
export type OriginContext = Pick<Archive, 'reports' | 'sources'>;

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
  return [...groups].map(([key, reports]) => ({ reports, ties: ties.filter((tie) => find(tie.from) === key) }));
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

function findTies(family: readonly string[], { reports, sources }: OriginContext): readonly Tie[] {
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
  return ties;
}
