import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { CACHE } from './folders.ts';

/** Has Node keep what it makes of the code, which saves a third of a second at each later start, and at that of each thread. Only what is imported after this is kept. */
export function keepCode(): void {
  const folder = join(CACHE, 'code');
  enableCompileCache(folder);
  // Threads look here.
  process.env['NODE_COMPILE_CACHE'] ??= folder;
}
