import type { VerdictKind } from '../compare/verdict.ts';
import type { TimeBounds } from '../model/time.ts';

/** One incident on the timeline. */
export interface TimelineItem {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Null, or open at both ends, where nobody knows when it was. */
  readonly bounds: TimeBounds | null;
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
