import type { Archive } from '../model/archive.ts';
import type { Claim } from '../model/claim.ts';
import type { Question } from '../model/question.ts';
import { isPublishedBefore } from '../model/report.ts';
import type { Answer } from './answers.ts';
import type { Column, Comparison, Row } from './comparison.ts';
import type { Tie } from './origins.ts';
import { classifyPair, type PairKind } from './pair-kind.ts';
import { findPairTies } from './pair-ties.ts';
import { update } from './sentences.ts';
import { judge, type Verdict } from './verdict.ts';
import { witnessOf } from './witness.ts';

export type PairSide = 'a' | 'b';

/** One question, as two reports of an incident answer it. */
export interface PairRow {
  readonly question: Question;
  readonly kind: PairKind;
  /** The claims of each; empty where nobody has coded it. */
  readonly a: readonly Claim[];
  readonly b: readonly Claim[];
  /** Which gives the narrower value; null where that is neither, or not the difference. */
  readonly moreExact: PairSide | null;
  /** Whether a clash is between values that both assert in their own voice. */
  readonly firm: boolean;
  /** Why, of a clash or an update; empty for the rest. */
  readonly because: string;
  /** What stands now, equal values of the two together. */
  readonly answers: readonly Answer[];
}

/** Two reports of one incident side by side. */
export interface Pair {
  readonly a: Column;
  readonly b: Column;
  /** The questions that at least one of them has been coded on, in the order of `questions.yaml`. */
  readonly rows: readonly PairRow[];
  /** Which was surely published before the other; null where that cannot be told. */
  readonly first: PairSide | null;
  /** How they go back to one origin, a tie a step from `a` to `b`; empty where no dependence was found. */
  readonly ties: readonly Tie[];
}

/** Sets two reports of a comparison against each other, whether their match to the incident is certain or not. */
export function comparePair({ columns, rows }: Comparison, a: string, b: string, { places, reports }: Pick<Archive, 'places' | 'reports'>): Pair {
  const [left, right] = [columnOf(columns, a), columnOf(columns, b)];
  // In the order of publication, as verdicts want them.
  const both = [columns.indexOf(left), columns.indexOf(right)].sort((one, other) => one - other);
  const pairRows = rows.flatMap((row): PairRow[] => {
    const { question, cells } = row;
    const [ofA, ofB] = [cells[columns.indexOf(left)]!, cells[columns.indexOf(right)]!];
    if (ofA.length === 0 && ofB.length === 0) return [];
    const context = { question, places, reports };
    const verdict = verdictAmong(both, row) ?? judge(both.flatMap((i) => cells[i]!.map((claim) => witnessOf(columns[i]!, claim))), context);
    const { kind, moreExact } = classifyPair({ a: ofA, b: ofB }, verdict, context);
    const because = kind === 'clash' ? verdict.because : kind === 'update' ? update(verdict.revisions, context) : '';
    return [{ question, kind, a: ofA, b: ofB, moreExact, firm: verdict.kind === 'conflict', because, answers: verdict.answers }];
  });
  const first = isPublishedBefore(left.report, right.report) ? 'a' : isPublishedBefore(right.report, left.report) ? 'b' : null;
  return { a: left, b: right, rows: pairRows, first, ties: left.origin === right.origin ? findPairTies(a, b, left.origin.ties) : [] };
}

/** The verdict of all reports of the comparison, if only these have claims on the question; undefined if others have. */
function verdictAmong(some: readonly number[], { cells, verdict, withUncertain }: Row): Verdict | undefined {
  return cells.every((claims, i) => claims.length === 0 || some.includes(i)) ? (withUncertain ?? verdict) : undefined;
}

function columnOf(columns: readonly Column[], id: string): Column {
  const column = columns.find(({ report }) => report.id === id);
  if (!column) throw new Error(`${id} is no report of this comparison`);
  return column;
}
