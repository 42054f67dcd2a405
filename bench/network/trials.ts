import { max, median } from 'd3';
import { layOut } from '../../src/chronology/graph.ts';
import { solveNetwork, type Solution } from '../../src/chronology/network.ts';
import type { TimeBounds } from '../../src/model/time.ts';
import type { TestNetwork, Truth } from './make.ts';
import { solvePlainly } from './plain.ts';
import { spreadOf, timeBoth, timeWork, type Spread } from './timing.ts';

/** Both solvers on the same networks, one for each seed: medians over them. */
export interface Comparison {
  readonly incidents: number;
  readonly statements: number;
  readonly components: number;
  /** Incidents of the largest component. */
  readonly largest: number;
  readonly oursMs: number;
  readonly plainMs: number;
  /** How many times as long the plain one takes. */
  readonly ratio: Spread;
  /** Of the plain one, both sides together. */
  readonly rounds: Spread;
  /** The plain one without an early end. Not run: the time of one of its rounds, for as many as there are incidents, on both sides. */
  readonly fullMs: number;
}

/** Networks in which some statements clash, against the same ones without. */
export interface ClashTrial {
  readonly incidents: number;
  readonly clashes: number;
  /** Statements of a clash. */
  readonly sizes: Spread;
  readonly soundMs: number;
  readonly clashingMs: number;
  /** Until the plain one knows that something clashes, but not what. */
  readonly detectedMs: number;
}

/** Hears of each network as it is done. */
type Heed = (line: string) => void;

/** Compares both solvers. Throws unless they agree on the bounds of every event. */
export function compareSolvers(incidents: number, make: (seed: number) => TestNetwork, seeds: readonly number[], heed: Heed): Comparison {
  const trials = seeds.map((seed) => {
    const { statements } = make(seed);
    const [ours, plain] = timeBoth(() => solveNetwork(statements), () => solvePlainly(statements));
    const { bounds, rounds, roundsMs } = plain.result;
    if (ours.result.clashes.length > 0 || !bounds) throw new Error(`Seed ${seed}: statements are said to clash that are all true.`);
    checkSame(ours.result.bounds, bounds);
    if (ours.result.bounds.size !== bounds.size) throw new Error(`Seed ${seed}: only one solver has bounds for all events.`);
    heed(`${incidents} incidents, seed ${seed}: ${ours.ms.toFixed(0)} ms; plain ${plain.ms.toFixed(0)} ms, ${rounds} rounds`);
    const { sizes } = layOut(statements);
    return { statements: statements.length, components: sizes.length, largest: max(sizes)!, oursMs: ours.ms, plainMs: plain.ms, rounds, fullMs: (roundsMs / rounds) * 2 * bounds.size };
  });
  type Trial = (typeof trials)[number];
  const middle = (of: (trial: Trial) => number) => median(trials, of)!;
  return {
    incidents,
    statements: middle(({ statements }) => statements), components: middle(({ components }) => components), largest: middle(({ largest }) => largest),
    oursMs: middle(({ oursMs }) => oursMs), plainMs: middle(({ plainMs }) => plainMs), fullMs: middle(({ fullMs }) => fullMs),
    ratio: spreadOf(trials, ({ oursMs, plainMs }) => plainMs / oursMs), rounds: spreadOf(trials, ({ rounds }) => rounds),
  };
}

/** Measures what naming clashes takes. Throws unless each falsehood is in a clash of its own, and whatever no clash bears on has the bounds that it has without them. */
export function measureClashes(incidents: number, make: (seed: number, clashing: boolean) => TestNetwork, seeds: readonly number[], heed: Heed): ClashTrial {
  const trials = seeds.map((seed) => {
    const [sound, clashing] = [make(seed, false), make(seed, true)];
    const [without, named] = timeBoth(() => solveNetwork(sound.statements), () => solveNetwork(clashing.statements));
    const detected = timeWork(() => solvePlainly(clashing.statements));
    if (detected.result.bounds) throw new Error(`Seed ${seed}: the plain solver finds no clash.`);
    checkClashes(named.result, clashing.falsehoods);
    checkSame(named.result.bounds, without.result.bounds);
    heed(`${incidents} incidents, seed ${seed}: ${without.ms.toFixed(0)} ms; with ${clashing.falsehoods} clashes ${named.ms.toFixed(0)} ms`);
    return { soundMs: without.ms, clashingMs: named.ms, detectedMs: detected.ms, sizes: named.result.clashes.map(({ length }) => length) };
  });
  return {
    incidents, clashes: median(trials, ({ sizes }) => sizes.length)!, sizes: spreadOf(trials.flatMap(({ sizes }) => sizes), (size) => size),
    soundMs: median(trials, ({ soundMs }) => soundMs)!, clashingMs: median(trials, ({ clashingMs }) => clashingMs)!, detectedMs: median(trials, ({ detectedMs }) => detectedMs)!,
  };
}

function checkSame(some: ReadonlyMap<string, TimeBounds>, all: ReadonlyMap<string, TimeBounds>): void {
  for (const [event, { earliest, latest }] of some) {
    const other = all.get(event);
    if (earliest !== other?.earliest || latest !== other.latest) throw new Error(`${event} has other bounds: ${earliest} to ${latest}, and ${other?.earliest} to ${other?.latest}.`);
  }
}

function checkClashes({ clashes }: Solution<Truth>, falsehoods: number): void {
  const named = clashes.filter((clash) => clash.some(({ source }) => source === 'false'));
  if (clashes.length !== falsehoods || named.length !== falsehoods) throw new Error(`${falsehoods} statements are false; ${named.length} of ${clashes.length} clashes have one of them.`);
}
