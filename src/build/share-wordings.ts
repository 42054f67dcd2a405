import type { BareReport } from '../compile.ts';
import type { WordingThresholds } from '../model/site.ts';
import { byCodeUnit } from '../model/text.ts';
import { hashGrams } from '../wording/grams.ts';
import { frequentOf, openPostings, splitHashes, type Postings } from '../wording/postings.ts';
import { codeKey } from './code-key.ts';
import { collectGarbageOf } from './collect-garbage.ts';
import type { Phases } from './progress.ts';
import type { SharedFolder } from './shared-edition.ts';
import type { Threads } from './threads.ts';
import { wordingAt, type SharedWordings } from './wording-comparison.ts';
import { readResult, ResultWriter, type PackedWordings } from './wording-result.ts';
import type { StoredText, WordingStore } from './wording-store.ts';

export interface ShareWordingsInput {
  readonly reports: ReadonlyMap<string, Pick<BareReport, 'words' | 'sharings'>>;
  readonly folder: SharedFolder;
  readonly contents: ReadonlyMap<string, string>;
  readonly thresholds: WordingThresholds;
  readonly cache: string;
  /** What texts came to, with those that were read just now; opened only if there is something to do. */
  readonly wordings: () => WordingStore;
  /** Asked for only if there is something to do. */
  readonly threads: () => Threads;
  readonly phases: Phases;
}

/** How many texts a thread takes in, and how many it compares with all others, at once. */
const TAKEN_AT_ONCE = 250;
const COMPARED_AT_ONCE = 100;
/** Ranges of hashes for each thread, so that none waits long for the others. */
const RANGES = 4;

/**
 * What the texts at hand share, the same as `createWordingIndex` finds, ordered by ids. Only new texts are taken in, and only pairs compared of
 * which one is new, or has a gram that has become frequent or ceased to be: whom a text is compared with, and to what end, hangs on nothing else.
 */
export async function shareWordings({ reports, folder, contents, thresholds, cache, wordings, threads: start, phases }: ShareWordingsInput): Promise<PackedWordings> {
  const ids = [...reports].filter(([, { words, sharings }]) => words !== null && !sharings).map(([id]) => id).sort(byCodeUnit);
  const digests = ids.map((id) => contents.get(`captures/${id}.txt`)!);
  const rules = `${codeKey()} ${JSON.stringify(thresholds)}`;
  const known = readResult(cache, rules);
  const isKnown = ids.map((id, i) => known?.digests.get(id) === digests[i]);
  if (known && isKnown.every(Boolean) && known.digests.size === ids.length) return known.shared;
  const writer = new ResultWriter(cache);
  const result = { rules, digests: new Map(ids.map((id, i) => [id, digests[i]!])) };
  if (ids.length < 2) return writer.finish({ ...result, frequent: [] });
  const threads = start();

  const spelt = new Map(folder.paths.map((path) => [path.normalize('NFC'), path]));
  const paths = ids.map((id) => spelt.get(`captures/${id}.txt`)!);
  const store = wordings();
  await takeIn(store, folder.root, paths, digests, threads, phases);
  const texts = digests.map((name) => store.texts.get(name)!);
  const { postings, frequent } = await post(store, texts, threads);
  collectGarbageOf(texts.length);
  const words = readWordings(store, texts);
  const isOpen = openTexts(isKnown, known?.frequent ?? [], frequent, (text) => hashGrams(wordingAt(words, text), words.hashes));
  const open = Int32Array.from(ids.keys()).filter((text) => isOpen[text] === 1);
  await threads.tell('beginComparison', { ids, paths, digests, root: folder.root, wordings: words, postings, frequent, thresholds, isOpen });
  phases.begin('compare texts', open.length);
  const slices = Array.from({ length: Math.ceil(open.length / COMPARED_AT_ONCE) }, (_, i) => open.slice(i * COMPARED_AT_ONCE, (i + 1) * COMPARED_AT_ONCE));
  await Promise.all(slices.map(async (slice) => {
    for (const found of await threads.run('compareTexts', slice)) writer.add(found);
    phases.advance(slice.length);
  }));
  await threads.tell('endComparison', texts.length);
  const kept = new Set(ids.filter((_, i) => isOpen[i] === 0));
  known?.shared.wordings.forEach(({ a, b }, i) => {
    if (kept.has(a) && kept.has(b)) writer.keep(known.shared, i);
  });
  return writer.finish({ ...result, frequent: [...frequent] });
}

