import { expect, it } from 'vitest';
import { isSameRelativeDate, parseRelativeDate, resolveRelativeDate, type Anchor } from '../../src/model/relative-date.ts';
import { civilDay, DAY_MS, HOUR_MS, type TimeBounds } from '../../src/model/time.ts';

const day = (month: number, date: number, days = 1): TimeBounds => ({ earliest: civilDay(2025, month, date), latest: civilDay(2025, month, date) + days * DAY_MS });
const known: Record<string, TimeBounds> = { crash: day(6, 18, 2), parade: day(5, 9), publication: day(6, 22) };
const anchorOf = (words: string): Anchor | undefined => (words === 'publication' ? 'publication' : words in known ? { incident: words } : undefined);
const resolve = (text: string) => {
  const date = parseRelativeDate(text, anchorOf);
  return date && resolveRelativeDate(date, (anchor) => known[anchor === 'publication' ? anchor : anchor.incident]);
};

it.each<[string, TimeBounds]>([
  ['2 days before crash', day(6, 16, 2)],
  ['two days before crash', day(6, 16, 2)],
  ['1 week after crash', day(6, 25, 2)],
  ['a month before crash', { earliest: civilDay(2025, 5, 18), latest: civilDay(2025, 5, 20) }],
  ['3 hours after parade', { earliest: civilDay(2025, 5, 9) + 3 * HOUR_MS, latest: civilDay(2025, 5, 10) + 3 * HOUR_MS }],
  ['before parade', { earliest: -Infinity, latest: civilDay(2025, 5, 10) }],
  ['after crash', { earliest: civilDay(2025, 6, 18), latest: Infinity }],
  ['same day as parade', day(5, 9)],
  ['between parade and crash', { earliest: civilDay(2025, 5, 9), latest: civilDay(2025, 6, 20) }],
  ['yesterday', day(6, 21)],
  ['3 days before publication', day(6, 19)],
  ['earlier this month', { earliest: civilDay(2025, 6, 1), latest: civilDay(2025, 6, 23) }],
  ['earlier this year', { earliest: civilDay(2025, 1, 1), latest: civilDay(2025, 6, 23) }],
  ['earlier this week', { earliest: civilDay(2025, 6, 16), latest: civilDay(2025, 6, 23) }],
  ['last Tuesday', day(6, 17)],
  ['last Sunday', day(6, 15)],
])('“%s” carries the uncertainty of what it counts from', (text, bounds) => {
  expect(resolve(text)).toEqual(bounds);
});

it.each(['two days ago', 'before', '2 fortnights before crash', 'earlier', 'last week', 'next Tuesday', '2 days before nothing'])('“%s” is none of the forms', (text) => {
  expect(parseRelativeDate(text, anchorOf)).toBeUndefined();
});

it('a date that counts from something without a date has none either', () => {
  const date = parseRelativeDate('2 days before crash', anchorOf)!;
  expect(resolveRelativeDate(date, () => undefined)).toBeUndefined();
});

it('a month before 31 March is the last day of February', () => {
  known['march'] = day(3, 31);
  expect(resolve('1 month before march')).toEqual(day(2, 28));
});

const on = (text: string, crash: TimeBounds, publication = crash) => {
  const date = parseRelativeDate(text, anchorOf)!;
  return resolveRelativeDate(date, (anchor) => (anchor === 'publication' ? publication : crash));
};
const span = (from: readonly [number, number, number], to: readonly [number, number, number]): TimeBounds => ({ earliest: civilDay(...from), latest: civilDay(...to) });

it.each([
  ['1 month before crash', span([2025, 6, 1], [2025, 7, 1]), span([2025, 5, 1], [2025, 6, 1])],
  ['1 month after crash', span([2025, 2, 1], [2025, 3, 1]), span([2025, 3, 1], [2025, 4, 1])],
  ['1 year after crash', span([2023, 2, 1], [2023, 3, 1]), span([2024, 2, 1], [2024, 3, 1])],
  ['2 years before crash', span([2025, 1, 1], [2026, 1, 1]), span([2023, 1, 1], [2024, 1, 1])],
  ['3 months before crash', span([2025, 1, 1], [2026, 1, 1]), span([2024, 10, 1], [2025, 10, 1])],
])('“%s” counts whole months from whole months', (text, crash, bounds) => {
  expect(on(text, crash)).toEqual(bounds);
});

it('open ends of a publication stay open', () => {
  const by: TimeBounds = { earliest: -Infinity, latest: civilDay(2025, 6, 23) };
  expect(on('last Tuesday', by)).toEqual({ earliest: -Infinity, latest: civilDay(2025, 6, 18) });
  expect(on('earlier this month', by)).toEqual(by);
  expect(on('yesterday', by)).toEqual({ earliest: -Infinity, latest: civilDay(2025, 6, 22) });
  expect(on('last Tuesday', { earliest: civilDay(2025, 6, 22), latest: Infinity })).toEqual({ earliest: civilDay(2025, 6, 17), latest: Infinity });
});

it('what lies beyond the calendar is open, never NaN', () => {
  expect(on('10000 years before crash', span([-270_000, 1, 1], [2025, 1, 1]))).toEqual({ earliest: -Infinity, latest: civilDay(-7975, 1, 1) });
  for (const unit of ['minutes', 'weeks', 'months', 'years']) {
    const bounds = on(`10000 ${unit} before crash`, span([-271_820, 1, 1], [-271_820, 1, 2]))!;
    expect(bounds.earliest).toBeLessThan(bounds.latest);
  }
});

it('more than 10,000 of a unit is no relative date', () => {
  expect(parseRelativeDate('10000 days before crash', anchorOf)).toBeDefined();
  expect(parseRelativeDate('10001 days before crash', anchorOf)).toBeUndefined();
  expect(parseRelativeDate('999999999 years before publication', anchorOf)).toBeUndefined();
});

it.each([
  ['2 days before crash', 'two  days before crash', true],
  ['yesterday', '1 day before publication', true],
  ['between crash and parade', 'between crash and parade', true],
  ['between crash and parade', 'between parade and crash', false],
  ['2 days before crash', '2 days after crash', false],
  ['2 days before crash', '3 days before crash', false],
  ['2 days before crash', '2 days before parade', false],
  ['before crash', 'after crash', false],
  ['last Tuesday', 'last Sunday', false],
])('whether “%s” and “%s” are the same: %s', (a, b, same) => {
  expect(isSameRelativeDate(parseRelativeDate(a, anchorOf)!, parseRelativeDate(b, anchorOf)!)).toBe(same);
});
