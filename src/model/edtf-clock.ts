import { HOUR_MS, MINUTE_MS } from './time.ts';

/** A date with a time of day, taken apart. */
export interface ClockTime {
  /** The words before the `T`. */
  readonly day: string;
  /** Milliseconds from the day's midnight; where there is an offset, on the clock of UTC, so that it may be in the day before or after. */
  readonly start: number;
  readonly length: number;
  readonly precision: 'hour' | 'minute' | 'second';
  readonly hasOffset: boolean;
}

const TIME = /^([^T]*)T(\d\d)(?::(\d\d)(?::(\d\d))?)?(Z|([+-])(\d\d)(?::(\d\d))?)?$/;

/** No zone is further from UTC than this. */
const FURTHEST_OFFSET = 14 * HOUR_MS;

/**
 * Takes apart a date with a time as EDTF has it, and also without seconds or minutes, as editors write it: it then stands for
 * the whole minute or hour. `T24:00` ends a day and is the next one's midnight (ISO 8601-1:2019/Amd 1:2022).
 */
export function readClock(text: string): ClockTime | { readonly reason: string } {
  const found = TIME.exec(text);
  if (!found) return { reason: mistakeIn(text) };
  const [, day, hours, minutes, seconds, offset, sign, offsetHours, offsetMinutes] = found;
  const [hour, minute, second, awayMinute] = [hours, minutes, seconds, offsetMinutes].map((digits) => Number(digits ?? 0)) as [number, number, number, number];
  const away = Number(offsetHours ?? 0) * HOUR_MS + awayMinute * MINUTE_MS;
  const endsDay = hour === 24 && minutes !== undefined && minute + second === 0;
  if (hour > 23 && !endsDay) return { reason: 'hour must be 00-23' };
  if (minute > 59 || awayMinute > 59) return { reason: 'minute must be 00-59' };
  if (second > 59) return { reason: second === 60 ? 'leap seconds are not counted: write second 59' : 'second must be 00-59' };
  if (away > FURTHEST_OFFSET) return { reason: 'no zone is more than 14 hours from UTC' };
  const precision = seconds !== undefined ? 'second' : minutes !== undefined ? 'minute' : 'hour';
  return {
    day: day!,
    start: hour * HOUR_MS + minute * MINUTE_MS + second * 1000 - (sign === '-' ? -away : away),
    length: { hour: HOUR_MS, minute: MINUTE_MS, second: 1000 }[precision],
    precision,
    hasOffset: offset !== undefined,
  };
}

/** What keeps a text from being a time; empty if that is not plain. */
function mistakeIn(text: string): string {
  if (/T[\d:]+[.,]\d/.test(text)) return 'times are told to the second, without fractions';
  if (/T.*[+-]\d{1,4}$/.test(text)) return 'an offset is written like +05:00';
  return '';
}
