import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/** The hash of a leaf, RFC 6962 section 2.1: its prefix keeps a node from being passed off as a leaf. */
export function hashLeaf(data: Uint8Array): Hash {
  return sha256(concatBytes(LEAF, data));
}

function hashNode(left: Hash, right: Hash): Hash {
  return sha256(concatBytes(NODE, left, right));
}

/** A Merkle tree with all its nodes. */
export interface MerkleTree {
  readonly size: number;
  readonly root: Hash;
  /** Level 0 has the leaves' hashes; node j of level k is over the leaves from j·2^k to (j + 1)·2^k, as far as there are any. */
  readonly levels: readonly (readonly Hash[])[];
}

/**
 * The Merkle Tree Hash of RFC 6962 section 2.1 over leaves already hashed. There, n leaves are split at the largest power of two below
 * n; from below, that is pairing neighbours and moving an odd last one up as it is.
 */
export function buildTree(leaves: readonly Hash[]): MerkleTree {
  const levels: (readonly Hash[])[] = [leaves];
  for (let level = leaves; level.length > 1; levels.push(level)) {
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, j) => (2 * j + 1 < level.length ? hashNode(level[2 * j]!, level[2 * j + 1]!) : level[2 * j]!));
  }
  return { size: leaves.length, root: levels.at(-1)![0] ?? sha256(new Uint8Array()), levels };
}

export function rootOf(leaves: readonly Hash[]): Hash {
  return buildTree(leaves).root;
}

/**
 * What proves that the leaves from `from` up to `to` are those of a tree: the hashes of the largest subtrees with none of them, from left to
 * right. For one leaf these are the hashes of its audit path (RFC 6962 section 2.1.1), though in another order. Needs 0 <= from < to <= size.
 */
export function proofOfRange({ levels, size }: MerkleTree, from: number, to: number): readonly Hash[] {
  const proof: Hash[] = [];
  const visit = (start: number, end: number): void => {
    if (end <= from || start >= to) {
      const level = 32 - Math.clz32(end - start - 1);
      proof.push(levels[level]![start / 2 ** level]!);
    } else if (start < from || end > to) {
      const middle = start + splitOf(end - start);
      visit(start, middle);
      visit(middle, end);
    }
  };
  visit(0, size);
  return proof;
}

/**
 * The root that a proof leads to; null if the range does not fit its leaves or a tree of that size, or if there are more hashes or fewer than it
 * takes. The size alone is not proved: trees of several sizes share the way to a root. Leaves that must not be moved to another
 * tree have to say its size themselves.
 */
export function rootFromRange(leaves: readonly Hash[], from: number, to: number, size: number, proof: readonly Hash[]): Hash | null {
  if (![from, to, size].every(Number.isSafeInteger) || from < 0 || from >= to || to > size || leaves.length !== to - from) return null;
  if (![...leaves, ...proof].every((hash) => hash.length === 32)) return null;
  let used = 0;
  const visit = (start: number, end: number): Hash | null => {
    if (end <= from || start >= to) return proof[used++] ?? null;
    if (end - start === 1) return leaves[start - from]!;
    const middle = start + splitOf(end - start);
    const left = visit(start, middle);
    const right = left && visit(middle, end);
    return right && hashNode(left!, right);
  };
  const root = visit(0, size);
  return used === proof.length ? root : null;
}

/** The largest power of two below a number of leaves. */
function splitOf(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}
