import { findQuotationMarks, isClosedBy, isSingle, type QuotationMark } from './quotation-marks.ts';
import { QUARTERS, weighWord } from './weights.ts';
import type { Word } from './words.ts';

/** A quotation that nobody closes in its paragraph ends after so many words at the latest. */
const LONGEST_UNCLOSED = 150 * QUARTERS;
/** Less than so much in quotation marks is a name, a title or a word held at arm's length: no statement of anyone. */
const LEAST = 4 * QUARTERS;

const PARAGRAPH_END = /(?:\r\n|[\r\n\u2028])[^\S\r\n]*(?:\r\n|[\r\n\u2028])\s*|\u2029\s*/g;
const QUOTED_LINE = /^[^\S\r\n]*>.*$/gm;

/** Where something stands in a text, in UTF-16 code units; `end` is outside. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Opening {
  readonly mark: QuotationMark;
  /** Where it ends if nothing better closes it: at an apostrophe that may be its closing mark, or where a quotation of its kind inside it ends. */
  fallback: number | null;
}

/**
 * Which words of a text stand inside quotation marks, by word: 1 for those that do. Quotations may lie in each other, and lines that
 * begin with `>` are quoted whole. One that its paragraph does not close goes on to the mark that closes it in a later one,
 * if nothing of its kind opens before that, else to the end of the paragraph; after 150 words it ends either way. Apostrophes
 * open nothing. Less than four words in quotation marks are taken for a name and stay unquoted.
 */
export function markQuotations(text: string, words: readonly Word[]): Uint8Array {
  const quoted = new Uint8Array(words.length);
  const markAll = ({ start, end }: Stretch) => {
    for (let i = firstFrom(words, start); i < words.length && words[i]!.start < end; i += 1) quoted[i] = 1;
  };
  if (text.includes('>')) for (const { 0: line, index } of text.matchAll(QUOTED_LINE)) markAll({ start: index, end: index + line.length });
  for (const stretch of findQuotations(text, words)) {
    if (endOfWeight(words, stretch.start, LEAST) <= stretch.end) markAll(stretch);
  }
  return quoted;
}

/** The paragraphs of a text, which empty lines part. */
export function* splitParagraphs(text: string): Generator<Stretch> {
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(PARAGRAPH_END)) {
    yield { start, end: index };
    start = index + gap.length;
  }
  yield { start, end: text.length };
}

function* findQuotations(text: string, words: readonly Word[]): Generator<Stretch> {
  const marks = findQuotationMarks(text);
  const limited = ({ mark }: Opening, end: number): Stretch => ({ start: mark.at, end: Math.min(end, endOfWeight(words, mark.at, LONGEST_UNCLOSED)) });
  let next = 0;
  let unclosed: Opening | null = null;
  for (const paragraph of marks.length === 0 ? [] : splitParagraphs(text)) {
    const open: Opening[] = [];
    for (let mark = marks[next]; mark && mark.at < paragraph.end; next += 1, mark = marks[next]) {
      const closed = open.findLast((opening) => isClosedBy(opening.mark, mark!));
      if (closed && mark.isDoubtful) {
        closed.fallback = mark.at;
      } else if (closed) {
        yield { start: closed.mark.at, end: mark.at };
        open.length = open.indexOf(closed);
        const around = open.at(-1);
        if (around?.mark.sign === closed.mark.sign && !isSingle(around.mark)) around.fallback = mark.at;
      } else if (unclosed && isClosedBy(unclosed.mark, mark)) {
        yield limited(unclosed, mark.at);
        unclosed = null;
      } else if (mark.mayOpen) {
        if (unclosed?.mark.sign === mark.sign) unclosed = null;
        open.push({ mark, fallback: null });
      }
    }
    for (const opening of open) {
      const beginsParagraph = text.slice(paragraph.start, opening.mark.at).trim() === '';
      if (opening.fallback !== null) yield limited(opening, opening.fallback);
      else if (!isSingle(opening.mark) || beginsParagraph) yield limited(opening, paragraph.end);
    }
    unclosed = open.find(({ mark, fallback }) => fallback === null && !isSingle(mark)) ?? unclosed;
  }
}

/** Where so much has been said from a place on, which is after the text if it ends before. */
function endOfWeight(words: readonly Word[], start: number, quarters: number): number {
  let weight = 0;
  for (let i = firstFrom(words, start); i < words.length; i += 1) {
    weight += weighWord(words[i]!.text);
    if (weight >= quarters) return words[i]!.end;
  }
  return Infinity;
}

/** The first word that begins at a place or after it. */
function firstFrom(words: readonly Word[], at: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
