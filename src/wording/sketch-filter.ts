import type { WordingThresholds } from '../model/site.ts';
import { MOST_BOILERPLATE, MOST_SHARE } from './boilerplate.ts';
import { FREQUENT, QUOTED_GRAM, type SketchedText } from './gram-sketch.ts';
import { INEXACT_SHARE } from './shared-wording.ts';
import { QUARTERS } from './weights.ts';

/**
 * Rules out pairs of texts that come to `none`, much faster than comparing them; whether the others do is still to be seen. Whatever
 * is reckoned is too much rather than too little:
 *
 * - Each gram of a tile is a hit: a gram of the second text whose sketch the first has too. Tiles whose grams lie in one stretch of k
 *   hits weigh at most 4k + 19 quarters together: a word of four at each hit, and what is left of the last gram.
 * - Tiles of one run are so near each other that the last hit of one and the first of the next are at most `reach` words apart, in both texts.
 * - A tile with a frequent gram in it is boilerplate unless eight of its words in a row belong to none: then four hits in a row are not
 *   frequent. Boilerplate stays only if it weighs much.
 */
export interface SketchFilter {
  /** The text that others are held against from now on. */
  readonly hold: (text: SketchedText) => void;
  readonly mayShare: (text: SketchedText) => boolean;
}

/** What a stretch of hits may weigh, apart from four quarters for each of them. */
const LAST_GRAM = 19;
/** So many hits in a row that are not frequent may be wording of a text's own. */
const OWN_HITS = 4;
/** The last hit of a tile and the first of the next: a gram, and a gap of three words. More where words weigh less than four quarters: 23 and 12 of one. */
const REACH = 8;
const WIDEST_REACH = 35;

const GRAMS = 2 ** 16;
const [PRESENT, PRESENT_QUOTED] = [1, 2];

