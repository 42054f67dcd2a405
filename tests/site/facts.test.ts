import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileContent, type CompiledContent } from '../../src/build/compile-content.ts';
import { digest } from '../../src/build/digest.ts';
import { createFacts, writeValue, type Facts } from '../../src/build/facts.ts';
import { readLedger } from '../../src/build/ledger.ts';
import { SILENT } from '../../src/build/progress.ts';
import { compile } from '../../src/compile.ts';
import { readFolder } from '../../src/read/content-source.ts';
import { openLab, type Lab } from '../build/lab.ts';
import { smallSite, type SmallSite } from '../build/small-site.ts';

let lab: Lab;
beforeAll(async () => { lab = await openLab(); });
afterAll(() => lab.close());

const compiled = (root: string) => compileContent({ root, drafts: false, cache: lab.cache, phases: SILENT, start: () => lab.threads });

function factsOf({ archive, index, folder, contents, reportDigests, record, share }: CompiledContent): Facts {
  return createFacts({ archive: archive!, index, paths: folder.paths, contents, reportDigests, allRecord: record!, shares: share() });
}

async function factsOn(model: SmallSite): Promise<Facts> {
  lab.write(model);
  return factsOf(await compiled(lab.content));
}

it.each(['the small site', 'content'])('every key that a page of %s notes can be answered', async (name) => {
  const root = name === 'content' ? 'content' : lab.content;
  if (root === lab.content) lab.write(smallSite());
  await lab.build({ root });
  const ledger = readLedger(join(lab.cache, digest(resolve(lab.out))))!;
  const namesOf = (numbers: Uint32Array) => Array.from(numbers, (number) => ledger.table.nameOf(number));
  const keys = new Set([...ledger.units.values()].flatMap((unit) => namesOf(unit.keys)));
  expect(keys.size).toBeGreaterThan(200);
  const facts = factsOf(await compiled(root));
  facts.addSurvey({ records: new Map(), pairs: [] });
  for (const key of keys) expect(facts.digestOf(key), key).toBeTypeOf('string');
  // No page goes through the claims of all reports, nor one of an incident or a report through all incidents: each edit would make it anew.
  expect([...keys].filter((key) => key === 'report')).toEqual([]);
  const through = [...ledger.units].filter(([unit, { keys: own }]) => /^(incident|report) /.test(unit) && namesOf(own).includes('incident')).map(([unit]) => unit);
  expect(through).toEqual([]);
  // Bundled pages have their own copy of what works dates out: they must ask the record that notes what it is asked.
  expect([...keys].filter((key) => /^record (reasons|without)/.test(key)).length).toBeGreaterThan(1);
});

it.each(['nonsense', 'nonsense x', '', 'record', 'record x', 'order', 'order of reports', 'file-of', 'file-of nonsense x', 'all-record nonsense x', 'unit x'])('a key that nobody knows, %j, is an error and not an answer', async (key) => {
  const facts = await factsOn(smallSite());
  expect(() => facts.digestOf(key)).toThrow('Nothing is known of what a page reads');
});

it.each<[string, string, (model: SmallSite) => void]>([
  ['the title of a report', 'report rep-05', (model) => { model.reports['rep-05']!.title = 'Another'; }],
  ['the text of a capture', 'report rep-05', (model) => { model.reports['rep-05']!.filler = [3]; }],
  ['the folder of a report', 'report rep-05', (model) => { model.reports['rep-05']!.folder = 'elsewhere'; }],
  ['the radius of a place that it may name', 'report rep-05', (model) => { model.places['plc-3']!.radius = '1 km'; }],
  ['the zone of an incident that it dates', 'report rep-07', (model) => { model.incidents['inc-7']!.timezone = 'UTC'; }],
  // Its claims there are a part of the report that pages see.
  ['whether an incident that it covers is published', 'report rep-05', (model) => { model.incidents['inc-8']!.draft = false; }],
  ['the same, of its card', 'card rep-05', (model) => { model.incidents['inc-8']!.draft = false; }],
  ['the place of an incident', 'incident inc-1', (model) => { model.places['plc-3']!.radius = '1 km'; }],
  ['the date that an incident hangs on', 'incident inc-3', (model) => { model.incidents['inc-1']!.when = '2025-06-17'; }],
  ['how an incident comes by its date', 'record reasons inc-3', (model) => { model.incidents['inc-1']!.when = '2025-06-17'; }],
  ['the order of questions', 'question', (model) => { model.questions = Object.fromEntries(Object.entries(model.questions).reverse()); }],
  ['how many incidents there are', 'size incident', (model) => { model.incidents['inc-8']!.draft = false; }],
  ['the body of a page', 'file pages/about.md', (model) => { model.pages['about']!.body = 'Another.'; }],
  ['the folder of an incident', 'entry incidents/inc-9.md', (model) => { model.incidents['inc-9']!.folder = 'x'; }],
  ['which reports are on an incident', 'reports-on inc-9', (model) => { delete model.reports['rep-19']; }],
  ['how much wording reports share', 'wording rep-01', (model) => { model.reports['rep-05']!.filler = [3]; model.reports['rep-18']!.filler = [4]; }],
  ['the stretches that they share', 'runs rep-01 rep-05', (model) => { model.reports['rep-05']!.filler = [3]; model.reports['rep-18']!.filler = [4]; }],
  ['the label of a category', 'site', (model) => { model.site.categories['crash'] = 'Smash'; }],
])('%s tells in `%s`', async (_, key, change) => {
  const before = (await factsOn(smallSite())).digestOf(key);
  const model = smallSite();
  change(model);
  expect((await factsOn(model)).digestOf(key)).not.toBe(before);
  expect((await factsOn(smallSite())).digestOf(key)).toBe(before);
});

it('what sources come to is answered once it is known, by source and by pair', async () => {
  const facts = await factsOn(smallSite());
  const pair = { a: 'src-1', b: 'src-2', incidents: 1, questions: 0, alike: 0, oneOrigin: 0, clashing: 0, firstA: 0, firstB: 0, wording: new Map([['some', 1] as const]), derived: 0 };
  facts.addSurvey({ records: new Map(), pairs: [pair] });
  const other = await factsOn(smallSite());
  other.addSurvey({ records: new Map(), pairs: [{ ...pair, wording: new Map([['some', 2] as const]) }] });
  for (const key of ['pair src-1 src-2', 'pairs-of src-1', 'pairs-of src-2', 'survey']) expect(facts.digestOf(key), key).not.toBe(other.digestOf(key));
  expect(facts.digestOf('pair src-1 src-3')).toBe(other.digestOf('pair src-1 src-3'));
});

it('values that JSON makes alike are told apart', () => {
  const values = [new Map([['a', 1]]), new Map([['a', 2]]), new Map(), new Set(['a']), null, Infinity, -Infinity, { min: null }, { min: Infinity }];
  expect(new Set(values.map(writeValue)).size).toBe(values.length);
});

it.each(['the small site', 'content'])('threads read %s as one thread does', async (name) => {
  const root = name === 'content' ? 'content' : lab.content;
  if (root === lab.content) lab.write(smallSite());
  const [own, one] = [await compiled(root), compile(readFolder(root))];
  expect(own.issues).toEqual(one.issues);
  for (const part of ['site', 'questions', 'places', 'sources', 'incidents', 'reports', 'pages', 'cards', 'register', 'captureWords', 'sharedWording'] as const) {
    const [a, b] = [own.archive![part], one.archive![part]].map((value) => (value && Symbol.iterator in value ? [...(value as Iterable<unknown>)] : value));
    expect(a, part).toEqual(b);
  }
});
