import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** From so many entries on, what a step leaves behind is worth collecting. */
const MANY = 10_000;

let collect: (() => void) | undefined;

/**
 * Gives back what is not used any more, at the end of a step that has done something with so many entries: left alone, V8 lets the heap of the main
 * thread grow to several gigabytes first, and what threads shared stays until each of them has collected. Costs about a tenth of a second for each 10,000 entries.
 */
export function collectGarbageOf(entries: number): void {
  if (entries < MANY) return;
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
