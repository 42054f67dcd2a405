import { Temporal } from 'temporal-polyfill';
import { DAY_MS, type CivilMs, type TimeBounds } from './time.ts';

/** A zone that a date is told in where that is not the site's. Bounds are always counted in the site's: `home`. */
export interface OwnZone {
  /** IANA names. */
  readonly name: string;
  readonly home: string;
}

/** Milliseconds since 1970 UTC: the same moment everywhere. */
type InstantMs = number;

/** In the last days that the calendar reaches, all zones count as one. */
const FURTHEST_MOVED_MS = 8.64e15 - 2 * DAY_MS;

/**
 * What a clock in zone `to` shows when one in zone `from` shows `at`. Open ends stay open, and a later time never
 * comes out earlier: an hour that `from` skips is the moment at which its clock goes on, and while `to` goes through
 * an hour for the second time, its clock stands where that hour ends. Of two moments at which `from` shows `at`, the first counts.
 */
export function moveClock(at: CivilMs, from: string, to: string): CivilMs {
  if (from === to || !Number.isFinite(at) || isFar(at)) return at;
  const instant = instantOf(at, from, 'earlier');
  const turn = turnAround(instant, to, 'earlier');
  return turn !== undefined && turn <= instant ? clockBefore(turn, to) : clockAt(instant, to);
}

/**
 * The bounds of everything that clocks in zone `to` show while those in zone `from` go from one bound to the other.
 * They are never empty: bounds that `from` skips keep their length and begin where its clock goes on.
 */
export function moveBounds(bounds: TimeBounds, from: string, to: string): TimeBounds {
  const { earliest, latest } = bounds;
  if (from === to || isFar(earliest) || isFar(latest)) return bounds;
  const first = Number.isFinite(earliest) ? instantOf(earliest, from, 'earlier') : earliest;
  const last = Number.isFinite(latest) ? instantOf(latest - 1, from, 'later') : latest;
  const end = last < first ? first + (latest - 1 - earliest) : last;
  const offset = steadyOffset(first, end, to);
  if (offset !== undefined) return { earliest: first + offset, latest: end + 1 + offset };
  return {
    earliest: Number.isFinite(earliest) ? lowestClock(first, end, to) : earliest,
    latest: Number.isFinite(latest) ? highestClock(first, end, to) : latest,
  };
}

function isFar(at: CivilMs): boolean {
  return Number.isFinite(at) && Math.abs(at) > FURTHEST_MOVED_MS;
}

/** How far a zone is from UTC if that does not change between a day before the first instant and a day after the last one: the common case, made quick. */
function steadyOffset(first: InstantMs, last: InstantMs, zone: string): number | undefined {
  if (!Number.isFinite(last - first)) return undefined;
  const start = zoned(first - DAY_MS, zone);
  const change = start.getTimeZoneTransition('next');
  return change && change.epochMilliseconds <= last + DAY_MS ? undefined : start.offsetNanoseconds / 1e6;
}

/** The least that a clock shows from a first instant to a last one. */
function lowestClock(first: InstantMs, last: InstantMs, zone: string): CivilMs {
  const turn = turnAround(first, zone, 'later');
  return clockAt(turn !== undefined && first < turn && turn <= last ? turn : first, zone);
}

/** The end of all that a clock shows from a first instant to a last one. */
function highestClock(first: InstantMs, last: InstantMs, zone: string): CivilMs {
  const turn = turnAround(last, zone, 'earlier');
  return turn !== undefined && first < turn && turn <= last ? clockBefore(turn, zone) : clockAt(last, zone) + 1;
}

/** Where a clock is turned back between an instant and the earlier or later one at which it shows the same; undefined if there is no such other. */
function turnAround(instant: InstantMs, zone: string, side: 'earlier' | 'later'): InstantMs | undefined {
  const other = instantOf(clockAt(instant, zone), zone, side);
  return other === instant ? undefined : nextChange(Math.min(instant, other), zone);
}

function clockAt(instant: InstantMs, zone: string): CivilMs {
  return instant + zoned(instant, zone).offsetNanoseconds / 1e6;
}

/** What a clock comes to just before it is changed. */
function clockBefore(change: InstantMs, zone: string): CivilMs {
  return clockAt(change - 1, zone) + 1;
}

/** The instant at which a clock shows a time: of two, the one asked for. For a time that it skips, the last before or, as the earlier one, the first after that. */
function instantOf(at: CivilMs, zone: string, side: 'earlier' | 'later'): InstantMs {
  if (zone === 'UTC') return at;
  const plain = zoned(at, 'UTC').toPlainDateTime();
  const instant = plain.toZonedDateTime(zone, { disambiguation: side }).epochMilliseconds;
  if (clockAt(instant, zone) === at) return instant;
  const before = plain.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds;
  const change = nextChange(before, zone);
  return side === 'earlier' ? change : change - 1;
}

function nextChange(instant: InstantMs, zone: string): InstantMs {
  return zoned(instant, zone).getTimeZoneTransition('next')?.epochMilliseconds ?? instant;
}

function zoned(instant: InstantMs, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}
