import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AFTER, BEFORE, dayStep, lengthStep, looseStep, monthStep, sameUnitStep, steppedOn, weekdayStep, type TimeStep } from '../../src/model/time-step.ts';
import { civilDay, DAY_MS, HOUR_MS, type CivilMs } from '../../src/model/time.ts';

const RUNS = { seed: 20250618, numRuns: 1500 };
const [FIRST_YEAR, LAST_YEAR] = [1890, 2110];
/** The furthest that the calendar is counted. */
const FURTHEST_MS = 8.64e15;

type Direction = 'least' | 'most' | 'anchorLeast' | 'anchorMost';
const DIRECTIONS: readonly Direction[] = ['least', 'most', 'anchorLeast', 'anchorMost'];

/** A step that fast-check can name when it fails. */
interface NamedStep extends TimeStep { readonly [fc.toStringMethod]: () => string }
const named = (name: string, step: TimeStep): NamedStep => ({ ...step, [fc.toStringMethod]: () => name });
const nameOf = (step: NamedStep) => step[fc.toStringMethod]();

const amount = fc.integer({ min: -30, max: 30 });
const length = fc.oneof(amount.map((hours) => hours * HOUR_MS), fc.integer({ min: -1e10, max: 1e10 }));
const weekday = fc.integer({ min: 0, max: 6 });
const looseness = fc.oneof(fc.constantFrom(0, 1, DAY_MS), fc.integer({ min: 0, max: 40 * DAY_MS }));
/** How many milliseconds another calendar runs ahead: 13 days as the Gregorian one does, hours as another zone's. */
const lead = fc.oneof(fc.constantFrom(13 * DAY_MS, -13 * DAY_MS, 5.75 * HOUR_MS, -12 * HOUR_MS), fc.integer({ min: -400 * DAY_MS, max: 400 * DAY_MS }));

const counted: Readonly<Record<string, fc.Arbitrary<NamedStep>>> = {
  before: fc.constant(named('before', BEFORE)),
  after: fc.constant(named('after', AFTER)),
  'a length': length.map((ms) => named(`${ms} ms`, lengthStep(ms))),
  days: amount.map((n) => named(`${n} days`, dayStep(n))),
  months: amount.map((n) => named(`${n} months`, monthStep(n, 'month'))),
  years: amount.map((n) => named(`${n} years`, monthStep(n, 'year'))),
  'earlier this week': fc.constant(named('earlier this week', sameUnitStep('week'))),
  'earlier this month': fc.constant(named('earlier this month', sameUnitStep('month'))),
  'earlier this year': fc.constant(named('earlier this year', sameUnitStep('year'))),
  'last weekday': weekday.map((n) => named(`last weekday ${n}`, weekdayStep(n))),
};
const loosened = (steps: fc.Arbitrary<NamedStep>) => fc.tuple(steps, looseness).map(([step, ms]) => named(`${nameOf(step)} ± ${ms} ms`, looseStep(step, ms)));
const moved = (steps: fc.Arbitrary<NamedStep>) => fc.tuple(steps, lead).map(([step, ms]) => named(`${nameOf(step)}, ${ms} ms ahead`, steppedOn(step, (at) => at + ms, (at) => at - ms)));
const loose = loosened(fc.oneof(...Object.values(counted)));
const onAnother = moved(fc.oneof(...Object.values(counted)));
const everyStep = { ...counted, 'a loose step': loose, 'a step on another calendar': onAnother, 'both, in either order': fc.oneof(loosened(onAnother), moved(loose)) };

