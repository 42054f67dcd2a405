import { expect, it } from 'vitest';
import { isEdtfFailure, parseEdtf } from '../../src/model/edtf.ts';

const zone = 'Asia/Almaty';

function boundsOf(text: string): [string, string] | string {
  const date = parseEdtf(text, zone);
  if (isEdtfFailure(date)) return date.reason;
  const iso = (at: number) => (Number.isFinite(at) ? new Date(at).toISOString().replace('.000Z', '') : String(at));
  return [iso(date.bounds.earliest), iso(date.bounds.latest)];
}

it.each([
  ['2025-06-18', '2025-06-18T00:00:00', '2025-06-19T00:00:00'],
  ['2025-06', '2025-06-01T00:00:00', '2025-07-01T00:00:00'],
  ['2025', '2025-01-01T00:00:00', '2026-01-01T00:00:00'],
  ['202X', '2020-01-01T00:00:00', '2030-01-01T00:00:00'],
  ['2025-06-XX', '2025-06-01T00:00:00', '2025-07-01T00:00:00'],
  ['2025-21', '2025-03-01T00:00:00', '2025-06-01T00:00:00'],
  ['2025-06-17/2025-06-19', '2025-06-17T00:00:00', '2025-06-20T00:00:00'],
  ['../2025-06-20', '-Infinity', '2025-06-21T00:00:00'],
  ['2025-06-20/..', '2025-06-20T00:00:00', 'Infinity'],
  ['2025-06-20/', '2025-06-20T00:00:00', 'Infinity'],
  ['[2025-06-18,2025-06-20]', '2025-06-18T00:00:00', '2025-06-21T00:00:00'],
  ['1950S2', '1900-01-01T00:00:00', '2000-01-01T00:00:00'],
  ['[0050,2027]', '0050-01-01T00:00:00', '2028-01-01T00:00:00'],
  ['0000', '0000-01-01T00:00:00', '0001-01-01T00:00:00'],
  ['0001', '0001-01-01T00:00:00', '0002-01-01T00:00:00'],
  ['0050', '0050-01-01T00:00:00', '0051-01-01T00:00:00'],
  ['?0050', '0050-01-01T00:00:00', '0051-01-01T00:00:00'],
  ['0099-12-31', '0099-12-31T00:00:00', '0100-01-01T00:00:00'],
  ['0099-24', '0099-12-01T00:00:00', '0100-03-01T00:00:00'],
  ['0000-02-29', '0000-02-29T00:00:00', '0000-03-01T00:00:00'],
  ['00XX', '0000-01-01T00:00:00', '0100-01-01T00:00:00'],
  ['0XXX', '0000-01-01T00:00:00', '1000-01-01T00:00:00'],
  ['0050/0099-12-31', '0050-01-01T00:00:00', '0100-01-01T00:00:00'],
  ['0050-06-18T10:30', '0050-06-18T10:30:00', '0050-06-18T10:31:00'],
  ['2025-06-18T10:30', '2025-06-18T10:30:00', '2025-06-18T10:31:00'],
  ['2025-06-18T10:30:00', '2025-06-18T10:30:00', '2025-06-18T10:30:01'],
])('%s spans from %s to %s', (text, earliest, latest) => {
  expect(boundsOf(text)).toEqual([earliest, latest]);
});

it.each([
  ['2025-06-18T10:30Z', '2025-06-18T15:30:00'],
  ['2025-06-18T10:30+05:00', '2025-06-18T10:30:00'],
  ['2025-06-18T23:30-03:00', '2025-06-19T07:30:00'],
])('%s is moved into the zone of the site', (text, earliest) => {
  expect(boundsOf(text)).toEqual([earliest, expect.any(String)]);
});

it.each(['2025-02-30', '2025-02-29', '2025-13', '2025-6-18', 'June 2025', '18.06.2025', '', '2025-06-20/2025-06-18', '2025/2026/2027', '../..', 'Y17E7', 'Y-3388E2S3'])(
  '“%s” is no date',
  (text) => expect(isEdtfFailure(parseEdtf(text, zone))).toBe(true),
);

it('an approximate date is widened by one unit of its own precision on either side', () => {
  expect(boundsOf('2025-06-18~')).toEqual(['2025-06-17T00:00:00', '2025-06-20T00:00:00']);
  expect(boundsOf('2025-06~')).toEqual(['2025-05-01T00:00:00', '2025-08-01T00:00:00']);
  expect(boundsOf('2025~')).toEqual(['2024-01-01T00:00:00', '2027-01-01T00:00:00']);
});

