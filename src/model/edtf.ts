import { isEDTFDate, parse } from '@edtf-ts/core';
import { hullOf, limit, merge, placeDate, placeSignificantYears, placeYearPart, widen, type DatePrecision, type PlacedDate } from './edtf-calendar.ts';
import { readClock } from './edtf-clock.ts';
import type { TimeBounds } from './time.ts';
import { moveBounds } from './zone.ts';

export { widen, type DatePrecision } from './edtf-calendar.ts';

/** Whether a date gives a time of day and, if so, whether it says in which zone: `assumed` is a time without an offset. */
export type Clock = 'none' | 'assumed' | 'given';

/** How a date begins or ends: at a moment that it gives, not at all (`..`), or nobody knows where (nothing beside the `/`). */
export type End = 'given' | 'open' | 'unknown';

/** An EDTF date (Extended Date/Time Format, ISO 8601-2:2019, levels 0 to 2) with its bounds. */
export interface EdtfDate {
  /** As the editor wrote it. */
  readonly text: string;
  /** What the words allow, already widened if the date is approximate. */
  readonly bounds: TimeBounds;
  /** What the words say before any widening. */
  readonly stated: TimeBounds;
  /** The finest unit of which it gives a digit: `2025-06-1X` is told to the day, though which one is not known. */
  readonly precision: DatePrecision;
  /** `?` or `%`: the source doubts it. Bounds are not changed by doubt. */
  readonly uncertain: boolean;
  /**
   * `~` or `%`: bounds are widened by one unit of the date's own precision on either side. A mark inside a date widens it by
   * the finest unit that is marked: `2025-06~-18`, of which year and month are approximate, by a month.
   */
  readonly approximate: boolean;
  /** The stretches it may lie in, in order and apart from each other; several for sets and for dates such as `2025-XX-18`. Together they span `bounds`. */
  readonly spans: readonly TimeBounds[];
  readonly clock: Clock;
  readonly ends: Readonly<Record<'start' | 'end', End>>;
}

/** Why a text is not a date. Empty where there is nothing to say but that it is none. */
export interface EdtfFailure {
  readonly reason: string;
}

/** What a date, or dates joined by `/`, `,` or `..`, come to. */
interface Reading {
  readonly stated: readonly TimeBounds[];
  readonly spans: readonly TimeBounds[];
  readonly precision: DatePrecision;
  readonly clock: Clock;
}

/** The zone that days and clocks are told in, and the one in whose civil time bounds are counted. IANA names. */
interface Zones {
  readonly zone: string;
  readonly home: string;
}

type Ends = EdtfDate['ends'];

const OUT_OF_REACH: EdtfFailure = { reason: 'a year out of reach' };

/**
 * Parses EDTF levels 0 to 2 into bounds of civil time in `home` (an IANA name). Days, and times without an offset, are told in
 * `zone` and moved from there; times with an offset are moved from it. Years that the calendar does not reach are no dates,
 * so that bounds can always be counted with; they are never empty.
 */