export function createSketchFilter({ sameText, substantial, coverageRun, substantialRun, someRun, statementRun }: WordingThresholds): SketchFilter {
  const table = new Uint8Array(GRAMS);
  const first = new Int32Array(GRAMS);
  let next = new Int32Array(0);
  let [hits, chosen] = [new Int32Array(0), new Int32Array(0)];
  let held: SketchedText = { grams: new Uint16Array(0), flags: new Uint8Array(0), words: 0, weight: 0, unquoted: 0 };
  const leastCoverage = Math.min(sameText, substantial);
  const leastRun = Math.min(someRun, substantialRun);

  /** Whether two hits may belong to tiles of one run as far as the held text goes. */
  const isNearInHeld = (gram: number, later: number, reach: number) => {
    for (let x = first[gram]!; x > 0; x = next[x - 1]!) {
      for (let y = first[later]!; y > 0; y = next[y - 1]!) if (y > x && y - x <= reach) return true;
    }
    return false;
  };
  const reachOf = ({ words, weight }: SketchedText) => (weight === words * QUARTERS ? REACH : WIDEST_REACH);
  /** Whether any two of some hits that do not lie in one stretch may belong to tiles of one run. */
  const canJoin = (text: SketchedText, from: number, to: number) => {
    const [own, other] = [reachOf(text), reachOf(held)];
    for (let i = from + 1, stretch = from; i < to; i += 1) {
      if (chosen[i]! > chosen[i - 1]! + 1) stretch = i;
      for (let k = stretch - 1; k >= from && chosen[i]! - chosen[k]! <= own; k -= 1) if (isNearInHeld(text.grams[chosen[k]!]!, text.grams[chosen[i]!]!, other)) return true;
    }
    return false;
  };

  /** Calls back with the weight of each run that the chosen hits may make at most, and of the longest tile in it; stops where that says so. */
  const someRunMay = (text: SketchedText, count: number, suffices: (weight: number, longest: number) => boolean) => {
    const reach = reachOf(text);
    for (let from = 0, to = 0; from < count; from = to) {
      let [weight, longest, stretches, start] = [0, 0, 0, from];
      for (to = from + 1; to <= count; to += 1) {
        if (to < count && chosen[to] === chosen[to - 1]! + 1) continue;
        const length = (to - start) * QUARTERS + LAST_GRAM;
        weight += length;
        if (length > longest) longest = length;
        stretches += 1;
        start = to;
        if (to === count || chosen[to]! - chosen[to - 1]! > reach) break;
      }
      if (stretches === 1 || canJoin(text, from, to)) {
        if (suffices(weight, longest)) return true;
        continue;
      }
      for (let i = from + 1, begin = from; i <= to; i += 1) {
        if (i < to && chosen[i] === chosen[i - 1]! + 1) continue;
        const length = (i - begin) * QUARTERS + LAST_GRAM;
        if (suffices(length, length)) return true;
        begin = i;
      }
    }
    return false;
  };

  const chooseQuoted = ({ grams, flags }: SketchedText, count: number) => {
    let kept = 0;
    for (let i = 0; i < count; i += 1) {
      const place = hits[i]!;
      if ((flags[place]! & QUOTED_GRAM) !== 0 || (table[grams[place]!]! & PRESENT_QUOTED) !== 0) chosen[kept++] = place;
    }
    return kept;
  };
  const chooseUnquoted = ({ flags, weight }: SketchedText, count: number) => {
    let [kept, all] = [0, 0];
    for (let i = 0; i < count; i += 1) all += i > 0 && hits[i] === hits[i - 1]! + 1 ? QUARTERS : QUARTERS + LAST_GRAM;
    const keepsBoilerplate = all > MOST_BOILERPLATE || all >= Math.min(weight, held.weight) * MOST_SHARE;
    for (let from = 0, to = 0; from < count; from = to) {
      let [isFrequent, row, rows] = [false, 0, 0];
      for (to = from; to < count && (to === from || hits[to] === hits[to - 1]! + 1); to += 1) {
        const marked = (flags[hits[to]!]! & FREQUENT) !== 0;
        isFrequent ||= marked;
        row = marked ? 0 : row + 1;
        if (row > rows) rows = row;
      }
      const isBoilerplate = isFrequent && rows < OWN_HITS && !keepsBoilerplate;
      for (let i = from; i < to; i += 1) {
        const flag = flags[hits[i]!]!;
        if ((flag & QUOTED_GRAM) === 0 && !(isBoilerplate && (flag & FREQUENT) !== 0)) chosen[kept++] = hits[i]!;
      }
    }
    return kept;
  };

  return {
    hold: (text) => {
      for (const gram of held.grams) table[gram] = first[gram] = 0;
      held = text;
      const { grams, flags } = text;
      if (next.length < grams.length) next = new Int32Array(grams.length * 2);
      // Places are counted from 1, so that 0 is none.
      for (let place = 0; place < grams.length; place += 1) {
        const gram = grams[place]!;
        table[gram]! |= (flags[place]! & QUOTED_GRAM) !== 0 ? PRESENT | PRESENT_QUOTED : PRESENT;
        next[place] = first[gram]!;
        first[gram] = place + 1;
      }
    },
    mayShare: (text) => {
      const { grams } = text;
      if (hits.length < grams.length) [hits, chosen] = [new Int32Array(grams.length * 2), new Int32Array(grams.length * 2)];
      let count = 0;
      for (let place = 0; place < grams.length; place += 1) if (table[grams[place]!] !== 0) hits[count++] = place;
      if (count === 0) return false;
      if (leastCoverage <= 0) return true;
      if (someRunMay(text, chooseQuoted(text, count), (weight) => weight / QUARTERS >= statementRun)) return true;
      const counted = Math.min(held.unquoted, text.unquoted) / QUARTERS;
      let covered = 0;
      return someRunMay(text, chooseUnquoted(text, count), (weight, longest) => {
        const words = weight / QUARTERS;
        if (words >= coverageRun) covered += words;
        return Math.max(longest / QUARTERS, words * INEXACT_SHARE) >= leastRun || (covered >= substantialRun && covered / counted >= leastCoverage);
      });
    },
  };
}
