import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { max, median, min } from 'd3';
import { measureScript, type Measurement } from '../measure.ts';
import type { Findings, Pairing } from './once.ts';

/** The same search several times: medians, but for what is the same in each run. */
export interface Trial extends Findings {
  readonly captures: number;
  readonly pairing: Pairing;
  /** Taking in, working out and comparing together. Making the texts is not in it. */
  readonly searchSeconds: number;
  /** By how much the longest run took longer than the shortest: 0.1 is a tenth. */
  readonly spread: number;
  /** Of the whole process, the texts' making included. */
  readonly peakMiB: number;
}

/** Searches made captures for shared wording, each time in a process of its own. `heed` hears of each run as it ends. */
export async function measureWording(captures: number, pairing: Pairing, runs: number, seed: number, scratch: string, heed: (line: string) => void): Promise<Trial> {
  const measured: (Findings & Measurement & { readonly searchSeconds: number })[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const file = join(scratch, 'findings.json');
    const measurement = await measureScript(join(import.meta.dirname, 'once.ts'), [String(captures), pairing, String(seed), file], {}, scratch);
    const findings = JSON.parse(readFileSync(file, 'utf8')) as Findings;
    const searchSeconds = (findings.addMs + findings.searchMs + findings.compareMs) / 1000;
    measured.push({ ...findings, ...measurement, searchSeconds });
    heed(`${captures} captures, ${pairing}, run ${run} of ${runs}: ${searchSeconds.toFixed(1)} s, ${Math.round(measurement.peakMiB)} MiB`);
  }
  const middle = (of: (one: (typeof measured)[number]) => number) => median(measured, of)!;
  const seconds = (one: (typeof measured)[number]) => one.searchSeconds;
  return {
    ...measured[0]!, captures, pairing, searchSeconds: middle(seconds), spread: max(measured, seconds)! / min(measured, seconds)! - 1, peakMiB: middle(({ peakMiB }) => peakMiB),
    addMs: middle(({ addMs }) => addMs), searchMs: middle(({ searchMs }) => searchMs), compareMs: middle(({ compareMs }) => compareMs),
  };
}
