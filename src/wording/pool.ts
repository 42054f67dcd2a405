/** Storage for many short arrays that stay: they lie behind each other in few large ones, without what an array of its own costs each. */
export interface Pool<A extends Int32Array | Uint8Array> {
  /** Copies values into the pool. Returns the place to find them by. */
  readonly add: (values: A) => number;
  /** A view of values in the pool, not a copy. */
  readonly at: (place: number, length: number) => A;
}

/** Elements of one block. An array that is longer gets a block of its own. */
const BLOCK = 2 ** 18;

export function createPool<A extends Int32Array | Uint8Array>(allocate: (length: number) => A): Pool<A> {
  const blocks: A[] = [];
  let [block, used] = [0, Infinity];
  return {
    add: (values) => {
      const isLong = values.length > BLOCK;
      if (isLong || used + values.length > BLOCK) {
        blocks.push(allocate(isLong ? values.length : BLOCK));
        // A long one leaves nothing behind it, so the next opens a new block.
        [block, used] = [blocks.length - 1, 0];
      }
      const place = block * BLOCK + used;
      blocks[block]!.set(values, used);
      used += values.length;
      return place;
    },
    at: (place, length) => {
      const start = place % BLOCK;
      return blocks[(place - start) / BLOCK]!.subarray(start, start + length) as A;
    },
  };
}
