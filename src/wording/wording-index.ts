import type { WordingThresholds } from '../model/site.ts';
import { byCodeUnit } from '../model/text.ts';
import { createCandidateSearch } from './candidates.ts';
import { createCaptureStore } from './capture-store.ts';
import { chooseFingerprints } from './fingerprints.ts';
import { hashGrams } from './grams.ts';
import type { GrammedWording } from './matches.ts';
import { openPostings, postAll, type Postings } from './postings.ts';
import { DEFAULT_THRESHOLDS } from './shared-wording.ts';
import { describeSurroundings } from './surroundings.ts';
import { createVocabulary } from './vocabulary.ts';
import { readWording, type Wording } from './wording.ts';

/** The wording of all captures of a site, to find those that share some. The order in which they are added makes no difference. */
export interface WordingIndex {
  /** Takes in a text and keeps its words alone. Throws if there is a capture of that id. What was found before is worked out again when it is next asked for. */
  readonly add: (id: string, text: string) => void;
  /** The words of a capture and the hashes of its grams, by its id. */
  readonly wordingOf: (id: string) => GrammedWording | undefined;
  /**
   * The captures that are worth comparing with one (`candidates.ts`), ordered by id; none if there is no capture of that id. What two captures share outside
   * boilerplate makes them candidates if it is long enough in one piece to count by these thresholds, but for eight words in a row at least.
   */
  readonly candidates: (id: string, thresholds?: WordingThresholds) => readonly string[];
  /** All pairs of captures that are worth comparing, each once: the lesser id first, ordered by the first, then by the second. */
  readonly pairs: (thresholds?: WordingThresholds) => Generator<readonly [string, string]>;
  /** Whether more captures have a gram, told by its hash, than the bound. Only known of fingerprints. */
  readonly isFrequent: (gram: number) => boolean;
}

export function createWordingIndex(): WordingIndex {
  const vocabulary = createVocabulary();
  const store = createCaptureStore();
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  let posted: Posted | null = null;
  const post = () => (posted ??= postCaptures(ids, store.fingerprintsOf));
  // The two that were asked for last: comparing one with many others asks for it again and again.
  let latest: readonly [Latest, Latest] = [NOTHING, NOTHING];
  const grammedOf = (number: number): GrammedWording => {
    if (number !== latest[0].number) latest = [number === latest[1].number ? latest[1] : { number, wording: withGrams(store.wordingOf(number)) }, latest[0]];
    return latest[0].wording;
  };
  const withGrams = (wording: Wording): GrammedWording => ({ ...wording, grams: hashGrams(wording, vocabulary.hashes()) });
  const isFrequent = (gram: number) => post().frequent.has(gram);
  const search = (thresholds: WordingThresholds) => {
    const { postings, order } = post();
    return createCandidateSearch({ postings, wordingOf: (rank) => store.wordingOf(order[rank]!), hashes: vocabulary.hashes(), isFrequent, thresholds });
  };
  return {
    add: (id, text) => {
      if (numbers.has(id)) throw new Error(`There is a capture of ${id} already.`);
      const wording = withGrams(readWording(text, vocabulary));
      const { hashes, places } = chooseFingerprints(wording.grams);
      store.add(wording, { hashes, surroundings: describeSurroundings(wording, places, vocabulary.hashes()) });
      numbers.set(id, ids.length);
      ids.push(id);
      posted = null;
    },
    wordingOf: (id) => {
      const number = numbers.get(id);
      return number === undefined ? undefined : grammedOf(number);
    },
    candidates: (id, thresholds = DEFAULT_THRESHOLDS) => {
      const { order } = post();
      const rank = order.indexOf(numbers.get(id) ?? -1);
      return rank < 0 ? [] : search(thresholds)(rank).map((other) => ids[order[other]!]!);
    },
    pairs: function* (thresholds = DEFAULT_THRESHOLDS) {
      const { order } = post();
      const candidatesOf = search(thresholds);
      for (const [rank, capture] of order.entries()) for (const other of candidatesOf(rank, (one) => one > rank)) yield [ids[capture]!, ids[order[other]!]!];
    },
    isFrequent,
  };
}

interface Posted {
  /** Captures ordered by id, as they are numbered in the postings. */
  readonly order: readonly number[];
  readonly postings: Postings;
  readonly frequent: ReadonlySet<number>;
}

function postCaptures(ids: readonly string[], fingerprintsOf: ReturnType<typeof createCaptureStore>['fingerprintsOf']): Posted {
  const order = [...ids.keys()].sort((a, b) => byCodeUnit(ids[a]!, ids[b]!));
  const postings = openPostings(order.map((capture) => fingerprintsOf(capture).hashes.length), (length) => new Int32Array(length));
  order.forEach((capture, rank) => {
    const { hashes, surroundings } = fingerprintsOf(capture);
    postings.hashes.set(hashes, postings.firstOf[rank]!);
    postings.surroundings.set(surroundings, postings.firstOf[rank]!);
  });
  return { order, postings, frequent: new Set(postAll(postings)) };
}

interface Latest {
  readonly number: number;
  readonly wording: GrammedWording;
}

const NOTHING: Latest = { number: -1, wording: { words: new Int32Array(0), marks: new Uint8Array(0), grams: new Int32Array(0) } };
