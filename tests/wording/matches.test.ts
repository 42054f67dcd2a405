import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRAM_WEIGHT } from '../../src/wording/grams.ts';
import { findMatches, type GrammedWording, type Match } from '../../src/wording/matches.ts';
import { joinTiles } from '../../src/wording/runs.ts';
import { tileGreedily } from '../../src/wording/tiling.ts';
import { QUOTED, weigh } from '../../src/wording/wording.ts';
import { muddle, readTexts, SEED, words } from './texts.ts';

/** Every stretch that two texts share and that cannot be made longer, by trying all places. */
function tryAll(a: GrammedWording, b: GrammedWording): readonly string[] {
  const isQuoted = (i: number, j: number) => ((a.marks[i]! | b.marks[j]!) & QUOTED) !== 0;
  const same = (i: number, j: number) => i >= 0 && j >= 0 && i < a.words.length && j < b.words.length && a.words[i] === b.words[j];
  const found: string[] = [];
  for (let i = 0; i < a.words.length; i += 1) {
    for (let j = 0; j < b.words.length; j += 1) {
      if (!same(i, j) || (same(i - 1, j - 1) && isQuoted(i - 1, j - 1) === isQuoted(i, j))) continue;
      let length = 1;
      while (same(i + length, j + length) && isQuoted(i + length, j + length) === isQuoted(i, j)) length += 1;
      if (weigh(a, i, i + length) >= GRAM_WEIGHT) found.push(`${i} ${j} ${length} ${isQuoted(i, j)}`);
    }
  }
  return found.sort();
}

const describeMatch = ({ a, b, length, quoted }: Match) => `${a} ${b} ${length} ${quoted}`;

describe('matches', () => {
  it('are those found by trying everything', () => {
    let total = 0;
    fc.assert(fc.property(muddle, muddle, (one, other) => {
      const [a, b] = readTexts(one, other);
      const expected = tryAll(a!, b!);
      total += expected.length;
      expect(findMatches(a!, b!).map(describeMatch).sort()).toEqual(expected);
    }), { ...SEED, numRuns: 1500 });
    expect(total).toBeGreaterThan(2000);
  });

  it('of one word over and over take no time, and the longest is found', () => {
    const [a, b] = readTexts('ha '.repeat(20_000), `${'ha '.repeat(15_000)}${words('end', 9)}`);
    const matches = findMatches(a!, b!);
    expect(Math.max(...matches.map(({ length }) => length))).toBe(15_000);
  });

  it('are found behind a gram that stands there too often to try all its places', () => {
    const [a, b] = readTexts(`${'ha '.repeat(200)}${words('end', 9)}`, `${'ha '.repeat(5)}${words('end', 9)}`);
    expect(findMatches(a!, b!).map(({ a: place, length }) => [place, length])).toContainEqual([195, 14]);
  });
});

describe('tiles', () => {
  it('never share a word, and are the same words in both texts', () => {
    let total = 0;
    fc.assert(fc.property(muddle, muddle, (one, other) => {
      const [a, b] = readTexts(one, other);
      const [takenA, takenB] = [new Set<number>(), new Set<number>()];
      for (const tile of tileGreedily(a!, b!, findMatches(a!, b!))) {
        total += 1;
        expect(tile.weight).toBe(weigh(a!, tile.a, tile.a + tile.length));
        expect(tile.weight).toBeGreaterThanOrEqual(GRAM_WEIGHT);
        const places = Array.from({ length: tile.length }, (_, i) => i);
        expect(places.filter((i) => a!.words[tile.a + i] !== b!.words[tile.b + i])).toEqual([]);
        expect(places.filter((i) => (((a!.marks[tile.a + i]! | b!.marks[tile.b + i]!) & QUOTED) !== 0) !== tile.quoted)).toEqual([]);
        expect(places.filter((i) => takenA.has(tile.a + i) || takenB.has(tile.b + i))).toEqual([]);
        for (const i of places) {
          takenA.add(tile.a + i);
          takenB.add(tile.b + i);
        }
      }
    }), { ...SEED, numRuns: 1500 });
    expect(total).toBeGreaterThan(1000);
  });

  it('leave no match of free words', () => {
    fc.assert(fc.property(muddle, muddle, (one, other) => {
      const [a, b] = readTexts(one, other);
      const matches = findMatches(a!, b!);
      const tiles = tileGreedily(a!, b!, matches);
      const isFree = (match: Match, i: number) => tiles.every((tile) => (match.a + i < tile.a || match.a + i >= tile.a + tile.length) && (match.b + i < tile.b || match.b + i >= tile.b + tile.length));
      for (const match of matches) {
        let [weight, most] = [0, 0];
        for (let i = 0; i < match.length; i += 1) {
          weight = isFree(match, i) ? weight + weigh(a!, match.a + i, match.a + i + 1) : 0;
          most = Math.max(most, weight);
        }
        expect(most).toBeLessThan(GRAM_WEIGHT);
      }
    }), { ...SEED, numRuns: 500 });
  });

  it('are the longest first: a text that repeats itself is matched once', () => {
    const [a, b] = readTexts(`${words('x', 20)} ${words('gap', 4)} ${words('x', 12)}`, words('x', 20));
    expect(tileGreedily(a!, b!, findMatches(a!, b!)).map(describeMatch)).toEqual(['0 0 20 false']);
  });
});

describe('runs', () => {
  const runsOf = (one: string, other: string) => {
    const [a, b] = readTexts(one, other);
    return joinTiles(a!, b!, tileGreedily(a!, b!, findMatches(a!, b!)));
  };

  it('go on over three words that differ, left out or put in, and count none of them', () => {
    const [one, other] = [words('x', 10), words('y', 9)];
    for (const [gapA, gapB] of [['a b c', 'd e f'], ['a b c', ''], ['', 'd e f'], ['a', 'd e']] as const) {
      expect(runsOf(`${one} ${gapA} ${other}`, `${one} ${gapB} ${other}`)).toMatchObject([{ words: 19, wordsInARow: 10, exact: false }]);
    }
    expect(runsOf(`${one} a b c d ${other}`, `${one} ${other}`)).toMatchObject([{ words: 10 }, { words: 9 }]);
    expect(runsOf(`${one} ${other}`, `${other} ${one}`)).toMatchObject([{ words: 10 }, { words: 9 }]);
  });

  it('end where a quotation begins', () => {
    expect(runsOf(`${words('x', 9)} “${words('y', 8)}” ${words('z', 7)}`, `${words('x', 9)} ${words('y', 8)} ${words('z', 7)}`)).toMatchObject([
      { a: [0, 9], b: [0, 9], words: 9, quoted: false, exact: true }, { a: [9, 17], words: 8, quoted: true }, { a: [17, 24], words: 7, quoted: false },
    ]);
  });
});
