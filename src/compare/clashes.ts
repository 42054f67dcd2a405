import { assertionOf } from './answers.ts';
import { relate } from './relation.ts';
import { isContradiction } from './contradiction.ts';
import { isLaterRise } from './history.ts';
import { findZoneGap, type ZoneGap } from './zone-gap.ts';
import type { VerdictContext, Witness } from './witness.ts';

/** Two claims that cannot both be true. */
export interface Clash {
  readonly a: Witness;
  readonly b: Witness;
  /** For places: between the centres, in kilometres. */
  readonly distanceKm: number | null;
  /** For places: between the edges of their circles, in kilometres. */
  readonly gapKm: number | null;
  /** For dates: how a difference of time zones could explain it; null if it could not. */
  readonly zoneGap: ZoneGap | null;
}

/** Every pair of claims that cannot both be true, in the order of publication. */
export function findClashes(witnesses: readonly Witness[], context: VerdictContext): readonly Clash[] {
  const clashes: Clash[] = [];
  for (let i = 0; i < witnesses.length; i++) {
    for (let k = i + 1; k < witnesses.length; k++) {
      const clash = findClash(witnesses[i]!, witnesses[k]!, context);
      if (clash) clashes.push(clash);
    }
  }
  return clashes;
}

function findClash(a: Witness, b: Witness, context: VerdictContext): Clash | undefined {
  if (!isContradiction(a, b, context) || isLaterRise(a, b, context) || isLaterRise(b, a, context)) return undefined;
  const [left, right] = [assertionOf(a), assertionOf(b)];
  // A denial says where it was not, which is no distance from anywhere.
  if (!left.value || !right.value || left.stance === 'denies' || right.stance === 'denies') return { a, b, distanceKm: null, gapKm: null, zoneGap: null };
  const { distanceKm = null, gapKm = null } = relate(left.value, right.value, { places: context.places, many: context.question.many });
  const zoneGap = left.value.type === 'date' && right.value.type === 'date' ? findZoneGap(left.value, right.value) : null;
  return { a, b, distanceKm, gapKm, zoneGap };
}
