import type { Archive } from '../model/archive.ts';
import type { ReportCard } from '../model/report.ts';
import { DAY_MS, type TimeBounds } from '../model/time.ts';
import { MOST_EXAMPLES } from './source-count.ts';

/** How many calendar days passed from an incident to the report on it. */
export interface DelaySpan {
  readonly report: string;
  /** Of several incidents in one report: the one with the shortest delay, so that what it only recalls counts for nothing. */
  readonly incident: string;
  readonly least: number;
  /** Infinity where one of the dates is open. */
  readonly most: number;
}

/** How long after incidents a source reports. */
export interface Delay {
  /** The latest reports with a delay, at most `MOST_EXAMPLES`, the latest last. */
  readonly spans: readonly DelaySpan[];
  /** How many of its reports have a delay, and how many have none since a date is missing, open, or later than the report. */
  readonly known: number;
  readonly unknown: number;
  /** Medians over all that have one; null where none has. */
  readonly medianLeast: number | null;
  readonly medianMost: number | null;
}

/** The delay of one source's reports; those that may be about something else do not count. */
export function measureDelay(reports: readonly ReportCard[], { incidents }: Pick<Archive, 'incidents'>): Delay {
  const spans = reports.flatMap((report) => {
    const own = report.coverage.flatMap(({ incident, match }) => {
      const span = match === 'certain' ? spanBetween(incidents.get(incident)?.bounds ?? null, report.published?.bounds ?? null) : null;
      return span ? [{ report: report.id, incident, ...span }] : [];
    });
    const [shortest] = own.sort((a, b) => a.least - b.least || byNumber(a.most, b.most));
    return shortest ? [{ ...shortest, at: report.published!.bounds.earliest }] : [];
  });
  const latest = [...spans].sort((a, b) => byNumber(a.at, b.at)).slice(-MOST_EXAMPLES);
  return {
    spans: latest.map(({ report, incident, least, most }) => ({ report, incident, least, most })),
    known: spans.length,
    unknown: reports.length - spans.length,
    medianLeast: medianOf(spans.map(({ least }) => least)),
    medianMost: medianOf(spans.map(({ most }) => most)),
  };
}

/** Null where nothing is known, or where the report appeared before the date of what it tells of. */
export function spanBetween(incident: TimeBounds | null, published: TimeBounds | null): Pick<DelaySpan, 'least' | 'most'> | null {
  if (!incident || !published) return null;
  const least = firstDay(published) - lastDay(incident);
  const most = lastDay(published) - firstDay(incident);
  if (most < 0 || (least < 0 && most === Infinity)) return null;
  return { least: Math.max(0, least), most };
}

function firstDay({ earliest }: TimeBounds): number {
  return Math.floor(earliest / DAY_MS);
}

/** Bounds are half-open. */
function lastDay({ latest }: TimeBounds): number {
  return Math.ceil(latest / DAY_MS) - 1;
}

/** The middle one; of two middle ones their mean. */
function medianOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort(byNumber);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Infinities are equal to themselves. */
function byNumber(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
