import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseFingerprints } from '../../src/wording/fingerprints.ts';
import { QUARTERS, weighWord } from '../../src/wording/weights.ts';
import { readTexts, SEED, words } from './texts.ts';

const hashes = fc.array(fc.integer({ min: -6, max: 6 }), { maxLength: 40 }).map((list) => Int32Array.from(list));

it('of four grams in a row one is a fingerprint, and it is the least', () => {
  fc.assert(fc.property(hashes, (grams) => {
    const { places, hashes: chosen } = chooseFingerprints(grams);
    expect([...places]).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect([...chosen]).toEqual([...places].map((place) => grams[place]));
    for (let first = 0; first + 4 <= grams.length; first += 1) {
      const window = grams.slice(first, first + 4);
      const inWindow = [...places].filter((place) => place >= first && place < first + 4);
      expect(inWindow.some((place) => grams[place] === Math.min(...window))).toBe(true);
    }
    if (grams.length > 0) expect(places.length).toBeGreaterThan(0);
  }), { ...SEED, numRuns: 1000 });
});

/** By script, 500 different words; for scripts without spaces, letters. */
const LATIN = words('x', 500).split(' ');
const HAN = Array.from({ length: 500 }, (_, i) => String.fromCodePoint(0x4e00 + i));
const MIXED = HAN.map((letter, i) => [letter, 'ก', 'の', LATIN[i]!][i % 4]!);

it('texts that share words weighing eight share a fingerprint, in every script', () => {
  const around = fc.array(fc.integer({ min: 250, max: 499 }), { maxLength: 40 });
  fc.assert(fc.property(fc.constantFrom(LATIN, HAN, MIXED), fc.integer({ min: 0, max: 200 }), fc.array(around, { minLength: 4, maxLength: 4 }), (script, start, [beforeA, afterA, beforeB, afterB]) => {
    const shared: string[] = [];
    for (let n = start, weight = 0; weight < 8 * QUARTERS; n += 1) {
      shared.push(script[n]!);
      weight += weighWord(script[n]!);
    }
    const join = (before: readonly number[], after: readonly number[]) => [...before.map((n) => script[n]!), ...shared, ...after.map((n) => script[n]!)].join(' ');
    const [a, b] = readTexts(join(beforeA!, afterA!), join(beforeB!, afterB!));
    const inA = new Set(chooseFingerprints(a!.grams).hashes);
    expect([...chooseFingerprints(b!.grams).hashes].some((hash) => inA.has(hash))).toBe(true);
  }), { ...SEED, numRuns: 1000 });
});

it('about two grams in five are chosen', () => {
  const [text] = readTexts(words('x', 20_000));
  const { places } = chooseFingerprints(text!.grams);
  expect(places.length / 20_000).toBeGreaterThan(0.38);
  expect(places.length / 20_000).toBeLessThan(0.42);
});

it('a text of less than five words has none, one of five has one', () => {
  expect(chooseFingerprints(readTexts('one two three four')[0]!.grams).places).toHaveLength(0);
  expect(chooseFingerprints(readTexts('one two three four five')[0]!.grams).places).toHaveLength(1);
  expect(chooseFingerprints(readTexts('')[0]!.grams).places).toHaveLength(0);
});

it('grams are five words, ten Chinese characters or twenty Thai letters', () => {
  const count = (text: string) => readTexts(text)[0]!.grams.length;
  expect(count(words('x', 5))).toBe(1);
  expect(count('中'.repeat(9))).toBe(0);
  expect(count('中'.repeat(10))).toBe(1);
  expect(count('ก'.repeat(20))).toBe(1);
  expect(count(`${words('x', 3)} 中中中中`)).toBe(1);
});
