import { splitWords, type Word } from '../wording/words.ts';
import { keysOf } from './word-key.ts';

/** A text made ready for many questions: its words, as they are compared, and where each of them stands. */
export interface CaptureText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly keys: readonly string[];
  /** Word numbers, rising, by key. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export function indexCapture(text: string): CaptureText {
  const words = splitWords(text);
  const keys = keysOf(text, words);
  let places: ReadonlyMap<string, readonly number[]> | undefined;
  // Few quotes ask for them.
  return { text, words, keys, get places() { return (places ??= placesOf(keys)); } };
}

function placesOf(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [i, key] of keys.entries()) {
    const known = places.get(key);
    if (known) known.push(i);
    else places.set(key, [i]);
  }
  return places;
}
