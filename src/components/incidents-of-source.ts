import type { Archive } from '../model/archive.ts';
import { LatestOf } from '../store/latest.ts';

/** Pages of a source are made one after the other. */
const MOST_KNOWN = 4;
const counts = new WeakMap<Archive, LatestOf<number>>();

/** On how many incidents a source reported; counted once for all of its pages, since a source with thousands of reports has hundreds. */
export function countIncidentsOf(source: string, archive: Archive): number {
  const known = counts.get(archive) ?? new LatestOf((id) => count(id, archive), MOST_KNOWN);
  counts.set(archive, known);
  return known.get(source);
}

function count(source: string, { register, cards }: Archive): number {
  return new Set((register.reportsOf.get(source) ?? []).flatMap((report) => cards.get(report)!.coverage.map(({ incident }) => incident))).size;
}
