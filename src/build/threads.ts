import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Jobs } from './jobs.ts';

/** Threads that do jobs, one at a time each. Which thread does what makes no difference to what comes of it. */
export interface Threads {
  readonly count: number;
  /** One job for whichever thread is free. */
  readonly run: <J extends keyof Jobs>(job: J, input: Parameters<Jobs[J]>[0]) => Promise<Awaited<ReturnType<Jobs[J]>>>;
  /** The same job for every thread: something that all of them have to know. */
  readonly tell: <J extends keyof Jobs>(job: J, input: Parameters<Jobs[J]>[0]) => Promise<void>;
  /** Gives up what is waiting, and ends when nothing is being done any more. */
  readonly abandon: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Task {
  readonly job: string;
  readonly input: unknown;
  readonly done: (output: never) => void;
  readonly failed: (error: unknown) => void;
}

/** So many threads pay for their start: about a third of a second each. */
function threadsFor(entries: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.ceil(entries / 200)));
}

/** What a thread may hold at most: one incident with hundreds of reports takes as much as thousands with three. */
const MOST_HEAP_MB = 4096;
/** By so much a heap grows before its garbage is collected: left alone, V8 lets it grow to several times what is used. */
const GROWING_PERCENT = 50;
const YOUNG_MB = 32;

/** Starts threads for a site of so many entries. A thread that dies fails all that is still to be done. */
export function startThreads(entries: number, count = threadsFor(entries)): Threads {
  setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
  const waiting: Task[] = [];
  const hands = Array.from({ length: count }, () => ({ worker: new Worker(new URL('./thread.ts', import.meta.url), { stdout: false, resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB } }), own: [] as Task[], task: null as Task | null }));
  let broken: unknown;
  const next = (hand: (typeof hands)[number]) => {
    if (hand.task || broken) return;
    const task = hand.own.shift() ?? waiting.shift();
    if (!task) return;
    hand.task = task;
    hand.worker.postMessage({ job: task.job, input: task.input });
  };
  for (const hand of hands) {
    hand.worker.on('message', ({ output, error }: { output?: never; error?: unknown }) => {
      const { task } = hand;
      hand.task = null;
      if (error === undefined) task?.done(output as never);
      else task?.failed(error);
      next(hand);
    });
    hand.worker.on('error', (error) => {
      broken = error;
      for (const { task, own } of hands) for (const one of [task, ...own]) one?.failed(error);
      for (const task of waiting.splice(0)) task.failed(error);
    });
    hand.worker.unref();
  }
  const ask = (job: string, input: unknown, place: (task: Task) => void) => new Promise<never>((done, failed) => {
    if (broken) return failed(broken);
    for (const { worker } of hands) worker.ref();
    place({ job, input, done, failed });
    hands.forEach(next);
  });
  return {
    count,
    run: (job, input) => ask(job, input, (task) => waiting.push(task)),
    tell: async (job, input) => {
      await Promise.all(hands.map((hand) => ask(job, input, (task) => hand.own.push(task))));
    },
    abandon: async () => {
      for (const task of waiting.splice(0)) task.failed(new Error('Given up.'));
      await Promise.allSettled(hands.map((hand) => new Promise<void>((done) => (hand.task ? hand.worker.once('message', () => done()) : done()))));
    },
    close: async () => {
      await Promise.all(hands.map(({ worker }) => worker.terminate()));
    },
  };
}
