/** Which captures have a fingerprint in common, in arrays that several threads may work out and see. Captures are numbered in the order of their ids. */
export interface Postings {
  /** By capture, the number of its first fingerprint; one more at the end. */
  readonly firstOf: Int32Array;
  /** By fingerprint, its hash, and what stands around it (`surroundings.ts`). */
  readonly hashes: Int32Array;
  readonly surroundings: Int32Array;
  /** By fingerprint, where in `members` its group begins, with `IS_FREQUENT` where more captures have it than the bound; else `ALONE` or `ALL_FREQUENT`. */
  readonly groupOf: Int32Array;
  /** Numbers of captures, group by group, ascending in each; the last of a group as its complement. */
  readonly members: Int32Array;
  /** What stands around the fingerprint of each member. */
  readonly around: Int32Array;
  /** By capture, how many of its fingerprints are frequent. */
  readonly frequentIn: Int32Array;
}

/**
 * In how many captures wording may stand before it is frequent: 20, or half the square root of the number of all captures
 * (50 for 10,000, 158 for 100,000). Stock phrases spread as a site grows, but more slowly than it does, and what each
 * capture has to be compared with grows with this bound.
 */
export function frequencyBound(captures: number): number {
  return Math.max(20, Math.floor(Math.sqrt(captures) / 2));
}

/** Footers and stock phrases are not so much of a text: half of it and 40 fingerprints (some 100 words), or three quarters. */
function seemsWidelyCopied(frequent: number, all: number): boolean {
  return (frequent >= 40 && frequent >= all / 2) || frequent >= all * 0.75;
}

/** No other capture has the fingerprint. */
export const ALONE = -1;
/** It is frequent and makes no group. */
export const ALL_FREQUENT = -2;
/** Groups begin below this. */
export const IS_FREQUENT = 2 ** 30;

/** Hashes with some leading bits. The groups of a range lie in a part of `members` of its own. */
export interface HashRange {
  readonly first: number;
  readonly after: number;
  readonly start: number;
  readonly size: number;
}

/** Frequent hashes of a range, and where in `members` their fingerprints wait for `postFrequent`. */
export interface PostedRange {
  readonly frequent: Int32Array;
  readonly end: number;
  readonly waiting: number;
}

const LEADING_BITS = 12;
const OTHER_BITS = 32 - LEADING_BITS;
const NUMBERS = 2 ** (53 - OTHER_BITS);
/** So many fingerprints are held a second time by a thread. */
const LARGEST = 2 ** 22;

/** Arrays for as many fingerprints as captures have, of which the hashes and surroundings are still to be filled in; `ints` makes one of them. */
export function openPostings(counts: readonly number[], ints: (length: number) => Int32Array): Postings {
  const firstOf = ints(counts.length + 1);
  counts.forEach((count, capture) => { firstOf[capture + 1] = firstOf[capture]! + count; });
  const count = firstOf[counts.length]!;
  return { firstOf, hashes: ints(count), surroundings: ints(count), groupOf: ints(count).fill(ALONE), members: ints(count), around: ints(count), frequentIn: ints(counts.length) };
}

/** Groups all fingerprints. Returns the frequent hashes. */
export function postAll(postings: Postings): Int32Array {
  const ranges = splitHashes(postings.hashes, 1);
  const posted = ranges.map((range) => postRange(postings, range));
  ranges.forEach((range, i) => postFrequent(postings, range, posted[i]!));
  return frequentOf(posted);
}

/** The frequent hashes of all ranges. */
export function frequentOf(posted: readonly PostedRange[]): Int32Array {
  return Int32Array.from(posted.flatMap(({ frequent }) => [...frequent]));
}

/** Parts all hashes into ranges of about one size. */
export function splitHashes(hashes: Int32Array, least: number): readonly HashRange[] {
  const sizes = new Int32Array(2 ** LEADING_BITS);
  for (let i = 0; i < hashes.length; i += 1) sizes[hashes[i]! >>> OTHER_BITS]! += 1;
  const most = Math.min(LARGEST, Math.ceil(hashes.length / least));
  const ranges: HashRange[] = [];
  for (let first = 0, after = 0, start = 0; first < sizes.length; first = after) {
    let size = sizes[after++]!;
    while (after < sizes.length && size + sizes[after]! <= most) size += sizes[after++]!;
    ranges.push({ first, after, start, size });
    start += size;
  }
  return ranges;
}

