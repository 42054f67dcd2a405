import type { Element } from 'hast';
import { scaleLinear, utcDay, utcHour, utcMinute, utcMonday, utcMonth, type TimeInterval } from 'd3';
import { MONTHS } from '../model/tell-bounds.ts';
import { civilDay, civilParts, DAY_MS, HOUR_MS, MINUTE_MS, startOf, type CivilMs, type TimeBounds } from '../model/time.ts';
import { drawLine, drawText } from './svg.ts';
import { textWidth, TICK_SIZE } from './text-width.ts';

const UNITS = ['minute', 'hour', 'day', 'month', 'year', 'decade', 'century'] as const;
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

/** One tick: `major` names the larger unit where a new one begins. */
export interface TimeTick {
  readonly at: CivilMs;
  readonly label: string;
  readonly major: string | null;
}

const YEAR_MS = 365.25 * DAY_MS;
const UNIT_MS: Readonly<Record<TickUnit, number>> = { minute: MINUTE_MS, hour: HOUR_MS, day: DAY_MS, month: YEAR_MS / 12, year: YEAR_MS, decade: 10 * YEAR_MS, century: 100 * YEAR_MS };

interface Step {
  readonly unit: TickUnit;
  /** The moments of a stretch that have a tick. */
  readonly within: (domain: TimeBounds) => readonly CivilMs[];
  readonly ms: number;
}

const YEARS = [1, 10, 100, 1000, 10_000, 100_000].flatMap((power) => [1, 2, 5].map((n) => n * power));
const step = (unit: TickUnit, interval: TimeInterval | null, ms: number): Step => ({
  unit, ms, within: ({ earliest, latest }) => interval!.range(new Date(earliest), new Date(latest)).map(Number),
});
const STEPS: readonly Step[] = [
  ...[1, 5, 15, 30].map((n) => step('minute', utcMinute.every(n), n * MINUTE_MS)),
  ...[1, 3, 6, 12].map((n) => step('hour', utcHour.every(n), n * HOUR_MS)),
  step('day', utcDay, DAY_MS),
  // These start afresh each month: a tick on the 31st would crowd that on the 1st.
  ...[2, 5].map((n) => step('day', utcDay.every(n)!.filter((day) => day.getUTCDate() !== 31), n * DAY_MS)),
  step('day', utcMonday, 7 * DAY_MS),
  ...[1, 2, 3, 6].map((n) => step('month', utcMonth.every(n), n * UNIT_MS.month)),
  ...YEARS.map((n): Step => ({ unit: n < 10 ? 'year' : n < 100 ? 'decade' : 'century', within: (domain) => yearsWithin(domain, n), ms: n * YEAR_MS })),
];

/** Every nth year as people count: 200 BC, 100 BC, AD 1, 100. The year 0 of the calendar is 1 BC. */
function yearsWithin({ earliest, latest }: TimeBounds, n: number): readonly CivilMs[] {
  const [first, last] = [earliest, latest].map((at) => Math.floor(civilParts(at).year / n)) as [number, number];
  const counts = Array.from({ length: last - first + 2 }, (_, i) => (first + i) * n);
  const years = n === 1 ? counts : counts.map((count) => (count > 0 ? count : count + 1));
  return years.map((year) => civilDay(year, 1, 1)).filter((at) => at >= earliest && at < latest);
}

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

/** Ticks with room for their labels: `gap` is the least distance in pixels between two. */
export function timeTicks(scale: Pick<TimeScale, 'finest' | 'parts'>, gap = 44): readonly TimeTick[] {
  const step = stepOf(scale, gap);
  return scale.parts.flatMap((part) => ticksOf(part, step));
}

function stepOf({ finest, parts }: Pick<TimeScale, 'finest' | 'parts'>, gap: number): Step {
  const length = parts.reduce((sum, { range }) => sum + Math.abs(range[1] - range[0]), 0);
  const extent = parts.reduce((sum, { domain }) => sum + domain.latest - domain.earliest, 0);
  const most = Math.max(1, Math.floor(length / gap));
  return STEPS.find(({ unit, ms }) => UNITS.indexOf(unit) >= UNITS.indexOf(finest) && extent / ms <= most) ?? STEPS.at(-1)!;
}

