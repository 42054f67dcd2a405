import { isEDTFDate, isEDTFDateTime, isEDTFSeason, parse, type EDTFBase } from '@edtf-ts/core';
import { Temporal } from 'temporal-polyfill';
import { civilDay, HOUR_MS, isReckoned, MINUTE_MS, shift, type CivilMs, type TimeBounds } from './time.ts';

/** How exactly a date is stated; `season` and coarser stay spans wherever they are shown. */
export type DatePrecision = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'span';

/** Whether a date gives a time of day and, if so, whether it says in which zone: `assumed` is a time without an offset. */
export type Clock = 'none' | 'assumed' | 'given';

/** An EDTF date (Extended Date/Time Format, ISO 8601-2:2019, levels 0 to 2) with its bounds. */
export interface EdtfDate {
  /** As the editor wrote it. */
  readonly text: string;
  /** What the words allow, already widened if the date is approximate. */
  readonly bounds: TimeBounds;
  /** What the words say before any widening. */
  readonly stated: TimeBounds;
  readonly precision: DatePrecision;
  /** `?` or `%`: the source doubts it. Bounds are not changed by doubt. */
  readonly uncertain: boolean;
  /** `~` or `%`: bounds are widened by one unit of the date's own precision on either side. */
  readonly approximate: boolean;
  /** The stretches it may lie in, in order and apart from each other; several for sets. Together they span `bounds`. */
  readonly spans: readonly TimeBounds[];
  readonly clock: Clock;
}

/** Why a text is not a date, and what would be. */
export interface EdtfFailure {
  readonly reason: string;
}

/**
 * Parses EDTF levels 0 to 2 into bounds of civil time in `zone` (an IANA name). Times with an offset
 * are moved into that zone; times without one are taken as already in it. Years that the calendar does
 * not reach are no dates, so that bounds can always be counted with.
 */
export function parseEdtf(text: string, zone: string): EdtfDate | EdtfFailure {
  return text.includes('/') ? parseInterval(text, zone) : parseSingle(text, zone);
}

/** An interval's ends are parsed one by one: the library refuses times there. */
function parseInterval(text: string, zone: string): EdtfDate | EdtfFailure {
  const parts = text.split('/');
  if (parts.length !== 2) return { reason: 'an interval has one `/` between its start and its end' };
  const ends = parts.map((part) => (part === '' || part === '..' ? null : parseSingle(part, zone)));
  const [start, end] = ends as [EdtfDate | EdtfFailure | null, EdtfDate | EdtfFailure | null];
  if (start && isEdtfFailure(start)) return start;
  if (end && isEdtfFailure(end)) return end;
  if (!start && !end) return { reason: 'an interval needs a start or an end' };
  const between = (kind: 'bounds' | 'stated') => ({ earliest: start?.[kind].earliest ?? -Infinity, latest: end?.[kind].latest ?? Infinity });
  const bounds = between('bounds');
  if (bounds.earliest >= bounds.latest) return { reason: 'the interval ends before it starts' };
  return { text, bounds, stated: between('stated'), precision: 'span', ...qualifiers(text), spans: [bounds], clock: clockOf(text) };
}

function parseSingle(text: string, zone: string): EdtfDate | EdtfFailure {
  const written = withSeconds(text);
  const result = parse(written);
  if (!result.success) return { reason: result.errors[0]?.message ?? 'not an EDTF date' };
  const value = result.value;
  const { uncertain, approximate } = qualifiers(text);
  const precision = precisionOf(value, text);
  const stated = statedBounds(value, written, precision, zone);
  if (!isReckoned(stated.earliest) || !isReckoned(stated.latest) || stated.earliest >= stated.latest) return { reason: 'a year out of reach' };
  const bounds = approximate ? widen(stated, precision) : stated;
  return { text, bounds, stated, precision, uncertain, approximate, spans: [bounds], clock: clockOf(text) };
}

export function isEdtfFailure(result: EdtfDate | EdtfFailure): result is EdtfFailure {
  return 'reason' in result;
}

/** EDTF asks for seconds; editors write `2025-06-18T10:30`. The minute then stands for its 60 seconds. */
function withSeconds(text: string): string {
  return text.replace(/(T\d\d:\d\d)(?=Z|[+-]\d\d|\/|$)/g, '$1:00');
}

function clockOf(text: string): Clock {
  return !text.includes('T') ? 'none' : /T[\d:]+(Z|[+-])/.test(text) ? 'given' : 'assumed';
}

function qualifiers(text: string) {
  return { uncertain: /[?%]/.test(text), approximate: /[~%]/.test(text) };
}

