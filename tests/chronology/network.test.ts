import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isConsistent } from '../../src/chronology/clash.ts';
import { solveNetwork } from '../../src/chronology/network.ts';
import type { Statement } from '../../src/chronology/statement.ts';
import { AFTER, BEFORE, dayStep, lengthStep, monthStep, type TimeStep } from '../../src/model/time-step.ts';
import { civilDay, DAY_MS, HOUR_MS, type TimeBounds } from '../../src/model/time.ts';
import { boundedNetwork, EVENTS, floatingNetwork, tightest, tryAll } from './small-networks.ts';

const SEED = { seed: 20250618 };

it('bounds and consistency are those found by trying everything', () => {
  let [sound, unsound] = [0, 0];
  fc.assert(fc.property(boundedNetwork, (statements) => {
    const ways = tryAll(statements);
    const found = tightest(statements);
    if (ways.length === 0) {
      unsound += 1;
      expect(found).toBeUndefined();
      return;
    }
    sound += 1;
    for (const name of EVENTS) {
      const moments = ways.map((at) => at.get(name)!);
      expect(found![name]).toEqual([Math.min(...moments), Math.max(...moments)]);
    }
  }), { ...SEED, numRuns: 3000 });
  expect(sound).toBeGreaterThan(500);
  expect(unsound).toBeGreaterThan(500);
}, 120_000);

it('a clash cannot hold, each smaller part of it can, and no smaller set of statements clashes', () => {
  let clashing = 0;
  fc.assert(fc.property(boundedNetwork, (statements) => {
    const { clashes } = solveNetwork(statements);
    expect(clashes.length > 0).toBe(tryAll(statements).length === 0);
    for (const clash of clashes) {
      clashing += 1;
      expect(tryAll(clash)).toEqual([]);
      for (const left of clash) expect(isConsistent(clash.filter((statement) => statement !== left))).toBe(true);
    }
    if (clashes.length > 0) expect(Math.min(...clashes.map(({ length }) => length))).toBe(fewest(statements));
  }), { ...SEED, numRuns: 1500 });
  expect(clashing).toBeGreaterThan(300);
}, 120_000);

/** The size of the smallest subset that clashes. */
function fewest(statements: readonly Statement[]): number {
  for (let size = 1; size <= statements.length; size += 1) if (subsets(statements, size).some((subset) => !isConsistent(subset))) return size;
  return Infinity;
}

function subsets(statements: readonly Statement[], size: number): readonly (readonly Statement[])[] {
  if (size === 0) return [[]];
  return statements.flatMap((first, i) => subsets(statements.slice(i + 1), size - 1).map((rest) => [first, ...rest]));
}

it('circles that nothing dates are found out', () => {
  const wide = Array.from({ length: 31 }, (_, at) => at - 15);
  let clashing = 0;
  fc.assert(fc.property(floatingNetwork, (statements) => {
    const few = statements.filter(({ ties }) => [ties[0]!.subject, ties[0]!.anchor].every((name) => name !== 'd'));
    fc.pre(few.length > 0);
    const isSound = tryAll(few, wide, EVENTS.slice(0, 3)).length > 0;
    if (!isSound) clashing += 1;
    expect(isConsistent(few)).toBe(isSound);
  }), { ...SEED, numRuns: 150 });
  expect(clashing).toBeGreaterThan(20);
}, 120_000);

it('the order of statements changes nothing', () => {
  fc.assert(fc.property(boundedNetwork.chain((statements) => fc.tuple(fc.constant(statements), fc.shuffledSubarray([...statements], { minLength: statements.length }))), ([statements, shuffled]) => {
    const [one, other] = [solveNetwork(statements), solveNetwork(shuffled)];
    expect(new Map([...other.bounds].sort())).toEqual(new Map([...one.bounds].sort()));
    expect(other.clashes).toEqual(one.clashes);
  }), { ...SEED, numRuns: 500 });
});

