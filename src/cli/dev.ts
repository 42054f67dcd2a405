import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { CACHE } from './folders.ts';

/** `npm run dev`. Node keeps what it makes of the code, which saves a third of a second at each start after the first. */
enableCompileCache(join(CACHE, 'code'));
await import('./preview.ts');
// The server is stopped by a signal, when nothing is kept any more.
flushCompileCache();
