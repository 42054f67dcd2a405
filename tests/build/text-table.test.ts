import { expect, it } from 'vitest';
import { TextTable } from '../../src/store/text-table.ts';

/** Many texts, some of them alike but for their end, with signs of one to four bytes. */
const TEXTS = Array.from({ length: 5000 }, (_, i) => `${['report', 'café', '無人機', '\u{1f600}'][i % 4]} ${'x'.repeat(i % 90)}${i >> 1}`);
const DISTINCT = [...new Set(TEXTS)];

it('numbers texts in the order in which they come up, each once', () => {
  const table = new TextTable();
  for (const text of [...TEXTS, ...TEXTS]) expect(table.numberOf(text)).toBe(DISTINCT.indexOf(text));
  expect(table.size).toBe(DISTINCT.length);
  expect(DISTINCT.map((_, number) => table.textOf(number))).toEqual(DISTINCT);
});

it('the empty text is one like others', () => {
  const table = new TextTable();
  expect(['', 'a', ''].map((text) => table.numberOf(text))).toEqual([0, 1, 0]);
  expect(['b', ''].map((text) => new TextTable(table.take(Uint32Array.of(0))).numberOf(text))).toEqual([1, 0]);
});

it('texts are looked up in another thread, and nothing is found that is not there', () => {
  const table = new TextTable();
  for (const text of DISTINCT) table.numberOf(text);
  const other = new TextTable(structuredClone(table.share()));
  expect(other.size).toBe(DISTINCT.length);
  expect([...other.texts()]).toEqual(DISTINCT);
  DISTINCT.forEach((text, number) => expect(other.find(text)).toBe(number));
  expect(['', 'report', `${DISTINCT[0]!} `, 'x'.repeat(10_000)].map((text) => other.find(text))).toEqual([undefined, undefined, undefined, undefined]);
  expect(new TextTable(new TextTable().share()).find('a')).toBeUndefined();
});

it('some of its texts make another table, which goes on from there', () => {
  const table = new TextTable();
  for (const text of DISTINCT) table.numberOf(text);
  const numbers = Uint32Array.from(DISTINCT.keys()).filter((number) => number % 3 === 1).reverse();
  const other = new TextTable(table.take(numbers));
  expect(other.size).toBe(numbers.length);
  numbers.forEach((number, i) => {
    expect(other.textOf(i)).toBe(DISTINCT[number]);
    expect(other.numberOf(DISTINCT[number]!)).toBe(i);
  });
  expect(other.numberOf(DISTINCT[0]!)).toBe(numbers.length);
  expect(other.textOf(numbers.length)).toBe(DISTINCT[0]);
  expect(other.textOf(numbers.length - 1)).toBe(DISTINCT[numbers.at(-1)!]);
});
