import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monthNumber } from '../../src/assemble/month-names.ts';
import { proposeDates } from '../../src/assemble/propose-date.ts';
import { isEdtfFailure, parseEdtf } from '../../src/model/edtf.ts';
import { civilParts } from '../../src/model/time.ts';
import { INCIDENT_DATES } from './date-strings.ts';

const run = { seed: 20250618, numRuns: 1000 };

it.each([
  // The table of date strings has those that are refused as dates; these set out as relative ones.
  ['before 2025-06-18', ['../2025-06-18']],
  ['before 18 June 2025', ['../2025-06-18']],
  ['after 2025-06-18', ['2025-06-18/..']],
  ['after June 2025', ['2025-06/..']],
  ['2025-06-18 or later', ['2025-06-18/..']],
  ['2025-06-18 or earlier', ['../2025-06-18']],
  ['between 2025-06-17 and 2025-06-19', ['2025-06-17/2025-06-19']],
  ['between 17 and 19 June 2025', ['2025-06-17/2025-06-19']],
  ['yesterday', []],
  ['2 days before crash', []],
  // Both readings of day and month.
  ['06/07/2025', ['2025-07-06', '2025-06-07']],
  ['06/07/2025 10:30', ['2025-07-06T10:30', '2025-06-07T10:30']],
  ['after 06/07/2025', ['2025-07-06/..', '2025-06-07/..']],
  // Nothing that would be another date.
  ['2025-06-31', []],
  ['2025-02-30', []],
  ['31 June 2025', []],
  ['2025-13', []],
  ['2025-06-18', []],
])('“%s” may mean %j', (written, dates) => {
  expect(proposeDates(written)).toEqual(dates);
});

it.each([
  ['january', 1], ['Feb', 2], ['März', 3], ['MARS', 3], ['avr', 4], ['мая', 5], ['маусым', 6], ['juil', 7], ['août', 8], ['aout', 8], ['вересня', 9], ['Okt', 10], ['жовтень', 10], ['nov', 11], ['дек', 12],
  ['jui', undefined], ['ju', undefined], ['banuary', undefined], ['', undefined],
])('“%s” is month %s', (name, month) => {
  expect(monthNumber(name)).toBe(month);
});

it('every day is found again however it is written', () => {
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  const anyDay = fc.date({ min: new Date('1000-01-01'), max: new Date('9998-12-31'), noInvalidDate: true });
  fc.assert(fc.property(anyDay, (date) => {
    const { year, month, day } = civilParts(date.getTime());
    const iso = date.toISOString().slice(0, 10);
    const name = months[month - 1]!;
    for (const written of [`${day}.${month}.${year}`, `${day} ${name} ${year}`, `${name} ${day}, ${year}`, `${day} ${name.slice(0, 3)}. ${year}`, `${year} ${name} ${day}`, iso.replaceAll('-', '')]) {
      expect(proposeDates(written), written).toEqual([iso]);
    }
    for (const written of [`${day}/${month}/${year}`, `${month}/${day}/${year}`]) expect(proposeDates(written), written).toContain(iso);
  }), run);
});

const piece = fc.constantFrom('2025', '18', '06', '6', '31', 'June', 'июня', 'c.', 'before', 'after', 'to', 'or', 'and', 'the', 'early', 'night of', 'summer', '-', '–', ' - ', '/', '..', '.', ',', ' ', ' ', 'T', '10:30', 'pm', 'UTC', '+5', '?', '~', '??', '[', ']', '{', '}', 'unknown', 'BC', 'Q3', '1990s', '19th century');

it.each(Object.entries({
  pieces: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  mixed: fc.tuple(fc.constantFrom(...INCIDENT_DATES.map(({ written }) => written)), fc.constantFrom(' ', ' - ', '/', ' or ', ','), fc.constantFrom(...INCIDENT_DATES.map(({ written }) => written))).map((parts) => parts.join('')),
  arbitrary: fc.string(),
  'any script': fc.string({ unit: 'grapheme' }),
}))('what is proposed for a text (%s) is a date, and another one', (_, text) => {
  fc.assert(fc.property(text, (written) => {
    for (const date of proposeDates(written)) {
      expect(date).not.toBe(written);
      expect(isEdtfFailure(parseEdtf(date, 'UTC')), date).toBe(false);
    }
  }), run);
});

it.each(['1', '1-', '10:30 ', '~ ', '2025-', '2025/', ' or ', ', ', 'c. ', 'early ', 'June ', '18 ', '17-18 ', '..', '(', '[2025,', '2025–'])('a long row of “%s” takes no long time', (piece) => {
  const start = performance.now();
  proposeDates(piece.repeat(200));
  proposeDates(piece.repeat(200).slice(0, 99));
  proposeDates(`${piece.repeat(200).slice(0, 95)}2025`);
  expect(performance.now() - start).toBeLessThan(1000);
});
