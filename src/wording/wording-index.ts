import { createCandidateSearch, type CandidateSearch } from './candidate-search.ts';
import { createCaptureStore } from './capture-store.ts';
import { chooseFingerprints } from './fingerprints.ts';
import { hashGrams } from './grams.ts';
import type { GrammedWording } from './matches.ts';
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
  let search: CandidateSearch | null = null;
  // The two that were asked for last: comparing one with many others asks for it again and again.
  let latest: readonly [Latest, Latest] = [NOTHING, NOTHING];
  const searched = () => (search ??= createCandidateSearch(ids, store));
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
