import edtf from 'edtf';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isEdtfFailure, parseEdtf, type EdtfDate } from '../../src/model/edtf.ts';
import { HOUR_MS, type TimeBounds } from '../../src/model/time.ts';
import { moveBounds } from '../../src/model/zone.ts';

const run = { seed: 20250618, numRuns: 500 };
const padded = (n: number, digits: number) => `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(digits, '0')}`;

/** `edtf` has bounds that include their last millisecond, in UTC. */
function otherBounds(text: string): TimeBounds {
  const { min, max } = edtf(text) as { readonly min: number; readonly max: number };
  return { earliest: min, latest: max + 1 };
}

const year = fc.oneof(fc.integer({ min: 100, max: 9998 }), fc.integer({ min: -9998, max: -1 }), fc.integer({ min: 0, max: 99 })).map((n) => padded(n, 4));
const positiveYear = fc.integer({ min: 100, max: 9998 }).map((n) => padded(n, 4));
const modernYear = fc.integer({ min: 1900, max: 2099 }).map(String);
const month = fc.integer({ min: 1, max: 12 }).map((n) => padded(n, 2));
const dayOf = (years: fc.Arbitrary<string>) => fc.tuple(years, month, fc.integer({ min: 1, max: 28 }).map((n) => padded(n, 2))).map((parts) => parts.join('-'));
const monthOf = (years: fc.Arbitrary<string>) => fc.tuple(years, month).map((parts) => parts.join('-'));
const plainOf = (years: fc.Arbitrary<string>) => fc.oneof(years, monthOf(years), dayOf(years));

/**
 * Where both libraries are right. `edtf` is wrong, and left out, in these: it does not widen `~`; takes 02-29 of a common year
 * for 1 March; reads times without an offset in the machine's zone; ignores the end of `a..b` in sets, the digits after an S
 * and, beside unspecified digits and parts of a year, the sign of years before 0; gives February 0000 30 days as `0000-02-XX`; has thirds of a year that overlap (37 ends in May); takes seasons for quarters (21 begins in
 * January); and refuses intervals of which the end is coarser than the start.
 */
const AGREED: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'years, months and days, also before the year 0': plainOf(year),
  'doubtful dates': plainOf(year).map((date) => `${date}?`),
  'years of five and six digits': fc.integer({ min: 10_000, max: 270_000 }).chain((n) => fc.constantFrom(`Y${n}`, `Y-${n}`)),
  'years with an exponent': fc.tuple(fc.integer({ min: 10, max: 26 }), fc.integer({ min: 3, max: 4 })).map(([n, power]) => `Y${n}E${power}`),
  'decades, centuries and other unspecified years': fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 4 })).map(([n, some]) => padded(n, 4).slice(0, 4 - some) + 'X'.repeat(some)),
  'unspecified months and days': fc.oneof(positiveYear.map((y) => `${y}-XX`), monthOf(positiveYear).map((m) => `${m}-XX`), positiveYear.map((y) => `${y}-XX-XX`)),
  'a day of some month and a month of some year': fc.oneof(positiveYear.map((y) => `${y}-XX-18`), monthOf(fc.integer({ min: 0, max: 999 }).map((n) => `${padded(n, 3)}X`))),
  'quarters and halves of a year': fc.tuple(positiveYear, fc.constantFrom(33, 34, 35, 36, 40, 41)).map((parts) => parts.join('-')),
};

it.each(Object.entries(AGREED))('%s have the bounds that another EDTF library gives them', (_, text) => {
  fc.assert(fc.property(text, (written) => {
    expect(parseEdtf(written, 'UTC')).toMatchObject({ bounds: otherBounds(written) });
  }), run);
});

