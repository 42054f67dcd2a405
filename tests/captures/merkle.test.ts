import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTree, hashLeaf, proofOfRange, rootFromRange, rootOf, type Hash } from '../../src/captures/merkle.ts';

const RUNS = { seed: 20250618, numRuns: 200 };

/** The leaves, roots and audit paths that implementations of Certificate Transparency test each other by (`testonly` in transparency-dev/merkle). */
const DATA = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const PATHS: readonly (readonly [leaf: number, size: number, path: readonly string[]])[] = [
  [0, 1, []],
  [0, 8, ['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4']],
  [5, 8, ['bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b', 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7']],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [1, 5, ['6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b']],
];
const LEAVES = DATA.map((hex) => hashLeaf(hexToBytes(hex)));

describe('against the vectors of Certificate Transparency', () => {
  it.each(ROOTS.map((root, size) => [size, root] as const))('the root of %i leaves', (size, root) => {
    expect(bytesToHex(rootOf(LEAVES.slice(0, size)))).toBe(root);
  });

  it.each(PATHS)('the hashes that prove leaf %i of %i, and the root they lead to', (leaf, size, path) => {
    const proof = proofOfRange(buildTree(LEAVES.slice(0, size)), leaf, leaf + 1);
    expect(proof.map(bytesToHex).sort()).toEqual([...path].sort());
    expect(bytesToHex(rootFromRange([LEAVES[leaf]!], leaf, leaf + 1, size, proof)!)).toBe(ROOTS[size]);
  });

  it('the order of hashes is from left to right', () => {
    expect(proofOfRange(buildTree(LEAVES.slice(0, 8)), 5, 6).map(bytesToHex)).toEqual([PATHS[2]![2][2], PATHS[2]![2][0], PATHS[2]![2][1]]);
  });
});

/** RFC 6962 section 2.1, word for word, with the hash of Node. */
function naiveRoot(leaves: readonly Hash[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest();
  if (leaves.length === 1) return Buffer.from(leaves[0]!);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return createHash('sha256').update(Buffer.concat([Buffer.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k))])).digest();
}

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
const tree = fc.array(hash, { minLength: 1, maxLength: 70 });
const range = tree.chain((leaves) => fc.tuple(fc.constant(leaves), fc.nat(leaves.length - 1)).chain(([, from]) =>
  fc.record({ leaves: fc.constant(leaves), from: fc.constant(from), to: fc.integer({ min: from + 1, max: leaves.length }) })));

describe('of any leaves', () => {
  it('the root is that of the naive definition', () => {
    fc.assert(fc.property(tree, (leaves) => { expect(bytesToHex(rootOf(leaves))).toBe(naiveRoot(leaves).toString('hex')); }), RUNS);
  });

  it('every range of every tree up to 20 leaves is proved, with no more hashes than two a level', () => {
    for (let size = 1; size <= 20; size += 1) {
      const leaves = Array.from({ length: size }, (_, i) => hashLeaf(Uint8Array.of(i)));
      const all = buildTree(leaves);
      for (let from = 0; from < size; from += 1) {
        for (let to = from + 1; to <= size; to += 1) {
          const proof = proofOfRange(all, from, to);
          expect(rootFromRange(leaves.slice(from, to), from, to, size, proof)).toEqual(all.root);
          expect(proof.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(size)));
        }
      }
    }
  });

  it('a range is proved, and not by a proof with a hash changed, missing, added or moved', () => {
    fc.assert(fc.property(range, fc.nat(), hash, ({ leaves, from, to }, pick, other) => {
      const all = buildTree(leaves);
      const root = bytesToHex(all.root);
      const proof = proofOfRange(all, from, to);
      const reach = (changed: readonly Hash[]) => {
        const reached = rootFromRange(leaves.slice(from, to), from, to, leaves.length, changed);
        return reached && bytesToHex(reached);
      };
      expect(reach(proof)).toBe(root);
      expect(reach([...proof, other])).toBeNull();
      if (proof.length === 0) return;
      const at = pick % proof.length;
      expect(reach(proof.toSpliced(at, 1))).toBeNull();
      expect(reach(proof.with(at, other))).not.toBe(root);
      if (at > 0) expect(reach(proof.with(at, proof[at - 1]!).with(at - 1, proof[at]!))).not.toBe(root);
    }), RUNS);
  });

  it('a range is not proved elsewhere, nor with a leaf changed', () => {
    fc.assert(fc.property(range, fc.nat(), hash, ({ leaves, from, to }, pick, other) => {
      const all = buildTree(leaves);
      const proof = proofOfRange(all, from, to);
      const own = leaves.slice(from, to);
      expect(rootFromRange(own.with(pick % own.length, other), from, to, leaves.length, proof)).not.toEqual(all.root);
      expect(rootFromRange(own, from + 1, to + 1, leaves.length, proof)).not.toEqual(all.root);
      expect(rootFromRange(own, from - 1, to - 1, leaves.length, proof)).not.toEqual(all.root);
    }), RUNS);
  });
});

describe('what is no range or no proof', () => {
  const all = buildTree(LEAVES);
  const proof = proofOfRange(all, 2, 4);
  const own = LEAVES.slice(2, 4);
  it.each([
    ['an empty range', [], 2, 2, 8, proof],
    ['a range that ends before it begins', [], 4, 2, 8, proof],
    ['a range beyond the tree', own, 7, 9, 8, proof],
    ['a range before the tree', own, -1, 1, 8, proof],
    ['too few leaves', own.slice(1), 2, 4, 8, proof],
    ['too many leaves', [...own, own[0]!], 2, 4, 8, proof],
    ['a place that is not whole', own, 1.5, 3.5, 8, proof],
    ['a size that is no number', own, 2, 4, NaN, proof],
    ['an endless size', own, 2, 4, Infinity, proof],
    ['a hash that is too short', own, 2, 4, 8, [proof[0]!.slice(1), proof[1]!]],
    ['a leaf that is too long', [own[0]!, new Uint8Array(33)], 2, 4, 8, proof],
    ['a tree far too large', own, 2, 4, Number.MAX_SAFE_INTEGER, proof],
  ])('gives no root: %s', (_title, leaves, from, to, size, hashes) => {
    expect(rootFromRange(leaves, from, to, size, hashes)).toBeNull();
  });
});