it('a widened date keeps what was stated', () => {
  expect(parseEdtf('2025-06-18~', zone)).toMatchObject({ stated: { earliest: Date.UTC(2025, 5, 18), latest: Date.UTC(2025, 5, 19) } });
});

it('doubt is kept as doubt and changes no bounds', () => {
  expect(parseEdtf('2025-06-18?', zone)).toMatchObject({ uncertain: true, approximate: false });
  expect(boundsOf('2025-06-18?')).toEqual(boundsOf('2025-06-18'));
});

it.each([
  ['~2025-06-18', '2024-06-18T00:00:00', '2026-06-19T00:00:00'],
  ['2025~-06-18', '2024-06-18T00:00:00', '2026-06-19T00:00:00'],
  ['2025-06~-18', '2025-05-18T00:00:00', '2025-07-19T00:00:00'],
  ['2025-~06-18', '2025-05-18T00:00:00', '2025-07-19T00:00:00'],
  ['2025-06-~18', '2025-06-17T00:00:00', '2025-06-20T00:00:00'],
  ['~2025-06~-18', '2025-05-18T00:00:00', '2025-07-19T00:00:00'],
  ['2025~-06?-18', '2024-06-18T00:00:00', '2026-06-19T00:00:00'],
  ['~2025-21', '2024-03-01T00:00:00', '2026-06-01T00:00:00'],
  ['2025-~XX-18', '2024-12-18T00:00:00', '2026-01-19T00:00:00'],
])('%s is widened by the finest unit that is marked', (text, earliest, latest) => {
  expect(boundsOf(text)).toEqual([earliest, latest]);
});

it.each([
  ['2025-33~', '2024-10-01T00:00:00', '2025-07-01T00:00:00'],
  ['2025-37~', '2024-09-01T00:00:00', '2025-09-01T00:00:00'],
  ['2025-40~', '2024-07-01T00:00:00', '2026-01-01T00:00:00'],
])('%s, a part of a year, is widened by its own length', (text, earliest, latest) => {
  expect(boundsOf(text)).toEqual([earliest, latest]);
});

it.each([
  // Spring, summer, autumn, winter: of no hemisphere (read as northern), northern, southern.
  ...[21, 25].flatMap((code) => [[code, 3, 3], [code + 1, 6, 3], [code + 2, 9, 3], [code + 3, 12, 3]]),
  [29, 9, 3], [30, 12, 3], [31, 3, 3], [32, 6, 3],
  // Quarters, thirds, halves.
  [33, 1, 3], [34, 4, 3], [35, 7, 3], [36, 10, 3],
  [37, 1, 4], [38, 5, 4], [39, 9, 4],
  [40, 1, 6], [41, 7, 6],
] as [number, number, number][])('the part %i of a year begins in month %i and lasts %i months', (code, first, months) => {
  const bounds = { earliest: Date.UTC(2025, first - 1), latest: Date.UTC(2025, first - 1 + months) };
  expect(parseEdtf(`2025-${code}`, zone)).toMatchObject({ bounds, precision: 'season' });
});

function spansOf(text: string, told = 'UTC', home = told): readonly string[] | string {
  const date = parseEdtf(text, told, home);
  if (isEdtfFailure(date)) return date.reason;
  const iso = (at: number) => (Number.isFinite(at) ? new Date(at).toISOString().replace(/(T00:00)?:00\.000Z$/, '') : String(at));
  return date.spans.map(({ earliest, latest }) => `${iso(earliest)} ${iso(latest)}`);
}