it('intervals run as another EDTF library has it', () => {
  const ends = fc.oneof(plainOf(year), plainOf(modernYear));
  fc.assert(fc.property(ends, ends, (one, other) => {
    const [a, b] = [otherBounds(one), otherBounds(other)];
    fc.pre(a.earliest < b.earliest && a.latest < b.latest);
    expect(parseEdtf(`${one}/${other}`, 'UTC')).toMatchObject({ bounds: otherBounds(`${one}/${other}`) });
    expect(parseEdtf(`${one}/..`, 'UTC')).toMatchObject({ bounds: otherBounds(`${one}/..`) });
    expect(parseEdtf(`../${other}`, 'UTC')).toMatchObject({ bounds: otherBounds(`../${other}`) });
  }), run);
});

it('sets span what another EDTF library says', () => {
  const members = fc.array(plainOf(year), { minLength: 1, maxLength: 5 });
  fc.assert(fc.property(members, fc.constantFrom('[]', '{}'), (dates, [open, close]) => {
    // `edtf` wants members in order.
    const sorted = dates.toSorted((a, b) => otherBounds(a).earliest - otherBounds(b).earliest || otherBounds(a).latest - otherBounds(b).latest);
    const bounds = { earliest: otherBounds(sorted[0]!).earliest, latest: Math.max(...dates.map((date) => otherBounds(date).latest)) };
    expect(parseEdtf(`${open}${dates.join(',')}${close}`, 'UTC')).toMatchObject({ bounds });
    expect(otherBounds(`${open}${sorted.join(',')}${close}`).earliest).toBe(bounds.earliest);
  }), run);
});

const mark = fc.constantFrom('', '', '', '?', '~', '%');
const unsure = (digits: fc.Arbitrary<string>) => fc.tuple(digits, fc.nat(15)).map(([text, which]) => [...text].map((digit, i) => (which & (1 << i) && digit !== '-' ? 'X' : digit)).join(''));
const marked = fc.tuple(fc.array(fc.tuple(mark, mark), { minLength: 3, maxLength: 3 }), fc.oneof(year, unsure(year)), fc.oneof(month, unsure(month)), fc.integer({ min: 1, max: 31 }).map((n) => padded(n, 2)), fc.integer({ min: 1, max: 3 }))
  .map(([marks, y, m, d, parts]) => [y, m, d].slice(0, parts).map((part, i) => marks[i]![0] + part + marks[i]![1]).join('-'));
const time = fc.tuple(dayOf(modernYear), fc.constantFrom('T00', 'T02:30', 'T10:30', 'T23:59:59', 'T24:00'), fc.constantFrom('', '', 'Z', '+05:00', '-03:30', '+14'), mark).map((parts) => parts.join(''));
const season = fc.tuple(year, fc.integer({ min: 21, max: 41 }), mark).map(([y, code, end]) => `${y}-${code}${end}`);
const single = fc.oneof(plainOf(modernYear), marked, time, season, fc.constantFrom('Y-17000', 'Y17E4~', '1950S2', 'Y-17101S3'));
const interval = fc.tuple(fc.oneof(single, fc.constantFrom('', '..')), fc.oneof(single, fc.constantFrom('', '..'))).map((ends) => ends.join('/'));
const range = fc.tuple(single, single).map((ends) => ends.join('..'));
const set = fc.tuple(fc.array(fc.oneof(single, range), { minLength: 1, maxLength: 4 }), fc.constantFrom('[]', '{}', '[..]', '{.. }')).map(([members, ends]) => `${ends[0]}${ends.length > 2 ? '..' : ''}${members.join(',')}${ends.at(-1)}`);
/** Most of these are dates. */
const likely = fc.oneof(single, interval, set);
/** Few of these are. */
const unlikely = fc.array(fc.constantFrom('2025', '0044', '-', '-', '06', '18', '31', 'XX', 'X', '..', '/', 'T', '10:30', ':15', 'Z', '+05:00', '?', '~', '%', '[', ']', '{', '}', ',', 'Y', 'E4', 'S2', '17000', '24', ' '), { maxLength: 14 }).map((signs) => signs.join(''));
const zone = fc.constantFrom('UTC', 'Asia/Almaty', 'Asia/Tokyo', 'Europe/Berlin', 'America/Sao_Paulo', 'Pacific/Apia');

