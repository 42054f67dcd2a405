import { createPool } from './pool.ts';
import type { Wording } from './wording.ts';

/** Captures by number, as they came: their words and fingerprints, in few large arrays. */
export interface CaptureStore {
  readonly size: () => number;
  readonly add: (wording: Wording, fingerprints: Int32Array) => void;
  readonly wordingOf: (capture: number) => Wording;
  /** The hashes of a capture's fingerprints, in the order of its words. */
  readonly fingerprintsOf: (capture: number) => Int32Array;
}

export function createCaptureStore(): CaptureStore {
  const words = createPool<Int32Array>((length) => new Int32Array(length));
  const marks = createPool<Uint8Array>((length) => new Uint8Array(length));
  const hashes = createPool<Int32Array>((length) => new Int32Array(length));
  const stored: { readonly words: number; readonly marks: number; readonly length: number; readonly hashes: number; readonly hashCount: number }[] = [];
  return {
    size: () => stored.length,
    add: (wording, fingerprints) => {
      stored.push({
        words: words.add(wording.words), marks: marks.add(wording.marks), length: wording.words.length,
        hashes: hashes.add(fingerprints), hashCount: fingerprints.length,
      });
    },
    wordingOf: (capture) => {
      const at = stored[capture]!;
      return { words: words.at(at.words, at.length), marks: marks.at(at.marks, at.length) };
    },
    fingerprintsOf: (capture) => hashes.at(stored[capture]!.hashes, stored[capture]!.hashCount),
  };
}