const year = fc.integer({ min: FIRST_YEAR, max: LAST_YEAR });
const inDay = fc.oneof(fc.constantFrom(-1, 0, 1, DAY_MS - 1), fc.integer({ min: 0, max: DAY_MS - 1 }));
const moment: fc.Arbitrary<CivilMs> = fc.oneof(
  fc.integer({ min: civilDay(FIRST_YEAR, 1, 1), max: civilDay(LAST_YEAR + 1, 1, 1) - 1 }),
  fc.tuple(fc.integer({ min: civilDay(FIRST_YEAR, 1, 1) / DAY_MS, max: civilDay(LAST_YEAR, 12, 31) / DAY_MS }), inDay).map(([day, ms]) => day * DAY_MS + ms),
  // Around the ends of months.
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: -3, max: 2 }), inDay).map(([y, month, days, ms]) => civilDay(y, month + 1, 1) + days * DAY_MS + ms),
  // Leap days, and their like in years that have none.
  fc.tuple(year, inDay).map(([y, ms]) => civilDay(y, 2, 29) + ms),
);
/** From a moment to another that is close by: the next millisecond, or some days away at about the same time. */
const nearby = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.constantFrom(-1, 0, 1)).map(([days, ms]) => days * DAY_MS + ms);
const inOrder = fc.oneof(fc.tuple(moment, moment), fc.tuple(moment, nearby).map(([at, off]): [CivilMs, CivilMs] => [at, at + off])).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const beyond = fc.oneof(fc.integer({ min: FURTHEST_MS - 800 * DAY_MS, max: Number.MAX_SAFE_INTEGER }), fc.constantFrom(FURTHEST_MS, FURTHEST_MS + 1, 1e16, 1e300, Number.MAX_VALUE, Infinity))
  .chain((at) => fc.constantFrom(at, -at));

/** Moments as dates, so that a failure can be read. */
const told = (at: CivilMs) => (Math.abs(at) <= FURTHEST_MS ? new Date(at).toISOString() : String(at));

describe.each(Object.entries(everyStep))('%s', (_, step) => {
  it('never leads to an earlier moment from a later one', () => {
    fc.assert(fc.property(step, inOrder, (by, [y, later]) => {
      for (const direction of DIRECTIONS) expect(by[direction](y) <= by[direction](later), `${direction} of ${told(y)} and of ${told(later)}`).toBe(true);
    }), RUNS);
  });

  it('leads to the earliest moment first', () => {
    fc.assert(fc.property(step, moment, (by, y) => { expect(by.least(y) <= by.most(y), `least and most of ${told(y)}`).toBe(true); }), RUNS);
  });

  it('has directions that belong together', () => {
    // Whether `x` may follow from `y`, asked from either end.
    const check = (by: TimeStep, x: CivilMs, y: CivilMs) => {
      expect(by.least(y) <= x, `least of ${told(y)} up to ${told(x)}`).toBe(y <= by.anchorMost(x));
      expect(by.most(y) >= x, `most of ${told(y)} down to ${told(x)}`).toBe(y >= by.anchorLeast(x));
    };
    fc.assert(fc.property(step, moment, moment, nearby, (by, x, y, off) => {
      check(by, x, y);
      check(by, y + off, y);
      for (const reached of [by.least(y), by.most(y)]) {
        if (Number.isFinite(reached)) for (const ms of [-1, 0, 1, off]) check(by, reached + ms, y);
      }
      for (const anchor of [by.anchorLeast(x), by.anchorMost(x)]) {
        if (Number.isFinite(anchor)) for (const ms of [-1, 0, 1, off]) check(by, x, anchor + ms);
      }
    }), RUNS);
  });

  it('keeps open ends open', () => {
    fc.assert(fc.property(step, fc.constantFrom(-Infinity, Infinity), (by, end) => {
      for (const direction of DIRECTIONS) expect(Math.abs(by[direction](end)), `${direction} of ${end}`).toBe(Infinity);
    }), { ...RUNS, numRuns: 300 });
  });

  it('leads somewhere from beyond the calendar', () => {
    fc.assert(fc.property(step, beyond, (by, at) => {
      for (const direction of DIRECTIONS) expect(by[direction](at), `${direction} of ${at}`).not.toBeNaN();
    }), RUNS);
  });
});

it('the last day of a month may stand for that of another', () => {
  const { least, most, anchorLeast, anchorMost } = monthStep(1, 'month');
  expect([least, most].map((step) => told(step(civilDay(2025, 2, 28))))).toEqual(['2025-03-28T00:00:00.000Z', '2025-03-31T23:59:59.999Z']);
  expect([anchorLeast, anchorMost].map((step) => told(step(civilDay(2025, 2, 28))))).toEqual(['2025-01-28T00:00:00.000Z', '2025-01-31T23:59:59.999Z']);
});

it('a month of another calendar begins when it does there', () => {
  const step = steppedOn(sameUnitStep('month'), (at) => at - 13 * DAY_MS, (at) => at + 13 * DAY_MS);
  expect(told(step.least(civilDay(2025, 6, 20)))).toBe('2025-06-14T00:00:00.000Z');
  expect(told(step.anchorMost(civilDay(2025, 6, 20)))).toBe('2025-07-13T23:59:59.999Z');
});
