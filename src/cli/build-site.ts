import { existsSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { buildSite as build, type BuildOptions } from '../build/build.ts';
import { createProgress } from '../build/progress.ts';
import { plural } from '../model/format-value.ts';
import { contentFolder } from '../site/archive.ts';
import { formatIssues } from '../site/report-issues.ts';
import { CACHE } from './folders.ts';

/** Builds a site, or a part of one, and says what came of it. Returns whether it was built; on any failure what was there stays as it was. */
export async function buildSite(out: string, parts: Pick<BuildOptions, 'shard' | 'parts'> = {}): Promise<boolean> {
  const phases = createProgress(process.stderr);
  try {
    const { issues, counts } = await build({ root: contentFolder(), out, cache: CACHE, phases, ...parts });
    phases.end();
    if (issues.length > 0) console.log(formatIssues(issues, contentFolder()));
    if (!counts) return fail(out);
    if (counts.kept > 0) console.log(`${plural(counts.made, 'entry', 'entries')} made anew, ${counts.kept} kept as they were.`);
    return true;
  } catch (error) {
    phases.end();
    console.error(error);
    return fail(out);
  }
}

function fail(out: string): false {
  console.log(`\nNothing was built.${existsSync(out) ? ` The last good site is still in ${basename(out)}/.` : ''}`);
  return false;
}

/** A folder as it is told of. */
export function nameFolder(folder: string): string {
  return `${relative('.', folder)}/`;
}
