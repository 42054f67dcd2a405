import { expect, it } from 'vitest';
import { formatBounds, formatBoundsIn, formatDate, formatDuration, formatWhen, isoDay, wordRelative } from '../../src/model/format-date.ts';
import { formatKm, formatNumber, formatRange, listWords } from '../../src/model/format-value.ts';
import { isEdtfFailure, parseEdtf } from '../../src/model/edtf.ts';
import { civilDay } from '../../src/model/time.ts';
import type { DateValue } from '../../src/model/value.ts';

const HOME = 'Asia/Almaty';

/** An EDTF date as an entry or a claim gives it. */
function dateOf(text: string, zone = HOME): DateValue {
  const date = parseEdtf(text, zone, HOME);
  if (isEdtfFailure(date)) throw new Error(`${text}: ${date.reason}`);
  return { ...date, type: 'date', relative: null, unplaced: null, zone: zone === HOME ? null : { name: zone, home: HOME } };
}

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
  ['2025-06/2025-08', 'June–August 2025'],
  ['2025-12/2026-02', 'December 2025 – February 2026'],
  ['2024/2025', '2024–2025'],
  ['-0043-03-15', '15 March 44 BC'],
  ['-0043/-0039', '44–40 BC'],
  ['-0001/0003', '2 BC – AD 3'],
])('%s reads as “%s”', (text, words) => {
  const date = parseEdtf(text, 'UTC');
  expect('bounds' in date && formatBounds(date.bounds)).toBe(words);
});

it.each([
  ['[2025-06-18,2025-06-20]', '18 or 20 June 2025'],
  ['{2025-06-18,2025-06-20}', '18 and 20 June 2025'],
  ['[2025-06-18,2025-06-20,2025-07-01]', '18 June, 20 June or 1 July 2025'],
  ['[2025-05,2025-07]', 'May or July 2025'],
  ['{2020,2022,2024}', '2020, 2022 and 2024'],
  ['[2024-05-01,2025-05-03]', '1 May 2024 or 3 May 2025'],
  ['[2025-05-30..2025-06-02,2025-06-10]', '30 May – 2 June 2025 or 10 June 2025'],
  ['[..2025-06-18,2025-06-25]', 'by 18 June 2025 or 25 June 2025'],
  ['[2025-06-18,2025-06-19]', '18–19 June 2025'],
  ['2025-XX-18', '18 January – 18 December 2025 (one of 12 days)'],
  ['{2025-01,2025-03,2025-05,2025-07,2025-09}', 'January–September 2025 (five months)'],
  ['[2025-06-18~,2025-06-25]', '17–19 or 25 June 2025'],
])('the set %s reads as “%s”', (text, words) => {
  expect(formatDate(dateOf(text))).toBe(words);
});

it.each([
  ['2025-21', 'spring 2025 (March–May)'],
  ['2025-24', 'winter 2025 (December 2025 – February 2026)'],
  ['2025-26', 'northern summer 2025 (June–August)'],
  ['2025-32', 'southern winter 2025 (June–August)'],
  ['2025-33', 'the first quarter of 2025 (January–March)'],
  ['2025-39', 'the last third of 2025 (September–December)'],
  ['2025-41', 'the second half of 2025 (July–December)'],
  ['2025-21~', 'about spring 2025 (March–May)'],
  ['202X', 'the 2020s'],
  ['202X~', 'about the 2020s'],
  ['20XX', '2000–2099'],
  ['-001X', '20–11 BC'],
])('%s reads as “%s”, for readers who do not know EDTF', (text, words) => {
  expect(formatDate(dateOf(text))).toBe(words);
});

it.each([
  ['2025-06-20/..', 'from 20 June 2025'],
  ['2025-06-20/', 'from 20 June 2025, end not known'],
  ['../2025-06-20', 'by 20 June 2025'],
  ['/2025-06-20', 'by 20 June 2025, start not known'],
  ['2025-06-20~/', 'from about 20 June 2025, end not known'],
])('an open end is told apart from an unknown one: %s is “%s”', (text, words) => {
  expect(formatDate(dateOf(text))).toBe(words);
});

it('a time of day names its zone where that is not the site’s, and a day is told as it is counted there', () => {
  expect(formatDate(dateOf('2025-06-18T10:30', 'Asia/Tokyo'))).toBe('18 June 2025, 10:30 (Asia/Tokyo time)');
  expect(formatDate(dateOf('2025-06-18T10:30Z', 'Asia/Tokyo'))).toBe('18 June 2025, 19:30 (Asia/Tokyo time)');
  expect(formatDate(dateOf('[2025-06-18,2025-06-20]', 'Asia/Tokyo'))).toBe('18 or 20 June 2025');
  expect(formatDate(dateOf('2025-21', 'Asia/Tokyo'))).toBe('spring 2025 (March–May)');
  expect(formatDate(dateOf('2025-06-18T10:30'))).toBe('18 June 2025, 10:30');
  expect(formatBoundsIn({ earliest: civilDay(2025, 6, 18), latest: Infinity }, { name: 'Asia/Tokyo', home: HOME })).toBe('from 18 June 2025, 04:00 (Asia/Tokyo time)');
});

it('an incident is told by its own date, unless the other entries leave less room', () => {
  const when = dateOf('[2025-06-18,2025-06-20..2025-06-24,2025-06-30]');
  const told = (earliest: number, latest: number) => formatWhen({ when, zone: null, bounds: { earliest: civilDay(2025, 6, earliest), latest: civilDay(2025, 6, latest) } });
  expect(formatWhen({ when, zone: null, bounds: when.bounds })).toBe('18, 20–24 or 30 June 2025');
  expect(told(19, 22)).toBe('20–21 June 2025');
  expect(told(18, 22)).toBe('18 or 20–21 June 2025');
  expect(formatWhen({ when: null, zone: null, bounds: { earliest: -Infinity, latest: civilDay(2025, 6, 1) } })).toBe('by 31 May 2025');
  expect(formatWhen({ when: null, zone: null, bounds: null })).toBe('date not known');
});

it.each([
  ['2 days before the find', 'two days before the find'],
  ['1 day after the find', 'one day after the find'],
  ['11 days after the find', '11 days after the find'],
  ['same day as the find', 'on the same day as the find'],
  ['earlier this month', 'earlier this month'],
])('the relative date “%s” reads as “%s”', (text, words) => {
  expect(wordRelative(text)).toBe(words);
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
