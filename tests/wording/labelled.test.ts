import { describe, expect, it } from 'vitest';
import { compareWording, isDependent, type SharingLevel } from '../../src/wording/shared-wording.ts';
import { QUARTERS, weighWord } from '../../src/wording/weights.ts';
import { createWordingIndex } from '../../src/wording/wording-index.ts';
import { splitWords } from '../../src/wording/words.ts';
import { ARCHIVE, PAIRS, type Kind } from './labelled/pairs.ts';

/** What may be said of each kind of pair, and of how many pairs at least it must be said; the set has at least so many pairs of it. */
const EXPECTED: Readonly<Record<Kind, { readonly levels: readonly SharingLevel[]; readonly recall: number; readonly pairs: number }>> = {
  unrelated: { levels: ['none'], recall: 1, pairs: 12 },
  'same event': { levels: ['none'], recall: 1, pairs: 16 },
  'quoted alike': { levels: ['same-statement'], recall: 1, pairs: 10 },
  boilerplate: { levels: ['none'], recall: 1, pairs: 4 },
  'light copy': { levels: ['same-text', 'substantial'], recall: 1, pairs: 8 },
  'heavy copy': { levels: ['same-text', 'substantial', 'some'], recall: 0.7, pairs: 8 },
  'full copy': { levels: ['same-text'], recall: 1, pairs: 6 },
};
const KINDS = Object.keys(EXPECTED) as Kind[];
const isCopy = (kind: Kind) => kind.endsWith('copy');

const index = createWordingIndex();
const idOf = (pair: number, side: number) => `pair-${String(pair).padStart(3, '0')}-${side}`;
ARCHIVE.forEach((text, i) => index.add(`archive-${i}`, text));
PAIRS.forEach(({ texts }, i) => texts.forEach((text, side) => index.add(idOf(i, side), text)));
const results = PAIRS.map((pair, i) => ({ ...pair, ...compareWording(idOf(i, 0), idOf(i, 1), index)!, isCandidate: index.candidates(idOf(i, 0)).includes(idOf(i, 1)) }));

it('texts are as long as short news is', () => {
  for (const { name, texts } of PAIRS) {
    for (const text of texts) {
      const words = splitWords(text).reduce((sum, word) => sum + weighWord(word.text), 0) / QUARTERS;
      expect(words, name).toBeGreaterThan(115);
      expect(words, name).toBeLessThan(400);
    }
  }
});

describe.each(KINDS)('%s', (kind) => {
  const { levels, recall, pairs } = EXPECTED[kind];
  const ofKind = results.filter((result) => result.kind === kind);
  it(`is told right for ${recall === 1 ? 'every pair' : `${recall * 100} % of pairs`}`, () => {
    expect(ofKind.length).toBeGreaterThanOrEqual(pairs);
    const wrong = ofKind.filter(({ level }) => !levels.includes(level));
    const report = wrong.map(({ name, level, coverage, longestRun }) => `${name}: ${level}, coverage ${coverage.toFixed(2)}, longest run ${longestRun}`);
    expect(1 - wrong.length / ofKind.length, report.join('\n')).toBeGreaterThanOrEqual(recall);
  });
});

it('nothing is called dependent that is not, and the index proposes all that is', () => {
  expect(results.filter(({ kind, level }) => isDependent(level) && !isCopy(kind)).map(({ name }) => name)).toEqual([]);
  expect(results.filter(({ level, isCandidate }) => level !== 'none' && !isCandidate).map(({ name }) => name)).toEqual([]);
});

it('precision and recall of each level', () => {
  const rank: readonly SharingLevel[] = ['some', 'substantial', 'same-text'];
  const lines = rank.map((least, i) => {
    const called = results.filter(({ level }) => rank.indexOf(level) >= i);
    const right = called.filter(({ kind }) => isCopy(kind));
    const found = (kind: Kind) => `${called.filter((result) => result.kind === kind).length}/${results.filter((result) => result.kind === kind).length}`;
    expect(right.length).toBe(called.length);
    return `${least} or more: precision ${(right.length / called.length).toFixed(2)} (${called.length} pairs), recall full ${found('full copy')}, light ${found('light copy')}, heavy ${found('heavy copy')}`;
  });
  const statements = results.filter(({ level }) => level === 'same-statement');
  lines.push(`same-statement: precision ${(statements.filter(({ kind }) => kind === 'quoted alike').length / statements.length).toFixed(2)}, recall ${statements.length}/${results.filter(({ kind }) => kind === 'quoted alike').length}`);
  const counts = KINDS.map((kind) => `${kind} ${results.filter((result) => result.kind === kind).length}`);
  console.log(`${results.length} labelled pairs: ${counts.join(', ')}\n${lines.join('\n')}`);
});