/** Groups the fingerprints of a range. Those that are frequent wait until it is known of all captures how many of them they have. */
export function postRange({ firstOf, hashes, surroundings, groupOf, members, around, frequentIn }: Postings, range: HashRange): PostedRange {
  const bound = frequencyBound(firstOf.length - 1);
  const frequent: number[] = [];
  let [end, waiting] = [range.start, range.start + range.size];
  for (const { hash, fingerprints } of groupRange(hashes, range)) {
    const begin = end;
    let [captures, last] = [0, 0];
    for (const fingerprint of fingerprints) {
      const capture = captureOf(firstOf, fingerprint, last);
      if (capture !== last || captures === 0) captures += 1;
      around[end] = surroundings[fingerprint]!;
      members[end++] = last = capture;
    }
    if (captures > 1 && captures <= bound) {
      members[end - 1] = ~last;
      for (const fingerprint of fingerprints) groupOf[fingerprint] = begin;
      continue;
    }
    if (captures > bound) {
      frequent.push(hash);
      for (let i = begin; i < end; i += 1) Atomics.add(frequentIn, members[i]!, 1);
      waiting -= fingerprints.length;
      members.set(fingerprints, waiting);
      members[waiting + fingerprints.length - 1] = ~fingerprints.at(-1)!;
    }
    end = begin;
    for (const fingerprint of fingerprints) groupOf[fingerprint] = captures > bound ? ALL_FREQUENT : ALONE;
  }
  return { frequent: Int32Array.from(frequent), end, waiting };
}

/** Groups frequent fingerprints among captures that seem to be copies of one widely copied text. */
export function postFrequent({ firstOf, surroundings, groupOf, members, around, frequentIn }: Postings, { start, size }: HashRange, { end, waiting }: PostedRange): void {
  const isCopied = (capture: number) => seemsWidelyCopied(frequentIn[capture]!, firstOf[capture + 1]! - firstOf[capture]!);
  // What is written never overtakes what is read: no group is larger than it was.
  for (let from = waiting, write = end; from < start + size; ) {
    const copies: number[] = [];
    for (let isLast = false; !isLast; from += 1) {
      isLast = members[from]! < 0;
      const fingerprint = isLast ? ~members[from]! : members[from]!;
      if (isCopied(captureOf(firstOf, fingerprint))) copies.push(fingerprint);
    }
    const captures = copies.map((fingerprint) => captureOf(firstOf, fingerprint));
    if (captures.length === 0 || captures[0] === captures.at(-1)) continue;
    for (const fingerprint of copies) groupOf[fingerprint] = write | IS_FREQUENT;
    captures.forEach((capture, i) => {
      around[write + i] = surroundings[copies[i]!]!;
      members[write + i] = i + 1 === captures.length ? ~capture : capture;
    });
    write += captures.length;
  }
}

/** The fingerprints of each hash of a range that two have or more, ascending; only valid until the next ones are asked for. */
function* groupRange(hashes: Int32Array, { first, after, size }: HashRange): Generator<{ readonly hash: number; readonly fingerprints: Int32Array }> {
  const ends = new Int32Array(after - first + 1);
  for (let i = 0; i < hashes.length; i += 1) {
    const bucket = (hashes[i]! >>> OTHER_BITS) - first;
    if (bucket >= 0 && bucket < after - first) ends[bucket + 1]! += 1;
  }
  for (let bucket = 1; bucket < ends.length; bucket += 1) ends[bucket]! += ends[bucket - 1]!;
  const keys = new Float64Array(size);
  for (let i = 0; i < hashes.length; i += 1) {
    const bucket = (hashes[i]! >>> OTHER_BITS) - first;
    if (bucket >= 0 && bucket < after - first) keys[ends[bucket]!++] = (hashes[i]! & (2 ** OTHER_BITS - 1)) * NUMBERS + i;
  }
  const fingerprints = new Int32Array(size);
  for (let bucket = 0, start = 0; bucket < after - first; start = ends[bucket]!, bucket += 1) {
    const end = ends[bucket]!;
    if (end - start < 2) continue;
    keys.subarray(start, end).sort();
    for (let from = start, to = start; from < end; from = to) {
      const otherBits = Math.floor(keys[from]! / NUMBERS);
      const base = otherBits * NUMBERS;
      for (to = from; to < end && keys[to]! - base < NUMBERS; to += 1) fingerprints[to] = keys[to]! - base;
      if (to > from + 1) yield { hash: ((first + bucket) << OTHER_BITS) | otherBits, fingerprints: fingerprints.subarray(from, to) };
    }
  }
}

/** The capture that has a fingerprint: one from `least` on. */
function captureOf(firstOf: Int32Array, fingerprint: number, least = 0): number {
  let [low, high] = [least, firstOf.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (firstOf[middle]! <= fingerprint) low = middle;
    else high = middle;
  }
  return low;
}
