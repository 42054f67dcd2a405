import { parentPort } from 'node:worker_threads';
import { jobs } from './jobs.ts';

/** One thread: it does what it is asked for, one thing after the other. */
parentPort!.on('message', async ({ job, input }: { job: keyof typeof jobs; input: never }) => {
  try {
    parentPort!.postMessage({ output: await (jobs[job] as (input: never) => unknown)(input) });
  } catch (error) {
    parentPort!.postMessage({ error: error instanceof Error ? error : new Error(String(error)) });
  }
});
