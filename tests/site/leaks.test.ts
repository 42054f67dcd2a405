import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLeakGuard, type Leak, type LeakGuard, type PrivateText } from '../../src/captures/leak-guard.ts';
import { compile } from '../../src/compile.ts';
import type { Archive } from '../../src/model/archive.ts';
import { MOST_SHOWN_WORDS, pairKey } from '../../src/model/shared-wording.ts';
import { readFolder } from '../../src/read/content-source.ts';
import { splitWords } from '../../src/wording/words.ts';
import { filesOf, read } from './files.ts';

/** The story that two of the papers print alike, and a statement that two quote. */
const COPIED = `Water stood a metre deep in Mill Street by midnight, and the fire brigade carried eleven guests of the Anchor inn
across the yard on ladders laid over two parked lorries, because no boat could be steered in the current between the walls.`;
const STATEMENT = '“Nobody in this office has seen the Tarn climb so quickly since the winter of the great thaw,” the county engineer told reporters.';

/** Three articles of two to four hundred words, which nobody has published. */
const ARTICLES: Readonly<Record<string, string>> = {
  'morning-star': `Tarn takes lower Ostby in one night

The river came over the quay at Ostby shortly after ten on Saturday evening, when most of the town had gone to bed
believing the worst of the rain was past. Bakers on their way to work were the first to hear it running down the alley
behind the church. Within an hour the sandbags laid on Friday had been pushed aside like empty boxes.

${COPIED}

${STATEMENT} He had spent the afternoon walking the embankment with a torch, and he had found three places where badgers
had dug through the clay. Repairs were promised for the autumn before last, but the money went to the new ferry pier instead.

By sunrise some forty residents had left their homes for the gymnasium, where volunteers boiled soup in kettles borrowed
from the sailing club. A retired pilot, Asta Brekke, arrived with two dogs and a tortoise in a hat box. She said her cellar
had filled faster than a bath, and that the stairs were floating when she opened the door.

The dam above the town stayed shut throughout, according to its operator, whose logbook was shown to this newspaper.
Trains were halted on the valley line, and the dairy poured nine thousand litres of milk into the drains because no lorry
could fetch it. Schools will be closed until Wednesday at least, while the drinking water is tested twice a day.`,
  'evening-post': `Ladders over lorries: how Ostby got through the night

Our correspondent reached the lower town on foot along the railway, the only way in that was still dry. Lamps were burning
in the upper windows, and somebody was playing an accordion above the flooded chemist's shop.

${COPIED}

A wedding party was among those rescued. The bride waded out barefoot holding her shoes above her head, to applause from
the balcony of the savings bank opposite. Her father said that he would pay the brigade's coffee for the rest of the year.

The mayor counted 40 people in the gymnasium on Sunday morning, and thought that a dozen more were staying with relatives
uphill. Nobody was reported missing. Two firemen were treated for cold, and one of them went straight back to his pump.

Insurers sent their first assessors in rubber boots before noon. They found the bookshop worst hit, with every shelf below
the fourth one pulp, and the museum's collection of clocks stopped at half past eleven. Forecasters expect showers until
Tuesday, then a cold wind from the fells, which should let the Tarn fall back below the quay.`,
  'harbour-news': `County admits that embankment was never mended

Documents seen by this paper show that an inspection two summers ago had already called the clay bank at Ostby unsafe in
eleven places. The report was filed under ferry traffic and was never laid before the council, a clerk admitted on Monday.

${STATEMENT} Asked why nothing had been done, he pointed to a budget in which the line for embankments had been crossed
out by hand. Opposition members want an inquiry with powers to question former officials under oath.

Divers will examine the foundations of both bridges as soon as visibility allows. Until then heavy lorries must go round
by the fells, a detour of seventy kilometres that hauliers say will double the price of timber within a fortnight.

The flood left its mark at one metre twelve on the wall of the customs house, a hand's breadth above the line of the year
when the mill burnt. Archivists dried parish registers between blotting paper in the heated rooms of the county library,
turning the pages every twenty minutes through two nights. Not one of the volumes from before the fire has been lost.

Farmers downstream moved some three hundred sheep to higher ground in the dark, guided by a boy with a bicycle lamp.`,
};

