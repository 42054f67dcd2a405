import { utcDay, utcHour, utcMinute, utcMonday, utcMonth, type TimeInterval } from 'd3';
import { MONTHS } from '../model/tell-bounds.ts';
import { civilDay, civilParts, DAY_MS, HOUR_MS, MINUTE_MS, type CivilMs, type TimeBounds } from '../model/time.ts';
import { UNIT_MS, UNITS, YEAR_MS, type ScalePart, type TickUnit, type TimeScale } from './time-scale.ts';

/** One tick: `major` names the larger unit where a new one begins. */
export interface TimeTick {
  readonly at: CivilMs;
  readonly label: string;
  readonly major: string | null;
}

export interface Step {
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

/** Ticks with room for their labels: `gap` is the least distance in pixels between two. */
export function timeTicks(scale: Pick<TimeScale, 'finest' | 'parts'>, gap = 44): readonly TimeTick[] {
  const step = stepOf(scale, gap);
  return scale.parts.flatMap((part) => ticksOf(part, step));
}

export function stepOf({ finest, parts }: Pick<TimeScale, 'finest' | 'parts'>, gap: number): Step {
  const length = parts.reduce((sum, { range }) => sum + Math.abs(range[1] - range[0]), 0);
  const extent = parts.reduce((sum, { domain }) => sum + domain.latest - domain.earliest, 0);
  const most = Math.max(1, Math.floor(length / gap));
  return STEPS.find(({ unit, ms }) => UNITS.indexOf(unit) >= UNITS.indexOf(finest) && extent / ms <= most) ?? STEPS.at(-1)!;
}

export function ticksOf({ domain }: ScalePart, { within, unit }: Step): readonly TimeTick[] {
  let previous: string | null = null;
  return within(domain).map((at) => {
    const { label, larger } = tickLabels(at, unit);
    const major = larger === previous ? null : larger;
    previous = larger;
    return { at, label, major };
  });
}

export function tickLabels(at: CivilMs, unit: TickUnit): { readonly label: string; readonly larger: string | null } {
  const { year, month, day, hour, minute } = civilParts(at);
  const [monthName, yearName] = [MONTHS[month - 1]!, year < 1 ? `${1 - year} BC` : String(year)];
  switch (unit) {
    case 'minute': case 'hour': return { label: [hour, minute].map((n) => String(n).padStart(2, '0')).join(':'), larger: `${day} ${monthName} ${yearName}` };
    case 'day': return { label: String(day), larger: `${monthName} ${yearName}` };
    case 'month': return { label: monthName.slice(0, 3), larger: yearName };
    case 'year': case 'decade': case 'century': return { label: year === 1 ? 'AD 1' : yearName, larger: null };
  }
}
