import { civilDay, civilParts, DAY_MS, shift, startOf, type CivilMs, type TimeBounds } from './time.ts';
import type { DateValue } from './value.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Beyond these years the calendar says little: the editor's own words are shown instead. */
const SHOWN = { earliest: civilDay(-9999, 1, 1), latest: civilDay(9999, 12, 31) };

/**
 * A date in a reader's words, never more exact than it is known: "18–19 June 2025", "June 2025". A relative
 * one keeps its own words: "before the Victory Parade, so by 31 May 2025".
 */
export function formatDate(date: DateValue): string {
  if (!date.bounds) return date.text;
  const { earliest, latest } = date.bounds;
  const shown = (at: CivilMs) => !Number.isFinite(at) || (at > SHOWN.earliest && at < SHOWN.latest);
  if (!shown(earliest) || !shown(latest)) return date.text;
  return date.relative ? `${date.text}, so ${formatBounds(date.bounds)}` : formatBounds(date.bounds);
}

/** Bounds in words. Whole days, months and years are named as such. */
export function formatBounds({ earliest, latest }: TimeBounds): string {
  if (earliest === -Infinity && latest === Infinity) return 'at an unknown time';
  if (earliest === -Infinity) return `by ${formatInstant(lastMoment(latest))}`;
  if (latest === Infinity) return `from ${formatInstant(earliest)}`;
  if (!isMidnight(earliest) || !isMidnight(latest)) return formatTimes(earliest, latest);
  const from = civilParts(earliest);
  const to = civilParts(latest - DAY_MS);
  if (earliest === startOf(earliest, 'year') && latest === shift(earliest, 1, 'year')) return String(from.year);
  if (earliest === startOf(earliest, 'month') && latest === shift(earliest, 1, 'month')) return `${MONTHS[from.month - 1]} ${from.year}`;
  const end = `${to.day} ${MONTHS[to.month - 1]} ${to.year}`;
  if (latest - earliest === DAY_MS) return end;
  if (from.year !== to.year) return `${from.day} ${MONTHS[from.month - 1]} ${from.year} – ${end}`;
  if (from.month !== to.month) return `${from.day} ${MONTHS[from.month - 1]} – ${end}`;
  return `${from.day}–${end}`;
}

/** One day, with the time of day where it is not midnight: "18 June 2025, 10:30". */
export function formatInstant(at: CivilMs): string {
  const { year, month, day, hour, minute } = civilParts(at);
  const date = `${day} ${MONTHS[month - 1]} ${year}`;
  return isMidnight(at) ? date : `${date}, ${two(hour)}:${two(minute)}`;
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

function formatTimes(earliest: CivilMs, latest: CivilMs): string {
  const end = latest - 1;
  if (latest - earliest <= 60_000) return formatInstant(earliest);
  const sameDay = startOf(earliest, 'day') === startOf(end, 'day');
  const { hour, minute } = civilParts(end);
  return sameDay ? `${formatInstant(earliest)}–${two(hour)}:${two(minute)}` : `${formatInstant(earliest)} – ${formatInstant(end)}`;
}

/** Bounds are half-open: the last day inside, or the last moment if the end is not a midnight. */
function lastMoment(latest: CivilMs): CivilMs {
  return isMidnight(latest) ? latest - DAY_MS : latest - 1;
}

function isMidnight(at: CivilMs): boolean {
  return at === startOf(at, 'day');
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
