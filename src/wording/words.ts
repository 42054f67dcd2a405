import { hashSign, hashWord, mix, NO_SIGNS, type HashedWord } from './hash.ts';
import { ALONE, APOSTROPHE, APOSTROPHES, DIGIT, kindOf, LETTER, MARK, NOTHING, PLAIN, POINT, UNSEEN } from './signs.ts';

export { SPACELESS } from './signs.ts';

/** One word of a text. */
export interface Word extends HashedWord {
  /** As it is compared: without regard to case, kind of apostrophe, ligatures, full width or soft hyphens. */
  readonly text: string;
  /** Where it stands in the text it was taken from, in UTF-16 code units; `end` is outside. */
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text, in order: letters of a spaceless script with their marks; or letters and digits, held together by apostrophes, and digits by
 * points and commas. Punctuation, hyphens and white space only part them, so that quotes are found whatever kind of
 * quotation mark, dash or line break they were typed with. Knows no locale: the same text gives the same words everywhere.
 */
export function splitWords(text: string): readonly Word[] {
  if (text.length < LEAST_REMEMBERED) return splitAnew(text);
  if (text !== latest.text) latest = { text, words: splitAnew(text) };
  return latest.words;
}

const PLAIN_LETTER = PLAIN | LETTER;

/** The latest text that is longer than any quote: quotes are looked for in it, and then its wording is read. */
const LEAST_REMEMBERED = 1000;
let latest: { readonly text: string; readonly words: readonly Word[] } = { text: '', words: [] };

function splitAnew(text: string): readonly Word[] {
  const words: Word[] = [];
  for (let start = 0; start < text.length; ) {
    // Most words are plain from end to end: one pass finds where they end and hashes them.
    let [end, hash, ended] = [start, NO_SIGNS, true];
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      const kind = kindOf(code);
      if ((kind & PLAIN_LETTER) !== PLAIN_LETTER) {
        ended = kind === NOTHING && !isSurrogate(code);
        break;
      }
      hash = hashSign(hash, code);
    }
    if (!ended) {
      start = splitOther(text, start, words);
      continue;
    }
    if (end > start) words.push({ text: text.slice(start, end), hash: mix(hash), start, end });
    start = end + 1;
  }
  return words;
}

/** Takes whatever word begins at a place, if one does. Returns where to go on. */
function splitOther(text: string, start: number, words: Word[]): number {
  const kind = kindAt(text, start);
  const end = (kind & ALONE) !== 0 ? endOfRun(text, start + widthAt(text, start), MARK) : (kind & LETTER) !== 0 ? endOfWord(text, start) : start;
  if (end === start) return start + widthAt(text, start);
  const folded = foldWord(text.slice(start, end));
  if (folded !== '') words.push({ text: folded, hash: hashWord(folded).hash, start, end });
  return end;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return kindOf(isSurrogate(code) ? text.codePointAt(at)! : code);
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xe000;
}

/** How many code units a sign has. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && text.codePointAt(at)! > 0xffff ? 2 : 1;
}

function endOfRun(text: string, start: number, kind: number): number {
  let end = start;
  while (end < text.length && (kindAt(text, end) & kind) !== 0) end += widthAt(text, end);
  return end;
}

function endOfWord(text: string, start: number): number {
  let end = endOfRun(text, start, LETTER);
  while (end + 1 < text.length) {
    const [between, next] = [kindAt(text, end), kindAt(text, end + 1)];
    const isHeld = (between & APOSTROPHE) !== 0 || ((between & POINT) !== 0 && (next & kindAt(text, startOfLast(text, end)) & DIGIT) !== 0);
    if (!isHeld || (next & LETTER) === 0) return end;
    end = endOfRun(text, end + 1, LETTER);
  }
  return end;
}

/** Where the sign begins that ends at a place. */
function startOfLast(text: string, end: number): number {
  return end > 1 && widthAt(text, end - 2) === 2 ? end - 2 : end - 1;
}

/** Words come again and again; so many are kept as they were folded. */
const MOST_KEPT = 50_000;
const kept = new Map<string, string>();

function foldWord(word: string): string {
  if (isPlain(word)) return word;
  // Of these signs none changes but by case.
  if (isSimple(word)) return word.toLowerCase();
  const known = kept.get(word);
  if (known !== undefined) return known;
  // Put together anew: what V8 cuts out of a text can keep the whole text in memory.
  const own = [...word].join('');
  const folded = foldAnew(own);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(own, folded);
  return folded;
}

/** Whether a word is as it is compared, as most are. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if ((kindOf(word.charCodeAt(i)) & PLAIN) === 0) return false;
  return true;
}

/** Whether a word has signs of ASCII alone, and no grave accent, which is read as an apostrophe. */
function isSimple(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) >= 0x80 || word.charCodeAt(i) === 0x60) return false;
  return true;
}

/** NFKC and case folding; upper case first, since ß has no simple counterpart. */
function foldAnew(word: string): string {
  return word
    .normalize('NFKC')
    .replace(UNSEEN_SIGNS, '')
    .replace(APOSTROPHE_SIGN, "'")
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC');
}

const UNSEEN_SIGNS = new RegExp(`[${UNSEEN}]`, 'gv');
const APOSTROPHE_SIGN = new RegExp(`[${APOSTROPHES}]`, 'gv');
