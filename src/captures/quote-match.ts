import { indexCapture, type CaptureText } from './capture-text.ts';
import { findNearest, type NearestPassage } from './nearest-passage.ts';
import { endsOfPiece, parseQuote, wordsOfPattern, type PatternPiece, type QuotePattern } from './quote-pattern.ts';
import { isTooShort } from './word-key.ts';

/** A run of words of a text: word numbers from 0, and offsets in UTF-16 code units; `to` and `end` are outside. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The quote stands in the text. */
export interface QuoteFound {
  /** `short`: its words are too few to be called verbatim; they may well stand there by chance. See {@link isTooShort}. */
  readonly kind: 'verbatim' | 'short';
  /** Its pieces in the first place where all of it can be read; words that stand where the editor inserted others are in none. */
  readonly pieces: readonly Passage[];
  /** In how many places it begins. */
  readonly count: number;
}

/** It does not. */
export interface QuoteMissing {
  readonly kind: 'missing';
  /** Every piece stands in the text, but not in this order, or too far from its neighbours. */
  readonly outOfOrder: boolean;
  readonly nearest: NearestPassage | null;
}

export type QuoteMatch = QuoteFound | QuoteMissing;

export const MOST_QUOTE_WORDS = 1000;
export const MOST_PIECES = 100;

/**
 * Looks for the words of a quote in a text, without regard to marks, case and line breaks; {@link QuotePattern} says what
 * ellipses and brackets mean. A word hyphenated at the end of a line is two words, since nothing tells it from a compound.
 * For several quotes of one text, index it once. Takes time in proportion to the text; for that, no quote of more than
 * {@link MOST_QUOTE_WORDS} words or {@link MOST_PIECES} pieces is found.
 */
export function matchQuote(quote: string, capture: CaptureText | string): QuoteMatch {
  const text = typeof capture === 'string' ? indexCapture(capture) : capture;
  const pattern = parseQuote(quote);
  const words = wordsOfPattern(pattern);
  const isQuote = words.length <= MOST_QUOTE_WORDS && pattern.pieces.length <= MOST_PIECES;
  const runs = isQuote ? pattern.pieces.map((piece) => findRuns(piece, text)) : [];
  const { first, count } = chainRuns(runs, pattern);
  if (first === null) {
    const outOfOrder = runs.length > 0 && runs.every((places) => places.length > 0);
    return { kind: 'missing', outOfOrder, nearest: findNearest(words, text) };
  }
  return { kind: isTooShort(words) ? 'short' : 'verbatim', pieces: first.map((run) => passageOf(run, text)), count };
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Every run of words that reads as the piece, by where it begins. */
function findRuns(piece: PatternPiece, text: CaptureText): readonly Run[] {
  const { keys } = text;
  if (piece.words.every((ways) => ways.length === 1 && ways[0]!.length === 1)) return findPlainRuns(piece.words.map(([way]) => way![0]!), keys);
  const beginnings = new Set(piece.words[0]!.flatMap(([key]) => (key === undefined ? [] : text.places.get(key) ?? [])));
  return [...beginnings]
    .sort((a, b) => a - b)
    .flatMap((from) => endsOfPiece(keys, from, piece).map((to) => ({ from, to })));
}

/** Words without alterations, after Knuth, Morris and Pratt: in proportion to the text even where quote and text repeat themselves. */
function findPlainRuns(asked: readonly string[], keys: readonly string[]): readonly Run[] {
  /** How many words of the beginning end with the words so far, fewer than all of these. */
  const fallback = [0];
  for (let i = 1, k = 0; i < asked.length; i += 1) {
    while (k > 0 && asked[i] !== asked[k]) k = fallback[k - 1]!;
    if (asked[i] === asked[k]) k += 1;
    fallback.push(k);
  }
  const runs: Run[] = [];
  for (let at = 0, k = 0; at < keys.length; at += 1) {
    while (k > 0 && (k === asked.length || keys[at] !== asked[k])) k = fallback[k - 1]!;
    if (keys[at] === asked[k]) k += 1;
    if (k === asked.length) runs.push({ from: at + 1 - k, to: at + 1 });
  }
  return runs;
}

/**
 * Picks a run for each piece, the first that leads to the end. Goes backwards, keeping of each piece the runs from which the rest
 * can be read: the first such run after another is also the nearest to it, so no choice is ever taken back.
 */
function chainRuns(runs: readonly (readonly Run[])[], { pieces }: QuotePattern): { readonly first: readonly Run[] | null; readonly count: number } {
  let links: readonly Link[] = (runs.at(-1) ?? []).map((run) => ({ run, next: null }));
  for (let i = runs.length - 2; i >= 0; i -= 1) links = linkRuns(runs[i]!, links, pieces[i + 1]!.gap);
  const first: Run[] = [];
  for (let link = links[0] ?? null; link; link = link.next) first.push(link.run);
  return first.length > 0 ? { first, count: new Set(links.map(({ run }) => run.from)).size } : { first: null, count: 0 };
}

/** A run, and what comes after it in the quote. */
interface Link {
  readonly run: Run;
  readonly next: Link | null;
}

/** Those of the runs that have a following one near enough after their end, each with the nearest. */
function linkRuns(runs: readonly Run[], following: readonly Link[], gap: number): readonly Link[] {
  return runs.flatMap((run): readonly Link[] => {
    const next = firstFrom(run.to, following);
    return next && next.run.from - run.to <= gap ? [{ run, next }] : [];
  });
}

/** By bisection: the links rise by where they begin. */
function firstFrom(least: number, links: readonly Link[]): Link | undefined {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (links[middle]!.run.from < least) low = middle + 1;
    else high = middle;
  }
  return links[low];
}

function passageOf({ from, to }: Run, { words }: CaptureText): Passage {
  return { from, to, start: words[from]!.start, end: words[to - 1]!.end };
}
