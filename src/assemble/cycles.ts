import type { Issues } from '../model/issue.ts';
import type { Position } from '../model/position.ts';
import { byCodeUnit } from '../model/text.ts';

/** Where an entry leads to by one of its keys, and where that is written. */
export interface Step {
  readonly next: string | null;
  readonly position: Position;
}

/** Refuses circles of entries that lead to each other by a key (`owner`, `within`), each once, at its first id. Steps to oneself are told elsewhere. */
export function refuseCycles(steps: ReadonlyMap<string, Step>, key: string, issues: Issues): boolean {
  const passed = new Set<string>();
  let sound = true;
  for (const start of steps.keys()) {
    const chain = new Set<string>();
    let id: string | null = start;
    while (id !== null && !passed.has(id) && !chain.has(id)) {
      chain.add(id);
      id = steps.get(id)?.next ?? null;
    }
    for (const seen of chain) passed.add(seen);
    if (id === null || !chain.has(id)) continue;
    const path = [...chain];
    const cycle = path.slice(path.indexOf(id));
    if (cycle.length === 1) continue;
    sound = false;
    reportCycle(cycle, steps.get(cycle.toSorted(byCodeUnit)[0]!)!.position, key, issues);
  }
  return sound;
}

/** Tells of one circle, from its first id round to it again. */
export function reportCycle(cycle: readonly string[], position: Position, key: string, issues: Issues): void {
  const from = cycle.indexOf(cycle.toSorted(byCodeUnit)[0]!);
  const round = [...cycle.slice(from), ...cycle.slice(0, from), cycle[from]!];
  const shown = round.length > 6 ? [...round.slice(0, 4), '…', round.at(-1)!] : round;
  issues.error(position, 'cycle', {
    expected: `no circle of \`${key}\``,
    found: shown.map((id) => (id === '…' ? id : `\`${id}\``)).join(' → '),
    mend: `Change or remove \`${key}\` in one of them.`,
  });
}
