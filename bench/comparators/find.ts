import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Comparator } from './comparator.ts';
import { findEleventy } from './eleventy.ts';
import { findHugo } from './hugo.ts';
import { findPlainAstro } from './plain-astro.ts';
import { findSamePages } from './same-pages.ts';

/** What `--with` can install for one benchmark: its package. Where it comes as a program, the package downloads that. */
export const INSTALLABLE: Readonly<Record<string, string>> = { eleventy: '@11ty/eleventy@3', hugo: 'hugo-extended' };

/**
 * The comparators that are here. Astro always is, with a plain site and with Dateline's own; Eleventy where BENCH_ELEVENTY names a folder of packages that has it, Hugo
 * where BENCH_HUGO names the program or one is on the PATH. Those asked for by name are installed into the scratch folder.
 */
export function findComparators(asked: readonly string[], scratch: string, heed: (line: string) => void): readonly Comparator[] {
  const tools = join(scratch, 'tools');
  for (const name of asked) install(name, tools, heed);
  const installed = join(tools, 'node_modules');
  const folders = [installed, process.env['BENCH_ELEVENTY']].filter((folder) => folder !== undefined);
  const eleventy = folders.find((folder) => existsSync(join(folder, '@11ty/eleventy')));
  // Each runs in a project's folder, so that a path has to be whole.
  const named = process.env['BENCH_HUGO'];
  const hugo = [named?.includes('/') ? resolve(named) : named, join(installed, '.bin/hugo'), 'hugo'].find((program) => program !== undefined && runs(program));
  return [findPlainAstro(), findSamePages(), ...(eleventy === undefined ? [] : [findEleventy(eleventy)]), ...(hugo === undefined ? [] : [findHugo(hugo)])];
}

function install(name: string, folder: string, heed: (line: string) => void): void {
  const wanted = INSTALLABLE[name];
  if (wanted === undefined) throw new Error(`Expected ${Object.keys(INSTALLABLE).join(' or ')}; found \`${name}\`.`);
  try {
    execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', wanted], { stdio: 'pipe' });
  } catch {
    heed(`${wanted} could not be installed here, so it is left out unless it is found elsewhere.`);
  }
}

function runs(program: string): boolean {
  try {
    execFileSync(program, ['version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}
