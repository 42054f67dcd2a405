import type { Claim } from '../model/claim.ts';
import { capitalize } from '../model/format-value.ts';
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
  const { current, latest, revisions } = settleHistory(speaking, context);
  const answers = findAnswers(current, context);
  const placed = current.filter(isPlaced);
  const placedAnswers = placed.length === current.length ? answers : findAnswers(placed, context);
  const clashes = findClashes(placed, context);
  // Most verdicts are only asked for their kind, so what is to be said of them is put into words when it is read.
  const verdict = ({ kind, tell }: Finding): Verdict => ({ kind, get because() { return capitalize(tell()); }, answers, clashes, revisions });

  if (speaking.length === 0) return verdict({ kind: 'none', tell: () => say.nobodyAnswers(witnesses) });
  if (clashes.length > 0) {
    const firm = clashes.some(isFirm);
    return verdict({ kind: firm ? 'conflict' : 'disputed', tell: () => withUnplaced(say.clash(placedAnswers, clashes, firm, context), current) });
  }
  if (revisions.length === 0) return verdict(settle(current, placedAnswers, witnesses, context));
  const asItStands = () => settle(latest, findAnswers(latest.filter(isPlaced), context), witnesses, context).tell();
  return verdict({ kind: 'update', tell: () => `${say.update(revisions, context)} As it stands: ${capitalize(asItStands())}` });
}

/** A verdict's kind, with how it is put into words. */
interface Finding extends Pick<Verdict, 'kind'> {
  readonly tell: () => string;
}

/** What claims without clashes come to; `answers` are those that have a place in time. */
function settle(current: readonly Witness[], answers: readonly Answer[], witnesses: readonly Witness[], context: VerdictContext): Finding {
  const said = current.filter(({ claim }) => claim.stance === 'asserts' || claim.stance === 'denies');
  const undecided = current.filter(({ claim }) => claim.stance === 'unknown');
  const placed = said.filter(isPlaced);
  const finding = (kind: Verdict['kind'], because: () => string): Finding => ({ kind, tell: () => withUnplaced(because(), current) });

  if (said.length === 0) return finding('open', () => say.open(undecided));
  if (placed.length === 0) return finding('none', () => say.undecided(undecided));
  if (new Set(placed.map(({ report }) => report.id)).size === 1) return finding('single', () => say.single(answers, undecided, witnesses));
  const comparable = answers.filter((answer) => isComparable(answer, answers, context));
  const [main] = comparable;
  if (!main || (context.question.type === 'text' && answers.length > 1)) return finding('none', () => say.sideBySide(answers, context));
  const aside = answers.filter((answer) => !comparable.includes(answer));
  if (comparable.some((a) => comparable.some((b) => areRelated(a, b, context)))) return finding('refine', () => say.refine(comparable, aside, context));
  const agreed = comparable.find((answer) => answer.origins > 1);
  const others = answers.filter((answer) => answer !== (agreed ?? main));
  return agreed ? finding('agree', () => say.agree(agreed, others, undecided)) : finding('echo', () => say.echo(main, others, undecided));
}

/** Times of which one does not say in which zone it counts are compared within what zones allow. */
function isFirm({ a, b, zoneGap }: Clash): boolean {
  return !isQualified(a.claim) && !isQualified(b.claim) && (zoneGap === null || zoneGap.ms === null);
}

/** Hedged, denied or attributed to somebody: the report does not say it in its own voice. */
function isQualified(claim: Claim): boolean {
  return claim.hedged || claim.stance === 'denies' || claim.attributedTo !== null;
}

/** A relative date that counts from something without a date has words, but no place in time. */
function isPlaced({ claim: { value } }: Witness): boolean {
  return value?.type !== 'date' || value.bounds !== null;
}

function withUnplaced(because: string, current: readonly Witness[]): string {
  return [because, say.unplaced(current.filter((witness) => !isPlaced(witness)))].filter(Boolean).join(' ');
}

/** An answer can be judged if several reports share it, or if it stands in some relation to another. */
function isComparable(answer: Answer, answers: readonly Answer[], context: VerdictContext): boolean {
  return answer.reports > 1 || answers.some((other) => other !== answer && areRelated(answer, other, context));
}

/** Two denials bear on each other only if one includes the other. */
function areRelated(a: Answer, b: Answer, { question, places }: VerdictContext): boolean {
  if (a === b || a.stance !== b.stance) return false;
  const { kind } = relate(a.value, b.value, { places, many: question.many });
  return a.stance === 'denies' ? kind === 'within' || kind === 'contains' : kind !== 'none';
}
