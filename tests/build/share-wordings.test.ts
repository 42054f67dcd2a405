import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeCaptures } from '../../bench/wording/make.ts';
import { shareWording, wordsOf } from '../../src/assemble/wording.ts';
import { digest } from '../../src/build/digest.ts';
import { SILENT } from '../../src/build/progress.ts';
import { shareWordings } from '../../src/build/share-wordings.ts';
import { startThreads, type Threads } from '../../src/build/threads.ts';
import { wordingsIn } from '../../src/build/wording-store.ts';
import { pairKey, type FoundWording } from '../../src/model/shared-wording.ts';
import type { WordingThresholds } from '../../src/model/site.ts';
import { byCodeUnit } from '../../src/model/text.ts';
import { DEFAULT_THRESHOLDS } from '../../src/wording/shared-wording.ts';
import { createWordingIndex } from '../../src/wording/wording-index.ts';

type Captures = ReadonlyMap<string, string>;

const root = mkdtempSync(join(tmpdir(), 'dateline-wording-'));
const threads = new Map<number, Threads>();
beforeAll(() => [1, 2].forEach((count) => {
  const some = startThreads(1000, count);
  some.grow();
  threads.set(count, some);
}));
afterAll(async () => {
  for (const some of threads.values()) await some.close();
  rmSync(root, { recursive: true });
});

/** One after the other, as `compile` does. */
function expected(captures: Captures, thresholds: WordingThresholds): readonly FoundWording[] {
  const index = createWordingIndex();
  for (const [id, text] of captures) index.add(id, text);
  return [...index.pairs(thresholds)].flatMap(([a, b]) => shareWording(a, b, index, thresholds, () => wordsOf(captures.get(a)!)) ?? []);
}

vi.setConfig({ testTimeout: 60_000 });

let folders = 0;
function newFolder(): string {
  const folder = join(root, String((folders += 1)));
  mkdirSync(join(folder, 'cache'), { recursive: true });
  mkdirSync(join(folder, 'captures'));
  return folder;
}

async function share(folder: string, captures: Captures, count: number, thresholds: WordingThresholds = DEFAULT_THRESHOLDS): Promise<readonly FoundWording[]> {
  const paths = [...captures.keys()].map((id) => `captures/${id}.txt`);
  for (const [id, text] of captures) writeFileSync(join(folder, 'captures', `${id}.txt`), text);
  const { wordings, runs, digests } = await shareWordings({
    reports: new Map([...captures.keys()].map((id) => [id, { words: 1, sharings: null }])), folder: { root: folder, paths },
    contents: new Map([...captures].map(([id, text]) => [`captures/${id}.txt`, digest(text)])),
    thresholds, cache: join(folder, 'cache'), wordings: wordingsIn(join(folder, 'cache')), threads: () => threads.get(count)!, phases: SILENT,
  });
  expect([[...runs.keys()], [...digests.keys()]]).toEqual([wordings, wordings].map((all) => all.map(({ a, b }) => pairKey(a, b))));
  return wordings.map((shared) => ({ ...shared, runs: runs.get(pairKey(shared.a, shared.b))! }));
}

function made(count: number, seed: number): Map<string, string> {
  return new Map([...makeCaptures(count, seed)].map(({ id, text }) => [id, text]));
}

const STRICT: WordingThresholds = { sameText: 0.02, substantial: 0.01, coverageRun: 5, substantialRun: 6, someRun: 5, statementRun: 5 };

