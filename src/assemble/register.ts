import type { Archive, Register } from '../model/archive.ts';
import type { Incident } from '../model/incident.ts';
import type { ReportCard } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import { byCodeUnit, foldText } from '../model/text.ts';

/** Which entries belong together, in orders that no file order leaks into. */
export function registerEntries({ incidents, sources, cards }: Pick<Archive, 'incidents' | 'sources' | 'cards'>): Register {
  return {
    incidents: [...incidents.values()].sort((a, b) => timeOf(b) - timeOf(a) || byCodeUnit(a.id, b.id)).map(({ id }) => id),
    sources: [...sources.values()].sort(byName).map(({ id }) => id),
    reportsOf: groupIds([...cards.values()].sort((a, b) => outOf(a) - outOf(b) || byCodeUnit(a.id, b.id)), ({ source }) => [source]),
    madeFrom: groupIds(cards.values(), ({ derivedFrom }) => derivedFrom ?? []),
    corrections: groupIds(cards.values(), ({ corrects }) => (corrects === null ? [] : [corrects])),
    ownedBy: groupIds(sources.values(), ({ owner }) => (owner === null ? [] : [owner])),
  };
}

function groupIds<T extends { readonly id: string }>(entries: Iterable<T>, keysOf: (entry: T) => readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group) group.push(entry.id);
      else groups.set(key, [entry.id]);
    }
  }
  return groups;
}

function byName(a: Source, b: Source): number {
  return byCodeUnit(foldText(a.name), foldText(b.name)) || byCodeUnit(a.id, b.id);
}

function timeOf({ bounds }: Incident): number {
  const known = [bounds?.earliest, bounds?.latest].find((at) => at !== undefined && Number.isFinite(at));
  return known ?? -Number.MAX_VALUE;
}

/** Large and finite, so that two reports without a date can be told apart by their ids. */
function outOf({ published }: ReportCard): number {
  return Math.max(-Number.MAX_VALUE, published?.bounds.earliest ?? Number.MAX_VALUE);
}
