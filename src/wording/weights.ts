/** Weights are counted in quarters of a word, so that they stay whole. */
export const QUARTERS = 4;

const IDEOGRAPH = /^\p{Script=Han}/v;
const PHONETIC = /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/v;

/** The first letter of Thai: all scripts without spaces come after it. */
const FIRST_SPACELESS = 0x0e00;

/**
 * What one word of `splitWords` weighs, in quarters of a word: 4, but a Chinese character 2 and a letter of another script that
 * is written without spaces 1, since news says in about two characters, or four such letters, what takes a word elsewhere. So
 * every length in words, of thresholds as of grams, means about as much said in all scripts.
 */
export function weighWord(text: string): number {
  if (text.charCodeAt(0) < FIRST_SPACELESS) return QUARTERS;
  if (IDEOGRAPH.test(text)) return 2;
  return PHONETIC.test(text) ? 1 : QUARTERS;
}
