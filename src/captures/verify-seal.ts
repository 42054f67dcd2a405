import { bytesToHex } from '@noble/hashes/utils.js';
import { fromBase64 } from './base64.ts';
import { rootFromRange } from './merkle.ts';
import { endsOfPiece, parseQuote, wordsOfPattern, type PatternPiece } from './quote-pattern.ts';
import { hashWord } from './salted-word.ts';
import { SALT_BYTES, type ProvedRun, type SealedCapture, type SealedSpan } from './sealed-capture.ts';
import { isTooShort, wordKey } from './word-key.ts';

/** What is wrong with a run of words: they are not the quote's, they do not stand where they must, or the root does not follow from them. */
export type SealFault = 'words' | 'place' | 'proof';

export type QuoteProof =
  | { readonly verdict: 'proved'; readonly pieces: readonly ProvedRun[]; /** Too short to be called verbatim. */ readonly short: boolean }
  | { readonly verdict: 'not-sealed' }
  | { readonly verdict: 'tampered'; /** Number of the piece, from 0. */ readonly piece: number; readonly fault: SealFault };

export type SpanProof = { readonly verdict: 'proved' } | { readonly verdict: 'tampered'; readonly fault: SealFault };

/**
 * Checks a quote, as it stands in a report, against a sealed capture (of a sound shape, as `parseSealedCapture` gives it).
 *
 * `proved` means: the words of the quote stood, in this order and at this place, in the text of which the root was published; who published the
 * root had all of that text then and cannot fit other words to it later. It does not mean that the text is the article, or all of it, nor
 * who wrote it: that takes somebody who has the article and reckons the root anew. It says nothing of case, marks and
 * punctuation, which are not sealed, nor of words that the quote leaves out. The root is as good as the place one has it from: one that was
 * noted elsewhere before, or stands in the site's history, is worth more than the one in the same file.
 *
 * `not-sealed`: there is no proof for this quote. `tampered`: there is one, and it does not hold.
 */
export function verifyQuote(sealed: SealedCapture, quote: string): QuoteProof {
  const pattern = parseQuote(quote);
  const { pieces: asked } = pattern;
  const entry = sealed.quotes.find((candidate) => candidate.quote === pattern.canonical);
  if (!entry || asked.length === 0) return { verdict: 'not-sealed' };
  for (let i = 0; i < Math.max(asked.length, entry.pieces.length); i += 1) {
    const fault = faultOfPiece(entry.pieces[i], asked[i], entry.pieces[i - 1]) ?? faultOfRun(sealed, entry.pieces[i]!);
    if (fault) return { verdict: 'tampered', piece: i, fault };
  }
  return { verdict: 'proved', pieces: entry.pieces, short: isTooShort(wordsOfPattern(pattern)) };
}

/** The same for words shared with another text. That they stand there too is proved by the other's own capture. */
export function verifySpan(sealed: SealedCapture, span: SealedSpan): SpanProof {
  const fault = span.to - span.from === span.otherTo - span.otherFrom ? faultOfRun(sealed, span) : 'place';
  return fault ? { verdict: 'tampered', fault } : { verdict: 'proved' };
}

function faultOfPiece(run: ProvedRun | undefined, asked: PatternPiece | undefined, before: ProvedRun | undefined): SealFault | null {
  if (!run || !asked) return 'words';
  const keys = run.words.map(wordKey);
  if (!endsOfPiece(keys, 0, asked).includes(keys.length)) return 'words';
  return before && !(before.to <= run.from && run.from - before.to <= asked.gap) ? 'place' : null;
}

/** Reckons leaves and root again. */
function faultOfRun({ words: size, root }: SealedCapture, { from, to, words, salts, proof }: ProvedRun): SealFault | null {
  if (words.length !== to - from || salts.length !== words.length) return 'place';
  const saltBytes = salts.map(fromBase64);
  const hashes = proof.map(fromBase64).filter((hash) => hash !== null);
  if (saltBytes.some((salt) => salt?.length !== SALT_BYTES) || hashes.length !== proof.length) return 'proof';
  const leaves = words.map((word, i) => hashWord({ word, place: from + i, size }, saltBytes[i]!));
  const reached = rootFromRange(leaves, from, to, size, hashes);
  return reached && bytesToHex(reached) === root ? null : 'proof';
}
