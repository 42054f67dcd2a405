import { bisectRight, cumsum, randomLcg } from 'd3';

/** Chance that the same seed always throws alike. */
export interface Dice {
  readonly chance: (probability: number) => boolean;
  /** A whole number from `min` to `max`, both included. */
  readonly whole: (min: number, max: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the keys, as often as its weight says. */
  readonly weigh: <K extends string>(weights: Readonly<Record<K, number>>) => K;
  /** An index below `length` by Zipf's law: the k-th comes up 1/k times as often as the first. */
  readonly zipf: (length: number) => number;
}

/** Dice on D3's linear congruential generator (Numerical Recipes' constants, 32 bits). */
export function createDice(seed: number): Dice {
  const next = randomLcg(seed);
  const steps = new Map<number, Float64Array>();
  const zipfSteps = (length: number): Float64Array => {
    let sums = steps.get(length);
    if (!sums) steps.set(length, (sums = cumsum(Array.from({ length }, (_, i) => 1 / (i + 1)))));
    return sums;
  };
  return {
    chance: (probability) => next() < probability,
    whole: (min, max) => min + Math.floor(next() * (max - min + 1)),
    pick: (list) => {
      if (list.length === 0) throw new Error('There is nothing to pick from.');
      return list[Math.floor(next() * list.length)]!;
    },
    weigh: <K extends string>(weights: Readonly<Record<K, number>>): K => {
      const keys = Object.keys(weights) as K[];
      const sums = cumsum(keys, (key) => weights[key]);
      return keys[bisectRight(sums, next() * sums.at(-1)!)]!;
    },
    zipf: (length) => {
      const sums = zipfSteps(length);
      return bisectRight(sums, next() * sums.at(-1)!);
    },
  };
}
