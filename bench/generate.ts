import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOf } from './test-site/calendar.ts';
import { createDice } from './test-site/dice.ts';
import { createHappening, type Happening } from './test-site/happening.ts';
import { writeIncident } from './test-site/incidents.ts';
import { createGazetteer, writeGazetteer } from './test-site/places.ts';
import { createReports, type SiteFile, type World } from './test-site/reports.ts';
import { ABOUT, QUESTIONS, SITE } from './test-site/site.ts';
import { createSources } from './test-site/sources.ts';
import { createLanguage } from './wording/news.ts';

const FIRST_DAY = dayOf('2000-01-01');
const LAST_DAY = dayOf('2025-12-01');
/** Set apart from the seeds of everything else. */
const CAPTURES_SEED = 1_000_000;
/** How many of the incidents just before one its dates and links may count from. */
const MEMORY = 8;

/** The files of a test site, one after the other; the same for the same seed and number of incidents. */
export function* generateSite(incidents: number, seed: number): Generator<SiteFile> {
  const dice = createDice(seed);
  const world: World = { dice, gazetteer: createGazetteer(incidents, dice), sources: createSources(incidents, dice), language: createLanguage(createDice(seed + CAPTURES_SEED)) };
  yield { path: 'site.yaml', text: SITE };
  yield { path: 'questions.yaml', text: QUESTIONS };
  yield { path: 'places.yaml', text: writeGazetteer(world.gazetteer) };
  yield { path: 'pages/about.md', text: ABOUT };
  for (const { id, text } of world.sources) yield { path: `sources/${id}.md`, text };
  const earlier: Happening[] = [];
  for (let i = 0; i < incidents; i++) {
    const day = FIRST_DAY + Math.floor((i / incidents) * (LAST_DAY - FIRST_DAY));
    const happening = createHappening(i, day, world.gazetteer, dice);
    const reports = createReports(happening, earlier, world);
    yield writeIncident(happening, earlier, reports, world);
    yield* reports;
    for (const { id, capture: { text } } of reports) yield { path: `captures/${id}.txt`, text };
    earlier.push(happening);
    if (earlier.length > MEMORY) earlier.shift();
  }
}

/** Writes a test site into a folder that is empty or not there yet. Returns how many files it has. */
export function writeSite(folder: string, incidents: number, seed: number): number {
  const made = new Set<string>();
  let files = 0;
  for (const { path, text } of generateSite(incidents, seed)) {
    const file = join(folder, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, text);
    files += 1;
  }
  return files;
}

/** `node bench/generate.ts --incidents 1000 --seed 1 --out <folder>` */
if (import.meta.main) {
  const { values } = parseArgs({
    options: { incidents: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, out: { type: 'string' } },
  });
  const [incidents, seed] = [Number(values.incidents), Number(values.seed)];
  if (values.out === undefined || !Number.isSafeInteger(incidents) || incidents < 1 || !Number.isSafeInteger(seed)) {
    throw new Error('Say how many incidents, which seed and where: --incidents 1000 --seed 1 --out <folder>.');
  }
  mkdirSync(values.out, { recursive: true });
  if (readdirSync(values.out).length > 0) throw new Error(`${values.out} is not empty: a test site needs a folder of its own.`);
  console.log(`${writeSite(values.out, incidents, seed)} files for ${incidents} incidents are in ${values.out}.`);
}
