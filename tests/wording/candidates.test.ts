import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseFingerprints } from '../../src/wording/fingerprints.ts';
import { matchThrough, type GrammedWording } from '../../src/wording/matches.ts';
import { DEFAULT_THRESHOLDS, judgeMatches } from '../../src/wording/shared-wording.ts';
import { describeSurroundings, mayComeToSomething } from '../../src/wording/surroundings.ts';
import { createVocabulary } from '../../src/wording/vocabulary.ts';
import { createWordingIndex } from '../../src/wording/wording-index.ts';
import { readWording } from '../../src/wording/wording.ts';
import { hashGrams } from '../../src/wording/grams.ts';
import { muddle, SEED, words } from './texts.ts';

const THRESHOLDS = [
  DEFAULT_THRESHOLDS,
  { ...DEFAULT_THRESHOLDS, someRun: 6, statementRun: 20 },
  { ...DEFAULT_THRESHOLDS, sameText: 0.02, substantial: 0.01, coverageRun: 5, substantialRun: 6, someRun: 5, statementRun: 5 },
];

/** Each fingerprint that two texts share, with what stands around it in each. */
function* meetings(textA: string, textB: string): Generator<{ readonly a: GrammedWording; readonly b: GrammedWording; readonly inA: number; readonly inB: number; readonly around: readonly [number, number] }> {
  const vocabulary = createVocabulary();
  const [a, b] = [textA, textB].map((text) => {
    const wording = readWording(text, vocabulary);
    const grams = hashGrams(wording, vocabulary.hashes());
    const { hashes, places } = chooseFingerprints(grams);
    return { wording: { ...wording, grams }, hashes, places, around: describeSurroundings(wording, places, vocabulary.hashes()) };
  }) as [Read, Read];
  for (const [i, hash] of a.hashes.entries()) {
    for (const [k, other] of b.hashes.entries()) if (other === hash) yield { a: a.wording, b: b.wording, inA: a.places[i]!, inB: b.places[k]!, around: [a.around[i]!, b.around[k]!] };
  }
}

interface Read {
  readonly wording: GrammedWording;
  readonly hashes: Int32Array;
  readonly places: Int32Array;
  readonly around: Int32Array;
}

describe('what stands around a fingerprint', () => {
  it.each(THRESHOLDS)('rules out no match that comes to something by itself %#', (thresholds) => {
    const mayCount = mayComeToSomething(thresholds);
    fc.assert(fc.property(muddle, muddle, (textA, textB) => {
      for (const { a, b, inA, inB, around: [one, other] } of meetings(textA, textB)) {
        if (mayCount(one, other)) continue;
        expect(judgeMatches(a, b, matchThrough(a, b, inA, inB).matches, () => false, thresholds).level).toBe('none');
      }
    }), { ...SEED, numRuns: 300 });
  });

  it.each([[6, false], [8, false], [12, true]])('tells a match of %i words from one that counts: %s', (length, counts) => {
    const mayCount = mayComeToSomething(DEFAULT_THRESHOLDS);
    const [before, after] = [words('before', 20), words('after', 20)];
    const found = [...meetings(`${before} ${words('x', length)} ${after}`, `${after} ${words('x', length)} ${before}`)];
    expect(found.length).toBeGreaterThan(0);
    expect(found.some(({ inA, around: [one, other] }) => inA >= 20 && inA < 20 + length && mayCount(one, other))).toBe(counts);
  });
});

describe('two texts are worth comparing', () => {
  const isCandidate = (a: string, b: string) => {
    const index = createWordingIndex();
    index.add('a', `${words('own', 60)} ${a} ${words('further', 60)}`);
    index.add('b', `${words('other', 60)} ${b} ${words('last', 60)}`);
    return index.candidates('a').includes('b');
  };
  const [x, y, z] = [words('x', 7), words('y', 7), words('z', 7)];

  it('if a single match counts by itself', () => {
    expect(isCandidate(words('x', 14), words('x', 14))).toBe(true);
    expect(isCandidate(`“${words('x', 9)}”`, words('x', 9))).toBe(true);
  });
  it('if matches stand so near each other that they may be parts of one edited run', () => {
    expect(isCandidate(`${x} one ${y} two ${z}`, `${x} three ${y} four ${z}`)).toBe(true);
  });
  it('not if they share some phrases here and there', () => {
    expect(isCandidate(`${x} ${words('between', 30)} ${y}`, `${y} ${words('elsewhere', 30)} ${x}`)).toBe(false);
    expect(isCandidate(words('x', 9), words('x', 9))).toBe(false);
  });
});
