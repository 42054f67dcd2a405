import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Comparator } from './comparator.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ASTRO = join(ROOT, 'node_modules/astro');

/** Astro by itself making Dateline's own pages, byte for byte: `astro build` in this folder. It reads, checks and compares in one thread and keeps nothing. */
export function findSamePages(): Comparator {
  const { version, bin } = JSON.parse(readFileSync(join(ASTRO, 'package.json'), 'utf8')) as { readonly version: string; readonly bin: { readonly astro: string } };
  return {
    name: `Astro ${version}, the very same pages`,
    keeps: false,
    prepare: ({ content }, _project, out) => ({
      kind: 'script', file: join(ASTRO, bin.astro), args: ['build', '--outDir', out], cwd: ROOT,
      env: { DATELINE_CONTENT: resolve(content), ASTRO_TELEMETRY_DISABLED: '1' },
    }),
  };
}
