import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readNumber, readNumbers } from './read-number.ts';
import { formatAgainstAll, formatGrowth, formatTrials } from './wording/table.ts';
import { measureWording, type Trial } from './wording/trials.ts';

const USAGE = 'node bench/wording.ts [--sizes 1000,10000] [--runs 3] [--seed 1]';

/** Times the search for shared wording among made captures. The tables go to standard output, progress to standard error. */
const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,10000' }, runs: { type: 'string', default: '3' }, seed: { type: 'string', default: '1' } },
});
const sizes = readNumbers(values.sizes, USAGE);
const [runs, seed] = [readNumber(values.runs, USAGE), readNumber(values.seed, USAGE)];

const scratch = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const trials: Trial[] = [];
for (const captures of sizes) trials.push(await measureWording(captures, 'shared', runs, seed, scratch, say));
const all = await measureWording(sizes[0]!, 'all', 1, seed, scratch, say);
console.log([
  `Node ${process.versions.node}, seed ${seed}, medians of ${runs === 1 ? 'one run' : `${runs} runs`}`,
  formatTrials(trials), formatGrowth(trials), formatAgainstAll(all, trials),
].filter((part) => part !== null).join('\n\n'));

function say(line: string): void {
  console.error(line);
}
