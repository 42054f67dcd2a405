import type { Tie } from './origins.ts';

/** The ties that lead from one report to another, the fewest there are, all that lead directly together; empty where none do. */
export function findPairTies(a: string, b: string, ties: readonly Tie[]): readonly Tie[] {
  const between = (one: string, other: string) => ties.filter(({ from, to }) => (from === one && to === other) || (from === other && to === one));
  const cameFrom = new Map<string, string | null>([[a, null]]);
  // A map takes in what is set while it is walked, so this goes outward step by step.
  for (const [id] of cameFrom) {
    for (const { from, to } of ties) {
      const next = from === id ? to : to === id ? from : undefined;
      if (next !== undefined && !cameFrom.has(next)) cameFrom.set(next, id);
    }
  }
  const path: Tie[] = [];
  let id = b;
  for (let before = cameFrom.get(id); before; before = cameFrom.get(id)) {
    path.unshift(...between(before, id));
    id = before;
  }
  return path;
}
