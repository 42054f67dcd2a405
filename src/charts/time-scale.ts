import { scaleLinear } from 'd3';
import { DAY_MS, HOUR_MS, MINUTE_MS, civilParts, startOf, type CivilMs, type TimeBounds } from '../model/time.ts';

export const UNITS = ['minute', 'hour', 'day', 'month', 'year', 'decade', 'century'] as const;
export type TickUnit = (typeof UNITS)[number];

/** A stretch of time laid over a stretch of pixels. */
export interface ScalePart {
  readonly domain: TimeBounds;
  readonly range: readonly [number, number];
}

export interface TimeScale extends ScalePart {
  /** The pixel of a moment; open ends lie at the edges. */
  readonly at: (moment: CivilMs) => number;
  /** No tick is finer than this, so that the axis never looks more exact than what it carries. */
  readonly finest: TickUnit;
  /** The stretches that it shows, all at one scale: one, or several where it leaves out the time between them. */
  readonly parts: readonly ScalePart[];
}

export const YEAR_MS = 365.25 * DAY_MS;
export const UNIT_MS: Readonly<Record<TickUnit, number>> = { minute: MINUTE_MS, hour: HOUR_MS, day: DAY_MS, month: YEAR_MS / 12, year: YEAR_MS, decade: 10 * YEAR_MS, century: 100 * YEAR_MS };

/**
 * The scale that shows all of these spans, with room to either side; undefined where none has an end. `told` are the
 * same spans on the clocks that they are told by, where these are not the site's: they say how exactly time is known.
 */
export function fitTimeScale(spans: readonly TimeBounds[], range: readonly [number, number], told: readonly TimeBounds[] = spans): TimeScale | undefined {
  const ends = spans.flatMap(endsOf);
  if (ends.length === 0) return undefined;
  const finest = finestUnit(told);
  const [first, last] = [ends.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))];
  const domain = {
    earliest: first - padOf(last - first, finest, spans.some(({ earliest }) => earliest === -Infinity)),
    latest: last + padOf(last - first, finest, spans.some(({ latest }) => latest === Infinity)),
  };
  return { ...timeScale(domain, range), finest };
}

/** How much time is shown beyond an end: enough for a whole unit in all, so that some tick names where it is. */
export function padOf(extent: number, finest: TickUnit, open: boolean): number {
  return open ? Math.max(extent * 0.2, 3 * UNIT_MS[finest]) : Math.max(extent * 0.03, (finest === 'minute' || finest === 'hour' ? 0.6 : 0.4) * UNIT_MS[finest]);
}

/** A scale over a given stretch of time, linear in civil time. */
export function timeScale(domain: TimeBounds, range: readonly [number, number]): TimeScale {
  const scale = scaleLinear([domain.earliest, domain.latest], [...range]).clamp(true);
  return { at: (moment) => scale(moment), domain, finest: 'minute', range, parts: [{ domain, range }] };
}

/** The ends that spans have. */
export function endsOf({ earliest, latest }: TimeBounds): readonly CivilMs[] {
  return [earliest, latest].filter(Number.isFinite);
}

/** The finest unit that any end of these spans is given to. */
export function finestUnit(spans: readonly TimeBounds[]): TickUnit {
  const units = spans.flatMap(endsOf).map((at) => UNITS.indexOf(unitOf(at)));
  return UNITS[units.reduce((a, b) => Math.min(a, b), UNITS.length - 1)]!;
}

/** The coarsest unit that begins at a moment. */
function unitOf(at: CivilMs): TickUnit {
  if (at % HOUR_MS !== 0) return 'minute';
  if (at % DAY_MS !== 0) return 'hour';
  if (at !== startOf(at, 'month')) return 'day';
  if (at !== startOf(at, 'year')) return 'month';
  // Before the year 0, digits count backwards: `-015X` is from -159 to -150.
  const { year } = civilParts(at);
  const begins = (years: number) => year % years === 0 || (year < 2 && (year - 1) % years === 0);
  return begins(100) ? 'century' : begins(10) ? 'decade' : 'year';
}
