import type { CaptureText } from './capture-text.ts';

/** The stretch of a text that is most like a quote that is not in it. */
export interface NearestPassage {
  /** As it stands in the text. */
  readonly text: string;
  /** Word numbers; `to` is outside. */
  readonly from: number;
  readonly to: number;
  /** Twice the words shared in order, by the words of both (Dice): 1 would be the same words. */
  readonly similarity: number;
}

const SHARED = 2;
const UNSHARED = -1;
/** Of longer quotes the beginning is looked for, in the beginning of longer texts: at most 20 million steps. */
const MOST_QUOTE_WORDS = 200;
const MOST_TEXT_WORDS = 100_000;
/** Below these, likeness is mostly that of the commonest words of a language. */
const LEAST_SHARED = 2;
const LEAST_SIMILARITY = 0.4;

/**
 * Local alignment of words after Smith and Waterman (Journal of Molecular Biology 147, 1981), with 2 for a shared word and −1 for
 * one that is not: the best-scoring stretch, the first of several. Words of the quote that hang over its ends take in as many
 * of the text, so that what stands in place of a wrong first or last word is shown too. Null if nothing is at all like the quote.
 */
export function findNearest(quote: readonly string[], { text, words, keys }: CaptureText): NearestPassage | null {
  const asked = quote.slice(0, MOST_QUOTE_WORDS);
  const best = align(asked, keys.slice(0, MOST_TEXT_WORDS));
  if (best.shared < LEAST_SHARED) return null;
  const from = Math.max(0, best.from - best.quoteFrom);
  const to = Math.min(words.length, best.to + asked.length - best.quoteTo);
  const similarity = (2 * best.shared) / (asked.length + to - from);
  if (similarity < LEAST_SIMILARITY) return null;
  return { text: text.slice(words[from]!.start, words[to - 1]!.end), from, to, similarity };
}

interface Alignment {
  readonly from: number;
  readonly to: number;
  readonly quoteFrom: number;
  readonly quoteTo: number;
  readonly shared: number;
}

/**
 * Needs memory for one row of the quote alone: instead of a table to walk back through, every cell carries along where its
 * alignment began and how many words it shares.
 */
function align(quote: readonly string[], text: readonly string[]): Alignment {
  const numbers = new Map(quote.map((word) => [word, 0]));
  for (const [i, word] of [...numbers.keys()].entries()) numbers.set(word, i);
  const asked = Int32Array.from(quote, (word) => numbers.get(word)!);
  const size = asked.length + 1;
  let above = emptyRow(size);
  let row = emptyRow(size);
  let best = { score: 0, from: 0, to: 0, quoteFrom: 0, quoteTo: 0, shared: 0 };
  for (const [j, key] of text.entries()) {
    const word = numbers.get(key) ?? -1;
    for (let i = 1; i < size; i += 1) {
      const same = asked[i - 1] === word;
      const straight = above.score[i - 1]! + (same ? SHARED : UNSHARED);
      const skipText = above.score[i]! + UNSHARED;
      const skipQuote = row.score[i - 1]! + UNSHARED;
      const score = Math.max(0, straight, skipText, skipQuote);
      row.score[i] = score;
      if (score === 0) continue;
      const [origin, at] = score === straight ? [above, i - 1] as const : score === skipText ? [above, i] as const : [row, i - 1] as const;
      const fresh = origin.score[at] === 0;
      row.from[i] = fresh ? j : origin.from[at]!;
      row.quoteFrom[i] = fresh ? i - 1 : origin.quoteFrom[at]!;
      row.shared[i] = (fresh ? 0 : origin.shared[at]!) + (score === straight && same ? 1 : 0);
      if (score > best.score) best = { score, from: row.from[i]!, to: j + 1, quoteFrom: row.quoteFrom[i]!, quoteTo: i, shared: row.shared[i]! };
    }
    [above, row] = [row, above];
  }
  return best;
}

function emptyRow(size: number) {
  return { score: new Int32Array(size), from: new Int32Array(size), quoteFrom: new Int32Array(size), shared: new Int32Array(size) };
}
