import type { WordingThresholds } from '../model/site.ts';
import { GRAM_WEIGHT } from './grams.ts';
import { QUARTERS } from './weights.ts';
import { QUOTED, WEIGHT, type Wording } from './wording.ts';

/** So many words on either side of a fingerprint are told apart, by so many bits each. */
const WORDS = 4;
const BITS = 3;
const SIDE = WORDS * BITS;
/** A word of the fingerprint stands inside quotation marks. */
const HAS_QUOTED = 1 << (2 * SIDE);
/** The last gram may be so much heavier than it needs to be, in quarters of a word. */
const OVERWEIGHT = 3;

/**
 * What stands around the fingerprints of a text, by fingerprint, in 25 bits: enough to see of most pairs of texts that have one in
 * common, without a look at the texts, that they have no more in common there.
 */
export function describeSurroundings({ words, marks }: Wording, places: Int32Array, hashes: Int32Array): Int32Array {
  const bitsOf = (place: number) => (place >= 0 && place < words.length ? hashes[words[place]!]! >>> (32 - BITS) : 0);
  return places.map((place) => {
    let [end, weight, around] = [place, 0, 0];
    for (; weight < GRAM_WEIGHT; end += 1) {
      weight += marks[end]! & WEIGHT;
      if ((marks[end]! & QUOTED) !== 0) around = HAS_QUOTED;
    }
    for (let i = 0; i < WORDS; i += 1) around |= (bitsOf(place - 1 - i) << (i * BITS)) | (bitsOf(end + i) << (SIDE + i * BITS));
    return around;
  });
}

/** By the bits of one side that differ, how many words from the fingerprint on may be the same. */
const SAME_WORDS = Uint8Array.from({ length: 2 ** SIDE }, (_, bits) => {
  let same = 0;
  while (same < WORDS && ((bits >> (same * BITS)) & (2 ** BITS - 1)) === 0) same += 1;
  return same;
});

/**
 * Whether the one match in which two texts share a fingerprint may come to something by itself, by what stands around it in each: says
 * yes rather too often. What is shared goes on for a number of words more on both sides together, each of which weighs four quarters at most.
 */
export function mayComeToSomething({ sameText, substantial, substantialRun, someRun, statementRun }: WordingThresholds): (one: number, other: number) => boolean {
  const wordsBeside = (run: number) => Math.ceil((run * QUARTERS - GRAM_WEIGHT - OVERWEIGHT) / QUARTERS);
  if (Math.min(sameText, substantial) <= 0) return () => true;
  // A quotation that none of the fingerprint's words is in lies beside it as a whole.
  const unquoted = Math.min(wordsBeside(Math.min(someRun, substantialRun)), statementRun);
  const quoted = Math.min(unquoted, wordsBeside(statementRun));
  return (one, other) => {
    const differing = one ^ other;
    const [before, after] = [SAME_WORDS[differing & (2 ** SIDE - 1)]!, SAME_WORDS[(differing >> SIDE) & (2 ** SIDE - 1)]!];
    return before === WORDS || after === WORDS || before + after >= (((one | other) & HAS_QUOTED) !== 0 ? quoted : unquoted);
  };
}
