/** The hash of no sign at all, before it is mixed. */
export const NO_SIGNS = 0x811c9dc5;

/** The hash of what came before and one code unit more: FNV-1a over UTF-16 code units (Fowler, Noll and Vo; RFC 9923), 32 bits. */
export function hashSign(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** A word as it is compared, and the hash of its signs, mixed: of the same words the same. */
export interface HashedWord {
  readonly text: string;
  readonly hash: number;
}

export function hashWord(text: string): HashedWord {
  let hash = NO_SIGNS;
  for (let i = 0; i < text.length; i += 1) hash = hashSign(hash, text.charCodeAt(i));
  return { text, hash: mix(hash) };
}

/** The end of MurmurHash3 (Appleby 2011, public domain): each bit of the one number hangs on each bit of the other. */
export function mix(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
