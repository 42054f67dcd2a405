import { civilDay, civilParts, DAY_MS, shift, type TimeBounds } from './time.ts';

/** How exactly a date is stated; `season` and coarser stay spans wherever they are shown. */
export type DatePrecision = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'span';

/** A date's parts: numbers, or digits of which some are X (`202X`, `-00XX`). */
export interface DateParts {
  readonly year: number | string;
  readonly month?: number | string | undefined;
  readonly day?: number | string | undefined;
}

/** Where a date lies. */
export interface PlacedDate {
  /** In order and apart from each other. None if there is no such date; infinite where the calendar does not reach. */
  readonly stretches: readonly TimeBounds[];
  /** How exactly it is told by its year, its year and month, and all three: as many as it has parts. */
  readonly precisions: readonly DatePrecision[];
}

/** More stretches than this are of no use to a reader: what holds all of them stands for them. */
const MOST_SPANS = 400;

/**
 * Parts of a year by their EDTF codes, as their first months and how many months they last. 21 to 24 are the seasons of no
 * certain hemisphere and taken for northern ones, by whole months (21, spring: March to May); 25 to 28 are northern, 29 to 32
 * southern; 33 to 36 quarters, 37 to 39 thirds and 40 and 41 halves of a year. Each belongs to the year in which it begins:
 * the northern winter of 2025 ends in February 2026, and so does the southern summer.
 */
const YEAR_PARTS = [
  { from: 21, months: 3, firsts: [3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6] },
  { from: 33, months: 3, firsts: [1, 4, 7, 10] },
  { from: 37, months: 4, firsts: [1, 5, 9] },
  { from: 40, months: 6, firsts: [1, 7] },
] as const;

/** A season, quarter, third or half of a year by its code, 21 to 41. */
export function placeYearPart(year: number, code: number): PlacedDate {
  const { from, months, firsts } = YEAR_PARTS.findLast((parts) => parts.from <= code)!;
  const first = firsts[code - from]!;
  return { stretches: [{ earliest: civilDay(year, first, 1), latest: civilDay(year, first + months, 1) }], precisions: ['year', 'season'] };
}

/** `1950S2`: some year from 1900 to 1999, estimated to be 1950. Before the year 0, from -1999 to -1900. */
export function placeSignificantYears(year: number, digits: number): PlacedDate {
  const step = 10 ** Math.max(0, String(Math.abs(year)).length - digits);
  const least = Math.floor(Math.abs(year) / step) * step;
  const first = year < 0 ? -(least + step - 1) : least;
  const stretches = [{ earliest: civilDay(first, 1, 1), latest: civilDay(first + step, 1, 1) }];
  return { stretches, precisions: [step === 1 ? 'year' : step === 10 ? 'decade' : step === 100 ? 'century' : 'span'] };
}

/**
 * Every stretch that a date's parts allow: the twelve 18ths of `2025-XX-18`. Where there are more than 400, the one that
 * holds all of them.
 */
export function placeDate({ year, month, day }: DateParts): PlacedDate {
  const known = { month: month === 'XX' ? undefined : month, day: day === 'XX' ? undefined : day };
  // The month of `2025-XX` says nothing; that of `2025-XX-18` may be marked.
  const told = [{ year }, { year, month: known.day === undefined ? known.month : month }, { year, ...known }].slice(0, day !== undefined ? 3 : month !== undefined ? 2 : 1);
  return { stretches: stretchesOf(typeof year === 'number' ? [year] : yearsOf(year), known), precisions: told.map(precisionOf) };
}

function precisionOf({ year, month, day }: DateParts): DatePrecision {
  if (day !== undefined) return 'day';
  if (month !== undefined) return 'month';
  return /XX$/.test(String(year)) ? 'century' : /X$/.test(String(year)) ? 'decade' : 'year';
}

