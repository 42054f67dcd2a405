import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changesSince } from '../../src/build/changes.ts';
import { areSame, FactTable } from '../../src/build/fact-table.ts';
import type { Facts } from '../../src/build/facts.ts';
import { readLedger, writeLedger, type Ledger, type LedgerUnit } from '../../src/build/ledger.ts';
import { NumberPool } from '../../src/store/number-pool.ts';

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'dateline-ledger-')); });
afterAll(() => rmSync(folder, { recursive: true }));

/** Facts of which each state is a number that is given, and how often each was asked for. */
function factsOf(states: Readonly<Record<string, number>>): Facts & { readonly asked: string[] } {
  const asked: string[] = [];
  const stateOf = (key: string) => {
    asked.push(key);
    return states[key]!;
  };
  return { asked, stateOf, digestOf: (key) => String(stateOf(key)), addSurvey: () => {} };
}

function tableOf(names: readonly string[], facts: Facts): { readonly table: FactTable; readonly keys: Uint32Array } {
  const table = new FactTable();
  const keys = Uint32Array.from(names, (name) => table.numberOf(name));
  areSame(keys, table, facts);
  return { table, keys };
}

const unit = (keys: Uint32Array, files: readonly string[], stamp = 's', survey = ''): LedgerUnit => ({ keys, files, stamp, survey });

/** What is written, as the next build reads it. */
function reread(ledger: Ledger): Ledger {
  writeLedger(folder, ledger);
  return readLedger(folder)!;
}

it('units are as they were while each thing that they read is, and only those that read what has changed are not', () => {
  const names = ['a', 'b "quoted"\n\t', 'unread', 'ö\u{1f600}'];
  const before = { 'a': 2 ** 48 - 1, 'b "quoted"\n\t': 0, 'unread': 5, 'ö\u{1f600}': 7 };
  const { table, keys: [a, b, , o] } = tableOf(names, factsOf(before));
  const units = new Map([['one', unit(Uint32Array.of(a!, o!), ['x/index.html', 'y.json'], '1 2', '[]')], ['two', unit(Uint32Array.of(b!, a!), ['z'])], ['none', unit(new Uint32Array(), ['n'])]]);
  const read = reread({ key: 'k', units, table, assets: ['style.css'] });
  expect(read.assets).toEqual(['style.css']);
  expect([...read.units].map(([name, { keys, ...rest }]) => [name, Array.from(keys, (key) => read.table.nameOf(key)), rest])).toEqual([
    ['one', ['a', 'ö\u{1f600}'], { files: ['x/index.html', 'y.json'], stamp: '1 2', survey: '[]' }], ['two', ['b "quoted"\n\t', 'a'], { files: ['z'], stamp: 's', survey: '' }], ['none', [], { files: ['n'], stamp: 's', survey: '' }],
  ]);
  const same = (facts: Facts, ledger: Ledger) => [...ledger.units].filter(([, { keys }]) => areSame(keys, ledger.table, facts)).map(([name]) => name);
  const unchanged = factsOf(before);
  expect(same(unchanged, read)).toEqual(['one', 'two', 'none']);
  expect(unchanged.asked.toSorted()).toEqual(['a', 'b "quoted"\n\t', 'ö\u{1f600}'].toSorted());
  expect(same(factsOf({ ...before, 'b "quoted"\n\t': 1 }), readLedger(folder)!)).toEqual(['one', 'none']);
  expect(same(factsOf({ ...before, 'ö\u{1f600}': 8 }), readLedger(folder)!)).toEqual(['two', 'none']);
  expect(same(factsOf({ ...before, a: 0 }), readLedger(folder)!)).toEqual(['none']);
});

it('a thing that has changed has its new state from then on, and what nobody read before is new', () => {
  const { table, keys } = tableOf(['a', 'b'], factsOf({ a: 1, b: 2 }));
  const first = reread({ key: 'k', units: new Map([['one', unit(keys, ['x'])]]), table, assets: [] });
  const now = factsOf({ a: 1, b: 3, c: 4 });
  const [a, b, c] = ['a', 'b', 'c'].map((name) => first.table.numberOf(name));
  expect([a, b, c].map((number) => first.table.isSame(number!, now))).toEqual([true, false, false]);
  // However often it is asked.
  expect(first.table.isSame(b!, now)).toBe(false);
  const second = reread({ ...first, units: new Map([['one', unit(Uint32Array.of(a!, b!, c!), ['x'])]]) });
  expect(areSame(second.units.get('one')!.keys, second.table, factsOf({ a: 1, b: 3, c: 4 }))).toBe(true);
});

it('all that a unit read is looked at, even after something that has changed', () => {
  const { table, keys } = tableOf(['a', 'b'], factsOf({ a: 1, b: 2 }));
  const read = reread({ key: 'k', units: new Map([['one', unit(keys, ['x'])]]), table, assets: [] });
  const { keys: again } = read.units.get('one')!;
  expect(areSame(again, read.table, factsOf({ a: 9, b: 8 }))).toBe(false);
  expect(Array.from(again, (key) => read.table.stateOf(key))).toEqual([9, 8]);
});

it('wherever it is cut off, a ledger is none', () => {
  const { table, keys } = tableOf(['a', 'b'], factsOf({ a: 1, b: 2 }));
  writeLedger(folder, { key: 'k', units: new Map([['one', unit(keys, ['x'])], ['two', unit(keys, ['y'])]]), table, assets: [] });
  const file = join(folder, 'ledger');
  const bytes = readFileSync(file);
  for (let length = 0; length < bytes.length; length += 1) {
    writeFileSync(file, bytes.subarray(0, length));
    expect(readLedger(folder), String(length)).toBeNull();
  }
});

it('a unit that is kept leaves its files, one that is made or gone does not', () => {
  const { table, keys } = tableOf(['a'], factsOf({ a: 1 }));
  const [kept, touched, old, gone] = [unit(keys, ['kept']), unit(keys, ['touched']), unit(keys, ['old', 'both', 'moved']), unit(keys, ['gone'])];
  const last = { key: 'k', units: new Map(Object.entries({ kept, touched, old, gone })), table, assets: ['a.css', 'b.css', 'lost.css'] };
  const good = { ...last, units: new Map(Object.entries({ kept, old, gone })), assets: ['a.css', 'b.css'] };
  const units = new Map(Object.entries({ kept, touched: unit(keys, ['touched']), old: unit(keys, ['both', 'new']), other: unit(keys, ['moved']) }));
  expect(changesSince(last, good, { key: 'k', units, table, assets: ['b.css', 'lost.css'] })).toEqual({ made: 3, files: ['touched', 'both', 'new', 'moved', 'lost.css'], removes: ['old', 'gone', 'a.css'] });
  expect(changesSince(null, null, { key: 'k', units: new Map([['one', unit(keys, ['x'])]]), table, assets: ['a.css'] })).toEqual({ made: 1, files: ['x', 'a.css'], removes: [] });
});

it('lists in a pool stay what they were, however many there are', () => {
  const pool = new NumberPool();
  const lists = Array.from({ length: 3000 }, (_, i) => Array.from({ length: i % 100 }, (_, j) => i * j));
  lists.push(Array.from({ length: 100_000 }, (_, i) => i), [1, 2 ** 32 - 1]);
  const taken = lists.map((list) => pool.take(list));
  taken.forEach((list, i) => expect([...list]).toEqual(lists[i]));
});
