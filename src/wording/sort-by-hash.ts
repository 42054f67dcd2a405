/** Fingerprints of all captures of a site, numbered through. */
export interface FingerprintSource {
  readonly length: number;
  /** Calls back for each fingerprint, in the order of their numbers. */
  readonly each: (visit: (hash: number, fingerprint: number) => void) => void;
}

/** Fingerprints of one hash, by their numbers, ascending. Only valid until the next one is asked for. */
export interface HashGroup {
  readonly hash: number;
  readonly fingerprints: readonly number[];
}

/** Hashes are dealt out to buckets by so many leading bits, and each bucket is sorted by itself. */
const LEADING_BITS = 12;
const OTHER_BITS = 32 - LEADING_BITS;
/** Numbers of fingerprints are below this: with the other bits of a hash they fit into the 53 bits of a number. */
const NUMBERS = 2 ** (53 - OTHER_BITS);
/** Fingerprints that are held at a time; more if one bucket alone has more. */
const PART = 2 ** 22;

/**
 * All hashes that two fingerprints or more have in common, ascending. The source is gone through once for every four million
 * fingerprints, so that not all of them need to be held a second time.
 */
export function* groupByHash(source: FingerprintSource): Generator<HashGroup> {
  const sizes = new Int32Array(2 ** LEADING_BITS);
  source.each((hash) => { sizes[hash >>> OTHER_BITS]! += 1; });
  for (let first = 0, after = 0; first < sizes.length; first = after) {
    let size = sizes[after++]!;
    while (after < sizes.length && size + sizes[after]! <= PART) size += sizes[after++]!;
    yield* groupPart(source, sizes, first, after, size);
  }
}

function* groupPart(source: FingerprintSource, sizes: Int32Array, first: number, after: number, size: number): Generator<HashGroup> {
  const ends = new Int32Array(after - first);
  for (let bucket = 1; bucket < ends.length; bucket += 1) ends[bucket] = ends[bucket - 1]! + sizes[first + bucket - 1]!;
  const keys = new Float64Array(size);
  source.each((hash, fingerprint) => {
    const bucket = (hash >>> OTHER_BITS) - first;
    if (bucket < 0 || bucket >= ends.length) return;
    keys[ends[bucket]!++] = ((hash << LEADING_BITS) >>> LEADING_BITS) * NUMBERS + fingerprint;
  });
  for (let bucket = 0, start = 0; bucket < ends.length; start = ends[bucket]!, bucket += 1) {
    if (ends[bucket]! - start < 2) continue;
    const sorted = keys.subarray(start, ends[bucket]).sort();
    for (let from = 0, to = 0; from < sorted.length; from = to) {
      const otherBits = Math.floor(sorted[from]! / NUMBERS);
      const end = (otherBits + 1) * NUMBERS;
      for (to = from + 1; to < sorted.length && sorted[to]! < end; ) to += 1;
      if (to - from === 1) continue;
      const fingerprints = Array.from(sorted.subarray(from, to), (key) => key - otherBits * NUMBERS);
      yield { hash: ((first + bucket) << OTHER_BITS) | otherBits, fingerprints };
    }
  }
}
