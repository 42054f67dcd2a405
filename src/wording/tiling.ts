import { GRAM_WEIGHT } from './grams.ts';
import type { Match } from './matches.ts';
import { weigh, type Wording } from './wording.ts';

/**
 * Matches that share no word in either text, ordered by where they begin in the first. Greedy string tiling (Wise, “String
 * Similarity via Greedy String Tiling and Running Karp-Rabin Matching”, 1993): the heaviest match first, of equals the one that
 * begins first; what that leaves of another stays if it still weighs five words.
 */
export function tileGreedily(a: Wording, b: Wording, matches: readonly Match[]): readonly Match[] {
  if (matches.length < 2) return matches;
  const takenInA = new Uint8Array(a.words.length);
  const takenInB = new Uint8Array(b.words.length);
  const tiles: Match[] = [];
  const byWeight: Match[][] = [];
  const offer = (match: Match) => void (byWeight[match.weight] ??= []).push(match);
  matches.forEach(offer);
  for (let weight = byWeight.length - 1; weight >= GRAM_WEIGHT; weight -= 1) {
    // What is left of a match weighs less, so that nothing joins a list once it is its turn.
    for (const match of byWeight[weight]?.sort(byPlace) ?? []) {
      const free = freeParts(match, a, takenInA, takenInB);
      if (free.length === 1 && free[0]!.length === match.length) {
        tiles.push(match);
        takenInA.fill(1, match.a, match.a + match.length);
        takenInB.fill(1, match.b, match.b + match.length);
      } else {
        free.filter((part) => part.weight >= GRAM_WEIGHT).forEach(offer);
      }
    }
  }
  return tiles.sort(byPlace);
}

function freeParts(match: Match, a: Wording, takenInA: Uint8Array, takenInB: Uint8Array): readonly Match[] {
  const parts: Match[] = [];
  for (let from = 0, to = 0; from < match.length; from = to + 1) {
    for (to = from; to < match.length && takenInA[match.a + to] === 0 && takenInB[match.b + to] === 0; ) to += 1;
    if (to > from) parts.push({ ...match, a: match.a + from, b: match.b + from, length: to - from, weight: weigh(a, match.a + from, match.a + to) });
  }
  return parts;
}

function byPlace(one: Match, other: Match): number {
  return one.a - other.a || one.b - other.b;
}
