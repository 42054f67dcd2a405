import type { GrammedWording } from './matches.ts';
import { QUOTED } from './wording.ts';

/** The part of a sketch that is of the gram's hash. */
export const GRAM_BITS = 0x3fff;
/** The gram's first word stands inside quotation marks. */
export const QUOTED_GRAM = 0x4000;
/** The gram is a fingerprint; once all captures are known, a frequent one. */
export const MARKED_GRAM = 0x8000;

/** By gram of a text, two bytes that tell most of the grams of other texts from it, which is enough to rule out most pairs. */
export function sketchGrams({ grams, marks }: GrammedWording, fingerprints: Int32Array): Uint16Array {
  const sketch = Uint16Array.from(grams, (gram, place) => (gram & GRAM_BITS) | ((marks[place]! & QUOTED) !== 0 ? QUOTED_GRAM : 0));
  for (const place of fingerprints) sketch[place]! |= MARKED_GRAM;
  return sketch;
}
