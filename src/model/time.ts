/**
 * Time is counted as civil milliseconds: the wall clock in the site's zone, read as though it
 * were UTC. Days are then always 24 hours long and no machine zone can leak in.
 */
export type CivilMs = number;

/**
 * When something may have happened: at or after `earliest` and before `latest` (half-open).
 * A day runs from its midnight to the next. An open end is ±Infinity.
 */
export interface TimeBounds {
  readonly earliest: CivilMs;
  readonly latest: CivilMs;
}

export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;

/** The furthest that the calendar is counted, some 270,000 years either way. What lies beyond is ±Infinity, never NaN. */
const FURTHEST_MS = 8.64e15;

/** Whether the calendar reaches a moment; open ends it does. */
export function isReckoned(at: CivilMs): boolean {
  return Math.abs(at) <= FURTHEST_MS || Math.abs(at) === Infinity;
}

/** Civil midnight of a day; months count from 1. Unlike `Date.UTC`, years 0 to 99 mean themselves. */
export function civilDay(year: number, month: number, day: number): CivilMs {
  const at = new Date(0).setUTCFullYear(year, month - 1, day);
  return Number.isNaN(at) ? (year + month / 12 < 0 ? -Infinity : Infinity) : at;
}

/** The calendar parts of an instant that is not an open end; months count from 1, Sunday is weekday 0. */
export function civilParts(at: CivilMs) {
  const moment = Math.abs(at) <= FURTHEST_MS ? Math.trunc(at) : NaN;
  const days = Math.floor(moment / DAY_MS);
  const seconds = Math.floor((moment - days * DAY_MS) / SECOND_MS);
  return {
    ...dateOf(days),
    weekday: (((days + 4) % 7) + 7) % 7,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  };
}

/** The date so many days after 1 January 1970, reckoned by years that begin in March (Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”). */
function dateOf(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const sinceEra0 = days + 719_468;
  const era = Math.floor(sinceEra0 / 146_097);
  const dayOfEra = sinceEra0 - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 };
}

/** Moves an instant by calendar units. A day the month lacks becomes its last day (31 March - 1 month = 28 February). */
export function shift(at: CivilMs, amount: number, unit: TimeUnit): CivilMs {
  if (Math.abs(at) > FURTHEST_MS) return Math.sign(at) * Infinity;
  if (unit === 'month' || unit === 'year') {
    const { year, month, day } = civilParts(at);
    const target = civilDay(year, month + amount * (unit === 'year' ? 12 : 1), 1);
    if (!Number.isFinite(target)) return target;
    const first = civilParts(target);
    const daysInMonth = civilParts(civilDay(first.year, first.month + 1, 0)).day;
    const timeOfDay = at - startOf(at, 'day');
    return civilDay(first.year, first.month, Math.min(day, daysInMonth)) + timeOfDay;
  }
  const moved = at + amount * { minute: MINUTE_MS, hour: HOUR_MS, day: DAY_MS, week: WEEK_MS }[unit];
  return isReckoned(moved) ? moved : Math.sign(moved) * Infinity;
}

/** The start of the calendar unit that holds an instant. Weeks begin on Monday (ISO 8601). */
export function startOf(at: CivilMs, unit: 'day' | 'week' | 'month' | 'year'): CivilMs {
  if (Math.abs(at) > FURTHEST_MS) return Math.sign(at) * Infinity;
  if (unit === 'day') return Math.floor(at / DAY_MS) * DAY_MS;
  // 1 January 1970 was a Thursday.
  if (unit === 'week') return Math.floor((at + 3 * DAY_MS) / WEEK_MS) * WEEK_MS - 3 * DAY_MS;
  const { year, month } = civilParts(at);
  switch (unit) {
    case 'month': return civilDay(year, month, 1);
    case 'year': return civilDay(year, 1, 1);
  }
}

/**
 * The bounds between a first and a last moment, both inside, told to the second: the millisecond that keeps one
 * event strictly before another is no knowledge of time. What the calendar does not reach is open.
 */
export function boundsBetween(first: CivilMs, last: CivilMs): TimeBounds {
  const told = (at: CivilMs, beyond: CivilMs) => (Math.abs(at) <= FURTHEST_MS ? at : beyond);
  return { earliest: told(Math.floor(first / SECOND_MS) * SECOND_MS, -Infinity), latest: told(Math.ceil((last + 1) / SECOND_MS) * SECOND_MS, Infinity) };
}
