import type { TimeBounds } from '../model/time.ts';

/** Which of two texts was out first, if that is sure. */
export type Direction = 'a-first' | 'b-first';

/**
 * Which of two reports can only be the earlier one, by when each may have been published: it was surely out before the other could have
 * been. Null if that is not known. Who was out first need not be whom the other copied: both may go back to a third.
 */
export function likelyDirection(a: TimeBounds | null, b: TimeBounds | null): Direction | null {
  if (!a || !b) return null;
  if (a.latest <= b.earliest) return 'a-first';
  return b.latest <= a.earliest ? 'b-first' : null;
}
