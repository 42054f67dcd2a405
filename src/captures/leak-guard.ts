import { splitWords } from '../wording/words.ts';
import { createGramIndex, type SharedRun } from './gram-index.ts';
import { wordKey, wordKeys } from './word-key.ts';

/** A text that must not be published, but for some of its words. */
export interface PrivateText {
  /** The report's. */
  readonly id: string;
  readonly text: string;
  /** Word numbers of quotes and shared spans; `to` is outside. */
  readonly allowed: readonly { readonly from: number; readonly to: number }[];
}

/** Words of a private text in a published one. */
export interface Leak {
  readonly id: string;
  /** Word numbers of the run in the private text. */
  readonly from: number;
  readonly to: number;
  /** How many of these nothing allows. */
  readonly words: number;
  /** Where it stands in the published text, in UTF-16 code units, and as it stands there. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface LeakGuardOptions {
  /** The most words in a run that are let pass. */
  readonly longest?: number;
  /** Texts that may be published though they stand in a private one: headlines, public captures. */
  readonly allowedTexts?: readonly string[];
}

export interface LeakGuard {
  /** Leaks in a text, such as a page without its tags, by where they begin. */
  readonly check: (published: string) => readonly Leak[];
}

/** Shorter passages are allowed only where their span is; longer ones wherever their words are, in every private text. */
const GRAM = 5;

/**
 * Finds runs of words that a published text has from private ones. A run is a leak if more than `longest` (8) of its words are not allowed:
 * so a quote may happen to go on as the article does for a few words, and may stand a second time in another capture.
 * The texts are indexed once; a check takes time in proportion to the page.
 */
export function createLeakGuard(captures: readonly PrivateText[], { longest = 8, allowedTexts = [] }: LeakGuardOptions = {}): LeakGuard {
  const texts = captures.map(({ text }) => wordKeys(text));
  const index = createGramIndex(texts, Math.min(GRAM, longest + 1));
  const allowed = texts.map(({ length }) => new Uint8Array(length));
  const allow = (keys: readonly string[]) => {
    for (const { text, from, to } of index.findRuns(keys)) allowed[text]!.fill(1, from, to);
  };
  for (const [i, capture] of captures.entries()) {
    for (const { from, to } of capture.allowed) {
      allowed[i]!.fill(1, from, to);
      allow(texts[i]!.slice(from, to));
    }
  }
  for (const text of allowedTexts) allow(wordKeys(text));

  const forbidden = ({ text, from, to }: SharedRun) => allowed[text]!.subarray(from, to).reduce((sum, pass) => sum + 1 - pass, 0);
  return {
    check: (published) => {
      const words = splitWords(published);
      return index.findRuns(words.map(({ text }) => wordKey(text))).flatMap((run): readonly Leak[] => {
        if (forbidden(run) <= longest) return [];
        const { start } = words[run.at]!;
        const { end } = words[run.at + run.to - run.from - 1]!;
        return [{ id: captures[run.text]!.id, from: run.from, to: run.to, words: forbidden(run), start, end, text: published.slice(start, end) }];
      });
    },
  };
}

/** The same for one text and one page. */
export function findLeaks(published: string, captureText: string, allowed: PrivateText['allowed'], options: LeakGuardOptions = {}): readonly Leak[] {
  return createLeakGuard([{ id: '', text: captureText, allowed }], options).check(published);
}