/** Claims on the flood, with quotes from the articles. */
const REPORTS: Readonly<Record<string, { readonly capture: string; readonly claims: readonly (readonly [claim: string, quote: string])[] }>> = {
  'morning-star': { capture: 'private', claims: [
    ['evacuated: 40 ~', 'some forty residents had left their homes for the gymnasium, where volunteers boiled soup'],
    ['cause: not dam', 'The dam above the town stayed shut throughout, according to its operator'],
    ['where: ostby', 'The river came over the quay at Ostby … behind the church'],
  ] },
  'evening-post': { capture: 'private', claims: [
    ['evacuated: 40', 'The mayor counted 40 people in the gymnasium on Sunday morning'],
    ['remarks: nobody is missing', 'Nobody was reported missing. Two firemen were treated for cold'],
  ] },
  'harbour-news': { capture: 'sealed', claims: [
    ['water-level: 112 cm', 'The flood left its mark at one metre twelve on the wall of the customs house'],
    ['cause: unknown', 'Asked why nothing had been done, he pointed to a budget'],
  ] },
};

let folder: string;
let site: string;
let archive: Archive;
let captures: readonly PrivateText[];
let guard: LeakGuard;

beforeAll(() => {
  // Inside the project, as other builds of the tests.
  const cache = resolve('node_modules/.cache/dateline');
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'leaks-'));
  const content = join(folder, 'content');
  cpSync('tests/cases/base', content, { recursive: true });
  const elsewhere = join(folder, 'texts');
  mkdirSync(join(content, 'captures'));
  mkdirSync(elsewhere);
  for (const [id, { capture, claims }] of Object.entries(REPORTS)) {
    writeFileSync(join(content, 'sources', `${id}.md`), `---\nname: The ${id}\n---\n`);
    const list = claims.map(([claim, quote]) => `- ${claim}\n  > ${quote}\n`).join('');
    writeFileSync(join(content, 'reports', `${id}-flood.md`), `---\ntitle: A flood\nsource: ${id}\npublished: 2024-05-13\ncapture: ${capture}\n---\n\n## On [it](../incidents/ostby-flood.md)\n\n${list}`);
    writeFileSync(join(capture === 'sealed' ? elsewhere : join(content, 'captures'), `${id}-flood.txt`), ARTICLES[id]!);
  }
  site = join(folder, 'site');
  run(content, 'src/cli/seal.ts', '--texts', elsewhere);
  const { archive: compiled, issues } = compile(readFolder(content));
  if (!compiled) throw new Error(issues.map(({ file, line, expected, found }) => `${file}:${line} expected ${expected}; found ${found}`).join('\n'));
  archive = compiled;
  captures = Object.entries(ARTICLES).map(([id, text]) => ({ id, text, allowed: allowedIn(`${id}-flood`) }));
  guard = createLeakGuard(captures);
  run(content, 'src/cli/build.ts');
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(content: string, ...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, DATELINE_CONTENT: content, DATELINE_OUT: site, ASTRO_TELEMETRY_DISABLED: '1' }, encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args[0]} failed.\n${stdout}\n${stderr}`);
}

/** Words of a report's text that may be published: its quotes, and of each shared stretch the first 25 words. */
function allowedIn(report: string): readonly { readonly from: number; readonly to: number }[] {
  const quotes = archive.reports.get(report)!.coverage.flatMap(({ claims }) => claims.flatMap(({ evidence }) => evidence?.pieces ?? []));
  const shared = (archive.sharedWording.get(report) ?? []).flatMap(({ a, b }) => (archive.sharedRuns.get(pairKey(a, b)) ?? archive.sealedRuns.get(pairKey(a, b))!).map((run) => {
    const [from, to] = a === report ? run.a : run.b;
    return [from, Math.min(to, from + MOST_SHOWN_WORDS)] as const;
  }));
  return [...quotes, ...shared].map(([from, to]) => ({ from, to }));
}

/** Readings of a file that a reader or a machine may make: as it is, and without tags, with a gap for each and without one. */
function readingsOf(file: string): readonly string[] {
  const text = read(site, file);
  if (!/\.(html|xml|svg)$/.test(file)) return [text];
  return [text, text.replace(/<[^>]*>/g, ' '), text.replace(/<[^>]*>/g, '')].map(decodeEntities);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decodeEntities(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, digits: string) => String.fromCodePoint(parseInt(digits, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name]!);
}

function leaksIn(file: string, by: LeakGuard = guard): readonly Leak[] {
  return readingsOf(file).flatMap((text) => by.check(text));
}

describe('A site with private and sealed texts', () => {
  it('is made of texts that share wording, with quotes of each', () => {
    expect(archive.sharedWording.get('evening-post-flood')).toMatchObject([{ a: 'evening-post-flood', b: 'morning-star-flood', level: 'substantial' }]);
    expect(archive.sharedWording.get('harbour-news-flood')).toMatchObject([{ b: 'morning-star-flood', level: 'same-statement' }]);
    for (const { id, text, allowed } of captures) {
      const words = splitWords(text).length;
      expect(words, id).toBeGreaterThanOrEqual(170);
      expect(allowed.length, id).toBeGreaterThan(2);
      expect(allowed.reduce((sum, { from, to }) => sum + to - from, 0), id).toBeLessThan(words / 2);
    }
  });

  it('has nothing of them in any file but quotes and at most 25 words of a shared stretch', () => {
    const files = filesOf(site);
    expect(files.length).toBeGreaterThan(20);
    for (const ending of ['.html', '.json', '.js', '.css']) expect(files.filter((file) => file.endsWith(ending)).length, ending).toBeGreaterThan(0);
    expect(files.flatMap((file) => leaksIn(file).map(({ id, text }) => `${file}: ${id}: ${text}`))).toEqual([]);
  });

  it('has no file with the text or the name of a text', () => {
    expect(filesOf(site).filter((file) => file.startsWith('captures/'))).toEqual(['captures/harbour-news-flood.json']);
    expect(filesOf(site).filter((file) => file.endsWith('.txt') && file !== 'robots.txt')).toEqual([]);
  });
});

describe('The search for leaks', () => {
  it('sees the quotes and the shared words, which it lets pass', () => {
    const strict = createLeakGuard(captures.map((capture) => ({ ...capture, allowed: [] })));
    for (const id of Object.keys(REPORTS)) {
      expect(leaksIn(join('reports', `${id}-flood`, 'index.html'), strict).map((leak) => leak.id), id).toContain(id);
    }
    const pair = filesOf(site).filter((file) => file.includes('evening-post-flood--morning-star-flood'));
    expect(pair).toHaveLength(1);
    expect(leaksIn(pair[0]!, strict).map(({ text }) => text.toLowerCase()).join('\n')).toContain('water stood a metre deep in mill street by midnight');
    expect(leaksIn('captures/harbour-news-flood.json', strict).map(({ id }) => id)).toContain('harbour-news');
  });

  it.each(Object.keys(ARTICLES))('finds ten more words after a quote: %s', (id) => {
    const { text, allowed } = captures.find((capture) => capture.id === id)!;
    const page = readingsOf(join('reports', `${id}-flood`, 'index.html'))[1]!;
    const words = splitWords(text);
    const { from, to } = allowed[0]!;
    const longer = text.slice(words[from]!.start, words[to + 9]!.end);
    expect(guard.check(page)).toEqual([]);
    expect(guard.check(`${page}\n${longer}`)).toMatchObject([{ id, words: 10 }]);
    expect(guard.check(`${page}${JSON.stringify(words.slice(from, to + 10).map((word) => word.text))}`)).toMatchObject([{ id, words: 10 }]);
  });

  it('finds a shared stretch that is shown whole', () => {
    expect(guard.check(COPIED).map(({ id }) => id).sort()).toEqual(['evening-post', 'morning-star']);
  });
});