it.each([
  ['[2025-06-17..2025-06-19,2025-06-25]', ['2025-06-17 2025-06-20', '2025-06-25 2025-06-26']],
  ['[2025-06-25,2025-06-17]', ['2025-06-17 2025-06-18', '2025-06-25 2025-06-26']],
  ['{2025-06-17,2025-06-18,2025-06-20}', ['2025-06-17 2025-06-19', '2025-06-20 2025-06-21']],
  ['[2025,2025-06-18]', ['2025-01-01 2026-01-01']],
  ['[..2025-06-18]', ['-Infinity 2025-06-19']],
  ['[2025-06-18..]', ['2025-06-18 Infinity']],
  ['[..2025-06-01,2025-06-18,2025-06-25..]', ['-Infinity 2025-06-02', '2025-06-18 2025-06-19', '2025-06-25 Infinity']],
  ['[2025-06-18~,2025-06-25]', ['2025-06-17 2025-06-20', '2025-06-25 2025-06-26']],
  ['[2025-06-18~,2025-06-21~]', ['2025-06-17 2025-06-23']],
  ['[2025-05,2025-07~]', ['2025-05-01 2025-09-01']],
  ['[2025-06-18T10:30,2025-06-18T22]', ['2025-06-18T10:30 2025-06-18T10:31', '2025-06-18T22:00 2025-06-18T23:00']],
  ['2025-XX-31', ['2025-01-31 2025-02-01', '2025-03-31 2025-04-01', '2025-05-31 2025-06-01', '2025-07-31 2025-08-01', '2025-08-31 2025-09-01', '2025-10-31 2025-11-01', '2025-12-31 2026-01-01']],
  ['2025-X1', ['2025-01-01 2025-02-01', '2025-11-01 2025-12-01']],
  ['2025-02-2X', ['2025-02-20 2025-03-01']],
  ['199X-02-29', ['1992-02-29 1992-03-01', '1996-02-29 1996-03-01']],
  ['2025-1X-0X~', ['2025-09-30 2025-10-11', '2025-10-31 2025-11-11', '2025-11-30 2025-12-11']],
  ['XXXX-06-18', ['0000-06-18 9999-06-19']],
  ['XXXX-02-29', ['0000-02-29 9996-03-01']],
  ['19XX-XX-18', ['1900-01-18 1999-12-19']],
  ['XXXX', ['0000-01-01 +010000-01-01']],
])('%s lies in %j', (text, spans) => {
  expect(spansOf(text)).toEqual(spans);
});

it('a date is moved from the zone that it is told in to the one in which bounds are counted', () => {
  expect(spansOf('2025-06-18', 'Asia/Tokyo', zone)).toEqual(['2025-06-17T20:00 2025-06-18T20:00']);
  expect(spansOf('2025-06', 'Asia/Tokyo', zone)).toEqual(['2025-05-31T20:00 2025-06-30T20:00']);
  expect(spansOf('2025-06-18T10:30', 'Asia/Tokyo', zone)).toEqual(['2025-06-18T06:30 2025-06-18T06:31']);
  expect(spansOf('2025-06-17/2025-06-18T10:30', 'Asia/Tokyo', zone)).toEqual(['2025-06-16T20:00 2025-06-18T06:31']);
  expect(spansOf('2025-06-17/..', 'Asia/Tokyo', zone)).toEqual(['2025-06-16T20:00 Infinity']);
  expect(spansOf('[2025-06-17,2025-06-20]', 'Asia/Tokyo', zone)).toEqual(['2025-06-16T20:00 2025-06-17T20:00', '2025-06-19T20:00 2025-06-20T20:00']);
  expect(spansOf('2025-06-18T10:30Z', 'Asia/Tokyo', zone)).toEqual(['2025-06-18T15:30 2025-06-18T15:31']);
});

it('an approximate date is widened on the calendar that it is told by', () => {
  expect(spansOf('2025-03~', 'Asia/Tokyo', 'UTC')).toEqual(['2025-01-31T15:00 2025-04-30T15:00']);
  expect(spansOf('2025-03-30~', 'Europe/Berlin', 'UTC')).toEqual(['2025-03-28T23:00 2025-03-31T22:00']);
  expect(spansOf('2025-06-18T10:30+05:00~', 'Asia/Tokyo', zone)).toEqual(['2025-06-18T10:29 2025-06-18T10:32']);
  expect(parseEdtf('2025-03~', 'Asia/Tokyo', 'UTC')).toMatchObject({ stated: { earliest: Date.UTC(2025, 1, 28, 15), latest: Date.UTC(2025, 2, 31, 15) } });
});

it.each([
  ['2025-06-18', 'given', 'given'],
  ['2025-06-17/2025-06-18', 'given', 'given'],
  ['2025-06-17/..', 'given', 'open'],
  ['2025-06-17/', 'given', 'unknown'],
  ['../2025-06-17', 'open', 'given'],
  ['/2025-06-17', 'unknown', 'given'],
  ['[..2025]', 'open', 'given'],
  ['{2025,2027..}', 'given', 'open'],
])('the ends of %s are %s and %s', (text, start, end) => {
  expect(parseEdtf(text, zone)).toMatchObject({ ends: { start, end } });
});

