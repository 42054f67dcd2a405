import { splitWords, type Word } from '../wording/words.ts';

/**
 * A folded word as captures compare it: without the signs that Arabic and Hebrew write or leave out at will, which are tatweel
 * (it only stretches a line), harakat and niqqud. What tells words apart stays: hamza, madda, the dots of ё and й.
 */
export function wordKey(word: string): string {
  if (!mayHaveOptional(word)) return word;
  const plain = word.replace(OPTIONAL, '');
  return plain === '' ? word : plain;
}

export function wordKeys(text: string): readonly string[] {
  return splitWords(text).map(({ text: word }) => wordKey(word));
}

/** The keys of the words of a text. */
export function keysOf(text: string, words: readonly Word[]): readonly string[] {
  return mayHaveOptional(text) ? words.map(({ text: word }) => wordKey(word)) : words.map(({ text: word }) => word);
}

/** Tatweel; fathatan to sukun and superscript alef; Hebrew accents and points. */
const OPTIONAL = /[\u0640\u064B-\u0652\u0670\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]/gu;

/** All of them are in the blocks of Hebrew and Arabic, or come of folding the presentation forms of these. */
function mayHaveOptional(text: string): boolean {
  return OF_THEIR_BLOCKS.test(text);
}

const OF_THEIR_BLOCKS = /[\u0591-\u0670\uFB1D-\uFEFC]/;

/**
 * Whether words are too few to tell a quotation from chance: fewer than five, or fewer than eight letters of a script
 * without spaces, where every letter is a word. In mixed text a word weighs as much as 8/5 letters.
 */
export function isTooShort(words: readonly string[]): boolean {
  let weight = 0;
  for (const word of words) {
    weight += isSpacelessLetter(word) ? 5 : 8;
    if (weight >= 40) return false;
  }
  return true;
}

/** Two letters of a script without spaces are two words; anything else, written twice, is one longer word. */
function isSpacelessLetter(word: string): boolean {
  return splitWords(word + word).length === 2;
}
