import fc from 'fast-check';
import { createVocabulary } from '../../src/wording/vocabulary.ts';
import { hashGrams } from '../../src/wording/grams.ts';
import type { GrammedWording } from '../../src/wording/matches.ts';
import { readWording } from '../../src/wording/wording.ts';

export const SEED = { seed: 20250618 };

/** Different words, all of their own: `word('x', 3)` is in no text but those that ask for it. */
export function word(prefix: string, number: number): string {
  return `${prefix}z${[...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
}

export function words(prefix: string, count: number, from = 0): string {
  return Array.from({ length: count }, (_, i) => word(prefix, from + i)).join(' ');
}

/** Readings of texts that share one vocabulary. */
export function readTexts(...texts: readonly string[]): readonly GrammedWording[] {
  const vocabulary = createVocabulary();
  return texts.map((text) => {
    const wording = readWording(text, vocabulary);
    return { ...wording, grams: hashGrams(wording, vocabulary.hashes()) };
  });
}

/** Texts of few words, so that they share much by chance, some of it quoted, in several scripts. */
export const muddle = fc.array(fc.constantFrom('ah', 'be', '中', 'の', '“', '”', 'ah be co di ef', 'co di ef ah be', 'be co di ef ah be 中'), { minLength: 20, maxLength: 60, size: 'max' }).map((parts) => parts.join(' '));

/** Prose of a vocabulary that any news shares, with the most common words most often. */
export const prose = fc.array(fc.integer({ min: 1, max: 400 }).map((n) => word('w', Math.floor(400 / n))), { minLength: 30, maxLength: 120, size: 'max' }).map((list) => list.join(' '));
