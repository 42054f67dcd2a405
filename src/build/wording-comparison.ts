import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { shareWording, wordsOf } from '../assemble/wording.ts';
import type { SharedWording } from '../model/shared-wording.ts';
import type { WordingThresholds } from '../model/site.ts';
import { openFolder } from '../read/content-source.ts';
import type { SketchedText } from '../wording/gram-sketch.ts';
import { hashGrams } from '../wording/grams.ts';
import type { GrammedWording } from '../wording/matches.ts';
import { candidatesOf, type SharedPostings } from '../wording/shared-postings.ts';
import { createSketchFilter, type SketchFilter } from '../wording/sketch-filter.ts';
import { digest } from './digest.ts';
import { unpackWords } from './wording-intake.ts';
import { readAll } from './wording-store.ts';

/** All captures, numbered in the order of their ids, as threads get them. */
export interface SharedCaptures {
  readonly ids: readonly string[];
  readonly paths: readonly string[];
  /** What was in each when it was checked. */
  readonly digests: readonly string[];
  /** The content folder, and the one with segments. */
  readonly root: string;
  readonly folder: string;
  readonly segments: readonly string[];
  /** By capture, its segment, where in there its words are, how many, what they weigh, and those outside quotations. */
  readonly segmentOf: Int32Array;
  readonly wordsAt: Int32Array;
  readonly words: Int32Array;
  readonly weight: Int32Array;
  readonly unquoted: Int32Array;
  /** By capture, where its grams begin in the two below; one more at the end. */
  readonly gramsAt: Float64Array;
  readonly grams: Uint16Array;
  readonly flags: Uint8Array;
  /** The hash of each word by its number. */
  readonly wordHashes: Int32Array;
  readonly postings: SharedPostings;
  readonly frequent: Int32Array;
  readonly thresholds: WordingThresholds;
  /** By capture, 1 if pairs with it have to be compared. */
  readonly isOpen: Uint8Array;
}

/** So many texts are kept ready to be compared. */
const MOST_READY = 3000;

/** Compares captures with all that share wording with them. */
export class Comparison {
  readonly #captures: SharedCaptures;
  readonly #frequent: ReadonlySet<number>;
  readonly #filter: SketchFilter;
  readonly #seen: Int32Array;
  readonly #files = new Map<number, number>();
  readonly #ready = new Map<number, GrammedWording>();
  #shown: { readonly capture: number; readonly words: ReturnType<typeof wordsOf> } | null = null;

  constructor(captures: SharedCaptures) {
    this.#captures = captures;
    this.#frequent = new Set(captures.frequent);
    this.#filter = createSketchFilter(captures.thresholds);
    this.#seen = new Int32Array(captures.ids.length);
  }

  /** Compares open captures with others; of two open ones the first with the second. */
  compare(captures: Int32Array): readonly SharedWording[] {
    const { ids, thresholds, postings, isOpen } = this.#captures;
    const isFrequent = (gram: number) => this.#frequent.has(gram);
    const shared: SharedWording[] = [];
    for (const one of captures) {
      const others = candidatesOf(postings, one, this.#seen).filter((other) => other > one || isOpen[other] === 0);
      if (others.length === 0) continue;
      this.#filter.hold(this.#sketchOf(one));
      for (const other of others) {
        if (!this.#filter.mayShare(this.#sketchOf(other))) continue;
        const [a, b] = one < other ? [one, other] : [other, one];
        const wordingOf = (id: string) => this.#wordingOf(id === ids[a] ? a : b);
        const found = shareWording(ids[a]!, ids[b]!, { wordingOf, isFrequent }, thresholds, () => this.#wordsOf(a));
        if (found) shared.push(found);
      }
    }
    return shared;
  }

  close(): void {
    for (const file of this.#files.values()) closeSync(file);
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

  #sketchOf(capture: number): SketchedText {
    const { gramsAt, grams, flags, words, weight, unquoted } = this.#captures;
    const [start, end] = [gramsAt[capture]!, gramsAt[capture + 1]!];
    return { grams: grams.subarray(start, end), flags: flags.subarray(start, end), words: words[capture]!, weight: weight[capture]!, unquoted: unquoted[capture]! };
  }

  #wordingOf(capture: number): GrammedWording {
    const ready = this.#ready.get(capture);
    if (ready) return ready;
    const { segmentOf, wordsAt, words: counts, wordHashes } = this.#captures;
    const packed = new Int32Array(counts[capture]!);
    readAll(this.#fileOf(segmentOf[capture]!), new Uint8Array(packed.buffer), wordsAt[capture]!);
    const wording = unpackWords(packed);
    const grammed = { ...wording, grams: hashGrams(wording, wordHashes) };
    if (this.#ready.size >= MOST_READY) this.#ready.delete(this.#ready.keys().next().value!);
    this.#ready.set(capture, grammed);
    return grammed;
  }

  #fileOf(segment: number): number {
    const { folder, segments } = this.#captures;
    const file = this.#files.get(segment) ?? openSync(join(folder, segments[segment]!), 'r');
    this.#files.set(segment, file);
    return file;
  }
}
