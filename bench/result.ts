import { median } from 'd3';
import type { Measurement } from './measure.ts';
import { readOutput, type Output } from './output.ts';
import type { NamedPhase } from './phases.ts';
import type { Work } from './works.ts';

/** One work of one generator at one size: medians of its runs. */
export interface Result extends Measurement {
  readonly tool: string;
  readonly work: Work;
  readonly incidents: number;
  /** Of the last run, for all but checks. */
  readonly output: Output | null;
  /** By name; in their order in the last run. */
  readonly phases: readonly NamedPhase[];
  /** How many of Dateline's pages a comparator's site does not have. */
  readonly lacking: number;
}

/** One run of a work, and what its process said that it was doing. */
export interface Run extends Measurement {
  readonly phases: readonly NamedPhase[];
  /** When it began, in milliseconds since 1970. */
  readonly began: number;
}

/** `site` is where the pages are, if there are any. */
export function summarize(tool: string, work: Work, incidents: number, runs: readonly Run[], site: string | null): Result {
  const middle = (of: (run: Run) => number) => median(runs, of)!;
  const last = runs.at(-1)!;
  const output = site === null ? null : readOutput(site);
  const named = last.phases.map(({ name }) => ({ name, seconds: median(runs, ({ phases }) => phases.find((phase) => phase.name === name)?.seconds)! }));
  return {
    tool, work, incidents, output, lacking: 0,
    seconds: middle(({ seconds }) => seconds), cpuSeconds: middle(({ cpuSeconds }) => cpuSeconds), peakMiB: middle(({ peakMiB }) => peakMiB),
    phases: named.length > 0 || work !== 'build' || !output ? named : phasesByPages(last, output),
  };
}

/** The stretches of a build from nothing that does not tell of itself, by when its pages were written. */
function phasesByPages({ began, seconds }: Run, { firstPage, lastPage }: Output): readonly NamedPhase[] {
  const end = began + seconds * 1000;
  return [
    { name: 'before', seconds: (firstPage - began) / 1000 },
    { name: 'pages', seconds: (lastPage - firstPage) / 1000 },
    { name: 'after', seconds: (end - lastPage) / 1000 },
  ];
}
