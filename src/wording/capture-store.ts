import { createPool } from './pool.ts';
import type { Wording } from './wording.ts';

/** The fingerprints of a capture, in the order of its words. */
export interface StoredFingerprints {
  readonly hashes: Int32Array;
  /** What stands around each of them (`surroundings.ts`). */
  readonly surroundings: Int32Array;
}

/** Captures by number, as they came: their words and fingerprints, in few large arrays. */
export interface CaptureStore {
  readonly add: (wording: Wording, fingerprints: StoredFingerprints) => void;
  readonly wordingOf: (capture: number) => Wording;
  readonly fingerprintsOf: (capture: number) => StoredFingerprints;
}

export function createCaptureStore(): CaptureStore {
  const numbers = createPool<Int32Array>((length) => new Int32Array(length));
  const marks = createPool<Uint8Array>((length) => new Uint8Array(length));
  const stored: { readonly words: number; readonly marks: number; readonly length: number; readonly hashes: number; readonly surroundings: number; readonly fingerprints: number }[] = [];
  return {
    add: (wording, { hashes, surroundings }) => {
      stored.push({
        words: numbers.add(wording.words), marks: marks.add(wording.marks), length: wording.words.length,
        hashes: numbers.add(hashes), surroundings: numbers.add(surroundings), fingerprints: hashes.length,
      });
    },
    wordingOf: (capture) => {
      const at = stored[capture]!;
      return { words: numbers.at(at.words, at.length), marks: marks.at(at.marks, at.length) };
    },
    fingerprintsOf: (capture) => {
      const at = stored[capture]!;
      return { hashes: numbers.at(at.hashes, at.fingerprints), surroundings: numbers.at(at.surroundings, at.fingerprints) };
    },
  };
}
