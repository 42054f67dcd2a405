import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readNumber, readNumbers } from './read-number.ts';
import { findComparators, INSTALLABLE } from './comparators/find.ts';
import { writeExtraPages } from './comparators/extra-pages.ts';
import type { Result } from './result.ts';
import { formatBeside, formatGrowth, formatResults } from './table.ts';
import { ensureSite, generate, measureComparator, measureWork, siteOf, type Trial } from './trials.ts';
import { isAgain, WORKS, type Work } from './works.ts';

const USAGE = `npm run bench -- [--sizes 1000,10000] [--huge] [--runs 3] [--work ${WORKS.join(',')}] [--seed 1] [--with ${Object.keys(INSTALLABLE).join(',')}] [--alone]`;
const HUGE = 100_000;
/** What the other generators are measured at; they have no check of their own. Only what Dateline does in the same run stands beside them. */
const COMPARED: readonly Work[] = ['build', 'edit-claim'];

/** `npm run bench`: generates test sites and measures what they take. The tables go to standard output, progress to standard error. */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    huge: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
    work: { type: 'string', default: WORKS.join(',') },
    seed: { type: 'string', default: '1' },
    with: { type: 'string', default: '' },
    alone: { type: 'boolean', default: false },
  },
});
const sizes = readNumbers(values.huge ? `${values.sizes},${HUGE}` : values.sizes, USAGE);
const [runs, seed] = [readNumber(values.runs, USAGE), readNumber(values.seed, USAGE)];
const works = values.work.split(',').map(readWork).sort((a, b) => WORKS.indexOf(a) - WORKS.indexOf(b));

// Inside the checkout: for an output folder outside it Astro keeps its bundle in `.astro/`, which a second build would overwrite.
const cache = resolve(import.meta.dirname, '../node_modules/.cache');
mkdirSync(cache, { recursive: true });
const scratch = mkdtempSync(join(cache, 'dateline-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const comparators = values.alone ? [] : findComparators(values.with.split(',').filter(Boolean), scratch, say);
const results: Result[] = [];
const failures: string[] = [];
for (const incidents of sizes) {
  const trial: Trial = { incidents, seed, runs, scratch, content: join(scratch, 'content'), heed: (line) => say(`${incidents} incidents: ${line}`) };
  rmSync(join(scratch, 'site'), { recursive: true, force: true });
  trial.heed(`test site written in ${(await generate(trial)).seconds.toFixed(1)} s`);
  for (const work of works) results.push(await measureWork(work, trial));
  if (comparators.length > 0) await compare(trial);
}
console.log([
  `Node ${process.versions.node}, seed ${seed}, medians of ${runs === 1 ? 'one run' : `${runs} runs`}`,
  formatResults(results), formatGrowth(results), formatBeside(results), failures.join('\n') || null,
].filter((part) => part !== null).join('\n\n'));

async function compare(trial: Trial): Promise<void> {
  await ensureSite(trial);
  const extraFile = join(scratch, 'extra-pages.json');
  const sources = { content: trial.content, extra: writeExtraPages(siteOf(trial), extraFile), extraFile };
  for (const comparator of comparators) {
    try {
      results.push(...await measureComparator(comparator, works.filter((work) => COMPARED.includes(work) && (comparator.keeps || !isAgain(work))), sources, trial));
    } catch (error) {
      // One that cannot take this size says so in the table; the others go on.
      failures.push(`${comparator.name} failed at ${trial.incidents} incidents: ${String(error).slice(0, 300)}`);
      trial.heed(failures.at(-1)!);
    }
  }
}

function say(line: string): void {
  console.error(line);
}

function readWork(text: string): Work {
  const work = WORKS.find((name) => name === text);
  if (work) return work;
  throw new Error(`Expected ${WORKS.join(' or ')}; found \`${text}\`. ${USAGE}`);
}
