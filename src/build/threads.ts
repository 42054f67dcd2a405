import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Jobs } from './jobs.ts';

/** Threads that do jobs, one at a time each. Which thread does what makes no difference to what comes of it. */
export interface Threads {
  /** How many there are. */
  readonly count: number;
  /** One job for whichever thread is free. */
  readonly run: <J extends keyof Jobs>(job: J, input: Parameters<Jobs[J]>[0]) => Promise<Awaited<ReturnType<Jobs[J]>>>;
  /** The same job for every thread that there is. */
  readonly tell: <J extends keyof Jobs>(job: J, input: Parameters<Jobs[J]>[0]) => Promise<void>;
  /** The same for those that are started later too: something that all of them have to know. What is taught again takes the place of what was. */
  readonly teach: <J extends keyof Jobs>(job: J, input: Parameters<Jobs[J]>[0]) => Promise<void>;
  /** There is much to do: starts as many as pay. Until then there is one, which is ready sooner. */
  readonly grow: () => void;
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

interface Hand {
  readonly worker: Worker;
  /** What this thread alone is to do, before what any may do. */
  readonly own: Task[];
  task: Task | null;
}

/** So many threads pay for their start: about a third of a second each. */
function threadsFor(entries: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.ceil(entries / 200)));
}

/** What a thread may hold at most: one incident with hundreds of reports takes as much as thousands with three. */
const MOST_HEAP_MB = 4096;
/** By so much a heap grows before its garbage is collected: left alone, V8 lets it grow to several times what is used. */
const GROWING_PERCENT = 50;
const YOUNG_MB = 96;

/** Starts a thread for a site of so many entries, and up to `most` once there is much to do. A thread that dies fails all that is still to be done. */
export function startThreads(entries: number, most = threadsFor(entries)): Threads {
  setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
  const waiting: Task[] = [];
  const hands: Hand[] = [];
  const taught = new Map<string, unknown>();
  let broken: unknown;
  const next = (hand: Hand) => {
    if (hand.task || broken) return;
    const task = hand.own.shift() ?? waiting.shift();
    if (!task) return;
    hand.task = task;
    hand.worker.ref();
    hand.worker.postMessage({ job: task.job, input: task.input });
  };
  const fail = (error: unknown) => {
    broken = error;
    for (const { task, own } of hands) for (const one of [task, ...own]) one?.failed(error);
    for (const task of waiting.splice(0)) task.failed(error);
  };
  const add = () => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { stdout: false, resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB } });
    const hand: Hand = { worker, own: [...taught].map(([job, input]) => ({ job, input, done: () => {}, failed: fail })), task: null };
    worker.on('message', ({ output, error }: { output?: never; error?: unknown }) => {
      const { task } = hand;
      hand.task = null;
      if (error === undefined) task?.done(output as never);
      else task?.failed(error);
      next(hand);
    });
    worker.on('error', fail);
    worker.unref();
    hands.push(hand);
    next(hand);
  };
  add();
  const ask = (job: string, input: unknown, place: (task: Task) => void) => new Promise<never>((done, failed) => {
    if (broken) return failed(broken);
    for (const { worker } of hands) worker.ref();
    place({ job, input, done, failed });
    hands.forEach(next);
  });
  const tell: Threads['tell'] = async (job, input) => {
    await Promise.all(hands.map((hand) => ask(job, input, (task) => hand.own.push(task))));
  };
  return {
    get count() {
      return hands.length;
    },
    run: (job, input) => ask(job, input, (task) => waiting.push(task)),
    tell,
    teach: (job, input) => {
      taught.delete(job);
      taught.set(job, input);
      return tell(job, input);
    },
    grow: () => {
      while (hands.length < most) add();
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
