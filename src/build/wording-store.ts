import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../store/lines.ts';
import { hashWord } from '../wording/hash.ts';
import { createVocabulary } from '../wording/vocabulary.ts';
import { codeKey } from './code-key.ts';
import { digest } from './digest.ts';
import { lazily } from './lazily.ts';
import type { TakenText, TakenTexts } from './wording-intake.ts';

/** What a text came to, and where in a segment that is: a file with what several came to, one after the other in each of four parts. */
export interface StoredText extends TakenText {
  readonly segment: string;
  /** In bytes. */
  readonly hashesAt: number;
  readonly surroundingsAt: number;
  readonly wordsAt: number;
  readonly marksAt: number;
}

/** What texts came to, by the digest of each, so that only new ones are taken in. Words have one numbering, kept beside the segments. */
export class WordingStore {
  readonly #folder: string;
  readonly #key: string;
  readonly #words: string[] = [];
  readonly #vocabulary = createVocabulary((word) => void this.#words.push(word));
  /** By intake and number there, the word's number here. */
  readonly #numbersOf = new Map<string, number[]>();
  readonly texts = new Map<string, StoredText>();
  #isChanged = false;

  constructor(folder: string, key: string) {
    this.#folder = folder;
    this.#key = key;
    mkdirSync(folder, { recursive: true });
    this.#load();
  }

  /** Takes up what was kept, if it was kept by the same code and all of it is there. */
  #load(): void {
    const index = join(this.#folder, INDEX);
    if (!existsSync(index)) return;
    const [header, ...lines] = readFileSync(index, 'utf8').split('\n');
    const [known, check, vocabulary, ...segments] = header!.split('\t');
    if (known !== this.#key || check !== digest(lines.join('\n')) || !existsSync(join(this.#folder, vocabulary!))) return;
    // Many small segments are the trace of many small edits; then all is taken in again.
    if (segments.length > MOST_SEGMENTS + lines.length / 50) return;
    const words = readFileSync(join(this.#folder, vocabulary!), 'utf8');
    if (nameWords(words) !== vocabulary) return;
    const sizes = new Map(segments.map((name) => [name, statSync(join(this.#folder, name), { throwIfNoEntry: false })?.size ?? 0]));
    for (const line of lines) {
      const [name, segment, ...numbers] = line.split('\t');
      const [count, fingerprints, hashesAt, surroundingsAt, wordsAt, marksAt] = numbers.map(Number) as [number, number, number, number, number, number];
      // Marks come last: if they are there, all is.
      if (marksAt + count <= sizes.get(segment!)!) this.texts.set(name!, { words: count, fingerprints, segment: segment!, hashesAt, surroundingsAt, wordsAt, marksAt });
    }
    for (const word of linesOf(words)) this.#vocabulary.numberOf(hashWord(word));
  }

  /** The hash of each word by its number. */
  get wordHashes(): Int32Array {
    return this.#vocabulary.hashes().subarray(0, this.#words.length);
  }

  /** Keeps what texts came to. */
  add({ texts, digests, hashes, surroundings, words: theirs, marks, intake, newWords }: TakenTexts): void {
    const numbers = this.#numbersOf.get(intake) ?? [];
    this.#numbersOf.set(intake, numbers);
    for (const word of linesOf(newWords)) numbers.push(this.#vocabulary.numberOf(hashWord(word)));
    // What is read again because other files have changed is here already.
    if (digests.every((name) => this.texts.has(name))) return;
    const words = new Int32Array(theirs);
    for (let i = 0; i < words.length; i += 1) words[i] = numbers[words[i]!]!;
    // The widest first, so that each part begins where its numbers may.
    const bytes = Buffer.concat([hashes, surroundings, theirs, marks].map((part) => new Uint8Array(part)));
    const segment = `${digest(bytes)}.segment`;
    writeWhole(join(this.#folder, segment), bytes);
    const wordsFrom = hashes.byteLength + surroundings.byteLength;
    let [hashesAt, surroundingsAt, wordsAt, marksAt] = [0, hashes.byteLength, wordsFrom, wordsFrom + theirs.byteLength];
    texts.forEach((text, i) => {
      this.texts.set(digests[i]!, { ...text, segment, hashesAt, surroundingsAt, wordsAt, marksAt });
      hashesAt += text.fingerprints * 4;
      surroundingsAt += text.fingerprints * 4;
      wordsAt += text.words * 4;
      marksAt += text.words;
    });
    this.#isChanged = true;
  }

  /** Keeps these texts for the next time. */
  save(names: ReadonlySet<string>): void {
    for (const name of this.texts.keys()) {
      if (names.has(name)) continue;
      this.texts.delete(name);
      this.#isChanged = true;
    }
    if (!this.#isChanged) return;
    const words = this.#words.join('\n');
    const vocabulary = nameWords(words);
    if (!existsSync(join(this.#folder, vocabulary))) writeWhole(join(this.#folder, vocabulary), words);
    const segments = new Set([...this.texts.values()].map(({ segment }) => segment));
    const lines = [...this.texts].map(([name, { segment, words: count, fingerprints, hashesAt, surroundingsAt, wordsAt, marksAt }]) => [name, segment, count, fingerprints, hashesAt, surroundingsAt, wordsAt, marksAt].join('\t'));
    writeWhole(join(this.#folder, INDEX), [[this.#key, digest(lines.join('\n')), vocabulary, ...segments].join('\t'), ...lines].join('\n'));
    for (const name of readdirSync(this.#folder)) if (/\.(segment|words)$/.test(name) && name !== vocabulary && !segments.has(name)) rmSync(join(this.#folder, name), { force: true });
  }

  /** Reads one part of some texts, in their order, into an array: `at` and `length` tell where it is, in bytes. */
  read(texts: readonly StoredText[], into: Uint8Array, at: (text: StoredText) => number, length: (text: StoredText) => number): void {
    const bytes = Buffer.from(into.buffer as ArrayBuffer, into.byteOffset, into.byteLength);
    let place = 0;
    // Texts that follow each other in a segment too are read at once.
    for (let from = 0, to = 0; from < texts.length; from = to) {
      const first = texts[from]!;
      let end = at(first);
      for (to = from; to < texts.length && texts[to]!.segment === first.segment && at(texts[to]!) === end; to += 1) end += length(texts[to]!);
      const file = openSync(join(this.#folder, first.segment), 'r');
      try {
        readAll(file, bytes.subarray(place, place + end - at(first)), at(first));
      } finally {
        closeSync(file);
      }
      place += end - at(first);
    }
  }
}

/** The store of a cache, opened when it is first asked for: most builds have nothing to do with texts. */
export function wordingsIn(cache: string): () => WordingStore {
  return lazily(() => new WordingStore(join(cache, 'wordings'), codeKey()));
}

const INDEX = 'wordings.tsv';
const MOST_SEGMENTS = 100;

function nameWords(words: string): string {
  return `${digest(words)}.words`;
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

/** Reads as many bytes as there is room for. */
function readAll(file: number, bytes: Uint8Array, position: number): void {
  for (let at = 0; at < bytes.length;) {
    const read = readSync(file, bytes, at, bytes.length - at, position + at);
    if (read === 0) throw new Error('A file of the cache has been cut off.');
    at += read;
  }
}
