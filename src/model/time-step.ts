import { DAY_MS, shift, startOf, WEEK_MS, type CivilMs, type TimeUnit } from './time.ts';

/**
 * How one moment is tied to another, its anchor: never earlier than `least(anchor)` and never later than
 * `most(anchor)`. Moments are whole milliseconds and both ends are inside. All four functions never fall as
 * their argument rises, which is what makes the bounds of a network exact: see `chronology/propagate.ts`.
 */
export interface TimeStep {
  readonly least: (anchor: CivilMs) => CivilMs;
  readonly most: (anchor: CivilMs) => CivilMs;
  /** The other way round: the earliest anchor whose `most` reaches the moment. */
  readonly anchorLeast: (moment: CivilMs) => CivilMs;
  /** The latest anchor whose `least` does not pass the moment. */
  readonly anchorMost: (moment: CivilMs) => CivilMs;
  /** Whether it counts the same on every day: months and years do not. */
  readonly even: boolean;
}

/** Strictly earlier, by the least that is counted. */
export const BEFORE: TimeStep = {
  least: () => -Infinity, most: (anchor) => anchor - 1, anchorLeast: (moment) => moment + 1, anchorMost: () => Infinity, even: true,
};

/** Strictly later. */
export const AFTER: TimeStep = {
  least: (anchor) => anchor + 1, most: () => Infinity, anchorLeast: () => -Infinity, anchorMost: (moment) => moment - 1, even: true,
};

/** An exact length of time later; earlier if negative. */
export function lengthStep(ms: number): TimeStep {
  const later = (at: CivilMs) => at + ms;
  const earlier = (at: CivilMs) => at - ms;
  return { least: later, most: later, anchorLeast: earlier, anchorMost: earlier, even: true };
}

/** Some time of the day that lies a number of days later; earlier if negative. */
export function dayStep(days: number): TimeStep {
  const ms = days * DAY_MS;
  const least = (at: CivilMs) => startOf(at + ms, 'day');
  const most = (at: CivilMs) => endOfDay(at + ms);
  const back = (at: CivilMs) => at - ms;
  return { least, most, anchorLeast: (moment) => startOf(back(moment), 'day'), anchorMost: (moment) => endOfDay(back(moment)), even: true };
}

/**
 * Some time of the day that lies a number of months or years later. A day that the month lacks becomes its last one; the last day of
 * a month may also stand for the last day of the other, so that a month before June is all of May.
 */
export function monthStep(amount: number, unit: Extract<TimeUnit, 'month' | 'year'>): TimeStep {
  const least = (anchor: CivilMs) => shift(startOf(anchor, 'day'), amount, unit);
  const most = (anchor: CivilMs) => {
    const day = startOf(anchor, 'day');
    const next = day + DAY_MS;
    return next === startOf(next, 'month') ? shift(next, amount, unit) - 1 : endOfDay(shift(day, amount, unit));
  };
  // Months differ by three days at most, so the anchor's day is near the day that counting back gives.
  const near = (moment: CivilMs, days: number) => shift(startOf(moment, 'day'), -amount, unit) + days * DAY_MS;
  const search = (moment: CivilMs, days: readonly number[], fits: (day: CivilMs) => boolean) => days.map((n) => near(moment, n)).find(fits) ?? near(moment, days.at(-1)!);
  return {
    least,
    most,
    anchorLeast: (moment) => search(moment, NEAR_DAYS, (day) => most(day) >= moment),
    anchorMost: (moment) => endOfDay(search(moment, NEAR_DAYS_BACK, (day) => least(day) <= moment)),
    even: false,
  };
}

const NEAR_DAYS = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
const NEAR_DAYS_BACK = NEAR_DAYS.toReversed();

/** Earlier in the week, month or year of the anchor, or at its very moment. */
export function sameUnitStep(unit: 'week' | 'month' | 'year'): TimeStep {
  return {
    least: (anchor) => startOf(anchor, unit),
    most: (anchor) => anchor,
    anchorLeast: (moment) => moment,
    anchorMost: (moment) => shift(startOf(moment, unit), 1, unit) - 1,
    even: false,
  };
}

/** Some time of the nearest such weekday strictly before the anchor's day; Sunday is 0. */
export function weekdayStep(weekday: number): TimeStep {
  // The Monday of ISO weeks, moved so that a week begins on the day wanted.
  const offset = ((weekday + 6) % 7) * DAY_MS;
  const lastUpTo = (at: CivilMs) => startOf(at - offset, 'week') + offset;
  return {
    least: (anchor) => lastUpTo(startOf(anchor, 'day') - DAY_MS),
    most: (anchor) => endOfDay(lastUpTo(startOf(anchor, 'day') - DAY_MS)),
    anchorLeast: (moment) => lastUpTo(startOf(moment, 'day') + 6 * DAY_MS) + DAY_MS,
    anchorMost: (moment) => endOfDay(lastUpTo(moment) + WEEK_MS),
    even: false,
  };
}

/** The same step, give or take a length of time on either side. */
export function looseStep({ least, most, anchorLeast, anchorMost, even }: TimeStep, ms: number): TimeStep {
  return {
    least: (anchor) => least(anchor) - ms,
    most: (anchor) => most(anchor) + ms,
    anchorLeast: (moment) => anchorLeast(moment - ms),
    anchorMost: (moment) => anchorMost(moment + ms),
    even,
  };
}

/** A step counted on another calendar: `to` moves a moment onto it, `from` moves one back. */
export function steppedOn({ least, most, anchorLeast, anchorMost }: TimeStep, to: (at: CivilMs) => CivilMs, from: (at: CivilMs) => CivilMs): TimeStep {
  const there = (step: (at: CivilMs) => CivilMs) => (at: CivilMs) => from(step(to(at)));
  return { least: there(least), most: there(most), anchorLeast: there(anchorLeast), anchorMost: there(anchorMost), even: false };
}

function endOfDay(at: CivilMs): CivilMs {
  return startOf(at, 'day') + DAY_MS - 1;
}
