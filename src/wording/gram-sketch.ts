import type { GrammedWording } from './matches.ts';
import { QUOTED, WEIGHT } from './wording.ts';

/** A text as far as it tells most of its grams from those of other texts, which is enough to rule out most pairs. */
export interface SketchedText {
  /** By place, the last 16 bits of the gram's hash. */
  readonly grams: Uint16Array;
  /** By place, the flags below. */
  readonly flags: Uint8Array;
  /** How many words the text has. */
  readonly words: number;
  /** What they weigh, in quarters of a word, and those outside quotations. */
  readonly weight: number;
  readonly unquoted: number;
}

/** The gram's first word stands inside quotation marks. */
export const QUOTED_GRAM = 0b1;
export const FINGERPRINT = 0b10;
/** The gram is a fingerprint that is frequent; known once all texts are. */
export const FREQUENT = 0b100;

export function sketchText({ grams, marks }: GrammedWording, fingerprints: Int32Array): SketchedText {
  const flags = new Uint8Array(grams.length);
  for (let place = 0; place < grams.length; place += 1) flags[place] = (marks[place]! & QUOTED) !== 0 ? QUOTED_GRAM : 0;
  for (const place of fingerprints) flags[place]! |= FINGERPRINT;
  let [weight, unquoted] = [0, 0];
  for (let i = 0; i < marks.length; i += 1) {
    const mark = marks[i]!;
    weight += mark & WEIGHT;
    if ((mark & QUOTED) === 0) unquoted += mark & WEIGHT;
  }
  return { grams: new Uint16Array(grams), flags, words: marks.length, weight, unquoted };
}