function ticksOf({ domain }: ScalePart, { within, unit }: Step): readonly TimeTick[] {
  let previous: string | null = null;
  return within(domain).map((at) => {
    const { label, larger } = tickLabels(at, unit);
    const major = larger === previous ? null : larger;
    previous = larger;
    return { at, label, major };
  });
}

function tickLabels(at: CivilMs, unit: TickUnit): { readonly label: string; readonly larger: string | null } {
  const { year, month, day, hour, minute } = civilParts(at);
  const [monthName, yearName] = [MONTHS[month - 1]!, year < 1 ? `${1 - year} BC` : String(year)];
  switch (unit) {
    case 'minute': case 'hour': return { label: [hour, minute].map((n) => String(n).padStart(2, '0')).join(':'), larger: `${day} ${monthName} ${yearName}` };
    case 'day': return { label: String(day), larger: `${monthName} ${yearName}` };
    case 'month': return { label: monthName.slice(0, 3), larger: yearName };
    case 'year': case 'decade': case 'century': return { label: year === 1 ? 'AD 1' : yearName, larger: null };
  }
}

/** How much room a time axis takes below its plot. */
export const TIME_AXIS_HEIGHT = 38;

/** A quiet axis along the bottom: hairlines through the plot, the unit's name beside its start, the larger unit below. */
export function drawTimeAxis(scale: TimeScale, top: number, bottom: number): readonly Element[] {
  const step = fittingStep(scale);
  return scale.parts.flatMap((part, i) => {
    const [left, right] = part.range;
    // The last name may reach a little beyond the plot, where nothing stands.
    const end = i === scale.parts.length - 1 ? right + 6 : right;
    const ticks = ticksOf(part, step).map((tick) => ({ ...tick, x: scale.at(tick.at) }));
    const marks = ticks.flatMap(({ x, label, major }) => {
      const fits = x + 4 + textWidth(label, TICK_SIZE) <= end;
      const line = drawLine(major === null || x <= left ? 'grid' : 'grid grid-major', x, top, x, bottom + (fits ? 14 : 0));
      return fits ? [line, drawText('tick', x + 4, bottom + 13, label)] : [line];
    });
    return [drawLine('axis', left, bottom, right, bottom), ...marks, ...drawLarger(ticks, part, end, step, bottom + 29)];
  });
}

/** The finest step whose labels do not run into each other. */
function fittingStep(scale: TimeScale): Step {
  for (let gap = 44; ; gap *= 1.25) {
    const step = stepOf(scale, gap);
    const isTight = ({ at, label }: TimeTick, next: TimeTick | undefined) => next !== undefined && scale.at(next.at) - scale.at(at) < textWidth(label, TICK_SIZE) + 8;
    if (gap > 1000 || scale.parts.every((part) => !ticksOf(part, step).some((tick, i, all) => isTight(tick, all[i + 1])))) return step;
  }
}

/** The names of the larger units, each where it begins; the last one, if none has room there, up to the edge. */
function drawLarger(ticks: readonly (TimeTick & { readonly x: number })[], { domain, range: [left, right] }: ScalePart, end: number, { unit }: Step, y: number): readonly Element[] {
  const majors = ticks.filter(({ major }) => major !== null);
  const named = majors.filter(({ x, major }, i) => x + 4 + textWidth(major!, TICK_SIZE) <= Math.min(end, majors[i + 1]?.x ?? Infinity));
  if (named.length > 0) return named.map(({ x, major }) => drawText('tick tick-major', x + 4, y, major!));
  if (ticks.length > 0 && majors.length === 0) return [];
  // A part that no tick falls into lies within one unit: it is named after that.
  const { label, larger } = tickLabels((domain.earliest + domain.latest) / 2, unit);
  const words = majors.at(-1)?.major ?? (larger === null ? label : `${label} ${larger}`);
  return textWidth(words, TICK_SIZE) <= right - left ? [drawText('tick tick-major', right, y, words, 'end')] : [];
}
