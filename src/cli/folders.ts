import { resolve } from 'node:path';

/** The folder that the finished site is put in. */
export const OUTPUT = resolve(process.env['DATELINE_OUT'] ?? 'dist');

/** Where what can be used again is kept: inside the project, since bundled pages import what is installed there. */
export const CACHE = resolve(process.env['DATELINE_CACHE'] ?? 'node_modules/.cache/dateline');
