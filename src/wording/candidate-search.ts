import { byCodeUnit } from '../model/text.ts';
import type { CaptureStore } from './capture-store.ts';
import { NO_GROUP, postFingerprints, type CaptureFingerprints } from './postings.ts';

/** Which captures share fingerprints, worked out for a site as it stands. */
export interface CandidateSearch {
  /** Captures ordered by id, and by capture its place in that order. */
  readonly order: readonly number[];
  readonly rankOf: Int32Array;
  /** Hashes of fingerprints that more captures have than the bound. */
  readonly frequent: ReadonlySet<number>;
  /** The captures that share so many fingerprints with one, ordered by id. */
  readonly candidatesOf: (capture: number, least: number) => readonly number[];
}

/** Works out the search. `ids` has the id of each capture by its number. */
export function createCandidateSearch(ids: readonly string[], store: CaptureStore): CandidateSearch {
  const order = [...ids.keys()].sort((a, b) => byCodeUnit(ids[a]!, ids[b]!));
  const rankOf = new Int32Array(ids.length);
  order.forEach((capture, rank) => { rankOf[capture] = rank; });
  const source = numberFingerprints(store);
  const { groupOf, starts, captures, frequent } = postFingerprints(source);
  // How many fingerprints each capture shares with the one in hand; zero between searches.
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
