import type { DatePrecision } from '../model/edtf.ts';
import { DAY_MS, MINUTE_MS, type TimeBounds } from '../model/time.ts';
import type { DateValue } from '../model/value.ts';

/** How two dates that clash could both be true, if they are counted in different time zones. */
export interface ZoneGap {
  /** By how much one zone must be ahead of the other; null for whole days that lie next to each other. */
  readonly ms: number | null;
}

/** Offsets from UTC are whole quarters of an hour. */
const QUARTER_MS = 15 * MINUTE_MS;
/** Zones in which people live are a day apart at most, give or take an hour. */
const MOST_APART_MS = DAY_MS;
const CLOCKED: readonly DatePrecision[] = ['hour', 'minute', 'second'];

/**
 * Whether a difference of time zones could explain why two dates do not meet; null if not, or if both say in which zone they
 * count. Times must be moved by quarters of an hour, as zones are; a day may be that of another zone if the two touch.
 */
export function findZoneGap(a: DateValue, b: DateValue): ZoneGap | null {
  if (a.relative || b.relative || !a.bounds || !b.bounds || (a.clock === 'given' && b.clock === 'given')) return null;
  const [first, second] = a.bounds.earliest <= b.bounds.earliest ? [a.bounds, b.bounds] : [b.bounds, a.bounds];
  if (CLOCKED.includes(a.precision) && CLOCKED.includes(b.precision)) {
    const ms = Math.ceil((second.earliest - first.latest + 1) / QUARTER_MS) * QUARTER_MS;
    return ms > 0 && ms <= MOST_APART_MS && meet(first, second, ms) ? { ms } : null;
  }
  const isDaily = [a, b].every(({ precision }) => precision === 'day' || CLOCKED.includes(precision));
  return isDaily && second.earliest - first.latest < MOST_APART_MS ? { ms: null } : null;
}

function meet(first: TimeBounds, second: TimeBounds, ms: number): boolean {
  return first.earliest + ms < second.latest && second.earliest < first.latest + ms;
}
