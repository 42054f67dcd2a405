import { expect, it } from 'vitest';
import { parseRelativeDate, resolveRelativeDate, type Anchor } from '../../src/model/relative-date.ts';
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