export function parseEdtf(text: string, zone: string, home: string = zone): EdtfDate | EdtfFailure {
  const zones = { zone, home };
  if (/^[[{]/.test(text)) return parseSet(text, zones);
  return text.includes('/') ? parseInterval(text, zones) : finish(text, read(text, zones), { start: 'given', end: 'given' });
}

export function isEdtfFailure(result: object): result is EdtfFailure {
  return 'reason' in result;
}

function finish(text: string, reading: Reading | EdtfFailure, ends: Ends): EdtfDate | EdtfFailure {
  if (isEdtfFailure(reading)) return reading;
  const { precision, clock, spans } = reading;
  const marks = { uncertain: /[?%]/.test(text), approximate: /[~%]/.test(text) };
  return { text, bounds: hullOf(spans), stated: hullOf(reading.stated), precision, ...marks, spans, clock, ends };
}

function parseInterval(text: string, zones: Zones): EdtfDate | EdtfFailure {
  const [start, end, ...rest] = text.split('/') as [string, string, ...string[]];
  if (rest.length > 0) return { reason: 'an interval has one `/` between its start and its end' };
  const ends = { start: endOf(start), end: endOf(end) };
  if (ends.start !== 'given' && ends.end !== 'given') return { reason: 'an interval needs a start or an end' };
  const reading = between(ends.start === 'given' ? readMember(start, zones) : null, ends.end === 'given' ? readMember(end, zones) : null);
  return finish(text, reading ?? { reason: 'the interval ends before it starts' }, ends);
}

function endOf(text: string): End {
  return text === '' ? 'unknown' : text === '..' ? 'open' : 'given';
}

/** `[2025,2027]`, one of them, and `{2025..2027}`, all of them, lie in the same stretches. */
function parseSet(text: string, zones: Zones): EdtfDate | EdtfFailure {
  if (!/^(?:\[[^[\]{}]*\]|\{[^[\]{}]*\})$/.test(text)) return { reason: 'a set is written like `[2025,2027]` or `{2025,2027}`, with any marks on its dates' };
  const items = text.slice(1, -1).split(',');
  const readings = items.map((item, i) => readItem(item, { isFirst: i === 0, isLast: i === items.length - 1 }, zones));
  const wrong = readings.find((member) => isEdtfFailure(member));
  if (wrong) return wrong;
  const members = readings.filter((member): member is Reading => !isEdtfFailure(member));
  const gather = (kind: 'stated' | 'spans') => limit(merge(members.flatMap((member) => member[kind])));
  const ends: Ends = { start: items[0]!.startsWith('..') ? 'open' : 'given', end: items.at(-1)!.endsWith('..') ? 'open' : 'given' };
  return finish(text, { stated: gather('stated'), spans: gather('spans'), precision: 'span', clock: clockOf(members) }, ends);
}

/** A date of a set, or all dates from one to another. */
function readItem(item: string, { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean }, zones: Zones): Reading | EdtfFailure {
  const [start, end, ...rest] = item.split('..') as [string, string?, ...string[]];
  if (end === undefined) return readMember(item, zones);
  if (rest.length > 0 || (start === '' && !isFirst) || (end === '' && !isLast)) return { reason: 'in a set, `..` joins two dates, opens the first one or closes the last one' };
  if (start === '' && end === '') return { reason: 'a date is missing' };
  return between(start === '' ? null : readMember(start, zones), end === '' ? null : readMember(end, zones)) ?? { reason: `\`${item}\` ends before it starts` };
}

/** From one date to another, null for an end without bound; undefined if that is the wrong way round. */
function between(start: Reading | EdtfFailure | null, end: Reading | EdtfFailure | null): Reading | EdtfFailure | undefined {
  if (start && isEdtfFailure(start)) return start;
  if (end && isEdtfFailure(end)) return end;
  const span = (kind: 'stated' | 'spans') => ({ earliest: start?.[kind][0]!.earliest ?? -Infinity, latest: end?.[kind].at(-1)!.latest ?? Infinity });
  const stated = span('stated');
  if (stated.earliest >= stated.latest) return undefined;
  return { stated: [stated], spans: [span('spans')], precision: 'span', clock: clockOf([start, end]) };
}

/** One time without an offset is enough to say that a zone is assumed. */
function clockOf(members: readonly (Reading | null)[]): Clock {
  return (['assumed', 'given'] as const).find((clock) => members.some((member) => member?.clock === clock)) ?? 'none';
}

/** A date inside an interval or a set, which says which one is wrong. */
function readMember(text: string, zones: Zones): Reading | EdtfFailure {
  const reading = read(text, zones);
  return isEdtfFailure(reading) && reading.reason === '' ? { reason: text === '' ? 'a date is missing' : `\`${text}\` is no date` } : reading;
}

function read(text: string, zones: Zones): Reading | EdtfFailure {
  if (/[?~%]{2}/.test(text)) return { reason: 'one mark is enough: `%` is both `?` and `~`' };
  return text.includes('T') ? readTime(text, zones) : readDate(text, zones);
}

function readTime(text: string, { zone, home }: Zones): Reading | EdtfFailure {
  const clock = readClock(text.replace(/[?~%]$/, ''));
  if (isEdtfFailure(clock)) return clock;
  if (!/^-?\d{4}-\d\d-\d\d$/.test(clock.day)) return { reason: 'a time stands after a whole day, like 2025-06-18T10:30' };
  const day = readDate(clock.day, { zone, home: zone });
  if (isEdtfFailure(day)) return day;
  const earliest = day.stated[0]!.earliest + clock.start;
  const isWide = /[~%]$/.test(text);
  const reading = { precision: clock.precision, clock: clock.hasOffset ? 'given' : 'assumed' } as const;
  return move([{ earliest, latest: earliest + clock.length }], isWide ? clock.precision : null, reading, clock.hasOffset ? 'UTC' : zone, home);
}

function readDate(text: string, { zone, home }: Zones): Reading | EdtfFailure {
  const parts = text.split(/(?<=[\dX][?~%]?)-/);
  if (!parts.every((part) => /^[?~%]?[^\s?~%]+[?~%]?$/.test(part))) return { reason: '' };
  const plain = text.replace(/[?~%]/g, '');
  if (plain.startsWith('-0000')) return { reason: 'the year before 0001 is written 0000' };
  const date = placeParts(plain);
  if (isEdtfFailure(date)) return date;
  if (date.stretches.length === 0) return { reason: 'the calendar has no such date' };
  if (!date.stretches.every(({ earliest, latest }) => Number.isFinite(latest - earliest))) return OUT_OF_REACH;
  const marked = parts.findLastIndex((part) => /[~%]/.test(part));
  return move(date.stretches, marked < 0 ? null : date.precisions[marked]!, { precision: date.precisions.at(-1)!, clock: 'none' }, zone, home);
}

/**
 * Where a date without marks lies. The library reads what it is made of, and nothing more is asked of it: it takes the years
 * 0 to 99 for 1900 to 1999 and 25 to 28 for southern seasons, knows no 29 to 32, reads `1950S2` as 1950 and `199X-02-29`
 * from 1 March 1990, and its sets and intervals drop marks and refuse times.
 */
function placeParts(plain: string): PlacedDate | EdtfFailure {
  const part = /^(-?\d{4})-(2[1-9]|3\d|4[01])$/.exec(plain);
  if (part) return placeYearPart(Number(part[1]), Number(part[2]));
  const simple = PLAIN.exec(plain);
  if (simple) {
    const [year, month, day] = simple.slice(1).map((digits) => (digits === undefined ? undefined : Number(digits)));
    return placeDate({ year: year!, month, day });
  }
  // The library throws at numbers without end.
  const [, digits = '', exponent = ''] = /^Y-?(\d+)(?:E(\d+))?/.exec(plain) ?? [];
  if (digits.length + Number(exponent) > 15) return OUT_OF_REACH;
  const result = parse(plain);
  if (!result.success || !isEDTFDate(result.value)) return { reason: reasonOf(result) };
  const { year, significantDigitsYear: significant } = result.value;
  if (significant === undefined) return placeDate(result.value);
  return significant > 0 ? placeSignificantYears(Number(year), significant) : { reason: 'at least one digit is significant' };
}

/** A year, a month or one of the days that every month has: most dates, for which the library would only take long. */
const PLAIN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|1\d|2[0-8]))?)?$/;

/** Only a wrong month or day is told well by the library. */
function reasonOf(result: ReturnType<typeof parse>): string {
  const message = result.success ? '' : (result.errors[0]?.message ?? '');
  return /^(?:Month|Day) must be/.test(message) ? message.replace(/, got: .*$/, '').toLowerCase() : '';
}

/** Widens stretches on the calendar that they are told in, if need be, and moves both to the zone in which bounds are counted. */
function move(stretches: readonly TimeBounds[], wide: DatePrecision | null, rest: Pick<Reading, 'precision' | 'clock'>, from: string, home: string): Reading {
  const toHome = (spans: readonly TimeBounds[]) => (from === home ? spans : merge(spans.map((span) => moveBounds(span, from, home))));
  const stated = toHome(stretches);
  return { stated, spans: wide ? toHome(limit(merge(stretches.map((span) => widen(span, wide))))) : stated, ...rest };
}
