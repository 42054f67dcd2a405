import type { WordingThresholds } from '../model/site.ts';
import { GRAM_WEIGHT } from './grams.ts';
import { matchThrough, type GrammedWording, type Match } from './matches.ts';
import { judgeMatches } from './shared-wording.ts';
import { WEIGHT, type Wording } from './wording.ts';

/** Between two matches as near as this there is room for one more that has no fingerprint, and for what an editor changes on both sides of it. */
const NEAR = 13;
/** Of a gram that stands more often in a text, so many places are looked at. */
const MOST_PLACES = 4;

/** Where a gram stands in two texts. */
export interface GramPlaces {
  readonly inA: readonly number[];
  readonly inB: readonly number[];
}

/**
 * Whether two texts that share some grams, which are fingerprints, are worth comparing as a whole: if the matches through those grams come to something
 * by themselves, or two of them are so near each other that they may be parts of one edited run. What two texts share by chance is neither.
 */
export function isWorthComparing(a: GrammedWording, b: Wording, grams: readonly GramPlaces[], isFrequent: (gram: number) => boolean, thresholds: WordingThresholds): boolean {
  const matches = matchesThrough(a, b, grams);
  return judgeMatches(a, b, matches, isFrequent, thresholds).level !== 'none' || hasNear(matches);
}

/** The words of the gram that begins at a place. */
export function gramAt({ words, marks }: Wording, place: number): Int32Array {
  let end = place;
  for (let weight = 0; weight < GRAM_WEIGHT; end += 1) weight += marks[end]! & WEIGHT;
  return words.subarray(place, end);
}

/** The matches through places where one of the grams stands in both texts. */
function matchesThrough(a: Wording, b: Wording, grams: readonly GramPlaces[]): readonly Match[] {
  const matches: Match[] = [];
  // By how far the places lie apart, the stretches that have been followed.
  const followed = new Map<number, { readonly start: number; readonly end: number }[]>();
  for (const gram of grams) {
    for (const inA of gram.inA) {
      for (const inB of gram.inB) {
        const known = followed.get(inA - inB) ?? [];
        if (known.some(({ start, end }) => start <= inB && inB < end)) continue;
        const through = matchThrough(a, b, inA, inB);
        followed.set(inA - inB, [...known, through]);
        matches.push(...through.matches);
      }
    }
  }
  return matches.sort((one, other) => one.a - other.a || one.b - other.b);
}

/** The first places of a gram, looked for by the word that came up last of all, which is likely to be the rarest. */
export function placesOf(gram: Int32Array, { words }: Wording): readonly number[] {
  const places: number[] = [];
  let rarest = 0;
  for (let i = 1; i < gram.length; i += 1) if (gram[i]! > gram[rarest]!) rarest = i;
  for (let at = words.indexOf(gram[rarest]!, rarest); at >= 0 && places.length < MOST_PLACES; at = words.indexOf(gram[rarest]!, at + 1)) {
    let same = 0;
    while (same < gram.length && words[at - rarest + same] === gram[same]) same += 1;
    if (same === gram.length) places.push(at - rarest);
  }
  return places;
}

function hasNear(matches: readonly Match[]): boolean {
  return matches.some((one, i) => {
    for (let k = i + 1; k < matches.length && matches[k]!.a - one.a - one.length <= NEAR; k += 1) {
      const other = matches[k]!;
      const [betweenA, betweenB] = [other.a - one.a - one.length, other.b - one.b - one.length];
      if (betweenA >= 0 && betweenB >= 0 && betweenB <= NEAR && one.quoted === other.quoted) return true;
    }
    return false;
  });
}
