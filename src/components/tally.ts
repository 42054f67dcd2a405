import type { Row } from '../compare/comparison.ts';
import { shownVerdict, VERDICT_ORDER, type ShownVerdict } from './verdict-words.ts';

/** How many questions came to each verdict, conflicts first; verdicts that none came to are left out. */
export function tallyVerdicts(rows: readonly Pick<Row, 'verdict'>[]): readonly (readonly [ShownVerdict, number])[] {
  return VERDICT_ORDER.map((kind) => [kind, rows.filter(({ verdict }) => shownVerdict(verdict) === kind).length] as const).filter(([, n]) => n > 0);
}

/** Rows with those that cannot all be true first; within a verdict, in the order of `questions.yaml`. */
export function orderRows<R extends Pick<Row, 'verdict'>>(rows: readonly R[]): readonly R[] {
  return VERDICT_ORDER.flatMap((kind) => rows.filter(({ verdict }) => shownVerdict(verdict) === kind));
}

/** Whether anything in an incident is in conflict or disputed. */
export function isDisputed(rows: readonly Pick<Row, 'verdict'>[]): boolean {
  return rows.some(({ verdict }) => verdict.kind === 'conflict' || verdict.kind === 'disputed');
}