function precisionOf(value: EDTFBase, text: string): DatePrecision {
  if (value.type === 'Set' || value.type === 'List') return 'span';
  if (isEDTFSeason(value)) return 'season';
  if (isEDTFDateTime(value)) return /T\d\d:\d\d:\d\d/.test(text) ? 'second' : 'minute';
  if (!isEDTFDate(value)) return 'span';
  const year = String(value.year);
  if (/XX$/.test(year)) return 'century';
  if (/X$/.test(year)) return 'decade';
  if (value.significantDigitsYear !== undefined) return 'span';
  if (typeof value.day === 'number' && typeof value.month === 'number') return 'day';
  if (typeof value.month === 'number') return 'month';
  return 'year';
}

function statedBounds(value: EDTFBase, text: string, precision: DatePrecision, zone: string): TimeBounds {
  if (value.type === 'Set' || value.type === 'List') return setBounds(value, text, zone);
  if (isEDTFDate(value) && typeof value.year === 'number' && value.significantDigitsYear) {
    return significantYears(value.year, value.significantDigitsYear);
  }
  const bounds = libraryBounds(value, text);
  return isEDTFDateTime(value) ? momentBounds(bounds.earliest, value.timezone, precision, zone) : bounds;
}

const LATER_MS = civilDay(4000, 1, 1) - civilDay(0, 1, 1);

/**
 * The library takes years 0 to 99 for 1900 to 1999. Years that begin with 0 are therefore read 4000 years
 * later, where the calendar is the same, and moved back.
 */
function libraryBounds(value: EDTFBase, text: string): TimeBounds {
  const later = parse(text.replace(/(?<=^[?~%]?)0(?=[\dX]{3})/, '4'));
  const isMoved = /^[?~%]?0/.test(text) && later.success;
  const { minMs, maxMs } = isMoved ? later.value : value;
  const back = isMoved ? LATER_MS : 0;
  // The library's upper bound is the last millisecond inside; ours is the first one outside.
  return { earliest: text.startsWith('X') ? civilDay(0, 1, 1) : Number(minMs) - back, latest: Number(maxMs) + 1 - back };
}

/** `[2025,2027]` and `{2025..2027}` span from their earliest member to their latest. */
function setBounds(set: EDTFBase & { readonly earlier?: boolean; readonly later?: boolean }, text: string, zone: string): TimeBounds {
  const members = text.slice(1, -1).split(/,|\.\./).flatMap((member) => {
    const date = parseSingle(member.trim(), zone);
    return isEdtfFailure(date) ? [] : [date.stated];
  });
  return {
    earliest: set.earlier ? -Infinity : Math.min(...members.map(({ earliest }) => earliest)),
    latest: set.later ? Infinity : Math.max(...members.map(({ latest }) => latest)),
  };
}

/** `1950S2`: some year between 1900 and 1999, estimated to be 1950. */
function significantYears(year: number, digits: number): TimeBounds {
  const step = 10 ** Math.max(0, String(Math.abs(year)).length - digits);
  const first = Math.floor(year / step) * step;
  return { earliest: civilDay(first, 1, 1), latest: civilDay(first + step, 1, 1) };
}

/** The library reads the clock time as UTC whatever the offset; the offset is applied here. */
function momentBounds(clock: number, offset: string | undefined, precision: DatePrecision, zone: string): TimeBounds {
  const earliest = offset === undefined ? clock : civilInZone(clock - offsetMs(offset), zone);
  return { earliest, latest: earliest + (precision === 'minute' ? MINUTE_MS : 1000) };
}

function offsetMs(offset: string): number {
  const match = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(offset);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * HOUR_MS + Number(match[3] ?? 0) * MINUTE_MS);
}

/** The wall clock in a zone at an instant (milliseconds since 1970 UTC). */
function civilInZone(instantMs: number, zone: string): CivilMs {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone);
  return instantMs + zoned.offsetNanoseconds / 1e6;
}

/** Widening policy for `~`: one unit of the stated precision on either side, a day for spans; open ends stay open. */
export function widen(bounds: TimeBounds, precision: DatePrecision): TimeBounds {
  const [amount, unit] = ({
    second: [1 / 60, 'minute'], minute: [1, 'minute'], hour: [1, 'hour'], day: [1, 'day'], month: [1, 'month'],
    season: [3, 'month'], year: [1, 'year'], decade: [10, 'year'], century: [100, 'year'], span: [1, 'day'],
  } as const)[precision];
  return { earliest: shift(bounds.earliest, -amount, unit), latest: shift(bounds.latest, amount, unit) };
}
