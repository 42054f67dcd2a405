import type { WordingThresholds } from '../model/site.ts';
import { chooseFingerprints } from './fingerprints.ts';
import { hashGrams } from './grams.ts';
import type { GrammedWording } from './matches.ts';
import type { Postings } from './postings.ts';
import { createSharerSearch } from './sharers.ts';
import { mayComeToSomething } from './surroundings.ts';
import type { Wording } from './wording.ts';
import { gramAt, isWorthComparing } from './worth-comparing.ts';

/** What looking for candidates needs. Captures are numbered in the order of their ids. */
export interface CandidateInput {
  readonly postings: Postings;
  readonly wordingOf: (capture: number) => Wording;
  /** The hash of each word by its number. */
  readonly hashes: Int32Array;
  readonly isFrequent: (gram: number) => boolean;
  readonly thresholds: WordingThresholds;
}

/**
 * The captures that are worth comparing with one, ascending, of those that are wanted: they share two fingerprints with it, boilerplate aside, or a
 * single one in a match that counts by itself; and what they share there is no chance (`isWorthComparing`).
 */
export function createCandidateSearch({ postings, wordingOf, hashes, isFrequent, thresholds }: CandidateInput): (capture: number, isWanted?: (other: number) => boolean) => readonly number[] {
  const withGrams = (wording: Wording): GrammedWording => ({ ...wording, grams: hashGrams(wording, hashes) });
  const sharersOf = createSharerSearch(postings, mayComeToSomething(thresholds));
  return (capture, isWanted = () => true) => {
    const sharers = sharersOf(capture, isWanted);
    if (sharers.length === 0) return [];
    const own = withGrams(wordingOf(capture));
    const { places } = chooseFingerprints(own.grams);
    return sharers.filter(({ capture: other, fingerprints }) => {
      const grams = fingerprints.map((fingerprint) => gramAt(own, places[fingerprint]!));
      // In one order always, as in comparing.
      return capture < other ? isWorthComparing(own, wordingOf(other), grams, isFrequent, thresholds) : isWorthComparing(withGrams(wordingOf(other)), own, grams, isFrequent, thresholds);
    }).map(({ capture: other }) => other);
  };
}
