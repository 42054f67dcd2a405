import type { WordingThresholds } from '../model/site.ts';
import { dropBoilerplate } from './boilerplate.ts';
import { dropClosings } from './closings.ts';
import { findMatches, type GrammedWording, type Match } from './matches.ts';
import { joinTiles, type SharedRun } from './runs.ts';
import { tileGreedily } from './tiling.ts';
import { QUARTERS } from './weights.ts';
import type { WordingIndex } from './wording-index.ts';
import { QUOTED, WEIGHT, type Wording } from './wording.ts';

/**
 * How much of their own wording two texts share, quotations aside. From “some” on the one depends on the other, or both on a third.
 * With “same-statement” they quote the same words and share no others to speak of; that is no dependence.
 */
export type SharingLevel = 'same-text' | 'substantial' | 'some' | 'same-statement' | 'none';

/** Whether a level speaks for one text depending on the other, or both on a third. */
export function isDependent(level: SharingLevel): boolean {
  return level !== 'none' && level !== 'same-statement';
}

/** Lengths are in words, of which scripts without spaces need more letters (`weighWord`). `site.yaml` may say otherwise. */
export const DEFAULT_THRESHOLDS: WordingThresholds = { sameText: 0.5, substantial: 0.2, coverageRun: 8, substantialRun: 25, someRun: 12, statementRun: 8 };

/**
 * What a run with differing words in it counts for, by its words: facts come in the same order in any report, so that two or three stock
 * phrases (“struck at 5.48 a.m.”, “at a depth of 10 kilometres”) can line up by chance.
 */
export const INEXACT_SHARE = 2 / 3;

/** What comparing needs of an index. */
export type WordingTexts = Pick<WordingIndex, 'wordingOf' | 'isFrequent'>;

/** What two captures have in common word by word. */
export interface SharedWording {
  readonly level: SharingLevel;
  /** Ordered by the first text; without boilerplate. */
  readonly runs: readonly SharedRun[];
  /** The share of the unquoted words of the text with fewer of them that stand in unquoted runs long enough to count: 0 to 1. */
  readonly coverage: number;
  /** Words of the longest unquoted run. */
  readonly longestRun: number;
  /** Words of all quoted runs, and of the longest of them. */
  readonly quotedWords: number;
  readonly longestQuotedRun: number;
}

const NOTHING_SHARED: SharedWording = { level: 'none', runs: [], coverage: 0, longestRun: 0, quotedWords: 0, longestQuotedRun: 0 };

/**
 * Compares two captures of an index, whichever comes first; null if it lacks one of them. Boilerplate does not count, nor do
 * closing lines, where footers are, if those are all that they share.
 */
export function compareWording(a: string, b: string, index: WordingTexts, thresholds: WordingThresholds = DEFAULT_THRESHOLDS): SharedWording | null {
  // In one order always, so that equal matches are chosen alike.
  if (b < a) return swap(compareWording(b, a, index, thresholds));
  const [one, other] = [index.wordingOf(a), index.wordingOf(b)];
  if (!one || !other) return null;
  return judgeMatches(one, other, findMatches(one, other), index.isFrequent, thresholds);
}

/** What two texts come to by some of their matches, or all. */
export function judgeMatches(one: GrammedWording, other: Wording, matches: readonly Match[], isFrequent: (gram: number) => boolean, thresholds: WordingThresholds): SharedWording {
  const tiles = tileGreedily(one, other, matches);
  if (tiles.length === 0) return NOTHING_SHARED;
  const runs = joinTiles(one, other, dropBoilerplate(one, other, tiles, isFrequent));
  const unquoted = () => Math.min(countUnquoted(one), countUnquoted(other));
  const withoutClosings = summarize(dropClosings(one, other, runs), unquoted, thresholds);
  return isDependent(withoutClosings.level) ? summarize(runs, unquoted, thresholds) : withoutClosings;
}

function summarize(runs: readonly SharedRun[], countWords: () => number, thresholds: WordingThresholds): SharedWording {
  let [covered, strongest, longestRun, quotedWords, longestQuotedRun] = [0, 0, 0, 0, 0];
  for (const { words, wordsInARow, quoted } of runs) {
    if (quoted) {
      quotedWords += words;
      longestQuotedRun = Math.max(longestQuotedRun, words);
      continue;
    }
    if (words >= thresholds.coverageRun) covered += words;
    strongest = Math.max(strongest, wordsInARow, words * INEXACT_SHARE);
    longestRun = Math.max(longestRun, words);
  }
  const coverage = covered === 0 ? 0 : covered / countWords();
  // Of a text of three lines a share is soon reached.
  const isEnough = covered >= thresholds.substantialRun || strongest >= thresholds.someRun;
  return { level: levelOf(isEnough ? coverage : 0, strongest, longestQuotedRun, thresholds), runs, coverage, longestRun, quotedWords, longestQuotedRun };
}

function levelOf(coverage: number, strongestRun: number, longestQuotedRun: number, thresholds: WordingThresholds): SharingLevel {
  if (coverage >= thresholds.sameText) return 'same-text';
  if (coverage >= thresholds.substantial || strongestRun >= thresholds.substantialRun) return 'substantial';
  if (strongestRun >= thresholds.someRun) return 'some';
  return longestQuotedRun >= thresholds.statementRun ? 'same-statement' : 'none';
}

/** The words of a text outside quotations. */
function countUnquoted({ marks }: Wording): number {
  let weight = 0;
  for (const mark of marks) if ((mark & QUOTED) === 0) weight += mark & WEIGHT;
  return weight / QUARTERS;
}

function swap(shared: SharedWording | null): SharedWording | null {
  return shared && { ...shared, runs: shared.runs.map((run) => ({ ...run, a: run.b, b: run.a })).sort((one, other) => one.a[0] - other.a[0]) };
}
