import { mix } from './hash.ts';
import { QUARTERS } from './weights.ts';
import { WEIGHT, type Wording } from './wording.ts';

/** What a gram weighs at least, in quarters of a word: five words in most scripts, up to twenty letters in others. */
export const GRAM_WEIGHT = 5 * QUARTERS;
/** Grams have so many words at most, since none weighs less than a quarter. */
const LONGEST = GRAM_WEIGHT;
/** Odd, so that no bit of a hash is lost. Chosen once: which grams are fingerprints hangs on it. */
const BASE = 0x2c9277b5;
const POWERS = new Int32Array(LONGEST + 1);
POWERS.forEach((_, i) => { POWERS[i] = i === 0 ? 1 : Math.imul(POWERS[i - 1]!, BASE); });

/**
 * The hash of each gram of a text, by the place where it begins: the fewest words from there on that weigh five. No gram
 * begins near the end. `hashes` has the hash of each word of the vocabulary. The hash rolls (Karp and Rabin 1987), modulo 2³², and is mixed at
 * the end, since winnowing takes the least of several: they must be like numbers drawn at random.
 */
export function hashGrams({ words, marks }: Wording, hashes: Int32Array): Int32Array {
  const grams = new Int32Array(words.length);
  let [end, weight, rolling] = [0, 0, 0];
  for (let from = 0; ; from += 1) {
    while (weight < GRAM_WEIGHT && end < words.length) {
      weight += marks[end]! & WEIGHT;
      rolling = (Math.imul(rolling, BASE) + hashes[words[end]!]!) | 0;
      end += 1;
    }
    if (weight < GRAM_WEIGHT) return grams.subarray(0, from);
    grams[from] = mix(rolling);
    rolling = (rolling - Math.imul(hashes[words[from]!]!, POWERS[end - from - 1]!)) | 0;
    weight -= marks[from]! & WEIGHT;
  }
}