/** Marks the texts of which pairs are to be compared. */
function openTexts(isKnown: readonly boolean[], before: readonly number[], frequent: Int32Array, gramsOf: (text: number) => Int32Array): Uint8Array {
  const changed = new Set(before).symmetricDifference(new Set(frequent));
  const isOpen = new Uint8Array(new SharedArrayBuffer(isKnown.length));
  for (let text = 0; text < isKnown.length; text += 1) {
    if (!isKnown[text] || (changed.size > 0 && gramsOf(text).some((gram) => changed.has(gram)))) isOpen[text] = 1;
  }
  return isOpen;
}

/** Has threads take in the texts that are not in the store although they did not have to be read. */
async function takeIn(store: WordingStore, root: string, paths: readonly string[], digests: readonly string[], threads: Threads, phases: Phases): Promise<void> {
  const missing = new Map(digests.map((name, i) => [name, paths[i]!] as const).filter(([name]) => !store.texts.has(name)));
  if (missing.size > 0) {
    phases.begin('take in texts', missing.size);
    const all = [...missing];
    const slices = Array.from({ length: Math.ceil(all.length / TAKEN_AT_ONCE) }, (_, i) => all.slice(i * TAKEN_AT_ONCE, (i + 1) * TAKEN_AT_ONCE));
    await Promise.all(slices.map(async (slice) => {
      const taken = await threads.run('takeTexts', { root, paths: slice.map(([, path]) => path) });
      slice.forEach(([name, path], i) => {
        if (taken?.digests[i] !== name) throw new Error(`${path} changed while the site was being built. Build again.`);
      });
      if (taken) store.add(taken);
      phases.advance(slice.length);
    }));
  }
  store.save(new Set(digests));
}

/** Works out with several threads who has which fingerprint. */
async function post(store: WordingStore, texts: readonly StoredText[], threads: Threads): Promise<{ readonly postings: Postings; readonly frequent: Int32Array }> {
  const postings = openPostings(texts.map(({ fingerprints }) => fingerprints), sharedInts);
  store.read(texts, bytesOf(postings.hashes), ({ hashesAt }) => hashesAt, ({ fingerprints }) => fingerprints * 4);
  store.read(texts, bytesOf(postings.surroundings), ({ surroundingsAt }) => surroundingsAt, ({ fingerprints }) => fingerprints * 4);
  await threads.tell('beginPostings', postings);
  const ranges = splitHashes(postings.hashes, RANGES * threads.count);
  const posted = await Promise.all(ranges.map((range) => threads.run('postRange', range)));
  await Promise.all(ranges.map((range, i) => threads.run('postFrequent', { range, posted: posted[i]! })));
  await threads.tell('endPostings', undefined);
  // What was only needed to post them is let go.
  return { postings: { ...postings, hashes: new Int32Array(0), surroundings: new Int32Array(0) }, frequent: frequentOf(posted) };
}

/** Reads the words of all texts. */
function readWordings(store: WordingStore, texts: readonly StoredText[]): SharedWordings {
  const starts = new Float64Array(new SharedArrayBuffer((texts.length + 1) * 8));
  texts.forEach((text, i) => { starts[i + 1] = starts[i]! + text.words; });
  const count = starts[texts.length]!;
  const [words, marks] = [sharedInts(count), new Uint8Array(new SharedArrayBuffer(count))];
  store.read(texts, bytesOf(words), (text) => text.wordsAt, (text) => text.words * 4);
  store.read(texts, marks, (text) => text.marksAt, (text) => text.words);
  return { starts, words, marks, hashes: store.wordHashes };
}

function sharedInts(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
