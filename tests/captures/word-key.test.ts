import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keysOf, wordKey } from '../../src/captures/word-key.ts';
import { splitWords } from '../../src/wording/words.ts';

/** Letters with and without optional signs, presentation forms that fold into some, and signs of other scripts. */
const sign = fc.constantFrom('a', 'É', ' ', 'ש', '\u05b8', '\ufb1d', '\ufb2a', 'ب', '\u0640', '\u064b', '\ufe71', '\ufef4', '中', '.');

it('the keys of a text’s words are the key of each word', () => {
  fc.assert(fc.property(fc.array(sign).map((signs) => signs.join('')), (text) => {
    const words = splitWords(text);
    expect(keysOf(text, words)).toEqual(words.map(({ text: word }) => wordKey(word)));
  }), { seed: 20250618, numRuns: 1000 });
});

it('a presentation form is found without the points it stands for', () => {
  expect(keysOf('\ufb2a', splitWords('\ufb2a'))).toEqual(['ש']);
});
