/**
 * The text of a report as a Merkle root over its salted words, with proofs for some of them: what
 * `captures/<report-id>.json` holds. Word numbers count the words of `splitWords` from 0; `to` is outside.
 */
export interface SealedCapture {
  readonly version: 1;
  readonly algorithm: typeof ALGORITHM;
  /** How many words the text has. */
  readonly words: number;
  /** RFC 6962 root, in hex. */
  readonly root: string;
  /** By their place in the text. */
  readonly quotes: readonly SealedQuote[];
  /** By report. */
  readonly shared: readonly SealedSharing[];
}

export const ALGORITHM = 'sha256-rfc6962-salted-words';
/** Of the text of one report. */
export const MOST_WORDS = 200_000;
/** Of a file with a sealed capture. */
export const MOST_BYTES = 4 * 1024 * 1024;
export const SALT_BYTES = 16;

/** Words of the text in one run, and what proves them. */
export interface ProvedRun {
  readonly from: number;
  readonly to: number;
  /** Folded, as `splitWords` gives them. */
  readonly words: readonly string[];
  /** One a word, in base64. */
  readonly salts: readonly string[];
  /** Hashes of the rest of the tree from left to right, in base64. */
  readonly proof: readonly string[];
}

export interface SealedQuote {
  /** What it asks of the text, in the canonical writing of {@link QuotePattern}: by this it is found. */
  readonly quote: string;
  readonly pieces: readonly ProvedRun[];
}

/** How much wording a text shares with that of another report. These figures are stated, not proved; only the spans are. */
export interface SharingSummary {
  /** Id of the other report. */
  readonly with: string;
  readonly level: string;
  /** From 0 to 1. */
  readonly coverage: number;
  /** In words. */
  readonly longestRun: number;
  readonly quotedWords: number;
}

/** A run of words that stands in both texts. */
export interface SharedSpan {
  readonly from: number;
  readonly to: number;
  /** Word numbers in the other text. */
  readonly otherFrom: number;
  readonly otherTo: number;
  /** Whether it stands between quotation marks, where shared wording says little. */
  readonly quoted: boolean;
}

export interface SealedSpan extends SharedSpan, ProvedRun {}

export interface SealedSharing extends SharingSummary {
  readonly spans: readonly SealedSpan[];
}

/** Every run of words that the file reveals, as it is listed there: some may overlap. */
export function revealedRuns({ quotes, shared }: SealedCapture): readonly ProvedRun[] {
  return [...quotes.flatMap(({ pieces }) => pieces), ...shared.flatMap(({ spans }) => spans)];
}

/** How many of the text's words the file reveals, each once. An editor will want to know before it grows to most of an article. */
export function countRevealed(capture: SealedCapture): number {
  return new Set(revealedRuns(capture).flatMap(({ from, words }) => words.map((_, i) => from + i))).size;
}