describe.each([1, 2])('with %i threads', (count) => {
  it.each([
    ['as it is', DEFAULT_THRESHOLDS],
    ['with thresholds that nearly all passes', STRICT],
    ['with a coverage of nothing', { ...DEFAULT_THRESHOLDS, substantial: 0 }],
  ])('the same is found as one text after the other, %s', async (_, thresholds) => {
    const captures = made(400, 7);
    const all = expected(captures, thresholds);
    expect(all.length).toBeGreaterThan(30);
    expect(await share(newFolder(), captures, count, thresholds)).toEqual(all);
  });

  it('the same is found among copies of one text, footers, muddles of several scripts, empty texts and twins', async () => {
    const captures = new Map([...made(90, 11)]);
    const [story, footer] = [captures.get('report-000001')!, 'All rights reserved by the agency of the harbour, whose words may be used by nobody else without its leave.'];
    for (let i = 0; i < 60; i += 1) captures.set(`story-${i}`, `Own words ${i} of number ${i} begin it.\n${story}\n${footer}`);
    for (let i = 0; i < 60; i += 1) captures.set(`footer-${i}`, `${captures.get(`report-${String(i).padStart(6, '0')}`)!}\n${footer}`);
    const parts = ['ah', 'be', '中', 'の', '“', '”', 'ah be co di ef', 'co di ef ah be', 'be co di ef ah be 中国人民', '\n'];
    let dice = 1;
    const next = () => (dice = (Math.imul(dice, 1103515245) + 12345) >>> 1);
    for (let i = 0; i < 40; i += 1) captures.set(`muddle-${i}`, Array.from({ length: 60 }, () => parts[next() % parts.length]).join(' '));
    captures.set('empty', '').set('empty-too', '').set('short', 'two words').set('twin', captures.get('report-000002')!);
    const sorted = new Map([...captures].sort(([a], [b]) => byCodeUnit(a, b)));
    for (const thresholds of [DEFAULT_THRESHOLDS, STRICT]) expect(await share(newFolder(), sorted, count, thresholds)).toEqual(expected(sorted, thresholds));
  });
});

it('after texts have changed, come and gone, the same is found as anew', async () => {
  const folder = newFolder();
  const captures = made(300, 3);
  const first = await share(folder, captures, 2);
  expect(await share(folder, captures, 1)).toEqual(first);
  captures.set('report-000003', `${captures.get('report-000010')!} And more.`);
  captures.delete('report-000020');
  captures.set('report-000400', captures.get('report-000030')!);
  const sorted = new Map([...captures].sort(([a], [b]) => byCodeUnit(a, b)));
  const changed = await share(folder, sorted, 2);
  expect(changed).toEqual(expected(sorted, DEFAULT_THRESHOLDS));
  expect(changed).not.toEqual(first);
  // More than the bound have one text now, and then no more.
  for (let i = 0; i < 40; i += 1) captures.set(`report-0005${String(i).padStart(2, '0')}`, `${captures.get('report-000100')!.slice(0, 400)} ${'x'.repeat(i + 1)}`);
  expect(await share(folder, captures, 1)).toEqual(expected(captures, DEFAULT_THRESHOLDS));
  for (let i = 10; i < 40; i += 1) captures.delete(`report-0005${i}`);
  expect(await share(folder, captures, 2)).toEqual(expected(captures, DEFAULT_THRESHOLDS));
});

it('with a cache that is cut off the same is found', async () => {
  const folder = newFolder();
  const captures = made(60, 5);
  const all = await share(folder, captures, 2);
  const cache = join(folder, 'cache');
  for (const ending of ['.segment', '.words', '.tsv']) {
    rmSync(join(cache, 'shared-wordings.tsv'));
    for (const name of readdirSync(join(cache, 'wordings'))) if (name.endsWith(ending)) truncateSync(join(cache, 'wordings', name), 100);
    expect(await share(folder, captures, 2)).toEqual(all);
  }
  const kept = readdirSync(join(cache, 'shared-wordings')).length;
  for (const length of [100, 0]) {
    const [header] = readFileSync(join(cache, 'shared-wordings.tsv'), 'utf8').split('\n');
    truncateSync(join(cache, 'shared-wordings', (JSON.parse(header!) as { segment: string }).segment), length);
    expect(await share(folder, captures, 2)).toEqual(all);
  }
  expect(readdirSync(join(cache, 'shared-wordings'))).toHaveLength(kept);
});
