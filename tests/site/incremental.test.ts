import { readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digest } from '../../src/build/digest.ts';
import { chooseBy, EDITS } from '../build/edits.ts';
import { differences, failingThreads, firstDifference, openLab, replaceWith, snapshot, type Lab, type Outcome } from '../build/lab.ts';
import { smallSite, writeFiles, type SmallSite } from '../build/small-site.ts';

/**
 * Random edits, one after the other, each followed by a build that keeps what has not changed: the site must be byte for byte the one that
 * a build with nothing to go by makes, and so must be what it says is wrong. `DATELINE_SEQUENCES=200` tries more.
 */
const SEQUENCES = Number(process.env['DATELINE_SEQUENCES'] ?? 40);
const SEED = Number(process.env['DATELINE_SEED'] ?? 20260722);

let lab: Lab;
const tally = { builds: 0, clean: 0, refused: 0, late: 0, kept: 0, made: 0 };

beforeAll(async () => {
  lab = await openLab();
  lab.write(smallSite());
  const { counts, issues } = await lab.build();
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(counts?.kept).toBe(0);
  for (const [name, path] of [['site', lab.out], ['cache', lab.cache], ['content', lab.content]] as const) replaceWith(path, join(lab.folder, `first-${name}`));
});

afterAll(async () => {
  console.log(`seed ${SEED}, ${SEQUENCES} sequences: ${JSON.stringify(tally)}`);
  await lab.close();
});

const NAMES = [...Object.keys(EDITS), 'undo', 'undo', 'undo', 'touch', 'nothing', 'fail late', 'fail late', 'lose a page', 'two edits'];
const step = fc.record({ name: fc.constantFrom(...NAMES), numbers: fc.array(fc.nat(997), { minLength: 6, maxLength: 6 }) });

/** One folder, with what its files say, for a build of the same content that is known already. */
const known = new Map<string, Outcome & { readonly files: ReadonlyMap<string, string> }>();

async function clean(model: SmallSite): Promise<Outcome & { readonly files: ReadonlyMap<string, string> }> {
  const key = digest(JSON.stringify([...writeFiles(model)].sort()));
  const found = known.get(key);
  if (found) return found;
  tally.clean += 1;
  const { counts, issues, out } = await lab.buildClean();
  const made = { counts, issues, files: snapshot(out) };
  known.set(key, made);
  return made;
}

it('whatever is edited, a build that keeps what has not changed makes the bytes of a clean one', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
    for (const [name, path] of [['site', lab.out], ['cache', lab.cache], ['content', lab.content]] as const) replaceWith(join(lab.folder, `first-${name}`), path);
    let [model, before, isWrong] = [smallSite(), smallSite(), false];
    let last = snapshot(lab.out);
    const log: string[] = [];
    for (const [i, { name, numbers }] of steps.entries()) {
      const choice = chooseBy(numbers);
      // What is wrong is mended sooner or later.
      const what = isWrong && choice.number(3) > 0 ? 'undo' : name;
      let threads = lab.threads;
      const edit = EDITS[what] ?? (what === 'two edits' || what === 'fail late' ? choice.of(Object.values(EDITS)) : undefined);
      log.push(what);
      if (what === 'undo') [model, before] = [before, model];
      else if (edit) {
        before = model;
        model = edit(model, choice) ?? model;
        if (what === 'two edits') model = choice.of(Object.values(EDITS))(model, choice) ?? model;
        if (what === 'fail late') threads = failingThreads(lab.threads, 'render', 0);
      } else if (what === 'touch') {
        const file = choice.of(readdirSync(lab.content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()));
        utimesSync(join(file.parentPath, file.name), new Date(1e9), new Date(1e9 + numbers[0]!));
      } else if (what === 'lose a page') {
        const page = choice.of([...last.keys()].filter((path) => !path.endsWith('/')));
        rmSync(join(lab.out, page));
        last = snapshot(lab.out);
      }
      lab.write(model);
      tally.builds += 1;
      let outcome: Outcome;
      try {
        outcome = await lab.build({ threads });
      } catch (error) {
        if (what !== 'fail late') throw new Error(`${log.join(', ')}: ${String(error)}`, { cause: error });
        tally.late += 1;
        expect(differences(snapshot(lab.out), last), `${log.join(', ')}: a build that failed published`).toEqual([]);
        continue;
      }
      isWrong = outcome.counts === null;
      const own = snapshot(lab.out);
      if (isWrong) {
        tally.refused += 1;
        expect(differences(own, last), `${log.join(', ')}: a refused build published`).toEqual([]);
      }
      tally.kept += outcome.counts?.kept ?? 0;
      tally.made += outcome.counts?.made ?? 0;
      if (isWrong || i % 2 === 1 || i === steps.length - 1) {
        const other = await clean(model);
        expect(outcome.issues, log.join(', ')).toEqual(other.issues);
        expect(outcome.counts === null, log.join(', ')).toBe(other.counts === null);
        if (!isWrong) {
          const found = differences(own, other.files);
          expect(found, `${log.join(', ')}\n${found[0] ? firstDifference(lab.out, join(lab.folder, 'clean'), found[0].replace(/^.*?: /, '')) : ''}`).toEqual([]);
        }
      }
      last = own;
    }
  }), { seed: SEED, numRuns: SEQUENCES, endOnFailure: process.env['DATELINE_SHRINK'] !== '1', ...(process.env['DATELINE_PATH'] ? { path: process.env['DATELINE_PATH'] } : {}) });
}, 3_600_000);
