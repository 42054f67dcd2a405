import type { Claim } from '../model/claim.ts';
import { findAnswers, type Answer } from './answers.ts';
import { findClashes, type Clash } from './clashes.ts';
import { relate } from './relation.ts';
import { settleHistory, type Revision } from './history.ts';
import * as say from './sentences.ts';
import type { VerdictContext, Witness } from './witness.ts';

export const VERDICT_KINDS = ['agree', 'refine', 'update', 'conflict', 'disputed', 'echo', 'single', 'open'] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

/** What the reports on one incident come to on one question. It counts; it never says who is right. */
export interface Verdict {
  /** `none`: there is nothing to judge, such as free texts that differ. */
  readonly kind: VerdictKind | 'none';
  /** Why, in plain words. */
  readonly because: string;
  /** Equal values together, in the order in which they were first published. */
  readonly answers: readonly Answer[];
  /** Pairs of claims that cannot both be true. */
  readonly clashes: readonly Clash[];
  /** Claims that a later one replaced. */
  readonly revisions: readonly Revision[];
}

/** The verdict on one question, from its claims in the order of publication. Silent reports do not count. */
export function judge(witnesses: readonly Witness[], context: VerdictContext): Verdict {
  const speaking = witnesses.filter(({ claim }) => claim.stance !== 'silent');
  const { current, revisions } = settleHistory(speaking, context);
  const said = current.filter(({ claim }) => claim.stance === 'asserts' || claim.stance === 'denies');
  const unplaced = said.filter(isUnplaced);
  const valued = said.filter((witness) => !isUnplaced(witness));
  const undecided = current.filter(({ claim }) => claim.stance === 'unknown');
  const answers = findAnswers(said, context);
  const placedAnswers = unplaced.length === 0 ? answers : findAnswers(valued, context);
  const clashes = findClashes(valued, context);
  const verdict = (kind: Verdict['kind'], because: string): Verdict => ({
    kind, because: [because, say.unplaced(unplaced)].filter(Boolean).join(' '), answers, clashes, revisions,
  });

  if (speaking.length === 0) return verdict('none', say.nobodyAnswers(witnesses));
  if (said.length === 0) return verdict('open', say.open(undecided));
  if (valued.length === 0) return verdict('none', '');
  if (clashes.length > 0) {
    const firm = clashes.some((clash) => !isQualified(clash.a.claim) && !isQualified(clash.b.claim));
    return verdict(firm ? 'conflict' : 'disputed', say.clash(placedAnswers, clashes, firm, context));
  }
  if (revisions.length > 0) return verdict('update', say.update(revisions, context));

  const reports = new Set(valued.map(({ report }) => report.id));
  if (reports.size === 1) return verdict('single', say.single(placedAnswers, undecided, witnesses));
  const placed = placedAnswers.filter((answer) => isComparable(answer, placedAnswers, context));
  const [main] = placed;
  if (!main || (context.question.type === 'text' && answers.length > 1)) return verdict('none', say.sideBySide(placedAnswers, context));
  const aside = placedAnswers.filter((answer) => !placed.includes(answer));
  if (placed.length > 1 && placed.some((a) => placed.some((b) => areRelated(a, b, context)))) {
    return verdict('refine', say.refine(placed, aside, context));
  }
  const shared = placed.filter((answer) => answer.reports > 1);
  const agreed = shared.find((answer) => answer.origins > 1);
  if (agreed) return verdict('agree', say.agree(agreed, placedAnswers.filter((answer) => answer !== agreed), undecided));
  const echoed = shared[0] ?? main;
  return verdict('echo', say.echo(echoed, placedAnswers.filter((answer) => answer !== echoed)));
}

/** Hedged, denied or attributed to somebody: the report does not say it in its own voice. */
export function isQualified(claim: Claim): boolean {
  return claim.hedged || claim.stance === 'denies' || claim.attributedTo !== null;
}

/** A relative date that counts from something without a date: it has words, but no place in time. */
function isUnplaced({ claim: { value } }: Witness): boolean {
  return value?.type === 'date' && value.bounds === null;
}

/** An answer can be judged if several reports share it, or if it stands in some relation to another. */
function isComparable(answer: Answer, answers: readonly Answer[], context: VerdictContext): boolean {
  return answer.reports > 1 || answers.some((other) => other !== answer && areRelated(answer, other, context));
}

function areRelated(a: Answer, b: Answer, { question, places }: VerdictContext): boolean {
  if (a === b || a.stance !== b.stance) return false;
  return relate(a.value, b.value, { places, many: question.many }).kind !== 'none';
}
