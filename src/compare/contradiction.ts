import { assertionOf } from './answers.ts';
import { relate } from './relation.ts';
import type { VerdictContext, Witness } from './witness.ts';

/** Whether two claims cannot both be true at one time. */
export function isContradiction(a: Witness, b: Witness, { question, places }: VerdictContext): boolean {
  const [left, right] = [assertionOf(a), assertionOf(b)];
  if (!left.value || !right.value || (left.stance === 'denies' && right.stance === 'denies')) return false;
  const { kind } = relate(left.value, right.value, { places, many: question.many });
  if (left.stance === 'asserts' && right.stance === 'asserts') return kind === 'disjoint';
  // What is denied clashes with the same value and with anything more exact inside it.
  return kind === 'equal' || kind === (left.stance === 'asserts' ? 'within' : 'contains');
}
