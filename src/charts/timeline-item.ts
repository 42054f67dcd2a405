import type { VerdictKind } from '../compare/verdict.ts';
import type { TimeBounds } from '../model/time.ts';

/** What an incident is dated by: a landmark or another incident, whether or not it is on the same chart. */
export interface TimelineAnchor {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

/** One incident on the timeline. */
export interface TimelineItem extends TimelineAnchor {
  /** Null, or open at both ends, where nobody knows when it was. */
  readonly bounds: TimeBounds | null;
  /** The stretches that it may lie in, in order; several for a set of dates. Together they span its bounds; none where it has none. */
  readonly spans: readonly TimeBounds[];
  /** It lies in all of the stretches, and not just in one of them. */
  readonly inEverySpan: boolean;
  /** The same stretches on the clocks that it is told by: they say how exactly it is known. */
  readonly told: readonly TimeBounds[];
  /** Its date in words, no finer than it is known; where it has none, why not. */
  readonly when: string;
  /** Its date is only about right, however short. */
  readonly approximate: boolean;
  /** The editors doubt its date. */
  readonly doubted: boolean;
  /** What its own date is told by. */
  readonly hangsOn: readonly TimelineAnchor[];
  readonly categoryLabel: string | null;
  /** How many of its questions came to which verdict. */
  readonly verdicts: Readonly<Partial<Record<VerdictKind, number>>>;
  readonly disputed: boolean;
  /** A landmark that others are dated by. */
  readonly reference: boolean;
}

/** An item with a date that has at least one end. */
export interface DatedItem extends TimelineItem {
  readonly bounds: TimeBounds;
}