it.each([
  ['2025-06-18', 'none'],
  ['2025-06-18T10:30', 'assumed'],
  ['2025-06-18T10:30Z', 'given'],
  ['2025-06-18T10:30Z/2025-06-19', 'given'],
  ['2025-06-18T10:30Z/2025-06-18T17:30', 'assumed'],
  ['[2025-06-18T10:30-05:00,2025-06-20]', 'given'],
])('the clock of %s is %s', (text, clock) => {
  expect(parseEdtf(text, zone)).toMatchObject({ clock });
});

it.each([
  ['2025-06-18T24:00', '2025-06-19T00:00:00', '2025-06-19T00:01:00'],
  ['2025-06-18T24:00:00Z', '2025-06-19T05:00:00', '2025-06-19T05:00:01'],
  ['2025-06-18T10', '2025-06-18T10:00:00', '2025-06-18T11:00:00'],
  ['2025-06-18T10-03:30', '2025-06-18T18:30:00', '2025-06-18T19:30:00'],
  ['2025-06-18T10~', '2025-06-18T09:00:00', '2025-06-18T12:00:00'],
  ['2025-06-18T10:30%', '2025-06-18T10:29:00', '2025-06-18T10:32:00'],
  ['2025-06-18T10:30:15~', '2025-06-18T10:30:14', '2025-06-18T10:30:17'],
  ['2025-06-18T10:00+05:00/2025-06-18T05:30Z', '2025-06-18T10:00:00', '2025-06-18T10:31:00'],
])('%s spans from %s to %s on the clock of the site', (text, earliest, latest) => {
  expect(boundsOf(text)).toEqual([earliest, latest]);
});

it.each([
  ['2025-06-18T10:30:00.5', 'times are told to the second, without fractions'],
  ['2025-06-18T10:30:00,5Z', 'times are told to the second, without fractions'],
  ['2025-06-18T23:59:60', 'leap seconds are not counted: write second 59'],
  ['2025-06-18T23:59:61', 'second must be 00-59'],
  ['2025-06-18T24:01', 'hour must be 00-23'],
  ['2025-06-18T24', 'hour must be 00-23'],
  ['2025-06-18T10:60', 'minute must be 00-59'],
  ['2025-06-18T10:30+05:60', 'minute must be 00-59'],
  ['2025-06-18T10:30+15', 'no zone is more than 14 hours from UTC'],
  ['2025-06-18T10:30+0500', 'an offset is written like +05:00'],
  ['2025-06T10:30', 'a time stands after a whole day, like 2025-06-18T10:30'],
  ['2025-06-XXT10:30', 'a time stands after a whole day, like 2025-06-18T10:30'],
  ['2025-06~-18T10:30', 'a time stands after a whole day, like 2025-06-18T10:30'],
  ['2025-02-30T10:30', 'day must be 01-28 for 2025-02'],
  ['2025-06-20/2025-06-18', 'the interval ends before it starts'],
  ['2025-06-20/2025-06-19~', 'the interval ends before it starts'],
  ['2025-06-18T10:00Z/2025-06-18T12:00+05:00', 'the interval ends before it starts'],
  ['2025-06-18/soon', '`soon` is no date'],
  ['2025-13/2026', 'month must be 01-12'],
  ['[2025,soon]', '`soon` is no date'],
  ['[2025,2025-02-30]', 'day must be 01-28 for 2025-02'],
  ['[2025,]', 'a date is missing'],
  ['[2025..2024]', '`2025..2024` ends before it starts'],
  ['[2025,..2027]', 'in a set, `..` joins two dates, opens the first one or closes the last one'],
  ['-0000', 'the year before 0001 is written 0000'],
  ['2025-02-3X', 'the calendar has no such date'],
  ['XXXX-06-31', 'the calendar has no such date'],
  ['2025-9X', 'the calendar has no such date'],
  ['Y171010000S3', 'a year out of reach'],
  ['Y-300000', 'a year out of reach'],
  ['Y2025E42025', 'a year out of reach'],
  [`Y-${'9'.repeat(400)}`, 'a year out of reach'],
  ['2025-06-18?~', 'one mark is enough: `%` is both `?` and `~`'],
  ['soon', ''],
  ['2025 ', ''],
])('“%s” is no date: %s', (text, reason) => {
  expect(parseEdtf(text, zone)).toEqual({ reason });
});
