import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { hashLeaf, type Hash } from './merkle.ts';

/** The word of a number in a text of so many words: what one leaf of a sealed capture commits to. */
export interface PlacedWord {
  readonly word: string;
  readonly place: number;
  readonly size: number;
}

/**
 * SHA-256(0x00 || salt || place || size || word): numbers as 4 bytes, the highest first, the word in UTF-8. All but the word are of
 * fixed length, so no two leaves have the same input. The size is in it because a Merkle root does not tell its tree's size.
 */
export function hashWord({ word, place, size }: PlacedWord, salt: Uint8Array): Hash {
  return hashLeaf(concatBytes(salt, fourBytes(place), fourBytes(size), utf8ToBytes(word)));
}

export function fourBytes(number: number): Uint8Array {
  return Uint8Array.of(number >>> 24, number >>> 16, number >>> 8, number);
}
