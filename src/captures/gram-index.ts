/** A run of words that stands in an indexed text and in another, as far as it goes on in both. */
export interface SharedRun {
  /** Number of the indexed text. */
  readonly text: number;
  /** Word numbers there; `to` is outside. */
  readonly from: number;
  readonly to: number;
  /** Word number in the other text. */
  readonly at: number;
}

export interface GramIndex {
  /** Every run of at least as many words as a gram has, by where it begins in the other text. */
  readonly findRuns: (keys: readonly string[]) => readonly SharedRun[];
}

/** What stands so often is a formula; the first places are enough to find it. */
const MOST_PLACES = 64;
/** Between texts, and for words that no indexed text has. */
const NONE = -1;
const UNKNOWN = -2;

/**
 * Indexes texts by their grams, runs of some words. Words become numbers, all texts one array of them, and a gram's places a
 * chain from the last to the first, so that a thousand articles need some tens of megabytes.
 */
export function createGramIndex(texts: readonly (readonly string[])[], gram: number): GramIndex {
  const numbers = new Map<string, number>();
  const starts: number[] = [];
  const all: number[] = [];
  for (const keys of texts) {
    starts.push(all.length);
    for (const key of keys) {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      all.push(number);
    }
    all.push(NONE);
  }
  const words = Int32Array.from(all);
  const textOf = Int32Array.from(texts.flatMap((keys, i) => [...keys.map(() => i), i]));
  const chains = chainGrams(words, gram);

  const findRuns = (keys: readonly string[]): readonly SharedRun[] => {
    const asked = Int32Array.from(keys, (key) => numbers.get(key) ?? UNKNOWN);
    const runs: SharedRun[] = [];
    /** How far the runs are followed, by how far the words' numbers lie apart: within a run they are all as far. */
    const followed = new Map<number, number>();
    let known = 0;
    for (let end = 1; end <= asked.length; end += 1) {
      known = asked[end - 1] === UNKNOWN ? 0 : known + 1;
      if (known < gram) continue;
      const at = end - gram;
      for (const place of chains.placesOf(hashGram(asked, at, gram))) {
        const offset = place - at;
        if (place < (followed.get(offset) ?? 0)) continue;
        const after = sharedLength(asked, at, words, place, 1);
        if (after < gram) continue;
        followed.set(offset, place + after);
        const ahead = sharedLength(asked, at - 1, words, place - 1, -1);
        const text = textOf[place]!;
        const from = place - ahead - starts[text]!;
        runs.push({ text, from, to: from + ahead + after, at: at - ahead });
      }
    }
    return runs;
  };
  return { findRuns };
}

/** The places of every gram that has none of the breaks between texts in it, by its hash; others may share it. */
function chainGrams(words: Int32Array, gram: number) {
  const last = new Map<number, number>();
  const counts = new Map<number, number>();
  const before = new Int32Array(words.length).fill(NONE);
  let whole = 0;
  for (let end = 1; end <= words.length; end += 1) {
    whole = words[end - 1] === NONE ? 0 : whole + 1;
    if (whole < gram) continue;
    const place = end - gram;
    const hash = hashGram(words, place, gram);
    const count = counts.get(hash) ?? 0;
    if (count === MOST_PLACES) continue;
    counts.set(hash, count + 1);
    before[place] = last.get(hash) ?? NONE;
    last.set(hash, place);
  }
  return {
    *placesOf(hash: number): Generator<number> {
      for (let place = last.get(hash) ?? NONE; place !== NONE; place = before[place]!) yield place;
    },
  };
}

/** FNV-1a over the numbers of words; equal grams have equal hashes. */
function hashGram(words: Int32Array, from: number, gram: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + gram; i += 1) hash = Math.imul(hash ^ words[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

/** How many words are the same from two places on, forwards (1) or backwards (-1). */
function sharedLength(asked: Int32Array, at: number, words: Int32Array, place: number, step: 1 | -1): number {
  let length = 0;
  while (asked[at + length * step] !== undefined && asked[at + length * step] === words[place + length * step]) length += 1;
  return length;
}
