import { civilParts, DAY_MS, MINUTE_MS, shift, startOf, type CivilMs, type TimeBounds } from './time.ts';

export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Some words of a date: what joins it, or a day, month, year or moment with where it begins. */
export interface DateWords {
  readonly text: string;
  readonly unit: 'none' | 'year' | 'month' | 'day' | 'time';
  readonly at: CivilMs;
}

/**
 * Bounds in words, piece by piece. Whole days, months and years are named as such; other bounds show times of day, with
 * seconds where either end falls within a minute.
 */
export function tellBounds({ earliest, latest }: TimeBounds): readonly DateWords[] {
  const digits = [earliest, latest].some((at) => Number.isFinite(at) && at % MINUTE_MS !== 0) ? 8 : 5;
  if (earliest === -Infinity && latest === Infinity) return [join('at an unknown time')];
  if (earliest === -Infinity) return [join('by '), ...(isMidnight(latest) ? [day(latest - DAY_MS)] : times(latest - 1, latest - 1, digits))];
  if (latest === Infinity) return [join('from '), ...(isMidnight(earliest) ? [day(earliest)] : times(earliest, earliest, digits))];
  if (!isMidnight(earliest) || !isMidnight(latest)) return times(earliest, latest - 1, digits);
  return isWhole('year', earliest, latest) ? years(earliest, shift(latest, -1, 'year'))
    : isWhole('month', earliest, latest) ? months(earliest, shift(latest, -1, 'month'))
    : days(earliest, latest - DAY_MS);
}

function years(first: CivilMs, last: CivilMs): readonly DateWords[] {
  const piece = (at: CivilMs, text: string): DateWords => ({ text, unit: 'year', at });
  const [from, to] = [civilParts(first).year, civilParts(last).year];
  if (from === to) return [piece(first, yearWords(from))];
  if (to < 1) return [piece(first, String(1 - from)), join('–'), piece(last, yearWords(to))];
  return from < 1 ? [piece(first, yearWords(from)), join(' – '), piece(last, `AD ${to}`)] : [piece(first, String(from)), join('–'), piece(last, String(to))];
}

function months(first: CivilMs, last: CivilMs): readonly DateWords[] {
  const [from, to] = [civilParts(first), civilParts(last)];
  const piece = (at: CivilMs, text: string): DateWords => ({ text, unit: 'month', at });
  const end = piece(last, `${MONTHS[to.month - 1]} ${yearWords(to.year)}`);
  if (first === last) return [end];
  if (from.year === to.year) return [piece(first, MONTHS[from.month - 1]!), join('–'), end];
  return [piece(first, `${MONTHS[from.month - 1]} ${yearWords(from.year)}`), join(' – '), end];
}

function days(first: CivilMs, last: CivilMs): readonly DateWords[] {
  const [from, to] = [civilParts(first), civilParts(last)];
  if (first === last) return [day(last)];
  const start = (text: string): DateWords => ({ text, unit: 'day', at: first });
  if (from.year !== to.year) return [day(first), join(' – '), day(last)];
  if (from.month !== to.month) return [start(`${from.day} ${MONTHS[from.month - 1]}`), join(' – '), day(last)];
  return [start(String(from.day)), join('–'), day(last)];
}

/** From a first moment to a last one, both inside: "18 June 2025, 10:30–12:00". Five digits show minutes, eight seconds. */
function times(first: CivilMs, last: CivilMs, digits: number): readonly DateWords[] {
  const moment = (at: CivilMs, text: string): DateWords => ({ text, unit: 'time', at });
  const [start, end] = [first, last].map((at) => {
    const { hour, minute, second } = civilParts(at);
    return [hour, minute, second].map((n) => String(n).padStart(2, '0')).join(':').slice(0, digits);
  }) as [string, string];
  const [from, to] = [day(first).text, day(last).text];
  if (from !== to) return [moment(first, `${from}, ${start}`), join(' – '), moment(last, `${to}, ${end}`)];
  return start === end ? [moment(first, `${from}, ${start}`)] : [moment(first, `${from}, ${start}`), join('–'), moment(last, end)];
}

function day(at: CivilMs): DateWords {
  const { year, month, day: date } = civilParts(at);
  return { text: `${date} ${MONTHS[month - 1]} ${yearWords(year)}`, unit: 'day', at };
}

/** The year 0 of the calendar is 1 BC. */
function yearWords(year: number): string {
  return year < 1 ? `${1 - year} BC` : String(year);
}

function join(text: string): DateWords {
  return { text, unit: 'none', at: NaN };
}

function isWhole(unit: 'month' | 'year', earliest: CivilMs, latest: CivilMs): boolean {
  return earliest === startOf(earliest, unit) && latest === startOf(latest, unit);
}

function isMidnight(at: CivilMs): boolean {
  return at === startOf(at, 'day');
}