function expectSound({ bounds, stated, spans }: EdtfDate): void {
  for (const at of [bounds, stated, ...spans].flatMap(({ earliest, latest }) => [earliest, latest])) expect(at).not.toBeNaN();
  for (const span of spans) expect(span.earliest).toBeLessThan(span.latest);
  spans.slice(1).forEach((span, i) => expect(spans[i]!.latest).toBeLessThan(span.earliest));
  expect(bounds).toEqual({ earliest: spans[0]!.earliest, latest: spans.at(-1)!.latest });
  expect(stated.earliest).toBeLessThan(stated.latest);
  expect(stated.earliest).toBeGreaterThanOrEqual(bounds.earliest);
  expect(stated.latest).toBeLessThanOrEqual(bounds.latest);
}

it.each(Object.entries({ likely, unlikely, arbitrary: fc.string(), 'any script': fc.string({ unit: 'grapheme' }) }))('a text (%s) is a date with sound bounds and stretches, or none with a reason', (_, text) => {
  fc.assert(fc.property(text, zone, zone, (written, told, home) => {
    const date = parseEdtf(written, told, home);
    if (isEdtfFailure(date)) expect(date.reason).toBeTypeOf('string');
    else expectSound(date);
  }), { ...run, numRuns: 1000 });
});

it('most texts that look like dates are dates, so that the properties above say something', () => {
  const samples = fc.sample(likely, { seed: 1, numRuns: 1000 });
  expect(samples.filter((text) => !isEdtfFailure(parseEdtf(text, 'UTC'))).length).toBeGreaterThan(500);
});

it('approximation widens and doubt does not', () => {
  fc.assert(fc.property(fc.oneof(plainOf(year), plainOf(modernYear)), (written) => {
    const [plain, doubted, approximate] = ['', '?', '~'].map((end) => parseEdtf(written + end, 'UTC') as EdtfDate) as [EdtfDate, EdtfDate, EdtfDate];
    expect(doubted.bounds).toEqual(plain.bounds);
    expect(approximate.stated).toEqual(plain.bounds);
    expect(approximate.bounds.earliest).toBeLessThan(plain.bounds.earliest);
    expect(approximate.bounds.latest).toBeGreaterThan(plain.bounds.latest);
  }), run);
});

/** Zones that have not changed their clocks since 2025, with their hours from UTC. */
const STEADY = { UTC: 0, 'Asia/Almaty': 5, 'Asia/Tokyo': 9, 'Asia/Kathmandu': 5.75, 'America/Phoenix': -7, 'Pacific/Kiritimati': 14 } as const;
const steady = fc.constantFrom(...(Object.keys(STEADY) as (keyof typeof STEADY)[]));
const lateYear = fc.integer({ min: 2025, max: 2037 }).map(String);
const latePlain = fc.oneof(plainOf(lateYear), plainOf(lateYear).map((date) => `${date}~`), fc.tuple(dayOf(lateYear), fc.constantFrom('T10:30', 'T23~')).map((parts) => parts.join('')));

it('another zone than home moves the bounds by as much as they are apart, and back again', () => {
  fc.assert(fc.property(latePlain, steady, steady, (written, told, home) => {
    // So that the widening of `~` cannot reach the changes before 2025.
    fc.pre(!/^2025.*~/.test(written));
    const there = parseEdtf(written, told) as EdtfDate;
    const here = parseEdtf(written, told, home) as EdtfDate;
    const by = (STEADY[home] - STEADY[told]) * HOUR_MS;
    expect(here.bounds).toEqual({ earliest: there.bounds.earliest + by, latest: there.bounds.latest + by });
    expect(moveBounds(here.bounds, home, told)).toEqual(there.bounds);
  }), run);
});

it('a time with an offset is the same wherever it is told', () => {
  fc.assert(fc.property(dayOf(modernYear), zone, zone, (day, told, home) => {
    expect(parseEdtf(`${day}T10:30+02:00`, told, home)).toEqual(parseEdtf(`${day}T10:30+02:00`, home));
  }), run);
});
