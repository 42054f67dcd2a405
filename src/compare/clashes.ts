import { assertionOf } from './answers.ts';
import { relate } from './relation.ts';
import { isLaterRise } from './history.ts';
import type { VerdictContext, Witness } from './witness.ts';

/** Two claims that cannot both be true. */
export interface Clash {
  readonly a: Witness;
  readonly b: Witness;
  /** For places: between the centres, in kilometres. */
  readonly distanceKm: number | null;
  /** For places: between the edges of their circles, in kilometres. */
  readonly gapKm: number | null;
}

/** Every pair of claims that cannot both be true, in the order of publication. */
export function findClashes(witnesses: readonly Witness[], context: VerdictContext): readonly Clash[] {
  const clashes: Clash[] = [];
  witnesses.forEach((a, i) => {
    for (const b of witnesses.slice(i + 1)) {
      const clash = findClash(a, b, context);
      if (clash) clashes.push(clash);
    }
  });
  return clashes;
}

function findClash(a: Witness, b: Witness, context: VerdictContext): Clash | undefined {
  const [left, right] = [assertionOf(a), assertionOf(b)];
  if (!left.value || !right.value) return undefined;
  const relation = relate(left.value, right.value, { places: context.places, many: context.question.many });
  const measured = { a, b, distanceKm: relation.distanceKm ?? null, gapKm: relation.gapKm ?? null };
  if (left.stance === 'asserts' && right.stance === 'asserts') {
    if (relation.kind !== 'disjoint' || isLaterRise(a, b, context) || isLaterRise(b, a, context)) return undefined;
    return measured;
  }
  if (left.stance === 'denies' && right.stance === 'denies') return undefined;
  // What is denied clashes with the same value and with anything more exact inside it.
  const [asserted, denied] = left.stance === 'asserts' ? ['within', 'equal'] : ['contains', 'equal'];
  return relation.kind === asserted || relation.kind === denied ? measured : undefined;
}
