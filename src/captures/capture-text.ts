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
  return new IndexedText(text);
}

/** A class, since an accessor of a single object is kept by V8, with the whole text, until all of the heap is collected. */
class IndexedText implements CaptureText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly keys: readonly string[];
  #places: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(text: string) {
    this.text = text;
    this.words = splitWords(text);
    this.keys = keysOf(text, this.words);
  }

  /** Few quotes ask for them. */
  get places(): ReadonlyMap<string, readonly number[]> {
    return (this.#places ??= placesOf(this.keys));
  }
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
