import type { Archive } from '../model/archive.ts';
import type { Incident } from '../model/incident.ts';
import type { Coverage } from '../model/report.ts';
import { DAY_MS, startOf, type CivilMs, type TimeBounds } from '../model/time.ts';
import { compareReports, type Column, type Comparison } from './comparison.ts';
import { findChanges, type Change } from './known-changes.ts';
import { codedReports } from './pair-pages.ts';

/** What was known of one incident from all that had surely been published by the end of a day. */
export interface KnownState {
  /** Null for the last state: with the reports whose publication cannot be said to have been over by any day. */
  readonly day: TimeBounds | null;
  /** The reports that came with it, coded or not. */
  readonly appeared: readonly Column[];
  /** Reports that only count from a later state, since they are not dated exactly, but may have been out by this day. */
  readonly mayBeOut: readonly Column[];
  readonly comparison: Comparison;
  /** Against the state before, in the order of `questions.yaml`. In the first state, everything. */
  readonly changes: readonly Change[];
}

/**
 * Every state of knowledge of an incident, in the order of time: one for each day on which a report's
 * publication was surely over, and a last one with the reports of which no such day is known. A report dated
 * `2025-06` was surely out by 30 June. Claims, ties and dates are taken as they are coded today. `whole` is the comparison of
 * all reports, if it is at hand: the last state is the same.
 */
export function asKnownOn(incident: Incident, archive: Archive, whole: Comparison | null = null): readonly KnownState[] {
  const steps = findSteps(incident, archive);
  const coverage = archive.coverage.get(incident.id) ?? [];
  const comparisons = steps.map(({ ends }) => {
    const known = coverage.filter((entry) => endOf(entry, archive) <= ends);
    return whole && known.length === coverage.length ? whole : compareReports(incident, archive, known);
  });
  const all = comparisons.at(-1)?.columns ?? [];
  return steps.map(({ day, ends }, i): KnownState => {
    const comparison = comparisons[i]!;
    const known = new Set(i > 0 ? comparisons[i - 1]!.columns.map(({ report }) => report.id) : []);
    const appeared = comparison.columns.filter(({ report }) => !known.has(report.id));
    const mayBeOut = all.filter(({ coverage: entry, report }) => endOf(entry, archive) > ends && report.published !== null && report.published.bounds.earliest < ends);
    return { day, appeared, mayBeOut, comparison, changes: findChanges(comparison, comparisons[i - 1], appeared) };
  });
}

/** Whether there is more than one state, and anything coded to be seen in them; cheaper than the states. */
export function isKnownInSteps(incident: Incident, archive: CardContext): boolean {
  return codedReports(incident.id, archive).length > 0 && findSteps(incident, archive).length > 1;
}

/** What telling the steps needs of an archive. */
type CardContext = Pick<Archive, 'register' | 'cards'>;

interface Step {
  readonly day: TimeBounds | null;
  /** Reports whose publication was over by then belong to it; Infinity takes in all. */
  readonly ends: CivilMs;
}

function findSteps({ id }: Incident, { register, cards }: CardContext): readonly Step[] {
  const ends = new Set((register.reportsOn.get(id) ?? []).map((report) => endOf({ report }, { cards })));
  return [...ends].sort((a, b) => (a < b ? -1 : 1)).map((end): Step => ({ ends: end, day: Number.isFinite(end) ? dayBefore(end) : null }));
}

/** The end of the day on which a report's publication was surely over; Infinity where there is none. */
function endOf({ report }: Pick<Coverage, 'report'>, { cards }: Pick<Archive, 'cards'>): CivilMs {
  const latest = cards.get(report)!.published?.bounds.latest ?? Infinity;
  return Number.isFinite(latest) ? dayBefore(latest).latest : Infinity;
}

/** The whole day that holds the last moment before another. */
function dayBefore(end: CivilMs): TimeBounds {
  const earliest = startOf(end - 1, 'day');
  return { earliest, latest: earliest + DAY_MS };
}
