import { afterEach, expect, it } from 'vitest';
import { startThreads, type Threads } from '../../src/build/threads.ts';

let threads: Threads;
afterEach(() => threads.close());

/** A job that fails for what no thread was told; it stands for all that hang on what was taught. */
const ask = (count: number) => Promise.allSettled(Array.from({ length: count }, () => threads.run('takeTexts', [])));

it('there is one thread until there is much to do, and never more than pay', () => {
  threads = startThreads(1000, 3);
  expect(threads.count).toBe(1);
  threads.grow();
  threads.grow();
  expect(threads.count).toBe(3);
});

it('threads that are started later know what was taught before, and do it first', async () => {
  threads = startThreads(1000, 3);
  await threads.teach('beginIntake', '/nowhere');
  threads.grow();
  expect(new Set((await ask(30)).map(({ status }) => status))).toEqual(new Set(['fulfilled']));
});

it('what was told the threads of the moment is not known to later ones', async () => {
  threads = startThreads(1000, 2);
  await threads.tell('beginIntake', '/nowhere');
  threads.grow();
  await threads.run('takeTexts', []);
  const told = await Promise.allSettled([threads.tell('takeTexts', [])]);
  expect(told.map(({ status }) => status)).toEqual(['rejected']);
});

it('what a later thread cannot learn fails all that is still to be done', async () => {
  threads = startThreads(1000, 2);
  await threads.teach('bundle', { entry: '/no/such/bundle.mjs', pages: [], scripts: [] }).catch(() => {});
  threads.grow();
  await expect(threads.tell('takeTexts', [])).rejects.toThrow();
});
