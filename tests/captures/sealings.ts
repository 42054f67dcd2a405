import fc from 'fast-check';
import { sealText, type Sharing } from '../../src/captures/seal.ts';
import type { SealedCapture } from '../../src/captures/sealed-capture.ts';

export const SECRET = Uint8Array.from({ length: 32 }, (_, i) => 7 * i + 3);

/** A text, its capture with one quote of some pieces, and that quote. */
export interface SealedCase {
  readonly words: readonly string[];
  readonly quote: string;
  readonly capture: SealedCapture;
}

const WORDS = ['drone', 'border', 'the', 'of', 'дрон', 'құлады', '无', '机', 'ukraine’s', '3.5', 'İl', 'اليوم'];

/** Texts of 1 to 400 words, of which 1 to 3 runs are quoted: also at both ends, beside each other, or all of it. */
export const sealedCase: fc.Arbitrary<SealedCase> = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 400 })).chain((size) =>
  fc.record({
    words: fc.array(fc.constantFrom(...WORDS), { minLength: size, maxLength: size }),
    cuts: fc.array(fc.oneof(fc.constantFrom(0, size), fc.nat(size)), { minLength: 2, maxLength: 6 }),
  })).map(({ words, cuts }) => {
  const points = [...new Set(cuts)].sort((a, b) => a - b);
  const runs = points.flatMap((from, i) => (i % 2 === 0 && points[i + 1] !== undefined ? [words.slice(from, points[i + 1]).join(' ')] : []));
  const quote = runs.length > 0 ? runs.join(' … ') : words[0]!;
  return { words, quote, capture: sealText(words.join(' '), SECRET, [quote]).capture };
});

export const TEXT = 'Two days prior to the discovery, a British-made drone crashed in the district of Mangystau. Officials said that no one was hurt, and left. Residents had been seeing lights over the steppe for weeks before the night of the crash, but nobody had thought to call the police.';

export const SHARING: Sharing = {
  with: 'other-report', level: 'some', coverage: 0.25, longestRun: 12, quotedWords: 0,
  spans: [{ from: 26, to: 29, otherFrom: 40, otherTo: 43, quoted: true }, { from: 0, to: 5, otherFrom: 3, otherTo: 8, quoted: false }],
};

export const QUOTES = ['a British-made drone crashed in the district', 'Two days prior … crashed in', 'Officials said [he] no one was hurt'] as const;
