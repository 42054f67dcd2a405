import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LatestOf } from '../../src/store/latest.ts';
import { LazyMap } from '../../src/store/lazy-map.ts';
import { joinTexts, packEntries, Packer, textAt } from '../../src/store/pack.ts';
import { note, noter, recall, traced, tracedUntilDone } from '../../src/store/trace.ts';
import { unpack } from '../../src/store/unpack.ts';

const roundTrip = (value: unknown) => unpack(packEntries([['id', value]])).get('id');

it('an entry comes out of a pack as it went in', () => {
  const text = fc.string({ unit: 'grapheme' });
  const bounds = fc.record({ earliest: fc.constantFrom(-Infinity, 0, 1.5, -1e15), latest: fc.constantFrom(Infinity, 12, 1e15) });
  const range = fc.record({ min: fc.constantFrom(-Infinity, 0, 3), max: fc.constantFrom(Infinity, 7) });
  const entry = fc.record({ title: text, bounds: fc.option(bounds), spans: fc.array(bounds), range, list: fc.array(fc.option(text)) });
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(text, entry), { selector: ([id]) => id }), (entries) => {
    const map = unpack(packEntries(entries));
    expect([...map]).toEqual(entries);
  }));
});

it.each(['Обломки', 'naïve 🛰️ \u{10ffff}', '\u2028\u2029\u0000', '"earliest":null', '\\"min\\":null', ''])('the text %j keeps its signs, beside infinities', (text) => {
  const value = { [text]: text, bounds: { earliest: -Infinity, latest: Infinity }, other: null };
  expect(roundTrip(value)).toEqual(value);
});

it.each([{ 'x-range': { min: null, max: null } }, { 'x-time': { latest: null } }])('an editor’s own key that is called like a bound keeps its null: %j', (extra) => {
  expect(roundTrip({ extra })).toEqual({ extra });
});

it('a pack of nothing has nothing', () => {
  const map = unpack(packEntries([]));
  expect([map.size, [...map], map.get('id'), map.has('id')]).toEqual([0, [], undefined, false]);
});

it('entries may come from several segments, in an order of their own', () => {
  const packer = new Packer();
  const [one, other] = [joinTexts(['"ä"', '"b"']), joinTexts(['"c"'])];
  const [first, second] = [packer.addSegment(one.segment), packer.addSegment(other.segment)];
  packer.place('z', second, 0, other.lengths[0]!);
  packer.place('y', first, one.lengths[0]!, one.lengths[1]!);
  packer.place('x', first, 0, one.lengths[0]!);
  const pack = packer.finish();
  expect([...unpack(pack)]).toEqual([['z', 'c'], ['y', 'b'], ['x', 'ä']]);
  expect(textAt(pack, 2)).toBe('"ä"');
});

it('a pack has each id once', () => {
  expect(() => packEntries([['a', 1], ['b', 2], ['a', 3]])).toThrow('a is in the pack already');
});

it('what is sent to another thread can be read there', () => {
  const pack = packEntries([['a', { n: 1 }], ['b', [Infinity]]]);
  expect([...unpack(structuredClone(pack)).keys()]).toEqual(['a', 'b']);
  expect(structuredClone(pack).segments).toHaveLength(1);
});

it('a lazy map reads each value when it is asked for, in the order of its ids, and nothing for others', () => {
  const read: string[] = [];
  const map = new LazyMap(new Set(['b', 'a', 'c']), (id) => (read.push(id), id.toUpperCase()));
  expect([map.size, map.has('a'), map.has('x'), map.get('x'), read]).toEqual([3, true, false, undefined, []]);
  expect([...map.keys()]).toEqual(['b', 'a', 'c']);
  expect([map.get('a'), map.get('a'), read]).toEqual(['A', 'A', ['a']]);
  expect([[...map.values()], [...map.entries()], [...map]]).toEqual([['B', 'A', 'C'], [['b', 'B'], ['a', 'A'], ['c', 'C']], [['b', 'B'], ['a', 'A'], ['c', 'C']]]);
  const seen: unknown[] = [];
  map.forEach((value, id, all) => seen.push([id, value, all === map]));
  expect(seen).toEqual([['b', 'B', true], ['a', 'A', true], ['c', 'C', true]]);
});

it('a lazy map keeps so many values and reads the others again', () => {
  const read: string[] = [];
  const ids = Array.from({ length: 10_000 }, (_, i) => String(i));
  const map = new LazyMap(new Set(ids), (id) => (read.push(id), { id }));
  for (const id of ids) map.get(id);
  expect(read).toEqual(ids);
  map.get('9999');
  expect(read).toHaveLength(10_000);
  map.get('0');
  expect(read).toHaveLength(10_001);
});

it('of values by id only the latest are kept, and one that throws is not', () => {
  let fails = true;
  const latest = new LatestOf((id) => { if (fails) throw new Error(id); return id; }, 2);
  expect(() => latest.get('a')).toThrow('a');
  fails = false;
  expect(latest.get('a')).toBe('a');
});

it('a noter notes like any other, in each piece of work anew', () => {
  const see = noter('entry');
  const outer = traced(() => {
    see('a');
    const inner = traced(() => (see('a'), see('b'), see('b')));
    see('a');
    see('b');
    return inner.keys;
  });
  expect([...outer.value]).toEqual(['entry a', 'entry b']);
  expect([...outer.keys]).toEqual(['entry a', 'entry b']);
  see('c');
  expect([...traced(() => see('c')).keys]).toEqual(['entry c']);
  expect([...traced(() => see('c')).keys]).toEqual(['entry c']);
});

it('work notes what it reads, and so does the work around it', () => {
  const outer = traced(() => {
    note('a');
    const inner = traced(() => (note('b'), 1));
    expect([...inner.keys]).toEqual(['b']);
    note('c');
    return inner.value;
  });
  expect([outer.value, [...outer.keys].sort()]).toEqual([1, ['a', 'b', 'c']]);
});

it('what is recalled counts as read, however deep it was worked out', () => {
  const deep = traced(() => (note('deep'), 'value'));
  const middle = traced(() => recall(deep));
  const around = traced(() => recall(middle));
  expect([around.value, [...around.keys]]).toEqual(['value', ['deep']]);
});

it('what was kept by a map counts as read each time', () => {
  const map = new LazyMap(new Set(['a']), (id) => (note(`read ${id}`), id));
  const keys = [1, 2].map(() => [...traced(() => map.get('a')).keys]);
  expect(keys).toEqual([['read a'], ['read a']]);
});

it('a trace ends with an error too, and what was read by then counts for the work around', () => {
  const outer = traced(() => {
    expect(() => traced(() => { note('a'); throw new Error('no'); })).toThrow('no');
    note('b');
  });
  expect([...outer.keys].sort()).toEqual(['a', 'b']);
  expect([...traced(() => note('c')).keys]).toEqual(['c']);
});

it('work that waits is traced to its end, one at a time', async () => {
  const one = tracedUntilDone(async () => {
    note('before');
    await new Promise((done) => setTimeout(done, 5));
    note('after');
    return traced(() => (note('inner'), 'done')).value;
  });
  await expect(tracedUntilDone(() => Promise.resolve())).rejects.toThrow('Another piece of work');
  expect([(await one).value, [...(await one).keys]]).toEqual(['done', ['before', 'after', 'inner']]);
  await expect(tracedUntilDone(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect([...(await tracedUntilDone(() => Promise.resolve(note('next')))).keys]).toEqual(['next']);
});

it('nothing is noted where nobody asks', () => {
  note('unheard');
  expect([...traced(() => {}).keys]).toEqual([]);
});
