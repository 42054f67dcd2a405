import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Comparator } from './comparator.ts';

const PROJECTS = join(import.meta.dirname, 'projects');
const ASTRO = resolve(import.meta.dirname, '../../node_modules/astro');

/** Astro with content collections, its `glob()` loader and its own Markdown: the Astro that Dateline itself is built on. */
export function findPlainAstro(): Comparator {
  const { version, bin } = JSON.parse(readFileSync(join(ASTRO, 'package.json'), 'utf8')) as { readonly version: string; readonly bin: { readonly astro: string } };
  return {
    name: `Astro ${version}, glob()`,
    keeps: true,
    prepare: ({ content, extraFile }, project, out) => {
      cpSync(join(PROJECTS, 'astro'), project, { recursive: true });
      cpSync(join(PROJECTS, 'shared/claims.js'), join(project, 'src/claims.js'));
      return {
        kind: 'script', file: join(ASTRO, bin.astro), args: ['build', '--root', project], cwd: project,
        env: { BENCH_CONTENT: resolve(content), BENCH_EXTRA_PAGES: extraFile, BENCH_OUT: out, ASTRO_TELEMETRY_DISABLED: '1' },
      };
    },
  };
}
