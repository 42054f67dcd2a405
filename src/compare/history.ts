import type { TimeBounds } from '../model/time.ts';
import { assertionOf } from './answers.ts';
import { relate } from './relation.ts';
import type { VerdictContext, Witness } from './witness.ts';

/** A claim that a later one replaced. */
export interface Revision {
  readonly earlier: Witness;
  readonly later: Witness;
  readonly kind: 'corrected' | 'risen';
}

/**
 * Sets aside the claims that were replaced: by a report that corrects theirs, by a later report of the
 * same source, or, for a count that rises, by a later and higher one of anybody. Only replacements
 * that change the value are revisions; a source that repeats itself leaves none.
 */
export function settleHistory(witnesses: readonly Witness[], context: VerdictContext) {
  const revisions: Revision[] = [];
  const replaced = new Set<Witness>();
  for (const earlier of witnesses) {
    const later = witnesses.findLast((other) => replaces(other, earlier));
    if (later) {
      replaced.add(earlier);
      if (changes(earlier, later, context)) revisions.push({ earlier, later, kind: 'corrected' });
      continue;
    }
    const risen = witnesses.find((other) => isLaterRise(earlier, other, context));
    if (risen) {
      replaced.add(earlier);
      revisions.push({ earlier, later: risen, kind: 'risen' });
    }
  }
  return { current: witnesses.filter((witness) => !replaced.has(witness)), revisions };
}

/** Whether `later` raises the count that `earlier` gave, for a question that rises. */
export function isLaterRise(earlier: Witness, later: Witness, { question }: VerdictContext): boolean {
  const [before, after] = [earlier.claim, later.claim];
  if (!question.rises || before.stance !== 'asserts' || after.stance !== 'asserts') return false;
  if (before.value?.type !== 'count' || after.value?.type !== 'count') return false;
  return isPublishedBefore(earlier, later) && after.value.range.min > before.value.range.max;
}

function replaces(later: Witness, earlier: Witness): boolean {
  if (later.report.id === earlier.report.id) return false;
  if (later.report.corrects === earlier.report.id) return true;
  return later.source.id === earlier.source.id && isPublishedBefore(earlier, later);
}

function changes(earlier: Witness, later: Witness, { question, places }: VerdictContext): boolean {
  const [before, after] = [assertionOf(earlier), assertionOf(later)];
  if (before.stance !== after.stance) return true;
  if (!before.value || !after.value) return false;
  return relate(before.value, after.value, { places, many: question.many }).kind !== 'equal';
}

/** Strictly: the one was out before the other can have been. */
function isPublishedBefore(a: Witness, b: Witness): boolean {
  const [first, second]: readonly (TimeBounds | undefined)[] = [a.report.published?.bounds, b.report.published?.bounds];
  return first !== undefined && second !== undefined && first.latest <= second.earliest;
}
