import { civilDay, type CivilMs } from '../model/time.ts';

/** One date as an EDTF text writes it. Unlike the bounds, it is never moved to another zone. */
export interface WrittenDate {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly index: number;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly hour: number | null;
  readonly minute: number | null;
}

const MARK = '[?~%]*';
const CLOCK = 'T(\\d\\d)(?::(\\d\\d)(?::\\d\\d)?)?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?';
const DATE = new RegExp(`(?<![\\dXYE])(-?\\d{4})(?![\\dXSE])${MARK}(?:-${MARK}(\\d\\d)${MARK}(?:-${MARK}(\\d\\d)${MARK}(?:${CLOCK})?)?)?`, 'g');

/**
 * Every date in an EDTF text that has a year in full: the ends of an interval, the members of a set. A season is
 * no month, and digits left open (`X`) are not there.
 */
export function writtenDates(text: string): readonly WrittenDate[] {
  return [...text.matchAll(DATE)].map(({ 0: whole, index, 1: year, 2: month, 3: day, 4: hour, 5: minute }) => {
    const isMonth = month !== undefined && Number(month) >= 1 && Number(month) <= 12;
    return { text: whole, index, year: Number(year), month: isMonth ? Number(month) : null, day: number(day), hour: number(hour), minute: number(minute) };
  });
}

/** The first moment of the day, month or year that is written; a time of day is left out. */
export function startOfWritten({ year, month, day }: WrittenDate): CivilMs {
  return civilDay(year, month ?? 1, day ?? 1);
}

function number(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
