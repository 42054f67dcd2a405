import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { median } from 'd3';
import { measureScript, type Measurement } from './measure.ts';
import { readOutput, type Output } from './output.ts';

/** What is measured: the content check alone, or the whole build from nothing. */
export const WORKS = ['check', 'build'] as const;
export type Work = (typeof WORKS)[number];

/** The three stretches of a build, in seconds, told apart by when its pages were written. */
export interface Phases {
  /** Start, reading and checking content, bundling. */
  readonly before: number;
  readonly pages: number;
  readonly after: number;
}

/** One work at one size: medians of its runs. */
export interface Result extends Measurement {
  readonly work: Work;
  readonly incidents: number;
  /** For builds. */
  readonly output: Output | null;
  readonly phases: Phases | null;
}

const ROOT = resolve(import.meta.dirname, '..');

/** Writes a test site into `folder`, in a process of its own so that this one stays small. */
export async function generate(folder: string, incidents: number, seed: number, scratch: string): Promise<Measurement> {
  const script = join(ROOT, 'bench/generate.ts');
  return measureScript(script, ['--incidents', String(incidents), '--seed', String(seed), '--out', folder], {}, scratch);
}

/** Measures one work several times. `heed` hears of each run as it ends. */
export async function measureWork(work: Work, incidents: number, content: string, scratch: string, runs: number, heed: (line: string) => void): Promise<Result> {
  const measurements: (Measurement & { readonly phases: Phases | null })[] = [];
  let output: Output | null = null;
  for (let run = 1; run <= runs; run++) {
    // Each build into a folder that is not there yet.
    const out = join(scratch, 'site', 'dist');
    rmSync(join(scratch, 'site'), { recursive: true, force: true });
    mkdirSync(join(scratch, 'site'));
    const start = Date.now();
    const measured = await measureScript(join(ROOT, `src/cli/${work}.ts`), [], { DATELINE_CONTENT: content, DATELINE_OUT: out }, scratch);
    const end = start + measured.seconds * 1000;
    output = work === 'build' ? readOutput(out) : null;
    measurements.push({ ...measured, phases: output && phasesOf(start, output, end) });
    heed(`${work}, run ${run} of ${runs}: ${measured.seconds.toFixed(1)} s, ${Math.round(measured.peakMiB)} MiB`);
  }
  const middle = (of: (one: (typeof measurements)[number]) => number) => median(measurements, of)!;
  return {
    work, incidents, output,
    seconds: middle(({ seconds }) => seconds),
    cpuSeconds: middle(({ cpuSeconds }) => cpuSeconds),
    peakMiB: middle(({ peakMiB }) => peakMiB),
    phases: output && { before: middle(({ phases }) => phases!.before), pages: middle(({ phases }) => phases!.pages), after: middle(({ phases }) => phases!.after) },
  };
}

function phasesOf(start: number, { firstPage, lastPage }: Output, end: number): Phases {
  return { before: (firstPage - start) / 1000, pages: (lastPage - firstPage) / 1000, after: (end - lastPage) / 1000 };
}
