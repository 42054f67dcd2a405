import { civilDay, civilParts, DAY_MS, MINUTE_MS, shift, startOf, type CivilMs, type TimeBounds } from './time.ts';
import type { DateValue } from './value.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Beyond these years the calendar says little: the editor's own words are shown instead. */
const SHOWN = { earliest: civilDay(-9999, 1, 1), latest: civilDay(9999, 12, 31) };

/**
 * A date in a reader's words, never more exact than it is known: "18–19 June 2025", "June 2025". A relative
 * one keeps its own words: "before the Victory Parade, so by 31 May 2025". An approximate one says so:
 * "about 18 June 2025", "yesterday, give or take a day, so 20–22 June 2025".
 */
export function formatDate(date: DateValue): string {
  if (!date.bounds) return date.text;
  const { earliest, latest } = date.bounds;
  const shown = (at: CivilMs) => !Number.isFinite(at) || (at > SHOWN.earliest && at < SHOWN.latest);
  if (!shown(earliest) || !shown(latest)) return date.text;
  if (date.relative) return `${date.text}${date.approximate ? ', give or take a day' : ''}, so ${formatBounds(date.bounds)}`;
  if (date.approximate && date.stated) return formatBounds(date.stated).replace(/^(by |from )?/, '$1about ');
  return formatBounds(date.bounds);
}

/**
 * Bounds in words. Whole days, months and years are named as such; other bounds show times of day, with
 * seconds where either end falls within a minute.
 */
export function formatBounds({ earliest, latest }: TimeBounds): string {
  const digits = [earliest, latest].some((at) => Number.isFinite(at) && at % MINUTE_MS !== 0) ? 8 : 5;
  if (earliest === -Infinity && latest === Infinity) return 'at an unknown time';
  if (earliest === -Infinity) return `by ${isMidnight(latest) ? formatDay(latest - DAY_MS) : formatTimes(latest - 1, latest - 1, digits)}`;
  if (latest === Infinity) return `from ${isMidnight(earliest) ? formatDay(earliest) : formatTimes(earliest, earliest, digits)}`;
  if (!isMidnight(earliest) || !isMidnight(latest)) return formatTimes(earliest, latest - 1, digits);
  const from = civilParts(earliest);
  const to = civilParts(latest - DAY_MS);
  if (earliest === startOf(earliest, 'year') && latest === shift(earliest, 1, 'year')) return String(from.year);
  if (earliest === startOf(earliest, 'month') && latest === shift(earliest, 1, 'month')) return `${MONTHS[from.month - 1]} ${from.year}`;
  const end = formatDay(latest - DAY_MS);
  if (latest - earliest === DAY_MS) return end;
  if (from.year !== to.year) return `${from.day} ${MONTHS[from.month - 1]} ${from.year} – ${end}`;
  if (from.month !== to.month) return `${from.day} ${MONTHS[from.month - 1]} – ${end}`;
  return `${from.day}–${end}`;
}

/** ISO 8601 calendar date, for `<time datetime>` and sorting by readers. */
export function isoDay(at: CivilMs): string {
  const { year, month, day } = civilParts(at);
  const sign = year < 0 ? '-' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** A length of time in words, rounded to its larger unit: "3 days", "5 months". */
export function formatDuration(ms: number): string {
  const days = Math.round(Math.abs(ms) / DAY_MS);
  if (days === 0) return 'less than a day';
  const [amount, unit] = days < 60 ? [days, 'day'] : days < 730 ? [Math.round(days / 30.44), 'month'] : [Math.round(days / 365.25), 'year'];
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

/** From a first moment to a last one, both inside: "18 June 2025, 10:30–12:00". Five digits show minutes, eight seconds. */
function formatTimes(first: CivilMs, last: CivilMs, digits: number): string {
  const [start, end] = [first, last].map((at) => {
    const { hour, minute, second } = civilParts(at);
    return `${two(hour)}:${two(minute)}:${two(second)}`.slice(0, digits);
  });
  if (startOf(first, 'day') !== startOf(last, 'day')) return `${formatDay(first)}, ${start} – ${formatDay(last)}, ${end}`;
  return `${formatDay(first)}, ${start === end ? start : `${start}–${end}`}`;
}

function formatDay(at: CivilMs): string {
  const { year, month, day } = civilParts(at);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

function isMidnight(at: CivilMs): boolean {
  return at === startOf(at, 'day');
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
