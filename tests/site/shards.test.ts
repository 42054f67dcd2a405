import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SILENT } from '../../src/build/progress.ts';
import { PART } from '../../src/build/parts.ts';
import { differences, openLab, replaceWith, snapshot, type Lab } from '../build/lab.ts';
import { smallSite } from '../build/small-site.ts';

const COUNT = 4;
let lab: Lab;
let whole: ReadonlyMap<string, string>;
const part = (index: number) => join(lab.folder, 'parts', `${index}-of-${COUNT}`);
const parts = () => Array.from({ length: COUNT }, (_, i) => part(i + 1));

beforeAll(async () => {
  lab = await openLab();
  lab.write(smallSite());
  await makeParts();
  whole = await single();
});

afterAll(() => lab.close());

/** Each part as a machine of its own makes it. */
async function makeParts(): Promise<void> {
  for (let index = 1; index <= COUNT; index++) await lab.build({ out: part(index), cache: lab.newCache(`machine-${index}`), shard: { index, count: COUNT } });
}

async function single(): Promise<ReadonlyMap<string, string>> {
  const { out } = await lab.buildClean();
  return snapshot(out);
}

/** Joins parts on a machine that knows nothing yet. */
async function merge(folders: readonly string[]) {
  rmSync(lab.out, { recursive: true, force: true });
  return lab.build({ cache: lab.newCache('merge-cache'), parts: folders });
}

it('each unit but those of sources is in one part, and parts hold no more', () => {
  const files = parts().flatMap((folder) => [...snapshot(folder).keys()].filter((path) => !path.startsWith(`${PART}/`)));
  expect(new Set(files).size).toBe(files.length);
  expect(files.sort()).toEqual([...whole.keys()].filter((path) => path.endsWith('.html') && !path.startsWith('sources/')).sort());
});

it('parts joined are byte for byte the site of a single build', async () => {
  await merge(parts());
  expect(differences(snapshot(lab.out), whole)).toEqual([]);
});

it('in whatever order they are given, and joined once more over the last site', async () => {
  await merge(parts().toReversed());
  expect(differences(snapshot(lab.out), whole)).toEqual([]);
  const { counts } = await lab.build({ cache: join(lab.folder, 'merge-cache'), parts: parts() });
  expect(counts?.made).toBe(0);
  expect(differences(snapshot(lab.out), whole)).toEqual([]);
});

it('what a missing part would have is made by the join', async () => {
  await merge(parts().slice(1));
  expect(differences(snapshot(lab.out), whole)).toEqual([]);
});

it('a folder that is no part is refused, and nothing is published', async () => {
  await expect(merge([part(1), join(lab.folder, 'no-such-part')])).rejects.toThrow('holds no part of a site');
  expect(existsSync(lab.out)).toBe(false);
});

it('parts from caches, after edits, are as good as new ones', async () => {
  const model = smallSite();
  model.incidents['inc-1']!.title = 'Edited';
  model.reports['rep-05']!.on[0]!.claims[1]!.value = '90 cm';
  delete model.reports['rep-20'];
  lab.write(model);
  for (let index = 1; index <= COUNT; index++) {
    const { counts } = await lab.build({ out: part(index), cache: join(lab.folder, `machine-${index}`), shard: { index, count: COUNT } });
    expect(counts!.kept).toBeGreaterThan(0);
  }
  await merge(parts());
  expect(differences(snapshot(lab.out), await single())).toEqual([]);
  lab.write(smallSite());
});

it('of parts of older content only what is still the same is used', async () => {
  lab.write(smallSite());
  await makeParts();
  const model = smallSite();
  model.incidents['inc-1']!.title = 'Newer than its part';
  model.sources['src-4']!.name = 'Renamed';
  delete model.pages['about'];
  model.incidents['inc-3']!.body = 'No link to the page any more.';
  lab.write(model);
  await merge(parts());
  expect(differences(snapshot(lab.out), await single())).toEqual([]);
  lab.write(smallSite());
});

it('parts that were made with other code, or for another address, have nothing to give', async () => {
  const file = join(part(1), PART, 'ledger');
  const text = readFileSync(file, 'latin1');
  writeFileSync(file, text.replace(/"key":"[^"]+"/, '"key":"of-other-code"'), 'latin1');
  // Pages that would tell if they were used.
  replaceWith(part(1), join(lab.folder, 'kept-part'));
  for (const path of snapshot(part(1)).keys()) if (path.endsWith('.html')) writeFileSync(join(part(1), path), 'of other code');
  await merge(parts());
  expect(differences(snapshot(lab.out), whole)).toEqual([]);
  replaceWith(join(lab.folder, 'kept-part'), part(1));
  writeFileSync(file, text, 'latin1');
});

it('a part that was cut off while it was published is none', async () => {
  // The part that has the wreck's pages.
  const index = parts().findIndex((folder) => existsSync(join(folder, 'incidents/inc-1'))) + 1;
  replaceWith(part(index), join(lab.folder, 'kept-part'));
  const model = smallSite();
  model.incidents['inc-1']!.title = 'Half published';
  lab.write(model);
  const phases = { ...SILENT, begin: (name: string) => {
    // The last of its files cannot be moved.
    if (name === 'publish') rmSync(join(part(index), 'incidents/inc-1/as-known-on'), { recursive: true, force: true });
    if (name === 'publish') writeFileSync(join(part(index), 'incidents/inc-1/as-known-on'), 'in the way');
  } };
  await expect(lab.build({ out: part(index), cache: join(lab.folder, `machine-${index}`), shard: { index, count: COUNT }, phases })).rejects.toThrow();
  lab.write(smallSite());
  const joined = await merge(parts()).catch(() => null);
  if (joined) expect(differences(snapshot(lab.out), whole)).toEqual([]);
  replaceWith(join(lab.folder, 'kept-part'), part(index));
});

it('a page that a part lacks is made anew', async () => {
  const page = [...snapshot(part(3)).keys()].find((path) => path.endsWith('.html'))!;
  const good = readFileSync(join(part(3), page));
  rmSync(join(part(3), page));
  try {
    await merge(parts());
  } finally {
    writeFileSync(join(part(3), page), good);
  }
  expect(differences(snapshot(lab.out), whole)).toEqual([]);
});

it('content with errors is joined to nothing', async () => {
  const model = smallSite();
  model.incidents['inc-1']!.category = 'nope';
  lab.write(model);
  expect((await merge(parts())).counts).toBeNull();
  expect(existsSync(lab.out)).toBe(false);
  lab.write(smallSite());
});
