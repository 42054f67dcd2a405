import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { range } from 'd3';
import { readNumber, readNumbers } from './read-number.ts';
import { measureScript } from './measure.ts';
import { makeChain, makeNetwork } from './network/make.ts';
import { formatClashes, formatComparisons, formatExponents, formatMemory, type Memory } from './network/table.ts';
import { compareSolvers, measureClashes } from './network/trials.ts';
import { createDice } from './test-site/dice.ts';

const USAGE = 'node --expose-gc bench/network.ts [--sizes 1000,10000,100000] [--chain 10000] [--runs 5] [--seed 1]';

/** Times the temporal network's solver against a plain Bellman-Ford. The tables go to standard output, progress to standard error. */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    chain: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
const sizes = readNumbers(values.sizes, USAGE);
const [chain, runs, seed] = [readNumber(values.chain, USAGE), readNumber(values.runs, USAGE), readNumber(values.seed, USAGE)];
const seeds = range(seed, seed + runs);
const makeOf = (incidents: number) => (from: number, clashing = false) => makeNetwork(incidents, clashing, createDice(from));

// Memory first: on Linux a child's peak begins at its parent's size.
const memory: Memory[] = [];
const scratch = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const incidents of sizes) {
  const peakOf = async (solver: string) => (await measureScript(join(import.meta.dirname, 'network/once.ts'), [String(incidents), solver, String(seed)], {}, scratch)).peakMiB;
  memory.push({ incidents, none: await peakOf('none'), ours: await peakOf('ours'), plain: await peakOf('plain') });
}

say('warming up');
for (const incidents of [1000, 3000]) {
  compareSolvers(incidents, makeOf(incidents), seeds, () => {});
  measureClashes(incidents, makeOf(incidents), seeds, () => {});
}
const comparisons = sizes.map((incidents) => compareSolvers(incidents, makeOf(incidents), seeds, say));
const clashes = sizes.map((incidents) => measureClashes(incidents, makeOf(incidents), seeds, say));
const chains = compareSolvers(chain, (from) => makeChain(chain, createDice(from)), seeds, (line) => say(`chain of ${line}`));

console.log([
  `Node ${process.versions.node}, seeds ${seed} to ${seeds.at(-1)}: medians, or the least, the median and the most`,
  formatComparisons(comparisons), formatExponents(comparisons), 'One chain:', formatComparisons([chains]), 'With clashes:', formatClashes(clashes), 'Memory:', formatMemory(memory),
].filter((part) => part !== null).join('\n\n'));

function say(line: string): void {
  console.error(line);
}
