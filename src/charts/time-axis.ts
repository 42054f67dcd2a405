import type { Element } from 'hast';
import { scaleLinear, utcDay, utcHour, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3';
import { civilParts, DAY_MS, HOUR_MS, startOf, type CivilMs, type TimeBounds } from '../model/time.ts';
import { drawLine, drawText } from './svg.ts';
import { textWidth, TICK_SIZE } from './text-width.ts';

type TickUnit = 'hour' | 'day' | 'month' | 'year';

/** A stretch of time laid over a stretch of pixels. */
export interface TimeScale {
  /** The pixel of a moment; open ends lie at the edges. */
  readonly at: (moment: CivilMs) => number;
  readonly domain: TimeBounds;
  /** No tick is finer than this, so that the axis never looks more exact than what it carries. */
  readonly finest: TickUnit;
  readonly range: readonly [number, number];
}

/** One tick: `major` names the larger unit where a new one begins. */
export interface TimeTick {
  readonly at: CivilMs;
  readonly label: string;
  readonly major: string | null;
}

const UNITS = ['hour', 'day', 'month', 'year'] as const;
const UNIT_MS = { hour: HOUR_MS, day: DAY_MS, month: 30.44 * DAY_MS, year: 365.25 * DAY_MS };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const FULL_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

interface Step {
  readonly unit: TickUnit;
  readonly interval: TimeInterval;
  readonly ms: number;
}

const YEARS = [1, 2, 5].flatMap((n) => [1, 10, 100, 1000].map((power) => n * power)).sort((a, b) => a - b);
const STEPS: readonly Step[] = [
  ...[1, 3, 6, 12].map((n) => ({ unit: 'hour' as const, interval: utcHour.every(n)!, ms: n * HOUR_MS })),
  { unit: 'day', interval: utcDay, ms: DAY_MS },
  // These start afresh each month: a tick on the 31st would crowd that on the 1st.
  ...[2, 5].map((n) => ({ unit: 'day' as const, interval: utcDay.every(n)!.filter((day) => day.getUTCDate() !== 31), ms: n * DAY_MS })),
  { unit: 'day', interval: utcMonday, ms: 7 * DAY_MS },
  ...[1, 3, 6].map((n) => ({ unit: 'month' as const, interval: utcMonth.every(n)!, ms: n * UNIT_MS.month })),
  ...YEARS.map((n) => ({ unit: 'year' as const, interval: utcYear.every(n)!, ms: n * UNIT_MS.year })),
];

/** The scale that shows all of these spans, with room to either side; undefined where none has an end. */
export function fitTimeScale(spans: readonly TimeBounds[], range: readonly [number, number]): TimeScale | undefined {
  const ends = spans.flatMap(({ earliest, latest }) => [earliest, latest]).filter(Number.isFinite);
  if (ends.length === 0) return undefined;
  const finest = finestUnit(ends);
  const [first, last] = [ends.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))];
  const extent = last - first;
  const pad = (open: boolean) => (open ? Math.max(extent * 0.2, 3 * UNIT_MS[finest]) : Math.max(extent * 0.03, 0.4 * UNIT_MS[finest]));
  const domain = {
    earliest: first - pad(spans.some(({ earliest }) => earliest === -Infinity)),
    latest: last + pad(spans.some(({ latest }) => latest === Infinity)),
  };
  return { ...timeScale(domain, range), finest };
}

/** A scale over a given stretch of time, linear in civil time. */
export function timeScale(domain: TimeBounds, range: readonly [number, number]): TimeScale {
  const scale = scaleLinear([domain.earliest, domain.latest], [...range]).clamp(true);
  return { at: (moment) => scale(moment), domain, finest: 'hour', range };
}

/** The finest unit that any of these moments is given to. */
function finestUnit(moments: readonly CivilMs[]): TickUnit {
  if (moments.every((at) => at === startOf(at, 'year'))) return 'year';
  if (moments.every((at) => at === startOf(at, 'month'))) return 'month';
  return moments.every((at) => at === startOf(at, 'day')) ? 'day' : 'hour';
}

/** Ticks with room for their labels: `gap` is the least distance in pixels between two. */
export function timeTicks({ domain, finest, range }: TimeScale, gap = 44): readonly TimeTick[] {
  const length = Math.abs(range[1] - range[0]);
  const extent = domain.latest - domain.earliest;
  const most = Math.max(1, Math.floor(length / gap));
  const step = STEPS.find(({ unit, ms }) => UNITS.indexOf(unit) >= UNITS.indexOf(finest) && extent / ms <= most) ?? STEPS.at(-1)!;
  const moments = step.interval.range(new Date(domain.earliest), new Date(domain.latest)).map(Number);
  let previous: string | null = null;
  return moments.map((at) => {
    const { label, larger } = tickLabels(at, step.unit);
    const major = larger === previous ? null : larger;
    previous = larger;
    return { at, label, major };
  });
}

function tickLabels(at: CivilMs, unit: TickUnit): { readonly label: string; readonly larger: string | null } {
  const { year, month, day, hour } = civilParts(at);
  switch (unit) {
    case 'hour': return { label: `${String(hour).padStart(2, '0')}:00`, larger: `${day} ${FULL_MONTHS[month - 1]} ${year}` };
    case 'day': return { label: String(day), larger: `${FULL_MONTHS[month - 1]} ${year}` };
    case 'month': return { label: MONTHS[month - 1]!, larger: String(year) };
    case 'year': return { label: String(year), larger: null };
  }
}

/** How much room a time axis takes below its plot. */
export const TIME_AXIS_HEIGHT = 38;

/** A quiet axis along the bottom: hairlines through the plot, the unit's name beside its start, the larger unit below. */
export function drawTimeAxis(scale: TimeScale, top: number, bottom: number): readonly Element[] {
  const [, right] = scale.range;
  const ticks = timeTicks(scale);
  const majors = ticks.filter(({ major }) => major !== null);
  const marks = ticks.flatMap(({ at, label, major }) => {
    const x = scale.at(at);
    const fits = x + 4 + textWidth(label, TICK_SIZE) <= right + 6;
    const lines = [drawLine(major === null || x <= scale.range[0] ? 'grid' : 'grid grid-major', x, top, x, bottom + (fits ? 14 : 0))];
    return fits ? [...lines, drawText('tick', x + 4, bottom + 13, label)] : lines;
  });
  const larger = majors.flatMap(({ at, major }, i) => {
    const x = scale.at(at);
    const next = majors[i + 1];
    const end = Math.min(right + 6, next ? scale.at(next.at) : Infinity);
    if (x + 4 + textWidth(major!, TICK_SIZE) <= end) return [drawText('tick tick-major', x + 4, bottom + 29, major!)];
    // The only name on the axis is set to the left of the edge rather than left out.
    return next || i > 0 ? [] : [drawText('tick tick-major', right, bottom + 29, major!, 'end')];
  });
  return [drawLine('axis', scale.range[0], bottom, right, bottom), ...marks, ...larger];
}