const day = (month: number, date: number, days = 1): TimeBounds => ({ earliest: civilDay(2025, month, date), latest: civilDay(2025, month, date) + days * DAY_MS });
const dated = (subject: string, within: TimeBounds): Statement => ({ key: `${subject} dated`, subject, within, ties: [], source: null });
const tied = (subject: string, step: TimeStep, anchor: string): Statement => ({ key: `${subject} by ${anchor}`, subject, within: null, ties: [{ subject, anchor, step }], source: null });

it('what is known of an event dates what it is dated by', () => {
  const { bounds } = solveNetwork([tied('crash', dayStep(-2), 'object'), dated('crash', day(6, 18))]);
  expect(bounds.get('object')).toEqual(day(6, 20));
});

it('strict order leaves the day whole', () => {
  const { bounds } = solveNetwork([tied('a', BEFORE, 'b'), tied('b', BEFORE, 'c'), dated('c', day(5, 9))]);
  expect(bounds.get('a')).toEqual({ earliest: -Infinity, latest: civilDay(2025, 5, 10) });
});

it('several ties narrow an event from both sides', () => {
  const { bounds } = solveNetwork([dated('x', day(6, 1, 30)), tied('x', AFTER, 'first'), tied('x', BEFORE, 'last'), dated('first', day(6, 10)), dated('last', day(6, 12))]);
  expect(bounds.get('x')).toEqual({ earliest: civilDay(2025, 6, 10), latest: civilDay(2025, 6, 13) });
});

it('two events before each other clash, dated or not', () => {
  const circle = [tied('a', BEFORE, 'b'), tied('b', BEFORE, 'a')];
  expect(solveNetwork(circle).clashes).toEqual([circle]);
  expect(solveNetwork([...circle, dated('a', day(6, 1, 30))]).clashes).toEqual([circle]);
  expect(solveNetwork([...circle, dated('a', day(6, 1, 30))]).bounds.size).toBe(0);
});

it('a clash in one place leaves other events their bounds', () => {
  const { bounds, clashes } = solveNetwork([tied('a', BEFORE, 'a'), dated('x', day(6, 1))]);
  expect(clashes).toHaveLength(1);
  expect([...bounds]).toEqual([['x', day(6, 1)]]);
});

it('circles of months are followed through the calendar before they are called impossible', () => {
  const month = tied('b', monthStep(1, 'month'), 'a');
  const lengths = (days: number) => solveNetwork([month, tied('a', dayStep(-days), 'b')]);
  expect([27, 28, 29, 30, 31, 32].map((days) => lengths(days).clashes.length)).toEqual([1, 0, 0, 0, 0, 1]);
});

it('a leap year is found years away', () => {
  const { clashes } = solveNetwork([tied('b', monthStep(1, 'year'), 'a'), tied('a', dayStep(-366), 'b'), dated('a', { earliest: civilDay(1896, 3, 2), latest: civilDay(1903, 2, 27) })]);
  expect(clashes).toHaveLength(1);
  const { bounds } = solveNetwork([tied('b', monthStep(1, 'year'), 'a'), tied('a', dayStep(-366), 'b'), dated('a', { earliest: civilDay(1896, 3, 2), latest: civilDay(1905, 1, 1) })]);
  expect(bounds.get('a')!.earliest).toBe(civilDay(1903, 2, 28));
});

it('hours are counted exactly', () => {
  const { bounds } = solveNetwork([tied('b', lengthStep(3 * HOUR_MS), 'a'), dated('b', day(6, 18))]);
  expect(bounds.get('a')).toEqual({ earliest: civilDay(2025, 6, 17) + 21 * HOUR_MS, latest: civilDay(2025, 6, 18) + 21 * HOUR_MS });
});

it('a long chain is solved as a short one is', () => {
  const chain = Array.from({ length: 5000 }, (_, i) => tied(`e${i + 1}`, dayStep(1), `e${i}`));
  expect(solveNetwork([dated('e0', day(1, 1)), ...chain]).bounds.get('e5000')).toEqual({ earliest: civilDay(2025, 1, 5001), latest: civilDay(2025, 1, 5002) });
});
