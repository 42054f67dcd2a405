import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Comparator, Sources } from './comparators/comparator.ts';
import { measureCommand, measureScript, type Command, type Measurement } from './measure.ts';
import { countLacking } from './output.ts';
import { readPhase, type NamedPhase } from './phases.ts';
import { summarize, type Result, type Run } from './result.ts';
import { editFor, isAgain, type Work } from './works.ts';

/** Where everything of one size is, and how often it is done. */
export interface Trial {
  readonly incidents: number;
  readonly seed: number;
  readonly runs: number;
  readonly content: string;
  readonly scratch: string;
  /** Hears of each run as it ends. */
  readonly heed: (line: string) => void;
}

const ROOT = resolve(import.meta.dirname, '..');
/** Tells edits apart, whoever's build they are for. */
let edits = 0;

/** Writes the test site, in a process of its own so that this one stays small. */
export async function generate({ incidents, seed, content, scratch }: Trial): Promise<Measurement> {
  rmSync(content, { recursive: true, force: true });
  return measureScript(join(ROOT, 'bench/generate.ts'), ['--incidents', String(incidents), '--seed', String(seed), '--out', content], {}, scratch);
}

/** Where Dateline's site is after a build. */
export function siteOf({ scratch }: Trial): string {
  return join(scratch, 'site', 'dist');
}

/** Builds Dateline's site, not measured, unless it is there. */
export async function ensureSite(trial: Trial): Promise<void> {
  if (!existsSync(siteOf(trial))) await runOnce(commandOf('build', trial), trial);
}

/** Measures one work of Dateline. What a build has kept is there for the next work, but not for another build. */
export async function measureWork(work: Work, trial: Trial): Promise<Result> {
  if (isAgain(work)) await ensureSite(trial);
  const runs = await repeat(trial, work, `Dateline: ${work}`, () => {
    if (work === 'build') for (const folder of [dirname(siteOf(trial)), cacheOf(trial)]) rmSync(folder, { recursive: true, force: true });
    return commandOf(work, trial);
  });
  return summarize('Dateline', work, trial.incidents, runs, work === 'check' ? null : siteOf(trial));
}

/** Measures some works of another generator, beside Dateline's finished site. */
export async function measureComparator(comparator: Comparator, works: readonly Work[], sources: Sources, trial: Trial): Promise<readonly Result[]> {
  const [project, out] = [join(trial.scratch, 'project'), join(trial.scratch, 'project-out')];
  const clear = () => { for (const folder of [project, out]) rmSync(folder, { recursive: true, force: true }); };
  const prepare = () => comparator.prepare(sources, project, out);
  const results: Result[] = [];
  try {
    for (const work of works) {
      if (isAgain(work) && !existsSync(out)) await runOnce(prepare(), trial);
      const runs = await repeat(trial, work, `${comparator.name}: ${work}`, () => {
        if (!isAgain(work)) clear();
        return prepare();
      });
      results.push({ ...summarize(comparator.name, work, trial.incidents, runs, out), lacking: countLacking(siteOf(trial), out) });
    }
  } finally {
    clear();
  }
  return results;
}

async function repeat(trial: Trial, work: Work, name: string, prepare: () => Command): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (let i = 1; i <= trial.runs; i += 1) {
    editFor(work, trial.content, (edits += 1));
    const run = await runOnce(prepare(), trial);
    trial.heed(`${name}, run ${i} of ${trial.runs}: ${run.seconds.toFixed(1)} s, ${Math.round(run.peakMiB)} MiB`);
    runs.push(run);
  }
  return runs;
}

async function runOnce(command: Command, { scratch }: Trial): Promise<Run> {
  const phases: NamedPhase[] = [];
  const began = Date.now();
  const measured = await measureCommand(command, scratch, (line) => {
    const phase = readPhase(line);
    if (phase) phases.push(phase);
  });
  return { ...measured, phases, began };
}

function commandOf(work: Work, trial: Trial): Command {
  mkdirSync(dirname(siteOf(trial)), { recursive: true });
  const script = join(ROOT, `src/cli/${work === 'check' ? 'check' : 'build'}.ts`);
  return { kind: 'script', file: script, args: [], env: { DATELINE_CONTENT: trial.content, DATELINE_OUT: siteOf(trial), DATELINE_CACHE: cacheOf(trial), DATELINE_PHASES: '1' } };
}

function cacheOf({ scratch }: Trial): string {
  return join(scratch, 'dateline-cache');
}
