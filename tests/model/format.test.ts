import { expect, it } from 'vitest';
import { formatBounds, formatDuration, isoDay } from '../../src/model/format-date.ts';
import { formatKm, formatNumber, formatRange, listWords } from '../../src/model/format-value.ts';
import { parseEdtf } from '../../src/model/edtf.ts';
import { civilDay } from '../../src/model/time.ts';

it.each([
  ['2025-06-18', '18 June 2025'],
  ['2025-06', 'June 2025'],
  ['2025', '2025'],
  ['2025-06-18/2025-06-19', '18–19 June 2025'],
  ['2025-05-30/2025-06-02', '30 May – 2 June 2025'],
  ['2024-12-30/2025-01-02', '30 December 2024 – 2 January 2025'],
  ['../2025-06-20', 'by 20 June 2025'],
  ['2025-06-20/..', 'from 20 June 2025'],
  ['2025-06-18T10:30', '18 June 2025, 10:30'],
  ['2025-06-18T10:30/2025-06-18T12:00', '18 June 2025, 10:30–12:00'],
  ['2025-06-18T00:00', '18 June 2025, 00:00'],
  ['2025-06-18T23:59', '18 June 2025, 23:59'],
  ['2025-06-18T00:00/2025-06-18T12:00', '18 June 2025, 00:00–12:00'],
  ['2025-06-18T00:00/2025-06-19T00:00', '18 June 2025, 00:00 – 19 June 2025, 00:00'],
  ['2025-06-18T10:30:15', '18 June 2025, 10:30:15'],
  ['2025-06-18T10:30:00', '18 June 2025, 10:30:00'],
  ['2025-06-18T10:30:15/2025-06-18T10:30:20', '18 June 2025, 10:30:15–10:30:20'],
  ['../2025-06-18T00:00', 'by 18 June 2025, 00:00'],
  ['../2025-06-18T10:30:15', 'by 18 June 2025, 10:30:15'],
  ['2025-06-18T10:30/..', 'from 18 June 2025, 10:30'],
  ['0050', '50'],
])('%s reads as “%s”', (text, words) => {
  const date = parseEdtf(text, 'UTC');
  expect('bounds' in date && formatBounds(date.bounds)).toBe(words);
});

it('numbers are grouped by thin spaces and ranges keep their openness', () => {
  expect(formatNumber(1234567.891)).toBe('1\u202f234\u202f567.89');
  expect(formatRange({ min: 3, max: Infinity }, 'people')).toBe('at least 3 people');
  expect(formatRange({ min: 0, max: 3 }, 'people')).toBe('up to 3 people');
  expect(formatRange({ min: 0, max: 0 }, 'people')).toBe('none');
  expect(['incidents', 'people', 'casualties', 'crashes', 'cm'].map((unit) => formatRange({ min: 1, max: 1 }, unit))).toEqual(['1 incident', '1 person', '1 casualty', '1 crash', '1 cm']);
});

it('distances are no more exact than a reader can use', () => {
  expect(formatKm(834.2)).toBe('830 km');
  expect(formatKm(42.4)).toBe('40 km');
  expect(formatKm(3.4)).toBe('3 km');
});

it('words are joined as a sentence joins them', () => {
  expect(listWords(['a'])).toBe('a');
  expect(listWords(['a', 'b', 'c'])).toBe('a, b and c');
});

it('durations and days are given in the calendar alone', () => {
  expect(formatDuration(3 * 86_400_000)).toBe('3 days');
  expect(isoDay(civilDay(2025, 6, 8))).toBe('2025-06-08');
});
