import { expect, it } from 'vitest';
import { approximate, parseCount, parseMeasure } from '../../src/model/quantity.ts';

it.each([
  ['3', 3, 3], ['3-5', 3, 5], ['3–5', 3, 5], ['at least 3', 3, Infinity], ['up to 3', 0, 3], ['about 40', 36, 44],
  ['dozens', 24, 99], ['none', 0, 0], ['0', 0, 0], ['1,200', 1200, 1200], ['12 000', 12000, 12000],
])('the count “%s” is from %d to %d', (text, min, max) => {
  expect(parseCount(text)).toEqual({ min, max });
});

it.each(['', 'many', '-1', '3.5', '5-3', 'three', '1,20', 'at least', '3 people', 'constructor', '9'.repeat(400)])('“%s” is no count', (text) => {
  expect(parseCount(text)).toBeUndefined();
});

it.each([['120 cm', 120, 0.5], ['1.2 m', 120, 5], ['4 ft', 121.92, 15.24], ['3m', 300, 50]])('“%s” is converted into %d cm, give or take %d', (text, value, rounding) => {
  expect(parseMeasure(text, 'cm')).toEqual({ min: value, max: value, rounding });
});

it.each(['120', '5 kg', 'tall', '12 parsnips', '5-3 m'])('“%s” is no length', (text) => {
  expect(parseMeasure(text, 'cm')).toHaveProperty('reason');
});

it('an approximate count is at least one to either side and never negative', () => {
  expect(approximate({ min: 3, max: 3 }, true)).toEqual({ min: 2, max: 4 });
  expect(approximate({ min: 0, max: 0 }, true)).toEqual({ min: 0, max: 1 });
});