function stretchesOf(years: readonly number[], parts: Omit<DateParts, 'year'>): readonly TimeBounds[] {
  const ofYear = (year: number) => stretchesOfYear(year, parts);
  if (years.length <= MOST_SPANS) return limit(merge(years.flatMap(ofYear)));
  const first = years.find((year) => ofYear(year).length > 0);
  const last = years.findLast((year) => ofYear(year).length > 0);
  return first === undefined || last === undefined ? [] : [hullOf([...ofYear(first), ...ofYear(last)])];
}

function stretchesOfYear(year: number, { month, day }: Omit<DateParts, 'year'>): readonly TimeBounds[] {
  if (month === undefined && day === undefined) return [{ earliest: civilDay(year, 1, 1), latest: civilDay(year + 1, 1, 1) }];
  return numbersOf(month ?? 'XX', 12).flatMap((one) => {
    if (day === undefined) return [{ earliest: civilDay(year, one, 1), latest: civilDay(year, one + 1, 1) }];
    const daysInMonth = civilParts(civilDay(year, one + 1, 0)).day;
    return numbersOf(day, daysInMonth).map((date) => ({ earliest: civilDay(year, one, date), latest: civilDay(year, one, date + 1) }));
  });
}

/** Years in order. There is no year -0000. */
function yearsOf(digits: string): readonly number[] {
  const years = spell(digits).map(Number);
  return digits.startsWith('-') ? years.filter((year) => year < 0).reverse() : years;
}

function numbersOf(digits: number | string, most: number): readonly number[] {
  const numbers = typeof digits === 'number' ? [digits] : spell(digits).map(Number);
  return numbers.filter((n) => n >= 1 && n <= most);
}

/** `1X` as `10`, `11` … `19`. */
function spell(digits: string): readonly string[] {
  return [...digits].reduce<readonly string[]>((all, sign) => all.flatMap((start) => (sign === 'X' ? [...'0123456789'] : [sign]).map((digit) => start + digit)), ['']);
}

/** Stretches in order, those that touch or overlap made one. */
export function merge(stretches: readonly TimeBounds[]): readonly TimeBounds[] {
  const merged: TimeBounds[] = [];
  for (const next of stretches.toSorted((a, b) => (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0))) {
    const last = merged.at(-1);
    if (last && next.earliest <= last.latest) merged[merged.length - 1] = hullOf([last, next]);
    else merged.push(next);
  }
  return merged;
}

/** Stretches as they are, or what holds all of them if they are too many. */
export function limit(stretches: readonly TimeBounds[]): readonly TimeBounds[] {
  return stretches.length > MOST_SPANS ? [hullOf(stretches)] : stretches;
}

/** From the first start to the last end of some stretches, in whatever order they are. */
export function hullOf(stretches: readonly TimeBounds[]): TimeBounds {
  return {
    earliest: stretches.reduce((least, { earliest }) => Math.min(least, earliest), Infinity),
    latest: stretches.reduce((most, { latest }) => Math.max(most, latest), -Infinity),
  };
}

/**
 * Widening policy for `~`: one unit of the stated precision on either side. Seasons and other parts of a year are widened by
 * their own length, spans by a day; open ends stay open.
 */
export function widen(bounds: TimeBounds, precision: DatePrecision): TimeBounds {
  const [amount, unit] = ({
    second: [1 / 60, 'minute'], minute: [1, 'minute'], hour: [1, 'hour'], day: [1, 'day'], month: [1, 'month'],
    season: [seasonMonths(bounds), 'month'], year: [1, 'year'], decade: [10, 'year'], century: [100, 'year'], span: [1, 'day'],
  } as const)[precision];
  return { earliest: shift(bounds.earliest, -amount, unit), latest: shift(bounds.latest, amount, unit) };
}

/** 3, 4 or 6: the months of a part of a year, also after it was moved to another zone. */
function seasonMonths({ earliest, latest }: TimeBounds): number {
  return [6, 4].find((months) => latest - earliest > months * 29 * DAY_MS) ?? 3;
}
