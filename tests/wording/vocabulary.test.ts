import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashWord } from '../../src/wording/hash.ts';
import { createVocabulary } from '../../src/wording/vocabulary.ts';
import { weighWord } from '../../src/wording/weights.ts';
import { SEED, word } from './texts.ts';

it('the same word has the same number, and numbers are given as words come up', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.string({ unit: 'grapheme', maxLength: 3 }))), (list) => {
    const told: string[] = [];
    const { numberOf, weightOf } = createVocabulary((one) => void told.push(one));
    const numbers = list.map((one) => numberOf(hashWord(one)));
    expect(told).toEqual([...new Set(list)]);
    expect(numbers).toEqual(list.map((one) => told.indexOf(one)));
    for (const number of numbers) expect(weightOf(number)).toBe(weighWord(told[number]!));
  }), SEED);
});

it('stays right as it grows', () => {
  const { numberOf, hashes } = createVocabulary();
  const list = Array.from({ length: 20_000 }, (_, i) => word('x', i));
  expect(list.map((one) => numberOf(hashWord(one)))).toEqual([...list.keys()]);
  const known = [...hashes().subarray(0, 20_000)];
  expect(list.toReversed().map((one) => numberOf(hashWord(one)))).toEqual([...list.keys()].reverse());
  expect([...hashes().subarray(0, 20_000)]).toEqual(known);
});
