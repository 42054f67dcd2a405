import { GRAM_WEIGHT } from './grams.ts';
import type { GrammedWording, Match } from './matches.ts';
import { QUARTERS } from './weights.ts';
import { weigh, WEIGHT, type Wording } from './wording.ts';

/** So much beside frequent wording makes a match count: enough to have a fingerprint of its own. */
const OWN_WORDS = 8 * QUARTERS;
/** More frequent wording than this in two texts is no boilerplate but a text that many have copied. */
export const MOST_BOILERPLATE = 100 * QUARTERS;
/** Nor is what makes up so much of the shorter text. */
export const MOST_SHARE = 0.75;

/**
 * Tiles without boilerplate: agency footers, invitations to subscribe, stock phrases. A tile with frequent grams in it stays where
 * eight words in a row of it belong to none. All stay if what would go weighs more than a hundred words, or three quarters of the shorter text.
 */
export function dropBoilerplate(a: GrammedWording, b: Wording, tiles: readonly Match[], isFrequent: (gram: number) => boolean): readonly Match[] {
  const kept = tiles.filter((tile) => tile.quoted || !isBoilerplate(a, tile, isFrequent));
  if (kept.length === tiles.length) return tiles;
  const dropped = sumOf(tiles) - sumOf(kept);
  const shorter = Math.min(weigh(a, 0, a.words.length), weigh(b, 0, b.words.length));
  return dropped > MOST_BOILERPLATE || dropped >= shorter * MOST_SHARE ? tiles : kept;
}

function isBoilerplate({ marks, grams }: GrammedWording, { a: start, length }: Match, isFrequent: (gram: number) => boolean): boolean {
  const end = start + length;
  let [gramEnd, gramWeight] = [start, 0];
  let [frequentEnd, ownWeight] = [start, 0];
  let isFree = true;
  for (let from = start; from < end; from += 1) {
    while (gramWeight < GRAM_WEIGHT && gramEnd < end) gramWeight += marks[gramEnd++]! & WEIGHT;
    if (gramWeight >= GRAM_WEIGHT && isFrequent(grams[from]!)) {
      isFree = false;
      frequentEnd = gramEnd;
    }
    const weight = marks[from]! & WEIGHT;
    gramWeight -= weight;
    ownWeight = from < frequentEnd ? 0 : ownWeight + weight;
    if (ownWeight >= OWN_WORDS) return false;
  }
  return !isFree;
}

function sumOf(tiles: readonly Match[]): number {
  return tiles.reduce((sum, { weight }) => sum + weight, 0);
}
