import type { Archive, Register } from '../model/archive.ts';
import type { Incident } from '../model/incident.ts';
import type { ReportCard } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import { byCodeUnit, foldText } from '../model/text.ts';

/** Which entries belong together, in orders that no file order leaks into. */
export function registerEntries({ incidents, sources, cards }: Pick<Archive, 'incidents' | 'sources' | 'cards'>): Register {
  const inOrder = sortByPublication([...cards.values()]);
  return {
    incidents: [...incidents.values()].sort((a, b) => timeOf(b) - timeOf(a) || byCodeUnit(a.id, b.id)).map(({ id }) => id),
    sources: [...sources.values()].sort(byName).map(({ id }) => id),
    reportsOf: groupIds(inOrder, ({ source }) => [source]),
    reportsOn: groupIds(inOrder, ({ coverage }) => coverage.map(({ incident }) => incident)),
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

/** Those that come in the order of their ids. */
function sortByPublication(cards: readonly ReportCard[]): readonly ReportCard[] {
  const times = Float64Array.from(cards, ({ published }) => published?.bounds.earliest ?? Infinity);
  // Two infinities have no difference; equal ones stay in their order.
  return [...Uint32Array.from(cards.keys()).sort((a, b) => (times[a] === times[b] ? a - b : times[a]! - times[b]!))].map((place) => cards[place]!);
}
