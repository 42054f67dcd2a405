import { shareWording, wordsOf } from '../assemble/wording.ts';
import type { FoundWording } from '../model/shared-wording.ts';
import type { WordingThresholds } from '../model/site.ts';
import { openFolder } from '../read/content-source.ts';
import { createCandidateSearch } from '../wording/candidates.ts';
import { hashGrams } from '../wording/grams.ts';
import type { GrammedWording } from '../wording/matches.ts';
import type { Postings } from '../wording/postings.ts';
import type { Wording } from '../wording/wording.ts';
import { digest } from './digest.ts';

/** The words of all captures, one capture after the other, as threads see them. */
export interface SharedWordings {
  /** By capture, where its words begin; one more at the end. */
  readonly starts: Float64Array;
  readonly words: Int32Array;
  readonly marks: Uint8Array;
  /** The hash of each word by its number. */
  readonly hashes: Int32Array;
}

export function wordingAt({ starts, words, marks }: SharedWordings, capture: number): Wording {
  const [start, end] = [starts[capture]!, starts[capture + 1]!];
  return { words: words.subarray(start, end), marks: marks.subarray(start, end) };
}

/** All captures, numbered in the order of their ids, as threads get them. */
export interface SharedCaptures {
  readonly ids: readonly string[];
  readonly paths: readonly string[];
  /** What was in each when it was checked. */
  readonly digests: readonly string[];
  /** The content folder. */
  readonly root: string;
  readonly wordings: SharedWordings;
  readonly postings: Postings;
  readonly frequent: Int32Array;
  readonly thresholds: WordingThresholds;
  /** By capture, 1 if pairs with it have to be compared. */
  readonly isOpen: Uint8Array;
}

/** So many texts are kept ready to be compared. */
const MOST_READY = 1000;

/** Compares captures with all that share wording with them. */
export class Comparison {
  readonly #captures: SharedCaptures;
  readonly #isFrequent: (gram: number) => boolean;
  readonly #candidatesOf: ReturnType<typeof createCandidateSearch>;
  readonly #ready = new Map<number, GrammedWording>();
  #shown: { readonly capture: number; readonly words: ReturnType<typeof wordsOf> } | null = null;

  constructor(captures: SharedCaptures) {
    const { postings, wordings, thresholds, frequent } = captures;
    const hashes = new Set(frequent);
    this.#captures = captures;
    this.#isFrequent = (gram) => hashes.has(gram);
    this.#candidatesOf = createCandidateSearch({ postings, wordingOf: (capture) => wordingAt(wordings, capture), hashes: wordings.hashes, isFrequent: this.#isFrequent, thresholds });
  }

  /** Compares open captures with others; of two open ones the first with the second. */
  compare(captures: Int32Array): readonly FoundWording[] {
    const { ids, thresholds, isOpen } = this.#captures;
    const shared: FoundWording[] = [];
    for (const one of captures) {
      for (const other of this.#candidatesOf(one, (capture) => capture > one || isOpen[capture] === 0)) {
        const [a, b] = one < other ? [one, other] : [other, one];
        const wordingOf = (id: string) => this.#wordingOf(id === ids[a] ? a : b);
        const found = shareWording(ids[a]!, ids[b]!, { wordingOf, isFrequent: this.#isFrequent }, thresholds, () => this.#wordsOf(a));
        if (found) shared.push(found);
      }
    }
    return shared;
  }

  /** The text is read again, once for what it shares with all after it. */
  #wordsOf(capture: number): ReturnType<typeof wordsOf> {
    if (this.#shown?.capture === capture) return this.#shown.words;
    const path = this.#captures.paths[capture]!;
    let found = '';
    const read = openFolder(this.#captures.root, [path], (_, content) => { found = digest(content); }).read(path);
    if ('failure' in read) throw new Error(`${path}: ${read.failure}`);
    if (found !== this.#captures.digests[capture]) throw new Error(`${path} changed while the site was being built. Build again.`);
    const words = wordsOf(read.text);
    this.#shown = { capture, words };
    return words;
  }

  #wordingOf(capture: number): GrammedWording {
    const ready = this.#ready.get(capture);
    if (ready) return ready;
    const wording = wordingAt(this.#captures.wordings, capture);
    const grammed = { ...wording, grams: hashGrams(wording, this.#captures.wordings.hashes) };
    if (this.#ready.size >= MOST_READY) this.#ready.delete(this.#ready.keys().next().value!);
    this.#ready.set(capture, grammed);
    return grammed;
  }
}
