import { GRAM_WEIGHT } from './grams.ts';
import { QUOTED, WEIGHT, type Wording } from './wording.ts';

/** The same words at a place in each of two texts. */
export interface Match {
  /** Where it begins in the one text and in the other, in words. */
  readonly a: number;
  readonly b: number;
  /** How many words. */
  readonly length: number;
  /** In quarters of a word. */
  readonly weight: number;
  /** The words stand inside quotation marks in one of the texts, or in both. */
  readonly quoted: boolean;
}

/** A text with the hashes of its grams. */
export interface GrammedWording extends Wording {
  readonly grams: Int32Array;
}

/** Of a gram that stands more often in a text, matches begin at so many of its places, the first ones: else a word that is written over and over takes the square of it. */
const MOST_PLACES = 32;

/**
 * All that two texts have in common word by word and that weighs five words or more, as far as it goes; but what begins or
 * ends a quotation in one of them ends a match. Matches may overlap. The first text is remembered, so that comparing it with one after the
 * other costs less.
 */
export function findMatches(a: GrammedWording, b: GrammedWording): readonly Match[] {
  const matches: Match[] = [];
  const { mask, first, next } = placesOf(a);
  const [gramsOfA, gramsOfB] = [a.grams, b.grams];
  // By diagonal, the place in b up to which it has been followed; by the first place of a gram in a, how often it has come up in b.
  const [followed, times] = [new Map<number, number>(), new Map<number, number>()];
  for (let inB = 0; inB < gramsOfB.length; inB += 1) {
    const gram = gramsOfB[inB]!;
    let tried = 0;
    for (let inA = first[gram & mask]!; inA >= 0 && tried < MOST_PLACES; inA = next[inA]!) {
      if (gramsOfA[inA] !== gram) continue;
      const time = tried === 0 ? (times.get(inA) ?? 0) : 0;
      if (time === MOST_PLACES) break;
      if (tried === 0) times.set(inA, time + 1);
      tried += 1;
      if ((followed.get(inA - inB) ?? 0) > inB) continue;
      const through = matchThrough(a, b, inA, inB);
      followed.set(inA - inB, Math.max(through.end, inB + 1));
      matches.push(...through.matches);
    }
  }
  return matches;
}

/** The matches of the stretch that goes through a place of each text, and where it begins and ends in b. */
export function matchThrough(a: Wording, b: Wording, inA: number, inB: number): { readonly matches: readonly Match[]; readonly start: number; readonly end: number } {
  const { start, end } = extend(a, b, inA, inB);
  return { matches: partByQuotations(a, b, start + inA - inB, start, end - start), start, end };
}

/** The stretch of b around a place through which the words are those of a. */
function extend(a: Wording, b: Wording, inA: number, inB: number): { readonly start: number; readonly end: number } {
  const shift = inA - inB;
  let [start, end] = [inB, inB];
  while (start > 0 && start + shift > 0 && a.words[start + shift - 1] === b.words[start - 1]) start -= 1;
  while (end < b.words.length && end + shift < a.words.length && a.words[end + shift] === b.words[end]) end += 1;
  return { start, end };
}

/** The parts of a match that are all quoted or not quoted at all, those that weigh enough. */
function partByQuotations(a: Wording, b: Wording, inA: number, inB: number, length: number): readonly Match[] {
  const parts: Match[] = [];
  let [from, weight] = [0, 0];
  for (let i = 0; i < length; i += 1) {
    weight += a.marks[inA + i]! & WEIGHT;
    const mark = (a.marks[inA + i]! | b.marks[inB + i]!) & QUOTED;
    const isLast = i + 1 === length || ((a.marks[inA + i + 1]! | b.marks[inB + i + 1]!) & QUOTED) !== mark;
    if (!isLast) continue;
    if (weight >= GRAM_WEIGHT) parts.push({ a: inA + from, b: inB + from, length: i + 1 - from, weight, quoted: mark !== 0 });
    [from, weight] = [i + 1, 0];
  }
  return parts;
}

/** The places of a text's grams by hash, ascending in each slot. */
interface Places {
  /** Hashes with these bits in common have one slot. */
  readonly mask: number;
  /** By slot the first place, by place the next one in its slot; -1 where there is none. */
  readonly first: Int32Array;
  readonly next: Int32Array;
}

const remembered = new WeakMap<GrammedWording, Places>();

function placesOf(text: GrammedWording): Places {
  let places = remembered.get(text);
  if (!places) remembered.set(text, (places = tablePlaces(text.grams)));
  return places;
}

function tablePlaces(grams: Int32Array): Places {
  const mask = 2 ** (32 - Math.clz32(grams.length * 4)) - 1;
  const first = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(grams.length);
  for (let place = grams.length - 1; place >= 0; place -= 1) {
    const slot = grams[place]! & mask;
    next[place] = first[slot]!;
    first[slot] = place;
  }
  return { mask, first, next };
}
