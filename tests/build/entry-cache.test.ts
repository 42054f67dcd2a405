import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readEntryCache, writeEntryCache, type CachedEntry, type EntryCache } from '../../src/build/entry-cache.ts';
import { SegmentWriter } from '../../src/store/segment-writer.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'dateline-entries-')); });
afterEach(() => rmSync(folder, { recursive: true }));

const entry = (name: string, segment: string, start: number, length: number): CachedEntry => ({
  name, file: `${name}.md`, known: 'a\u0002b\u0001c\u0002d', signature: '1,2 -', keys: 'entry x\u0001id reports y', answers: 'q', bare: '{"t":"a\\tb\\nc"}', issues: '[]', segment, start, length,
});

/** A cache of so many texts, each of so many bytes, a segment for each. */
function cacheOf(texts: readonly string[]): EntryCache {
  const segments = texts.map((text) => {
    const writer = new SegmentWriter(folder);
    writer.append(Buffer.from(text));
    writer.close();
    return { name: writer.name, length: Buffer.byteLength(text) };
  });
  return {
    index: 'i', segments: new Set(segments.map(({ name }) => name)),
    entries: new Map(segments.map(({ name, length }, i) => [`reports/r${i}`, entry(`reports/r${i}`, name, 0, length)])),
  };
}

const textOf = (_: EntryCache, { segment, start, length }: CachedEntry) => readFileSync(join(folder, segment)).subarray(start, start + length).toString('utf8');
const textsOf = (cache: EntryCache) => [...cache.entries.values()].map((one) => textOf(cache, one));
const isEmpty = ({ entries, index, segments }: EntryCache) => entries.size === 0 && index === '' && segments.size === 0;

it('what is written is read, with incidents that have no bytes', () => {
  const cache = cacheOf(['"ä"', '"b"']);
  const whole = { ...cache, entries: new Map([['incidents/i', entry('incidents/i', '', 0, 0)], ...cache.entries]) };
  writeEntryCache(folder, 'key', whole);
  const read = readEntryCache(folder, 'key');
  expect([read.index, [...read.entries]]).toEqual(['i', [...whole.entries]]);
  expect([...read.entries.values()].filter(({ length }) => length > 0).map((one) => textOf(read, one))).toEqual(['"ä"', '"b"']);
});

it('an empty one is written and read', () => {
  writeEntryCache(folder, 'key', { entries: new Map(), index: 'i', segments: new Set() });
  expect(readEntryCache(folder, 'key').entries.size).toBe(0);
});

it('of another key, or where there is none, there is nothing', () => {
  writeEntryCache(folder, 'key', cacheOf(['"a"']));
  expect(isEmpty(readEntryCache(folder, 'other'))).toBe(true);
  expect(isEmpty(readEntryCache(join(folder, 'absent'), 'key'))).toBe(true);
});

it('an entry whose names would break its line is left out, the others stay', () => {
  const { entries, ...rest } = cacheOf(['"a"', '"b"']);
  const [[name, first]] = [...entries] as [[string, CachedEntry]];
  writeEntryCache(folder, 'key', { ...rest, entries: new Map([...entries, [name, { ...first, file: 'reports/a\tb\nc.md' }]]) });
  expect([...readEntryCache(folder, 'key').entries.keys()]).toEqual(['reports/r1']);
});

it.each<[string, () => void]>([
  ['a segment that is missing', () => rmSync(join(folder, readdirSync(folder).find((name) => name.endsWith('.segment'))!))],
  ['a segment that is cut off', () => { const file = join(folder, readdirSync(folder).find((name) => name.endsWith('.segment'))!); writeFileSync(file, readFileSync(file).subarray(0, 2)); }],
  ['a segment with nothing in it', () => writeFileSync(join(folder, readdirSync(folder).find((name) => name.endsWith('.segment'))!), '')],
  ['a list that is cut off', () => { const file = join(folder, 'entries.tsv'); const text = readFileSync(file, 'utf8'); writeFileSync(file, text.slice(0, text.lastIndexOf('\t') - 30)); }],
  ['a list with nothing in it', () => writeFileSync(join(folder, 'entries.tsv'), '')],
])('with %s there is nothing that cannot be read', (_, damage) => {
  writeEntryCache(folder, 'key', cacheOf(['"aaaa"', '"bbbb"', '"cccc"']));
  damage();
  const read = readEntryCache(folder, 'key');
  for (const one of read.entries.values()) {
    expect([JSON.parse(one.issues), typeof JSON.parse(one.bare), textOf(read, one)]).toEqual([[], 'object', expect.stringMatching(/^"(a{4}|b{4}|c{4})"$/)]);
  }
});

it('what is not used any more goes, once it is most of what is kept', () => {
  const texts = Array.from({ length: 8 }, (_, i) => JSON.stringify(String(i).repeat(300_000)));
  const { entries, ...rest } = cacheOf(texts);
  const used = new Map([...entries].slice(2, 4));
  writeEntryCache(folder, 'key', { ...rest, entries: used });
  const read = readEntryCache(folder, 'key');
  expect(read.segments.size).toBe(1);
  expect(readFileSync(join(folder, [...read.segments][0]!)).length).toBe(600_004);
  expect(textsOf(read)).toEqual(texts.slice(2, 4));
});

it('many small segments become one', () => {
  const texts = Array.from({ length: 51 }, (_, i) => `"${i}ü"`);
  writeEntryCache(folder, 'key', cacheOf(texts));
  const read = readEntryCache(folder, 'key');
  expect([read.segments.size, textsOf(read)]).toEqual([1, texts]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.segment'))).toHaveLength(1);
});

it('segments that an earlier cache had, and no unfinished files, stay', () => {
  writeEntryCache(folder, 'key', cacheOf(['"old"']));
  writeEntryCache(folder, 'key', cacheOf(['"new"']));
  expect(readdirSync(folder)).toHaveLength(2);
  expect(textsOf(readEntryCache(folder, 'key'))).toEqual(['"new"']);
});
