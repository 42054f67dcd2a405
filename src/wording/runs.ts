import type { Match } from './matches.ts';
import { QUARTERS } from './weights.ts';
import { weigh, type Wording } from './wording.ts';

/** A stretch of one text that stands in another too, perhaps with a few words changed, left out or put in. */
export interface SharedRun {
  /** In each text, in words as `splitWords` counts them; the second number is outside. */
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  /** How many words are the same, without those that differ. Letters of scripts without spaces count for a part of a word. */
  readonly words: number;
  /** The most of them that follow each other without a difference. */
  readonly wordsInARow: number;
  /** It stands inside quotation marks in one of the texts, or in both. */
  readonly quoted: boolean;
  /** No word differs. */
  readonly exact: boolean;
}

/** The most that may differ between two tiles of one run, in each text, in quarters of a word. */
const WIDEST_GAP = 3 * QUARTERS;

/** Tiles as runs: those that follow each other in both texts with at most three words between them are one, as edited copies leave them. Ordered by the first text. */
export function joinTiles(a: Wording, b: Wording, tiles: readonly Match[]): readonly SharedRun[] {
  const runs: SharedRun[] = [];
  for (const tile of tiles) {
    const run = asRun(tile);
    const before = runs.at(-1);
    if (!before || before.quoted !== run.quoted || !isNear(a, before.a[1], run.a[0]) || !isNear(b, before.b[1], run.b[0])) {
      runs.push(run);
      continue;
    }
    const isGapless = before.a[1] === run.a[0] && before.b[1] === run.b[0];
    runs[runs.length - 1] = {
      a: [before.a[0], run.a[1]], b: [before.b[0], run.b[1]],
      words: before.words + run.words, wordsInARow: Math.max(before.wordsInARow, run.wordsInARow),
      quoted: run.quoted, exact: before.exact && isGapless,
    };
  }
  return runs;
}

function asRun({ a, b, length, weight, quoted }: Match): SharedRun {
  return { a: [a, a + length], b: [b, b + length], words: weight / QUARTERS, wordsInARow: weight / QUARTERS, quoted, exact: true };
}

function isNear(text: Wording, end: number, start: number): boolean {
  return start >= end && weigh(text, end, start) <= WIDEST_GAP;
}
