import { markQuotations } from './quotations.ts';
import type { Vocabulary } from './vocabulary.ts';
import { splitWords } from './words.ts';

/** A text as it is compared: its words, without the text. */
export interface Wording {
  /** By place, the number of the word in the vocabulary: the same number is the same word. */
  readonly words: Int32Array;
  /** By place, what else is known of the word: its weight and the flags below. */
  readonly marks: Uint8Array;
}

/** The part of a mark that is the word's weight, in quarters of a word. */
export const WEIGHT = 0b111;
/** The word stands inside quotation marks. */
export const QUOTED = 0b1000;
/** The word is the first of its line. */
export const BEGINS_LINE = 0b1_0000;

const LINE_END = /[\n\r\u2028\u2029]/g;

export function readWording(text: string, vocabulary: Vocabulary): Wording {
  const split = splitWords(text);
  const quoted = markQuotations(text, split);
  const words = new Int32Array(split.length);
  const marks = new Uint8Array(split.length);
  let lineStart = 0;
  for (let i = 0; i < split.length; i += 1) {
    const word = split[i]!;
    const { start } = word;
    const number = vocabulary.numberOf(word);
    words[i] = number;
    marks[i] = vocabulary.weightOf(number) | (quoted[i] === 1 ? QUOTED : 0) | (start >= lineStart ? BEGINS_LINE : 0);
    if (start < lineStart) continue;
    LINE_END.lastIndex = start;
    lineStart = LINE_END.test(text) ? LINE_END.lastIndex : Infinity;
  }
  return { words, marks };
}

/** What the words from one place to before another weigh, in quarters of a word. */
export function weigh({ marks }: Wording, from: number, to: number): number {
  let weight = 0;
  for (let i = from; i < to; i += 1) weight += marks[i]! & WEIGHT;
  return weight;
}
