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
  /** The first words as they stand in `a`, of the longest stretches alone: these may be shown even where the text may not. Empty for the rest. */
  readonly text: string;
}

/** How much two reports have in common word for word; `a` is the id that comes first by code unit. */
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
}

/** What two texts were found to share, with the stretches themselves in the order of `a`. */
export interface FoundWording extends SharedWording {
  readonly runs: readonly SharedRun[];
}

/** What texts at hand share: how much in one list, and the stretches by `pairKey`, which take the more room and only the page of a pair shows. */
export interface SharedTexts {
  readonly wordings: readonly SharedWording[];
  readonly runs: ReadonlyMap<string, readonly SharedRun[]>;
}

/** Whether a level ties two reports to one origin. */
export function showsDependence(level: WordingLevel): boolean {
  return level === 'same-text' || level === 'substantial' || level === 'some';
}

/** Of a shared stretch no more than its first words are ever shown: it may be a whole article that may not be. */
export const MOST_SHOWN_WORDS = 25;
/** Nor more than so many of all stretches of two texts, the longest first. */
const MOST_SHOWN_OF_PAIR = 100;

/** The stretches of two texts of which words may be shown: the longest that fit, in the order given. */
export function shownRuns<R extends Pick<SharedRun, 'a'>>(runs: readonly R[]): ReadonlySet<R> {
  const shown = new Set<R>();
  let left = MOST_SHOWN_OF_PAIR;
  for (const run of runs.toSorted((x, y) => y.a[1] - y.a[0] - (x.a[1] - x.a[0]) || x.a[0] - y.a[0])) {
    const length = Math.min(MOST_SHOWN_WORDS, run.a[1] - run.a[0]);
    if (length > left) continue;
    left -= length;
    shown.add(run);
  }
  return new Set(runs.filter((run) => shown.has(run)));
}

/** One key for two reports, whichever is named first; no id has a space. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
