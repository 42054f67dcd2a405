import { createNumberList } from './number-list.ts';
import { groupByHash, type FingerprintSource } from './sort-by-hash.ts';

/** Which captures have a fingerprint in common. */
export interface Postings {
  /** By fingerprint, the group of those with its hash; `NO_GROUP` where it tells of no other capture. */
  readonly groupOf: Int32Array;
  /** By group, where it begins in `captures`; one more at the end. */
  readonly starts: Int32Array;
  /** Numbers of captures, group by group, ascending in each. */
  readonly captures: Int32Array;
  /** Hashes that more captures have than the bound. */
  readonly frequent: ReadonlySet<number>;
}

export const NO_GROUP = -1;

/** The fingerprints of a site, capture by capture. */
export interface CaptureFingerprints extends FingerprintSource {
  /** By capture, the number of its first fingerprint; one more at the end. */
  readonly firstOf: Int32Array;
  readonly captureOf: (fingerprint: number) => number;
}

/**
 * In how many captures wording may stand before it is frequent: 20, or half the square root of the number of all captures
 * (50 for 10,000, 158 for 100,000). Stock phrases spread as a site grows, but more slowly than it does, and what each
 * capture has to be compared with grows with this bound.
 */
export function frequencyBound(captures: number): number {
  return Math.max(20, Math.floor(Math.sqrt(captures) / 2));
}

/**
 * Groups fingerprints by hash. Frequent ones are boilerplate and make no group, except among captures that seem to be copies
 * of one widely copied text, since nearly all of them is frequent.
 */
export function postFingerprints(source: CaptureFingerprints): Postings {
  const captureCount = source.firstOf.length - 1;
  const bound = frequencyBound(captureCount);
  const groupOf = new Int32Array(source.length).fill(NO_GROUP);
  const [starts, captures] = [createNumberList(), createNumberList()];
  const post = (fingerprints: readonly number[]) => {
    if (countCaptures(fingerprints, source) < 2) return;
    for (const fingerprint of fingerprints) {
      groupOf[fingerprint] = starts.length();
      captures.push(source.captureOf(fingerprint));
    }
    starts.push(captures.length() - fingerprints.length);
  };
  const frequent = new Map<number, readonly number[]>();
  const frequentIn = new Int32Array(captureCount);
  for (const { hash, fingerprints } of groupByHash(source)) {
    if (countCaptures(fingerprints, source) <= bound) {
      post(fingerprints);
      continue;
    }
    frequent.set(hash, fingerprints);
    for (const fingerprint of fingerprints) frequentIn[source.captureOf(fingerprint)]! += 1;
  }
  const isCopied = (capture: number) => seemsWidelyCopied(frequentIn[capture]!, source.firstOf[capture + 1]! - source.firstOf[capture]!);
  for (const fingerprints of frequent.values()) post(fingerprints.filter((fingerprint) => isCopied(source.captureOf(fingerprint))));
  starts.push(captures.length());
  return { groupOf, starts: starts.values(), captures: captures.values(), frequent: new Set(frequent.keys()) };
}

/** Footers and stock phrases are not so much of a text: half of it and 40 fingerprints (some 100 words), or three quarters. */
export function seemsWidelyCopied(frequent: number, all: number): boolean {
  return (frequent >= 40 && frequent >= all / 2) || frequent >= all * 0.75;
}

function countCaptures(fingerprints: readonly number[], { captureOf }: CaptureFingerprints): number {
  let [count, last] = [0, -1];
  for (const fingerprint of fingerprints) {
    const capture = captureOf(fingerprint);
    if (capture !== last) count += 1;
    last = capture;
  }
  return count;
}
