import { flushCompileCache } from 'node:module';
import { keepCode } from './keep-code.ts';

/** `npm run dev`. */
keepCode();
await import('./preview.ts');
// The server is stopped by a signal, when nothing is kept any more.
flushCompileCache();
