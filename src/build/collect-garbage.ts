import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Gives back what is not used any more, at the end of a step that leaves much of it: left alone, V8 lets the heap of the main
 * thread grow to several gigabytes first. Costs about a tenth of a second for each 10,000 entries.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
