import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashWord } from '../../src/wording/hash.ts';
import { APOSTROPHES, SPACELESS, UNSEEN } from '../../src/wording/signs.ts';
import { splitWords } from '../../src/wording/words.ts';

/** What a word is, as one pattern. */
const LETTER = String.raw`[[\p{L}\p{N}\p{M}${UNSEEN}]--[${SPACELESS}]]`;
const WORD = new RegExp(String.raw`[${SPACELESS}][\p{M}${UNSEEN}]*|${LETTER}+(?:(?:[${APOSTROPHES}]|(?<=\p{N})[.,](?=\p{N}))${LETTER}+)*`, 'gv');

/** NFKC and case folding, word by word. */
function splitByPattern(text: string) {
  return [...text.matchAll(WORD)].flatMap(({ 0: found, index }) => {
    const folded = found.normalize('NFKC').replace(new RegExp(`[${UNSEEN}]`, 'gv'), '').replace(new RegExp(`[${APOSTROPHES}]`, 'gv'), "'").toUpperCase().toLowerCase().normalize('NFC');
    return folded === '' ? [] : [{ ...hashWord(folded), start: index, end: index + found.length }];
  });
}

const SIGNS = [...'abZ19 .,\'`’ʼ‘´＇-\n“ßéЖжй中ひァไทย་ກﬁﾀΣσςİıŉǰΐſ½٠〇ー・١๑', '\u0301', '\u3099', '\u0323', '\u0327', '\u200b', '\u00ad', '\ufeff', '𝟘', '𝐀', '𠀀', '\ud835', '\udfd8', '\u1100', '\u1161'];

it('words are what the pattern finds, folded', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 14 }), (text) => {
    expect(splitWords(text)).toEqual(splitByPattern(text));
  }), { numRuns: 10_000 });
});

it('every sign of Unicode’s first plane is read as the pattern reads it, beside letters and digits', () => {
  for (let code = 0; code < 0x1_0000; code += 64) {
    const signs = Array.from({ length: 64 }, (_, i) => String.fromCharCode(code + i));
    const text = signs.map((sign) => `a${sign}b 1${sign}2 ${sign}`).join(' ');
    expect(splitWords(text)).toEqual(splitByPattern(text));
  }
});
