import { threadId } from 'node:worker_threads';
import { openFolder } from '../read/content-source.ts';
import { digest } from './digest.ts';
import { chooseFingerprints } from '../wording/fingerprints.ts';
import { sketchText } from '../wording/gram-sketch.ts';
import { hashGrams } from '../wording/grams.ts';
import { createVocabulary } from '../wording/vocabulary.ts';
import { readWording, type Wording } from '../wording/wording.ts';

/** What one text came to, in counts. */
export interface TakenText {
  readonly words: number;
  readonly grams: number;
  readonly fingerprints: number;
  /** In quarters of a word, and those outside quotations. */
  readonly weight: number;
  readonly unquoted: number;
}

/** What texts came to, one after the other in each array. */
export interface TakenTexts {
  readonly texts: readonly TakenText[];
  /** What tells the content of each from what it was when it was checked. */
  readonly digests: readonly string[];
  /** The hashes of fingerprints, and what `SketchedText` has by gram. */
  readonly hashes: SharedArrayBuffer;
  readonly grams: SharedArrayBuffer;
  readonly flags: SharedArrayBuffer;
  /** By word, its number in the thread's vocabulary, before its mark. */
  readonly words: SharedArrayBuffer;
  readonly thread: number;
  /** Words that came up for the first time in this thread, a line each: what it numbered next. */
  readonly newWords: string;
}

/** The bits of a mark, in a number that has a word too. */
export const MARK_BITS = 5;

/** Takes in texts; each thread has words numbered in its own way. */
export class Intake {
  #newWords: string[] = [];
  readonly #vocabulary = createVocabulary((word) => void this.#newWords.push(word));
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  take(paths: readonly string[]): TakenTexts {
    const digests = new Map<string, string>();
    const source = openFolder(this.#root, paths, (path, content) => void digests.set(path, digest(content)));
    const taken = paths.map((path) => {
      const read = source.read(path);
      if ('failure' in read) throw new Error(`${path}: ${read.failure}`);
      const wording = readWording(read.text, this.#vocabulary);
      const grams = hashGrams(wording, this.#vocabulary.hashes());
      const { hashes, places } = chooseFingerprints(grams);
      return { wording, hashes, sketch: sketchText({ ...wording, grams }, places) };
    });
    const texts = taken.map(({ wording, hashes, sketch: { grams, weight, unquoted } }) => ({ words: wording.words.length, grams: grams.length, fingerprints: hashes.length, weight, unquoted }));
    const newWords = this.#newWords.join('\n');
    this.#newWords = [];
    return {
      texts, digests: paths.map((path) => digests.get(path)!), thread: threadId, newWords,
      hashes: join(taken.map(({ hashes }) => hashes), Int32Array),
      grams: join(taken.map(({ sketch }) => sketch.grams), Uint16Array),
      flags: join(taken.map(({ sketch }) => sketch.flags), Uint8Array),
      words: join(taken.map(({ wording }) => packWords(wording)), Int32Array),
    };
  }
}

/** A word and its mark in one number. */
export function packWords({ words, marks }: Wording): Int32Array {
  const packed = new Int32Array(words.length);
  for (let i = 0; i < words.length; i += 1) packed[i] = (words[i]! << MARK_BITS) | marks[i]!;
  return packed;
}

export function unpackWords(packed: Int32Array): Wording {
  const words = new Int32Array(packed.length);
  const marks = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i += 1) {
    words[i] = packed[i]! >> MARK_BITS;
    marks[i] = packed[i]! & (2 ** MARK_BITS - 1);
  }
  return { words, marks };
}

type Numbers = Int32Array | Uint16Array | Uint8Array;

function join<A extends Numbers>(parts: readonly A[], type: { new (buffer: SharedArrayBuffer): A; readonly BYTES_PER_ELEMENT: number }): SharedArrayBuffer {
  const joined = new SharedArrayBuffer(parts.reduce((sum, { length }) => sum + length, 0) * type.BYTES_PER_ELEMENT);
  const all = new type(joined);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return joined;
}
