import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AFTER, BEFORE, dayStep, lengthStep, looseStep, monthStep, sameUnitStep, steppedOn, weekdayStep, type TimeStep } from '../../src/model/time-step.ts';
import { civilDay, DAY_MS, HOUR_MS, MINUTE_MS, type CivilMs } from '../../src/model/time.ts';

const RUNS = { seed: 20250618, numRuns: 4000 };
const [FIRST_YEAR, LAST_YEAR] = [1890, 2110];
/** The furthest that the calendar is counted. */
const FURTHEST_MS = 8.64e15;

type Direction = 'least' | 'most' | 'anchorLeast' | 'anchorMost';
const DIRECTIONS: readonly Direction[] = ['least', 'most', 'anchorLeast', 'anchorMost'];

const amount = fc.integer({ min: -30, max: 30 });
const weekday = fc.integer({ min: 0, max: 6 });
const length = fc.oneof(amount.map((hours) => hours * HOUR_MS), amount.map((minutes) => minutes * MINUTE_MS), fc.integer({ min: -1e10, max: 1e10 }));

const counted: Readonly<Record<string, fc.Arbitrary<TimeStep>>> = {
  before: fc.constant(BEFORE),
  after: fc.constant(AFTER),
  'a length': length.map(lengthStep),
  days: amount.map(dayStep),
  months: amount.map((months) => monthStep(months, 'month')),
  years: amount.map((years) => monthStep(years, 'year')),
  'earlier this week': fc.constant(sameUnitStep('week')),
  'earlier this month': fc.constant(sameUnitStep('month')),
  'earlier this year': fc.constant(sameUnitStep('year')),
  'last weekday': weekday.map(weekdayStep),
};
const anyCounted = fc.oneof(...Object.values(counted));
const looseness = fc.oneof(fc.constantFrom(0, 1, MINUTE_MS, DAY_MS), fc.integer({ min: 0, max: 40 * DAY_MS }));
const loose = fc.tuple(anyCounted, looseness).map(([step, ms]) => looseStep(step, ms));
/** A calendar that runs so many milliseconds ahead: by 13 days, as the Gregorian one does, or by hours, as another zone's. */
const ahead = fc.oneof(fc.constantFrom(13 * DAY_MS, -13 * DAY_MS, 5.75 * HOUR_MS, -12 * HOUR_MS), fc.integer({ min: -400 * DAY_MS, max: 400 * DAY_MS }));
const onAnother = fc.tuple(fc.oneof(anyCounted, loose), ahead).map(([step, ms]) => steppedOn(step, (at) => at + ms, (at) => at - ms));
const steps: Readonly<Record<string, fc.Arbitrary<TimeStep>>> = { ...counted, 'a loose step': loose, 'a step on another calendar': onAnother, 'a loose step on another calendar': fc.tuple(onAnother, looseness).map(([step, ms]) => looseStep(step, ms)) };

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
const beyond = fc.oneof(fc.integer({ min: FURTHEST_MS - 800 * DAY_MS, max: Number.MAX_SAFE_INTEGER }), fc.constantFrom(FURTHEST_MS, FURTHEST_MS + 1, 1e16, 1e300, Number.MAX_VALUE, Infinity))
  .chain((at) => fc.constantFrom(at, -at));

/** Moments as dates, so that a failure can be read. */
const told = (at: CivilMs) => (Math.abs(at) <= FURTHEST_MS ? new Date(at).toISOString() : String(at));

describe.each(Object.entries(steps))('%s', (_, step) => {
  it('never leads to an earlier moment from a later one', () => {
    fc.assert(fc.property(step, moment, fc.oneof(moment, nearby), (by, one, other) => {
      const from = Math.abs(other) < 6 * DAY_MS ? one + other : other;
      const [y, later] = [Math.min(one, from), Math.max(one, from)];
      for (const direction of DIRECTIONS) expect(by[direction](y) <= by[direction](later), `${direction} of ${told(y)} and of ${told(later)}`).toBe(true);
    }), RUNS);
  });

  it('leads to the earliest moment first', () => {
    fc.assert(fc.property(step, moment, (by, y) => { expect(by.least(y) <= by.most(y), `least and most of ${told(y)}`).toBe(true); }), RUNS);
  });

  it('has directions that belong together', () => {
    // Whether the moments lie as the step says, asked from one end and from the other.
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
