import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Comparator } from './comparator.ts';

const PROJECTS = join(import.meta.dirname, 'projects');
const KINDS = ['incidents', 'reports', 'sources', 'pages'];

/** Eleventy with its JavaScript templates, markdown-it and gray-matter. `modules` is the folder of packages where it is installed. */
export function findEleventy(modules: string): Comparator {
  const home = resolve(modules, '@11ty/eleventy');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { readonly version: string };
  return {
    name: `Eleventy ${version}`,
    keeps: false,
    prepare: ({ content, extraFile }, project, out) => {
      rmSync(join(project, 'src'), { recursive: true, force: true });
      cpSync(join(PROJECTS, 'eleventy'), project, { recursive: true });
      cpSync(join(PROJECTS, 'shared/claims.js'), join(project, 'claims.js'));
      for (const kind of KINDS) cpSync(join(content, kind), join(project, 'src', kind), { recursive: true });
      return {
        kind: 'script', file: join(home, 'cmd.cjs'), args: ['--quiet', `--output=${out}`], cwd: project,
        env: { BENCH_CONTENT: resolve(content), BENCH_EXTRA_PAGES: extraFile },
      };
    },
  };
}
