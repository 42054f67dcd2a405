/**
 * How much wording two reports share. `same-statement`: only quotations of others, which two reports may each have heard;
 * that and `none` show no dependence.
 */
export const WORDING_LEVELS = ['same-text', 'substantial', 'some', 'same-statement', 'none'] as const;
export type WordingLevel = (typeof WORDING_LEVELS)[number];

/** One stretch of words that two texts have in common, perhaps with a few that differ in between. */
export interface SharedRun {
  /** From the first word to the one after the last, counted from 0 in each text. */
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
  /** How many words are the same. */
  readonly words: number;
  /** Inside quotation marks in both. */
  readonly quoted: boolean;
  /** Without a word that differs. */
  readonly exact: boolean;
  /** The words as they stand in `a`: a shared stretch may be shown even where the text may not. */
  readonly text: string;
}

/** What two reports have in common word for word; `a` is the id that comes first by code unit. */
export interface SharedWording {
  readonly a: string;
  readonly b: string;
  readonly level: WordingLevel;
  /** The share of the shorter text's unquoted words that stand in unquoted runs, 0 to 1. */
  readonly coverage: number;
  /** Words of the longest unquoted run. */
  readonly longestRun: number;
  /** Words shared inside quotations. */
  readonly quotedWords: number;
  /** In the order of `a`. */
  readonly runs: readonly SharedRun[];
}

/** Whether a level ties two reports to one origin. */
export function showsDependence(level: WordingLevel): boolean {
  return level === 'same-text' || level === 'substantial' || level === 'some';
}

/** Of a shared stretch no more than its first words are ever shown: it may be a whole article that may not be. */
export const MOST_SHOWN_WORDS = 25;

/** One key for two reports, whichever is named first; no id has a space. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
