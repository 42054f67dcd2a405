import { threadId } from 'node:worker_threads';
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
  /** The digest of the content of each. */
  readonly digests: readonly string[];
  /** The hashes of fingerprints, and what stands around each. */
  readonly hashes: SharedArrayBuffer;
  readonly surroundings: SharedArrayBuffer;
  /** By word, its number in the intake's vocabulary, and its mark. */
  readonly words: SharedArrayBuffer;
  readonly marks: SharedArrayBuffer;
  readonly intake: string;
  /** Words that came up for the first time in this intake, a line each: what it numbered next. */
  readonly newWords: string;
}

let intakes = 0;

/** Takes in texts; each intake has words numbered in its own way. */
export class Intake {
  /** Its own among those of all threads. */
  readonly #name = `${threadId}.${(intakes += 1)}`;
  #newWords: string[] = [];
  readonly #vocabulary = createVocabulary((word) => void this.#newWords.push(word));
  #taken: { readonly digest: string; readonly words: Int32Array; readonly marks: Uint8Array; readonly hashes: Int32Array; readonly surroundings: Int32Array }[] = [];

  take(digest: string, text: string): void {
    const wording = readWording(text, this.#vocabulary);
    const wordHashes = this.#vocabulary.hashes();
    const { hashes, places } = chooseFingerprints(hashGrams(wording, wordHashes));
    this.#taken.push({ digest, ...wording, hashes, surroundings: describeSurroundings(wording, places, wordHashes) });
  }

  /** What the texts came to that have been taken in since it was last asked for; null if there are none. */
  finish(): TakenTexts | null {
    const [taken, newWords] = [this.#taken, this.#newWords.join('\n')];
    if (taken.length === 0) return null;
    [this.#taken, this.#newWords] = [[], []];
    return {
      texts: taken.map(({ words, hashes }) => ({ words: words.length, fingerprints: hashes.length })),
      digests: taken.map(({ digest }) => digest), intake: this.#name, newWords,
      hashes: join(taken.map(({ hashes }) => hashes), Int32Array),
      surroundings: join(taken.map(({ surroundings }) => surroundings), Int32Array),
      words: join(taken.map(({ words }) => words), Int32Array),
      marks: join(taken.map(({ marks }) => marks), Uint8Array),
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
