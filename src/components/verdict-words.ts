import { VERDICT_WORDS as CHART_WORDS } from '../charts/verdict-mark.ts';
import type { Verdict } from '../compare/verdict.ts';

/** What a page shows: the verdicts of the format, two texts side by side, or nobody's answer. */
export type ShownVerdict = Verdict['kind'] | 'unanswered';

/** Tells a row on which nobody gives an answer from one whose answers only cannot be compared. */
export function shownVerdict({ kind, answers }: Pick<Verdict, 'kind' | 'answers'>): ShownVerdict {
  return kind === 'none' && answers.length === 0 ? 'unanswered' : kind;
}

export interface VerdictWords {
  /** After a number, in a tally: "2 conflict". */
  readonly tally: string;
  /** In a sentence of numbers, for one question and for several: "1 conflicts", "2 conflict". */
  readonly clause: readonly [string, string];
  /** What has to be so for this verdict, in one sentence. */
  readonly meaning: string;
}

/** The words for each verdict: tallies, legends and the page on methods all take them from here. */
export const VERDICT_WORDS: Readonly<Record<ShownVerdict, VerdictWords>> = {
  agree: {
    tally: 'agree',
    clause: ['agrees', 'agree'],
    meaning: 'Reports of two or more origins give equal values. No dependence was found between these origins, which does not show that there is none.',
  },
  refine: {
    tally: 'refine',
    clause: ['differs only in how exact it is', 'differ only in how exact they are'],
    meaning: 'The values differ, but one contains the other or they overlap, so they can be true at once.',
  },
  update: {
    tally: 'updated',
    clause: ['was updated', 'were updated'],
    meaning: 'A later report raises a count that can only rise, or a source replaces what it said before.',
  },
  conflict: {
    tally: 'conflict',
    clause: ['conflicts', 'conflict'],
    meaning: 'Two values that reports assert in their own voice cannot both be true.',
  },
  disputed: {
    tally: 'disputed',
    clause: ['is disputed', 'are disputed'],
    meaning: 'Two values cannot both be true, but at least one side hedges, denies, or only passes on what somebody else said.',
  },
  echo: {
    tally: 'echo',
    clause: ['echoes one origin', 'echo one origin'],
    meaning: 'Two or more reports agree, but all of them go back to one origin.',
  },
  single: {
    tally: 'from one report',
    clause: ['comes from one report alone', 'come from one report alone'],
    meaning: 'One report gives a value, and there is nothing to compare it with.',
  },
  open: {
    tally: 'open',
    clause: ['is left open', 'are left open'],
    meaning: 'Reports say only that it is not known.',
  },
  none: {
    tally: 'side by side',
    clause: ['stands side by side', 'stand side by side'],
    meaning: 'Free texts that differ are set side by side and called neither agreement nor conflict.',
  },
  unanswered: {
    tally: 'without an answer',
    clause: ['has no answer', 'have no answer'],
    meaning: 'No report gives an answer: those that were read for it do not say.',
  },
};

/** On a badge: the word that the charts use too. */
export function wordOf(kind: ShownVerdict): string {
  const word = kind === 'unanswered' ? 'no answer' : CHART_WORDS[kind];
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The order in which a reader should meet them: what cannot be true at once comes first. */
export const VERDICT_ORDER: readonly ShownVerdict[] = ['conflict', 'disputed', 'update', 'refine', 'echo', 'agree', 'single', 'open', 'none', 'unanswered'];

