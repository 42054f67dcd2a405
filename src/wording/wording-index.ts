import { byCodeUnit } from '../model/text.ts';
import { createCaptureStore, type CaptureStore } from './capture-store.ts';
import { chooseFingerprints } from './fingerprints.ts';
import { hashGrams } from './grams.ts';
import type { GrammedWording } from './matches.ts';
import { NO_GROUP, postFingerprints, type CaptureFingerprints } from './postings.ts';
import { createVocabulary } from './vocabulary.ts';
import { readWording, type Wording } from './wording.ts';

/** The wording of all captures of a site, to find those that share some. The order in which they are added makes no difference. */
export interface WordingIndex {
  /** Takes in a text and keeps its words alone. Throws if there is a capture of that id. What was found before is worked out again when it is next asked for. */
  readonly add: (id: string, text: string) => void;
  /** The words of a capture and the hashes of its grams, by its id. */
  readonly wordingOf: (id: string) => GrammedWording | undefined;
  /**
   * The captures that share so many fingerprints (one) with one, boilerplate aside, ordered by id; none if there is no capture of that id. Eight
   * words in a row are sure to have one, twelve to have two: asked for two, most of those are left out that share a stock phrase.
   */
  readonly candidates: (id: string, least?: number) => readonly string[];
  /** All pairs of captures that share so many fingerprints (one), boilerplate aside, each once: the lesser id first, ordered by the first, then by the second. */
  readonly pairs: (least?: number) => Generator<readonly [string, string]>;
  /** Whether more captures have a gram, told by its hash, than the bound. Only known of fingerprints. */
  readonly isFrequent: (gram: number) => boolean;
}

export function createWordingIndex(): WordingIndex {
  const vocabulary = createVocabulary();
  const store = createCaptureStore();
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  let search: Search | null = null;
  // The two that were asked for last: comparing one with many others asks for it again and again.
  let latest: readonly [Latest, Latest] = [NOTHING, NOTHING];
  const searched = () => (search ??= createSearch(ids, store));
  const withGrams = (wording: Wording): GrammedWording => ({ ...wording, grams: hashGrams(wording, vocabulary.hashes()) });
  return {
    add: (id, text) => {
      if (numbers.has(id)) throw new Error(`There is a capture of ${id} already.`);
      const wording = withGrams(readWording(text, vocabulary));
      store.add(wording, chooseFingerprints(wording.grams).hashes);
      numbers.set(id, ids.length);
      ids.push(id);
      search = null;
    },
    wordingOf: (id) => {
      const number = numbers.get(id);
      if (number === undefined) return undefined;
      if (number !== latest[0].number) latest = [number === latest[1].number ? latest[1] : { number, wording: withGrams(store.wordingOf(number)) }, latest[0]];
      return latest[0].wording;
    },
    candidates: (id, least = 1) => {
      const number = numbers.get(id);
      return number === undefined ? [] : searched().candidatesOf(number, least).map((other) => ids[other]!);
    },
    pairs: function* (least = 1) {
      const { order, rankOf, candidatesOf } = searched();
      for (const capture of order) {
        for (const other of candidatesOf(capture, least)) if (rankOf[other]! > rankOf[capture]!) yield [ids[capture]!, ids[other]!];
      }
    },
    isFrequent: (gram) => searched().frequent.has(gram),
  };
}

interface Latest {
  readonly number: number;
  readonly wording: GrammedWording;
}

const NOTHING: Latest = { number: -1, wording: { words: new Int32Array(0), marks: new Uint8Array(0), grams: new Int32Array(0) } };

interface Search {
  /** Captures ordered by id, and by capture its place in that order. */
  readonly order: readonly number[];
  readonly rankOf: Int32Array;
  readonly frequent: ReadonlySet<number>;
  /** The captures that share so many fingerprints with one, ordered by id. */
  readonly candidatesOf: (capture: number, least: number) => readonly number[];
}

function createSearch(ids: readonly string[], store: CaptureStore): Search {
  const order = [...ids.keys()].sort((a, b) => byCodeUnit(ids[a]!, ids[b]!));
  const rankOf = new Int32Array(ids.length);
  order.forEach((capture, rank) => { rankOf[capture] = rank; });
  const source = numberFingerprints(store);
  const { groupOf, starts, captures, frequent } = postFingerprints(source);
  const shared = new Int32Array(ids.length);
  const candidatesOf = (capture: number, least: number) => {
    const found: number[] = [];
    for (let fingerprint = source.firstOf[capture]!; fingerprint < source.firstOf[capture + 1]!; fingerprint += 1) {
      const group = groupOf[fingerprint]!;
      if (group === NO_GROUP) continue;
      for (let i = starts[group]!; i < starts[group + 1]!; i += 1) {
        const other = captures[i]!;
        if (other !== capture && (shared[other]! += 1) === 1) found.push(other);
      }
    }
    const candidates = found.filter((other) => shared[other]! >= least);
    for (const other of found) shared[other] = 0;
    return candidates.sort((a, b) => rankOf[a]! - rankOf[b]!);
  };
  return { order, rankOf, frequent, candidatesOf };
}

/** Numbers the fingerprints of all captures through. */
function numberFingerprints(store: CaptureStore): CaptureFingerprints {
  const captures = store.size();
  const firstOf = new Int32Array(captures + 1);
  for (let capture = 0; capture < captures; capture += 1) firstOf[capture + 1] = firstOf[capture]! + store.fingerprintsOf(capture).length;
  return {
    firstOf,
    length: firstOf[captures]!,
    each: (visit) => {
      for (let capture = 0; capture < captures; capture += 1) {
        const [hashes, first] = [store.fingerprintsOf(capture), firstOf[capture]!];
        for (let i = 0; i < hashes.length; i += 1) visit(hashes[i]!, first + i);
      }
    },
    captureOf: (fingerprint) => {
      let [low, high] = [0, captures];
      while (low + 1 < high) {
        const middle = (low + high) >> 1;
        if (firstOf[middle]! <= fingerprint) low = middle;
        else high = middle;
      }
      return low;
    },
  };
}
