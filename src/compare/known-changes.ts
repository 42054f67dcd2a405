import type { Answer } from './answers.ts';
import type { Column, Comparison, Row } from './comparison.ts';
import type { Revision } from './history.ts';
import type { Verdict } from './verdict.ts';
import type { Witness } from './witness.ts';

/** The most that happened to one question; one that nothing happened to has no change. */
export type ChangeKind =
  /** It came up for the first time, and nobody answers it. */
  | 'raised'
  /** Reports say, for the first time, only that it is not known. */
  | 'left-open'
  /** Nobody had given an answer or called it unknown, and now somebody gives one. */
  | 'answered'
  /** The verdict is of another kind. */
  | 'verdict'
  /** The rest leave the verdict's kind as it was: an earlier claim was replaced or raised, */
  | 'replaced'
  /** another answer was given, */
  | 'added'
  /** another report gives an answer that was there, */
  | 'joined'
  /** another report says that it is not known, */
  | 'undecided'
  /** or the reports behind an answer go back to other origins than was known. */
  | 'recounted';

/** What happened to one question from one state to the next. Several lists may be filled at once. */
export interface Change {
  readonly kind: ChangeKind;
  /** As it stands now. */
  readonly row: Row;
  /** Null where no report had been read for it. */
  readonly before: Verdict | null;
  /** Of claims that had not been replaced before. */
  readonly revisions: readonly Revision[];
  readonly added: readonly Answer[];
  /** Answers that were there, with those who give them only now. */
  readonly joined: readonly { readonly answer: Answer; readonly witnesses: readonly Witness[] }[];
  /** New reports, certainly about this, that say it is not known. */
  readonly undecided: readonly Column[];
}

/** What happened to each question from one state of knowledge to the next; `appeared` are the columns that are new. */
export function findChanges({ rows, columns }: Comparison, before: Comparison | undefined, appeared: readonly Column[]): readonly Change[] {
  return rows.flatMap((row): Change[] => {
    const old = before?.rows.find(({ question }) => question.id === row.question.id)?.verdict ?? null;
    const undecided = appeared.filter((column) => column.coverage.match === 'certain' && row.cells[columns.indexOf(column)]!.some(({ stance }) => stance === 'unknown'));
    const news = { row, before: old, undecided, ...compareAnswers(row.verdict, old) };
    const kind = kindOf(news);
    return kind ? [{ kind, ...news }] : [];
  });
}

/** The claims themselves are the same objects in every state, so that they tell what is new. */
function compareAnswers({ answers, revisions }: Verdict, before: Verdict | null) {
  const known = new Set(before?.answers.flatMap(({ witnesses }) => witnesses.map(({ claim }) => claim)));
  const replaced = new Set(before?.revisions.map(({ earlier }) => earlier.claim));
  const isKnown = ({ claim }: Witness) => known.has(claim);
  return {
    revisions: revisions.filter(({ earlier }) => !replaced.has(earlier.claim)),
    added: answers.filter(({ witnesses }) => !witnesses.some(isKnown)),
    joined: answers.flatMap((answer) => {
      const witnesses = answer.witnesses.filter((witness) => !isKnown(witness));
      return witnesses.length > 0 && witnesses.length < answer.witnesses.length ? [{ answer, witnesses }] : [];
    }),
  };
}

function kindOf({ row: { verdict }, before, revisions, added, joined, undecided }: Omit<Change, 'kind'>): ChangeKind | null {
  if (before === null || isUnanswered(before)) {
    if (isUnanswered(verdict)) return before === null ? 'raised' : null;
    return verdict.kind === 'open' ? 'left-open' : 'answered';
  }
  if (verdict.kind !== before.kind) return 'verdict';
  if (revisions.length > 0) return 'replaced';
  if (added.length > 0) return 'added';
  if (joined.length > 0) return 'joined';
  if (undecided.length > 0) return 'undecided';
  return countOrigins(verdict) === countOrigins(before) ? null : 'recounted';
}

function isUnanswered({ kind, answers }: Verdict): boolean {
  return kind === 'none' && answers.length === 0;
}

function countOrigins({ answers }: Verdict): string {
  return answers.map(({ origins }) => origins).join(' ');
}
