import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { digest } from '../../src/build/digest.ts';
import { isInShard, openParts, parseShard } from '../../src/build/parts.ts';
import { createSignatures } from '../../src/build/signatures.ts';
import type { Unit } from '../../src/site/routes.ts';

let root: string;
beforeAll(() => { root = mkdtempSync(join(tmpdir(), 'dateline-parts-')); });
afterAll(() => rmSync(root, { recursive: true }));

it.each([['1/1', { index: 1, count: 1 }], ['2/4', { index: 2, count: 4 }], ['4/4', { index: 4, count: 4 }], ['9999/9999', { index: 9999, count: 9999 }]])('%s is a part', (text, shard) => {
  expect(parseShard(text)).toEqual(shard);
});

it.each(['', '1', '/', '1/', '/4', '0/4', '5/4', '1/0', '0/0', '-1/4', '1/-4', '1.5/4', '1/4/4', ' 1/4', '1/4 ', '1 /4', 'a/b', '1e1/20', '0x1/4', '１/４', '1/10000', '1/4\n', 'NaN/NaN', 'Infinity/Infinity'])('%j is none', (text) => {
  expect(parseShard(text)).toBeUndefined();
});

it('each unit is in one part, in the same whatever else there is; pages of sources are in none', () => {
  const units: Unit[] = Array.from({ length: 400 }, (_, i) => ({ kind: i % 2 === 0 ? 'incident' : 'report', id: `id-${i}` }));
  const counts = [1, 2, 3, 4].map((index) => units.filter((unit) => isInShard(unit, { index, count: 4 })).length);
  expect(counts.reduce((sum, n) => sum + n)).toBe(400);
  expect(Math.min(...counts)).toBeGreaterThan(60);
  expect([1, 2].some((index) => isInShard({ kind: 'source', id: 'a' }, { index, count: 2 }) || isInShard({ kind: 'sources', page: 1 }, { index, count: 2 }))).toBe(false);
});

it('a folder without a ledger is no part', () => {
  mkdirSync(join(root, 'empty'), { recursive: true });
  for (const folder of ['empty', 'absent']) expect(() => openParts([join(root, folder)], 'key')).toThrow('holds no part of a site');
});

it('a digest tells contents apart, and text is its UTF-8', () => {
  expect(digest('ä')).toBe(digest(Buffer.from('ä')));
  expect(digest('ä')).not.toBe(digest('a\u0308'));
  expect(digest('')).toMatch(/^[\w-]{22}$/);
  expect(new Set(['', ' ', '\n', '0', '\u0000'].map((text) => digest(text))).size).toBe(5);
});

beforeEach(() => {
  rmSync(join(root, 'content'), { recursive: true, force: true });
  mkdirSync(join(root, 'content'));
});

const file = (name: string) => join(root, 'content', name);
const later = () => new Promise((done) => setTimeout(done, 70));

it('a file that was left alone for a while can be trusted, one just written cannot', async () => {
  writeFileSync(file('a'), 'one');
  expect(createSignatures(join(root, 'content'), join(root, 'cache')).trusted(['a'])).toBe('');
  await later();
  const signatures = createSignatures(join(root, 'content'), join(root, 'cache'));
  expect(signatures.trusted(['a'])).not.toBe('');
  expect(signatures.trusted(['a'])).toBe(signatures.of(['a']));
  expect(signatures.trusted(['a', 'absent'])).not.toBe('');
});

it('a date in the future, or one put back, is no reason to trust a file that has just been written', async () => {
  writeFileSync(file('a'), 'one');
  utimesSync(file('a'), new Date(1e12), new Date(1e12));
  expect(createSignatures(join(root, 'content'), join(root, 'cache')).trusted(['a'])).toBe('');
  await later();
  const future = new Date(Date.now() + 1e7);
  utimesSync(file('a'), future, future);
  await later();
  expect(createSignatures(join(root, 'content'), join(root, 'cache')).trusted(['a'])).toBe('');
});

it.each<[string, () => void]>([
  ['other words of the same length and date', () => { writeFileSync(file('a'), 'two'); utimesSync(file('a'), new Date(1e12), new Date(1e12)); }],
  ['another file in its place', () => { writeFileSync(file('b'), 'two'); utimesSync(file('b'), new Date(1e12), new Date(1e12)); renameSync(file('b'), file('a')); }],
  ['a link in its place', () => { writeFileSync(file('b'), 'two'); rmSync(file('a')); symlinkSync(file('b'), file('a')); }],
  ['nothing in its place', () => rmSync(file('a'))],
])('%s has another signature', async (_, change) => {
  writeFileSync(file('a'), 'one');
  utimesSync(file('a'), new Date(1e12), new Date(1e12));
  await later();
  const before = createSignatures(join(root, 'content'), join(root, 'cache')).trusted(['a']);
  change();
  expect(createSignatures(join(root, 'content'), join(root, 'cache')).of(['a'])).not.toBe(before);
});

it('signatures of several files tell which is which', async () => {
  writeFileSync(file('a'), 'one');
  await later();
  const { of } = createSignatures(join(root, 'content'), join(root, 'cache'));
  expect(of(['a', 'absent'])).not.toBe(of(['absent', 'a']));
});
