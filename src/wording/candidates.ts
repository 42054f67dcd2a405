import type { WordingThresholds } from '../model/site.ts';
import { chooseFingerprints } from './fingerprints.ts';
import { hashGrams } from './grams.ts';
import type { GrammedWording } from './matches.ts';
import type { Postings } from './postings.ts';
import { createSharerSearch } from './sharers.ts';
import { mayComeToSomething } from './surroundings.ts';
import type { Wording } from './wording.ts';
import { gramAt, isWorthComparing, placesOf, type GramPlaces } from './worth-comparing.ts';

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
    // By fingerprint, its gram and where that stands here: many captures share the same one.
    const known: { readonly gram: Int32Array; readonly inOwn: readonly number[] }[] = [];
    const learn = (fingerprint: number) => {
      const gram = gramAt(own, places[fingerprint]!);
      return (known[fingerprint] = { gram, inOwn: placesOf(gram, own) });
    };
    return sharers.filter(({ capture: other, fingerprints }) => {
      const its = wordingOf(other);
      // In one order always, as in comparing.
      const isFirst = capture < other;
      const grams = fingerprints.map((fingerprint): GramPlaces => {
        const { gram, inOwn } = known[fingerprint] ?? learn(fingerprint);
        const inOther = placesOf(gram, its);
        return isFirst ? { inA: inOwn, inB: inOther } : { inA: inOther, inB: inOwn };
      });
      return isFirst ? isWorthComparing(own, its, grams, isFrequent, thresholds) : isWorthComparing(withGrams(its), own, grams, isFrequent, thresholds);
    }).map(({ capture: other }) => other);
  };
}
