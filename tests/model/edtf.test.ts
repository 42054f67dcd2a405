import edtf from 'edtf';
import fc from 'fast-check';
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

it('days, months and years have the bounds that another EDTF library gives them', () => {
  const day = fc.date({ min: new Date('0100-01-01'), max: new Date('9998-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const text = fc.oneof(day, day.map((d) => d.slice(0, 7)), day.map((d) => d.slice(0, 4)));
  fc.assert(fc.property(text, (written) => {
    const other = edtf(written) as { min: number; max: number };
    expect(parseEdtf(written, zone)).toMatchObject({ bounds: { earliest: other.min, latest: other.max + 1 } });
  }), { seed: 20250618, numRuns: 300 });
});
