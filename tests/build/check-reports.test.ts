import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkReports } from '../../src/build/check-reports.ts';
import { SILENT } from '../../src/build/progress.ts';
import type { Threads } from '../../src/build/threads.ts';
import { checkAll } from '../../src/build/check-reports.ts';
import { recordOf } from '../../src/chronology/record.ts';
import type { Settled } from '../../src/compile.ts';
import type { Incident } from '../../src/model/incident.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Report } from '../../src/model/report.ts';
import { compile } from '../../src/compile.ts';
import { fromTexts } from '../../src/read/content-source.ts';
import { smallSite, writeFiles } from './small-site.ts';

let cache: string;
beforeEach(() => { cache = mkdtempSync(join(tmpdir(), 'dateline-warnings-')); mkdirSync(cache, { recursive: true }); });
afterEach(() => rmSync(cache, { recursive: true }));

/** The small site; every report has a year that lint has something to say of. */
const { archive } = compile(fromTexts(Object.fromEntries(writeFiles(smallSite()))), { drafts: true, captures: false });
const { incidents, reports, site } = archive!;
const settledOf = (entries: ReadonlyMap<string, Incident>): Settled => ({
  language: site.language, site, incidents: entries, record: recordOf(entries), published: new Set(entries.keys()), ancient: new Set(),
  // After these, whatever is dated is too far away.
  years: { newest: null, from: 1900, isModern: true, isCovered: true },
});
const settled = settledOf(incidents);
const late = (report: Report): Report => ({ ...report, published: report.published && { ...report.published, bounds: { earliest: -1e14, latest: -9e13 } } });
const digests = new Map([...reports.keys()].map((id) => [id, `digest of ${id}`]));

/** Checks all reports, and tells which were looked at. */
async function check(known: ReadonlyMap<string, string>, against = settled): Promise<{ readonly issues: readonly Issue[]; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const reportOf = (id: string) => (asked.push(id), late(reports.get(id)!));
  const threads = { run: (_: string, ids: readonly string[]) => Promise.resolve(checkAll(ids, reportOf, against)) } as unknown as Threads;
  const issues = await checkReports({ digests: known, reportOf, settled: against, cache, phases: SILENT, threads: () => Promise.resolve(threads) });
  return { issues, asked };
}

it('reports are looked at once, and again only if they have changed; their warnings stay', async () => {
  const first = await check(digests);
  expect(first.issues.length).toBeGreaterThan(3);
  expect(first.asked).toEqual([...digests.keys()]);
  expect(await check(digests)).toEqual({ issues: first.issues, asked: [] });
  const [one, ...others] = digests.keys();
  expect(await check(new Map(digests).set(one!, 'another'))).toEqual({ issues: first.issues, asked: [one] });
  expect((await check(new Map(others.map((id) => [id, digests.get(id)!])))).asked).toEqual([]);
  expect((await check(new Map(digests).set(one!, 'another'))).asked).toEqual([one]);
});

it.each<[string, (incident: Incident) => Incident, boolean]>([
  ['a summary', (incident) => ({ ...incident, summary: 'Another.' }), false],
  ['a date', (incident) => ({ ...incident, bounds: { earliest: 0, latest: 1 } }), true],
  ['a zone', (incident) => ({ ...incident, zone: { zone: 'Asia/Tokyo' } as unknown as Incident['zone'] }), true],
  ['whether it is a landmark', (incident) => ({ ...incident, reference: !incident.reference }), true],
])('of an incident, %s that has changed has all reports looked at again or none', async (_, change, isAll) => {
  await check(digests);
  const changed = new Map([...incidents].map(([id, incident]) => [id, id === 'inc-1' ? change(incident) : incident]));
  expect((await check(digests, { ...settled, incidents: changed })).asked.length).toBe(isAll ? digests.size : 0);
});

it('wherever it is cut off, what was kept is not relied on', async () => {
  const { issues } = await check(digests);
  const file = join(cache, 'warnings.tsv');
  const bytes = readFileSync(file);
  for (const length of [0, 5, 30, bytes.length >> 1, bytes.length - 1]) {
    writeFileSync(file, bytes.subarray(0, length));
    expect(await check(digests)).toEqual({ issues, asked: [...digests.keys()] });
  }
});
