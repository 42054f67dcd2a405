import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { checkContent } from '../../src/build/check-content.ts';
import { digest } from '../../src/build/digest.ts';
import { FactTable } from '../../src/build/fact-table.ts';
import { publish } from '../../src/build/publish.ts';
import { SILENT, type Phases } from '../../src/build/progress.ts';
import { differences, failingThreads, openLab, replaceWith, snapshot, type Lab } from '../build/lab.ts';
import { smallSite, type SmallSite } from '../build/small-site.ts';

let lab: Lab;
let first: ReadonlyMap<string, string>;
const PAGE = 'incidents/inc-1/index.html';

beforeAll(async () => {
  lab = await openLab();
  lab.write(smallSite());
  await lab.build();
  first = snapshot(lab.out);
  replaceWith(lab.out, join(lab.folder, 'first-site'));
  replaceWith(lab.cache, join(lab.folder, 'first-cache'));
});

beforeEach(() => {
  lab.write(smallSite());
  replaceWith(join(lab.folder, 'first-site'), lab.out);
  replaceWith(join(lab.folder, 'first-cache'), lab.cache);
  rmSync(join(lab.folder, '.site.next'), { recursive: true, force: true });
});

afterAll(() => lab.close());

/** The small site with another title on one incident, a report gone and a page more: files that change, go and come. */
function edited(): SmallSite {
  const model = smallSite();
  model.incidents['inc-1']!.title = 'Never to be published';
  delete model.reports['rep-20'];
  model.pages['more'] = { title: 'More', body: 'More.' };
  return model;
}

/** Does something when a phase begins. */
function at(phase: string, act: () => void): Phases {
  return { ...SILENT, begin: (name) => { if (name === phase) act(); } };
}

it('nothing changed: every unit is kept, and not a file is touched', async () => {
  const { counts } = await lab.build();
  expect(counts?.made).toBe(0);
  expect(differences(snapshot(lab.out), first)).toEqual([]);
});

it('a check compares no texts, and a build after it makes the same site', async () => {
  const cache = lab.newCache('checked');
  const out = join(lab.folder, 'checked-site');
  const { opened, sound } = await checkContent({ root: lab.content, drafts: true, cache, phases: SILENT, start: () => lab.threads }, null);
  expect(opened.context.issues.hasErrors()).toBe(false);
  expect(sound?.settled.incidents.size).toBe(Object.keys(smallSite().incidents).length);
  expect(readdirSync(cache).filter((name) => name.includes('wording'))).toEqual([]);
  await lab.build({ cache, out });
  expect(readdirSync(cache).filter((name) => name.includes('wording')).length).toBeGreaterThan(0);
  expect(differences(snapshot(out), first)).toEqual([]);
});

it('a thread finds the units of which a page has been changed, cut off or taken away', async () => {
  const find = () => lab.threads.run('findTouched', { cache: join(lab.cache, digest(resolve(lab.out))), out: lab.out });
  expect(await find()).toEqual([]);
  const [changed, gone] = ['reports/rep-05/index.html', 'incidents/inc-1/compare/index.html'].map((path) => join(lab.out, path)) as [string, string];
  writeFileSync(changed, `${readFileSync(changed, 'utf8')} `);
  rmSync(gone);
  expect((await find()).toSorted()).toEqual(['incident inc-1', 'report rep-05']);
  expect((await lab.build()).counts?.made).toBe(2);
  expect(differences(snapshot(lab.out), first)).toEqual([]);
  expect(await lab.threads.run('findTouched', { cache: lab.folder, out: lab.out })).toEqual([]);
});

it('a page that tells how a date was worked out follows what it was worked out from, however far away', async () => {
  const model = smallSite();
  // By way of inc-6, which follows this one and precedes inc-1, from which inc-2 and inc-3 count.
  model.incidents['inc-5']!.when = '2025-06-18';
  lab.write(model);
  await lab.build();
  const { out } = await lab.buildClean();
  expect(readFileSync(join(out, 'incidents/inc-2/index.html'), 'utf8')).toContain('Alarm before the parade');
  expect(differences(snapshot(lab.out), snapshot(out))).toEqual([]);
});

it('a page of a build that failed late is not published after its edit was taken back', async () => {
  lab.write(edited());
  await expect(lab.build({ threads: failingThreads(lab.threads, 'render', 0) })).rejects.toThrow('Failed on purpose');
  expect(differences(snapshot(lab.out), first)).toEqual([]);
  expect(existsSync(join(lab.folder, '.site.next'))).toBe(false);
  lab.write(smallSite());
  const { counts } = await lab.build();
  expect(counts?.made).toBe(0);
  expect(differences(snapshot(lab.out), first)).toEqual([]);
});

