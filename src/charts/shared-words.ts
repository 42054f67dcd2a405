import type { WordingLevel } from '../model/shared-wording.ts';

/** The levels of shared wording that are counted, the strongest first. */
export const SHARED_LEVELS = ['same-text', 'substantial', 'some', 'same-statement'] as const satisfies readonly WordingLevel[];

/** Each level after "with". */
export const SHARED_WORDS: Readonly<Record<(typeof SHARED_LEVELS)[number], string>> = {
  'same-text': 'the same text',
  substantial: 'much of the same wording',
  some: 'some of the same wording',
  'same-statement': 'the same quotations alone',
};

/** The same in two words, for tables. */
export const SHORT_SHARED_WORDS: Readonly<Record<(typeof SHARED_LEVELS)[number], string>> = {
  'same-text': 'same text',
  substantial: 'much wording',
  some: 'some wording',
  'same-statement': 'same quotations',
};
