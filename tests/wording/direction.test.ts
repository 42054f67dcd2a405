import { expect, it } from 'vitest';
import { civilDay, DAY_MS } from '../../src/model/time.ts';
import { likelyDirection } from '../../src/wording/direction.ts';

const day = (n: number) => ({ earliest: civilDay(2025, 6, n), latest: civilDay(2025, 6, n) + DAY_MS });

it('the earlier day was first', () => {
  expect(likelyDirection(day(18), day(19))).toBe('a-first');
  expect(likelyDirection(day(19), day(18))).toBe('b-first');
});

it('on one day, or without a date, nobody was surely first', () => {
  expect(likelyDirection(day(18), day(18))).toBeNull();
  expect(likelyDirection(null, day(18))).toBeNull();
  expect(likelyDirection(day(18), null)).toBeNull();
  expect(likelyDirection({ earliest: -Infinity, latest: Infinity }, day(18))).toBeNull();
});

it('open ends tell what they can', () => {
  expect(likelyDirection({ earliest: -Infinity, latest: civilDay(2025, 6, 18) }, day(18))).toBe('a-first');
  expect(likelyDirection({ earliest: civilDay(2025, 6, 19), latest: Infinity }, day(18))).toBe('b-first');
});
