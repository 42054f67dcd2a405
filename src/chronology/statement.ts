import type { TimeBounds } from '../model/time.ts';
import type { TimeStep } from '../model/time-step.ts';

/** One event dated by another: `step` leads from the anchor to the subject. */
export interface Tie {
  readonly subject: string;
  readonly anchor: string;
  readonly step: TimeStep;
}

/** One thing that somebody says of when something happened. All that it says holds, or none of it. */
export interface Statement<Source = unknown> {
  /** Puts statements in an order of their own; no two of a network share one. */
  readonly key: string;
  /** What it dates. */
  readonly subject: string;
  /** The calendar dates it gives; null where it only counts from something else. */
  readonly within: TimeBounds | null;
  readonly ties: readonly Tie[];
  /** Where it is said. */
  readonly source: Source;
}

/** Statements that cannot all be true; without any one of them the rest can. */
export type Clash<Source = unknown> = readonly Statement<Source>[];
