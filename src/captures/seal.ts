import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { byCodeUnit } from '../model/text.ts';
import { toBase64 } from './base64.ts';
import { indexCapture } from './capture-text.ts';
import { buildTree, proofOfRange } from './merkle.ts';
import { matchQuote, type QuoteMissing } from './quote-match.ts';
import { parseQuote } from './quote-pattern.ts';
import { fourBytes, hashWord } from './salted-word.ts';
import { ALGORITHM, MOST_WORDS, SALT_BYTES, type ProvedRun, type SealedCapture, type SealedQuote, type SharedSpan, type SharingSummary } from './sealed-capture.ts';

/** Wording that a text shares with one other. Its spans will be readable in the sealed capture. */
export interface Sharing extends SharingSummary {
  readonly spans: readonly SharedSpan[];
}

export interface Sealing {
  readonly capture: SealedCapture;
  /** Quotes that are not in the text, and so not in the capture. Ones that are short are. */
  readonly missing: readonly { readonly quote: string; readonly match: QuoteMissing }[];
}

/**
 * Seals a text: the root over all of its words, and of its words only those of the quotes and shared spans, with their proofs. The same text,
 * secret, quotes and spans give the same bytes, in whatever order the quotes are named.
 *
 * `secret` is 32 random bytes that nobody else knows. One secret may serve many texts: salts are drawn from the secret and the
 * text together, so that a salt shown for one text says nothing about another, nor about an earlier state of this one.
 *
 * Throws a RangeError if the secret has another length, if the text has no words or more than {@link MOST_WORDS}, or if a span is not
 * within the text.
 */
export function sealText(text: string, secret: Uint8Array, quotes: readonly string[], sharings: readonly Sharing[] = []): Sealing {
  const indexed = indexCapture(text);
  const words = indexed.words.map(({ text: word }) => word);
  if (secret.length !== 32) throw new RangeError('A secret has 32 bytes');
  if (words.length === 0 || words.length > MOST_WORDS) throw new RangeError(`A sealed text has 1 to ${MOST_WORDS} words`);
  const salts = drawSalts(words, secret);
  const tree = buildTree(words.map((word, place) => hashWord({ word, place, size: words.length }, salts[place]!)));
  const prove = (from: number, to: number): ProvedRun => {
    if (!(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from < to && to <= words.length)) throw new RangeError(`No words ${from} to ${to}`);
    return { from, to, words: words.slice(from, to), salts: salts.slice(from, to).map(toBase64), proof: proofOfRange(tree, from, to).map(toBase64) };
  };
  const matches = quotes.map((quote) => ({ quote, match: matchQuote(quote, indexed) }));
  const sealed = matches.map(({ quote, match }): SealedQuote | null =>
    match.kind === 'missing' ? null : { quote: parseQuote(quote).canonical, pieces: match.pieces.map(({ from, to }) => prove(from, to)) });
  const distinct = new Map(sealed.filter((quote) => quote !== null).map((quote) => [quote.quote, quote]));
  return {
    capture: {
      version: 1,
      algorithm: ALGORITHM,
      words: words.length,
      root: bytesToHex(tree.root),
      quotes: [...distinct.values()].sort((a, b) => a.pieces[0]!.from - b.pieces[0]!.from || byCodeUnit(a.quote, b.quote)),
      shared: sharings
        .toSorted((a, b) => byCodeUnit(a.with, b.with))
        .map(({ with: other, level, coverage, longestRun, quotedWords, spans }) => ({
          with: other, level, coverage, longestRun, quotedWords,
          spans: spans.toSorted((a, b) => a.from - b.from || a.otherFrom - b.otherFrom).map(({ from, to, otherFrom, otherTo, quoted }) => ({ otherFrom, otherTo, quoted, ...prove(from, to) })),
        })),
    },
    missing: matches.flatMap(({ quote, match }) => (match.kind === 'missing' ? [{ quote, match }] : [])),
  };
}

/**
 * A salt a word: the first 16 bytes of HMAC-SHA-256(key of the text, number of the word). Without them the words could be guessed, since
 * there are only so many in a language; with them a leaf tells nothing to those who do not know its salt or the secret.
 */
function drawSalts(words: readonly string[], secret: Uint8Array): readonly Uint8Array[] {
  const key = hmac(sha256, secret, utf8ToBytes(`dateline sealed capture 1\n${words.join('\n')}`));
  return words.map((_, i) => hmac(sha256, key, fourBytes(i)).slice(0, SALT_BYTES));
}
