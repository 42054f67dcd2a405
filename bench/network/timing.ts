import { max, median, min } from 'd3';

/** The least, the median and the most. */
export type Spread = readonly [number, number, number];

export interface Timed<T> {
  readonly result: T;
  /** On all processors together, as far as the process used them. */
  readonly ms: number;
}

/** Small works are done again until all turns have taken so long together, though not more often than this. */
const ENOUGH_MS = 1000;
const MOST_TURNS = 15;

/** Times two works in turn, now this one first and now that one: medians over the turns. Run with `--expose-gc`, neither pays for the other's garbage. */
export function timeBoth<A, B>(a: () => A, b: () => B): readonly [Timed<A>, Timed<B>] {
  const [as, bs]: [Timed<A>[], Timed<B>[]] = [[], []];
  for (let spent = 0; spent < ENOUGH_MS && as.length < MOST_TURNS; spent += as.at(-1)!.ms + bs.at(-1)!.ms) {
    if (as.length % 2 === 0) as.push(timeWork(a));
    bs.push(timeWork(b));
    if (as.length < bs.length) as.push(timeWork(a));
  }
  const middle = <T>(turns: readonly Timed<T>[]): Timed<T> => ({ result: turns[0]!.result, ms: median(turns, ({ ms }) => ms)! });
  return [middle(as), middle(bs)];
}

export function timeWork<T>(work: () => T): Timed<T> {
  globalThis.gc?.();
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000 };
}

export function spreadOf<T>(trials: readonly T[], of: (trial: T) => number): Spread {
  return [min(trials, of)!, median(trials, of)!, max(trials, of)!];
}

/** The power of its size with which something grows, by least squares over the logarithms. */
export function exponentOf(points: readonly { readonly size: number; readonly ms: number }[]): number {
  const logs = points.map(({ size, ms }) => ({ x: Math.log(size), y: Math.log(ms) }));
  const mean = (of: (log: (typeof logs)[number]) => number) => logs.reduce((sum, log) => sum + of(log), 0) / logs.length;
  const [x0, y0] = [mean(({ x }) => x), mean(({ y }) => y)];
  return mean(({ x, y }) => (x - x0) * (y - y0)) / mean(({ x }) => (x - x0) ** 2);
}