it('a file that changes while the site is being built fails the build, and nothing of it is published', async () => {
  lab.write(edited());
  const file = join(lab.content, 'incidents/inc-1.md');
  await expect(lab.build({ phases: at('make pages', () => writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne word more.\n`)) })).rejects.toThrow('incidents/inc-1.md changed while the site was being built');
  expect(differences(snapshot(lab.out), first)).toEqual([]);
  lab.write(smallSite());
  await lab.build();
  expect(differences(snapshot(lab.out), first)).toEqual([]);
});

it('a build with threads of its own that fails tells why, and leaves nothing beside the site', async () => {
  const model = edited();
  model.site.title = 'All pages are made anew';
  lab.write(model);
  for (let i = 0; i < 3; i++) {
    lab.write(model);
    await expect(lab.build({ phases: at('make pages', () => rmSync(join(lab.content, 'incidents/inc-1.md'), { force: true })) }, null)).rejects.toThrow('incidents/inc-1.md');
    expect(existsSync(join(lab.folder, '.site.next'))).toBe(false);
  }
  expect(differences(snapshot(lab.out), first)).toEqual([]);
});

it('a file that vanishes while the site is being built fails the build, and nothing of it is published', async () => {
  lab.write(edited());
  await expect(lab.build({ phases: at('make pages', () => rmSync(join(lab.content, 'incidents/inc-1.md'))) })).rejects.toThrow('incidents/inc-1.md');
  expect(differences(snapshot(lab.out), first)).toEqual([]);
  lab.write(smallSite());
  await lab.build();
  expect(differences(snapshot(lab.out), first)).toEqual([]);
});

it('a build that cannot publish leaves nothing for good: the next one makes the whole site', async () => {
  lab.write(edited());
  const target = join(lab.out, PAGE);
  await lab.build({ phases: at('publish', () => {
    rmSync(target);
    mkdirSync(join(target, 'in-the-way'), { recursive: true });
  }) }).catch(() => {});
  lab.write(smallSite());
  await lab.build();
  expect(differences(snapshot(lab.out), first)).toEqual([]);
});

it('what a build could not publish as a whole is published by the next run, even if that has nothing of its own to publish', async () => {
  lab.write(edited());
  const folder = join(lab.out, 'incidents/inc-1');
  await expect(lab.build({ phases: at('publish', () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
  }) })).rejects.toThrow('inc-1');
  rmSync(folder);
  const wrong = edited();
  wrong.incidents['inc-2']!.category = 'nope';
  lab.write(wrong);
  expect((await lab.build()).counts).toBeNull();
  lab.write(edited());
  const { out } = await lab.buildClean();
  expect(differences(snapshot(lab.out), snapshot(out))).toEqual([]);
});

it('a process killed while it publishes is finished by the next run', async () => {
  // Kills itself before the n-th file is moved out of the stage.
  const preload = join(lab.folder, 'kill.mjs');
  writeFileSync(preload, `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const move = fs.renameSync;
    let left = Number(process.env.KILL_AFTER);
    fs.renameSync = (from, to) => {
      if (String(from).includes('.site.next/') && left-- === 0) process.kill(process.pid, 'SIGKILL');
      return move(from, to);
    };
    syncBuiltinESMExports();
  `);
  lab.write(edited());
  const { out } = await lab.buildClean();
  const whole = snapshot(out);
  for (const moved of [0, 1, 4]) {
    replaceWith(join(lab.folder, 'first-site'), lab.out);
    replaceWith(join(lab.folder, 'first-cache'), lab.cache);
    lab.write(edited());
    const { signal } = spawnSync(process.execPath, ['--import', preload, 'src/cli/build.ts'], {
      env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, DATELINE_CONTENT: lab.content, DATELINE_OUT: lab.out, DATELINE_CACHE: lab.cache, KILL_AFTER: String(moved) }, encoding: 'utf8',
    });
    expect(signal).toBe('SIGKILL');
    expect(existsSync(join(lab.cache, digest(resolve(lab.out)), 'publish.json'))).toBe(true);
    // Even a run that has nothing of its own to publish finishes it.
    const wrong = edited();
    wrong.incidents['inc-2']!.category = 'nope';
    lab.write(wrong);
    expect((await lab.build()).counts).toBeNull();
    expect(differences(snapshot(lab.out), whole)).toEqual([]);
    lab.write(smallSite());
    await lab.build();
    expect(differences(snapshot(lab.out), first)).toEqual([]);
  }
});

it('a process killed between the two moves of a whole site: the next run puts the last good one back, even if it fails itself', async () => {
  renameSync(lab.out, join(lab.folder, '.site.last'));
  rmSync(join(lab.cache, digest(resolve(lab.out)), 'ledger'));
  const wrong = smallSite();
  wrong.incidents['inc-1']!.category = 'nope';
  lab.write(wrong);
  expect((await lab.build()).counts).toBeNull();
  expect(differences(snapshot(lab.out), first)).toEqual([]);
});

it('what is to be published and is not there is an error, not a page left as it was', () => {
  const [out, stage, cache] = ['p-out', 'p-stage', 'p-cache'].map((name) => join(lab.folder, name)) as [string, string, string];
  for (const folder of [out, stage, cache]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(out, 'index.html'), 'old');
  expect(() => publish({ out, stage, moves: ['index.html'], removes: [] }, cache, { key: 'k', units: new Map(), table: new FactTable(), assets: [] })).toThrow();
});

it('pages that were deleted by hand come back', async () => {
  rmSync(join(lab.out, PAGE));
  rmSync(join(lab.out, 'reports'), { recursive: true });
  rmSync(join(lab.out, '_astro'), { recursive: true });
  await lab.build();
  expect(differences(snapshot(lab.out), first)).toEqual([]);
});

it('pages that were changed by hand are made anew', async () => {
  writeFileSync(join(lab.out, PAGE), 'By hand.');
  await lab.build();
  expect(differences(snapshot(lab.out), first)).toEqual([]);
});

it('an output folder of another time, put back with its cache of today, is brought up to date', async () => {
  lab.write(edited());
  await lab.build();
  replaceWith(join(lab.folder, 'first-site'), lab.out);
  await lab.build();
  const { out } = await lab.buildClean();
  // Nobody knows any more of the page of a report that is gone.
  expect(differences(snapshot(lab.out), snapshot(out)).filter((difference) => difference !== 'left over: reports/rep-20/index.html')).toEqual([]);
});

it('a folder where a page should be does not fail builds for good', async () => {
  rmSync(join(lab.out, PAGE));
  mkdirSync(join(lab.out, PAGE, 'by-hand'), { recursive: true });
  await lab.build();
  expect(differences(snapshot(lab.out), first)).toEqual([]);
});

it.each(['ledger'])('a %s that is cut off is no ledger', async (name) => {
  const file = join(lab.cache, digest(resolve(lab.out)), name);
  const bytes = readFileSync(file);
  for (const length of [bytes.length >> 1, 10, 0]) {
    writeFileSync(file, bytes.subarray(0, length));
    await lab.build();
    expect(differences(snapshot(lab.out), first)).toEqual([]);
  }
});

it.each(['entries/entries.tsv', 'shared-wordings.tsv'])('a %s that is cut off is read anew', async (name) => {
  const file = join(lab.cache, name);
  const text = readFileSync(file, 'utf8');
  for (const rest of [text.slice(0, text.length / 2), text.slice(0, 10), '']) {
    writeFileSync(file, rest);
    await lab.build();
    expect(differences(snapshot(lab.out), first)).toEqual([]);
  }
});

it('a segment of the entry cache that is cut off is read anew', async () => {
  const folder = join(lab.cache, 'entries');
  const segments = readdirSync(folder).filter((name) => name.endsWith('.segment'));
  expect(segments.length).toBeGreaterThan(0);
  for (const name of segments) writeFileSync(join(folder, name), readFileSync(join(folder, name)).subarray(0, 100));
  const model = smallSite();
  model.incidents['inc-1']!.title = 'Another';
  lab.write(model);
  await lab.build();
  lab.write(smallSite());
  await lab.build();
  expect(differences(snapshot(lab.out), first)).toEqual([]);
});

it('a capture whose name the disk spells in another way is read again when it changes', async () => {
  const model = smallSite();
  lab.write(model);
  // As macOS writes it: e and an accent.
  const [name, spelt] = ['caf\u00e9', 'cafe\u0301'];
  const report = (quote: string) => `---\ntitle: Accent\nsource: src-1\ncapture: public\nincidents: [inc-1]\n---\n## On [it](../incidents/inc-1.md)\n\n- armed: no\n  > ${quote}\n`;
  writeFileSync(join(lab.content, `reports/${spelt}.md`), report('specialists have ruled out that it was armed'));
  const capture = join(lab.content, `captures/${spelt}.txt`);
  writeFileSync(capture, 'So: specialists have ruled out that it was armed. The end.');
  for (const file of [capture, join(lab.content, `reports/${spelt}.md`)]) utimesSync(file, new Date(1e12), new Date(1e12));
  await new Promise((done) => setTimeout(done, 120));
  await lab.build();
  expect(existsSync(join(lab.out, 'reports', name, 'index.html'))).toBe(true);
  writeFileSync(capture, 'So: nothing of that kind is told here any more. The end of it.');
  const { counts, issues } = await lab.build();
  expect(issues.map(({ rule }) => rule)).toContain('quote-not-found');
  expect(counts).toBeNull();
  rmSync(capture);
});

it('a capture that changes while it is taken in is not taken for what it was', async () => {
  const model = smallSite();
  // What it shares with rep-03, rep-07, rep-17 and rep-18; its own text is private.
  model.reports['rep-02']!.filler = [4, 3];
  const file = join(lab.content, 'captures/rep-02.txt');
  lab.write(model);
  const text = readFileSync(file, 'utf8');
  await lab.build({ phases: at('take in texts', () => writeFileSync(file, text.split('\n\n').slice(0, 3).join('\n\n'))) }).catch(() => {});
  writeFileSync(file, text);
  await lab.build();
  const { out } = await lab.buildClean();
  expect(differences(snapshot(lab.out), snapshot(out))).toEqual([]);
});
