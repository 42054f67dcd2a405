/** One word of a text. */
export interface Word {
  /** As it is compared: without regard to case, kind of apostrophe, ligatures, full width or soft hyphens. */
  readonly text: string;
  /** Where it stands in the text it was taken from, in UTF-16 code units; `end` is outside. */
  readonly start: number;
  readonly end: number;
}

/** Scripts that are written without spaces, as part of a character class: each of their letters counts as a word. */
export const SPACELESS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}`;
/** Signs that nobody sees: soft hyphens, joiners, zero-width spaces. */
const UNSEEN = String.raw`\u00AD\u034F\u200B-\u200F\u2060\uFEFF`;
const LETTER = String.raw`[[\p{L}\p{N}\p{M}${UNSEEN}]--[${SPACELESS}]]`;
const APOSTROPHES = String.raw`'\u2018\u2019\u02BC\u201B\u0060\u00B4\uFF07`;

/** A letter of a spaceless script; or letters and digits, held together by apostrophes, and digits by points and commas. */
const WORD = new RegExp(String.raw`[${SPACELESS}][\p{M}${UNSEEN}]*|${LETTER}+(?:(?:[${APOSTROPHES}]|(?<=\p{N})[.,](?=\p{N}))${LETTER}+)*`, 'gv');

/**
 * The words of a text, in order. Punctuation, hyphens and white space only part them, so that quotes are found whatever kind of
 * quotation mark, dash or line break they were typed with. Knows no locale: the same text gives the same words everywhere.
 */
export function splitWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const folded = foldWord(found);
    if (folded !== '') words.push({ text: folded, start: index, end: index + found.length });
  }
  return words;
}

/** NFKC and case folding; upper case first, since ß has no simple counterpart. */
function foldWord(word: string): string {
  return word
    .normalize('NFKC')
    .replace(UNSEEN_SIGNS, '')
    .replace(APOSTROPHE, "'")
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC');
}

const UNSEEN_SIGNS = new RegExp(`[${UNSEEN}]`, 'gv');
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gv');
