import type { Claim } from '../model/claim.ts';
import type { Answer } from './answers.ts';
import { relate, type RelationKind } from './relation.ts';
import type { Verdict } from './verdict.ts';
import type { VerdictContext } from './witness.ts';

/** How two reports stand to each other on one question. */
export type PairKind =
  /** What one says and what the other says cannot both be true. */
  | 'clash'
  /** The later one replaces or raises what the earlier said. */
  | 'update'
  /** Every value is given by both. */
  | 'same'
  /** One value contains the other. */
  | 'exact'
  /** In part the same, or overlapping: all of it may be true. */
  | 'overlap'
  /** Both give values that cannot be compared or that do not bear on each other. */
  | 'beside'
  /** One gives a value; the other was read for it and gives none. */
  | 'only-a' | 'only-b'
  /** Neither gives a value, and at least one says that it is not known. */
  | 'open'
  /** Both were read for it, and neither says anything. */
  | 'silent'
  /** Nobody has looked for it in one of the two. */
  | 'uncoded';

type Classified = { readonly kind: PairKind; readonly moreExact: 'a' | 'b' | null };

/** How the claims of two reports on one question stand to each other; `verdict` is what these claims alone come to. */
export function classifyPair(claims: { readonly a: readonly Claim[]; readonly b: readonly Claim[] }, verdict: Verdict, context: VerdictContext): Classified {
  const kind = (plain: PairKind): Classified => ({ kind: plain, moreExact: null });
  const { a, b } = claims;
  if (a.length === 0 || b.length === 0) return kind('uncoded');
  if (verdict.clashes.some((clash) => clash.a.report !== clash.b.report)) return kind('clash');
  if (verdict.revisions.length > 0) return kind('update');
  const [givesA, givesB] = [a.some(givesValue), b.some(givesValue)];
  if (!givesA && !givesB) return kind([...a, ...b].some(({ stance }) => stance === 'unknown') ? 'open' : 'silent');
  if (!givesA || !givesB) return kind(givesA ? 'only-a' : 'only-b');
  return relateAnswers(a[0]!.report, verdict.answers, context);
}

/** Whether an answer is given by two reports. */
export function isShared({ reports }: Answer): boolean {
  return reports > 1;
}

function givesValue({ stance }: Claim): boolean {
  return stance === 'asserts' || stance === 'denies';
}

function relateAnswers(reportOfA: string, answers: readonly Answer[], context: VerdictContext): Classified {
  const single = answers.filter((answer) => !isShared(answer));
  if (single.length === 0) return { kind: 'same', moreExact: null };
  const isOfA = ({ witnesses }: Answer) => witnesses[0]!.report.id === reportOfA;
  const pairs = single.filter(isOfA).flatMap((one) => single.filter((other) => !isOfA(other)).map((other) => ({ one, kind: relateStances(one, other, context) })));
  const nested = pairs.filter(({ kind }) => kind === 'within' || kind === 'contains');
  if (nested.length > 0) {
    const every = (kind: RelationKind) => nested.every((pair) => pair.kind === kind && pair.one.stance === 'asserts');
    return { kind: 'exact', moreExact: every('within') ? 'a' : every('contains') ? 'b' : null };
  }
  const isPartly = single.length < answers.length || pairs.some(({ kind }) => kind === 'overlap');
  return { kind: isPartly ? 'overlap' : 'beside', moreExact: null };
}

/** Two denials bear on each other only if one includes the other; a denial and an assertion that do not clash, not at all. */
function relateStances(one: Answer, other: Answer, { question, places }: VerdictContext): RelationKind {
  if (one.stance !== other.stance) return 'none';
  const { kind } = relate(one.value, other.value, { places, many: question.many });
  return one.stance === 'denies' && kind === 'overlap' ? 'none' : kind;
}
