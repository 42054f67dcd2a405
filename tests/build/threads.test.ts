import { afterEach, expect, it } from 'vitest';
import { startThreads, type Threads } from '../../src/build/threads.ts';

let threads: Threads;
afterEach(() => threads.close());

const POSTINGS = { firstOf: new Int32Array(1), hashes: new Int32Array(0), surroundings: new Int32Array(0), groupOf: new Int32Array(0), members: new Int32Array(0), around: new Int32Array(0), frequentIn: new Int32Array(0) };
const RANGE = { first: 0, after: 1, start: 0, size: 0 };
/** A job that fails where a thread was not told of postings; it stands for all that hang on what was taught. */
const ask = (count: number) => Promise.allSettled(Array.from({ length: count }, () => threads.run('postRange', RANGE)));

it('there is one thread until there is much to do, and never more than pay', () => {
  threads = startThreads(1000, 3);
  expect(threads.count).toBe(1);
  threads.grow();
  threads.grow();
  expect(threads.count).toBe(3);
});

it('threads that are started later know what was taught before, and do it first', async () => {
  threads = startThreads(1000, 3);
  await threads.teach('beginPostings', POSTINGS);
  threads.grow();
  expect(new Set((await ask(30)).map(({ status }) => status))).toEqual(new Set(['fulfilled']));
});

it('what was told the threads of the moment is not known to later ones', async () => {
  threads = startThreads(1000, 2);
  await threads.tell('beginPostings', POSTINGS);
  threads.grow();
  await threads.run('postRange', RANGE);
  const told = await Promise.allSettled([threads.tell('postRange', RANGE)]);
  expect(told.map(({ status }) => status)).toEqual(['rejected']);
});

it('what a later thread cannot learn fails all that is still to be done', async () => {
  threads = startThreads(1000, 2);
  await threads.teach('bundle', { entry: '/no/such/bundle.mjs', heads: {}, scripts: {} }).catch(() => {});
  threads.grow();
  await expect(threads.tell('postRange', RANGE)).rejects.toThrow();
});
