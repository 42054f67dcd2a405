import { expect, it } from 'vitest';
import { foldQuote, wordsOf } from '../../src/lint/quote-words.ts';
import { writtenDates } from '../../src/lint/written-dates.ts';

it.each([
  ['2025', [[2025, null, null, null, null]]],
  ['2025-06', [[2025, 6, null, null, null]]],
  ['2025-06-18?', [[2025, 6, 18, null, null]]],
  ['2025-06~-18', [[2025, 6, 18, null, null]]],
  ['?2025-~06-%18', [[2025, 6, 18, null, null]]],
  ['2025-06-18T10', [[2025, 6, 18, 10, null]]],
  ['2025-06-18T10:30:15+05:00', [[2025, 6, 18, 10, 30]]],
  ['2025-06-18T23:30Z/2025-06-19T01:00Z', [[2025, 6, 18, 23, 30], [2025, 6, 19, 1, 0]]],
  ['../2025-06-18', [[2025, 6, 18, null, null]]],
  ['[2025-06-18,2025-06-20..]', [[2025, 6, 18, null, null], [2025, 6, 20, null, null]]],
  ['{2025..2027}', [[2025, null, null, null, null], [2027, null, null, null, null]]],
  ['2025-21', [[2025, null, null, null, null]]],
  ['2025-06-1X', [[2025, 6, null, null, null]]],
  ['2025-XX-18', [[2025, null, null, null, null]]],
  ['-0753', [[-753, null, null, null, null]]],
  ['202X', []], ['20XX', []], ['Y17E7', []], ['Y12025', []], ['1950S2', []],
])('every date with a year in full is read as it is written: %s', (text, dates) => {
  expect(writtenDates(text).map(({ year, month, day, hour, minute }) => [year, month, day, hour, minute])).toEqual(dates);
});

it.each([
  ['on the 18th of June', ['on', 'the', '18', 'th', 'of', 'june']],
  ['18-го Мая', ['18', 'го', 'мая']],
  ['à 10h30, le 1er août', ['a', '10', 'h', '30', 'le', '1', 'er', 'aout']],
  ['١٨ · ۱۸ · १८ · １８ · ๑๘', ['18', '18', '18', '18', '18']],
  ['İstanbul’da', ['istanbul', 'da']],
])('a quote is folded to plain words and numbers: %s', (quote, words) => {
  expect(wordsOf(foldQuote(quote))).toEqual(words);
});
