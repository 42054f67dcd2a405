import { threadId } from 'node:worker_threads';
import { openFolder } from '../read/content-source.ts';
import { digest } from './digest.ts';
import { chooseFingerprints } from '../wording/fingerprints.ts';
import { hashGrams } from '../wording/grams.ts';
import { describeSurroundings } from '../wording/surroundings.ts';
import { createVocabulary } from '../wording/vocabulary.ts';
import { readWording } from '../wording/wording.ts';

/** What one text came to, in counts. */
export interface TakenText {
  readonly words: number;
  readonly fingerprints: number;
}

/** What texts came to, one after the other in each array. */
export interface TakenTexts {
  readonly texts: readonly TakenText[];
  /** What tells the content of each from what it was when it was checked. */
  readonly digests: readonly string[];
  /** The hashes of fingerprints, and what stands around each. */
  readonly hashes: SharedArrayBuffer;
  readonly surroundings: SharedArrayBuffer;
  /** By word, its number in the thread's vocabulary, and its mark. */
  readonly words: SharedArrayBuffer;
  readonly marks: SharedArrayBuffer;
  readonly thread: number;
  /** Words that came up for the first time in this thread, a line each: what it numbered next. */
  readonly newWords: string;
}

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
      const wordHashes = this.#vocabulary.hashes();
      const { hashes, places } = chooseFingerprints(hashGrams(wording, wordHashes));
      return { wording, hashes, surroundings: describeSurroundings(wording, places, wordHashes) };
    });
    const texts = taken.map(({ wording, hashes }) => ({ words: wording.words.length, fingerprints: hashes.length }));
    const newWords = this.#newWords.join('\n');
    this.#newWords = [];
    return {
      texts, digests: paths.map((path) => digests.get(path)!), thread: threadId, newWords,
      hashes: join(taken.map(({ hashes }) => hashes), Int32Array),
      surroundings: join(taken.map(({ surroundings }) => surroundings), Int32Array),
      words: join(taken.map(({ wording }) => wording.words), Int32Array),
      marks: join(taken.map(({ wording }) => wording.marks), Uint8Array),
    };
  }
}

type Numbers = Int32Array | Uint8Array;

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
