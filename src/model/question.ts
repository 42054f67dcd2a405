import type { Extra } from './source.ts';

/** What reports are compared on. `when` and `where` always exist. */
export interface Question {
  readonly id: string;
  /** The question in full, as readers see it. */
  readonly ask: string;
  readonly type: QuestionType;
  /** What is counted (`people`), or the unit that measures are converted to (`cm`). */
  readonly unit: string | null;
  /** A later, higher value is an update and not a conflict. */
  readonly rises: boolean;
  /** Several values may be true at once. */
  readonly many: boolean;
  /** Option id to its label, for `choice`. */
  readonly options: ReadonlyMap<string, string>;
  /** Every folded spelling of a name to the name it stands for, for `name`. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly extra: Extra;
}

export const QUESTION_TYPES = ['date', 'place', 'count', 'measure', 'choice', 'yes-no', 'name', 'text'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

const builtIn = { unit: null, rises: false, many: false, options: new Map<string, string>(), aliases: new Map<string, string>(), extra: {} };

/** The two questions every site asks; `questions.yaml` may reword them. */
export const BUILT_IN_QUESTIONS: readonly Question[] = [
  { id: 'when', ask: 'When did it happen?', type: 'date', ...builtIn },
  { id: 'where', ask: 'Where did it happen?', type: 'place', ...builtIn },
];
