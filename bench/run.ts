import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatGrowth, formatResults } from './table.ts';
import { generate, measureWork, WORKS, type Result, type Work } from './trials.ts';

const USAGE = 'npm run bench -- [--sizes 1000,10000] [--runs 3] [--work check,build] [--seed 1]';

/** `npm run bench`: generates test sites and measures what they take. The tables go to standard output, progress to standard error. */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '3' },
    work: { type: 'string', default: WORKS.join(',') },
    seed: { type: 'string', default: '1' },
  },
});
const sizes = values.sizes.split(',').map(readNumber).sort((a, b) => a - b);
const [runs, seed] = [readNumber(values.runs), readNumber(values.seed)];
const works = values.work.split(',').map(readWork);

const results: Result[] = [];
// Inside the checkout: for an output folder outside it Astro keeps its bundle in `.astro/`, which a second build would overwrite.
const cache = resolve(import.meta.dirname, '../node_modules/.cache');
mkdirSync(cache, { recursive: true });
const scratch = mkdtempSync(join(cache, 'dateline-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

for (const incidents of sizes) {
  const content = join(scratch, 'content');
  rmSync(content, { recursive: true, force: true });
  const { seconds } = await generate(content, incidents, seed, scratch);
  say(`${incidents} incidents: test site written in ${seconds.toFixed(1)} s`);
  for (const work of works) {
    results.push(await measureWork(work, incidents, content, scratch, runs, (line) => say(`${incidents} incidents: ${line}`)));
  }
}
const growth = formatGrowth(results);
console.log(`\nNode ${process.versions.node}, seed ${seed}, medians of ${runs === 1 ? 'one run' : `${runs} runs`}\n\n${formatResults(results)}${growth ? `\n\n${growth}` : ''}`);

function say(line: string): void {
  console.error(line);
}

function readNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`Expected a whole number; found \`${text}\`. ${USAGE}`);
}

function readWork(text: string): Work {
  const work = WORKS.find((name) => name === text);
  if (work) return work;
  throw new Error(`Expected ${WORKS.join(' or ')}; found \`${text}\`. ${USAGE}`);
}
