import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { buildSite as build } from '../build/build.ts';
import { createProgress } from '../build/progress.ts';
import { plural } from '../model/format-value.ts';
import { contentFolder } from '../site/archive.ts';
import { formatIssues } from '../site/report-issues.ts';

/** The folder that the finished site is put in. */
export const OUTPUT = resolve(process.env['DATELINE_OUT'] ?? 'dist');

/** Where builds keep what they can use again: inside the project, since bundled pages import what is installed there. */
export const CACHE = resolve(process.env['DATELINE_CACHE'] ?? 'node_modules/.cache/dateline');

/** Builds the site and says what came of it. Returns whether it was built; on any failure the last good site stays as it was. */
export async function buildSite(): Promise<boolean> {
  const phases = createProgress(process.stderr);
  try {
    const { issues, counts } = await build({ root: contentFolder(), out: OUTPUT, cache: CACHE, phases });
    phases.end();
    if (issues.length > 0) console.log(formatIssues(issues, contentFolder()));
    if (!counts) return fail();
    if (counts.kept > 0) console.log(`${plural(counts.made, 'part')} of the site made anew, ${counts.kept} kept.`);
    return true;
  } catch (error) {
    phases.end();
    console.error(error);
    return fail();
  }
}

function fail(): false {
  console.log(`\nNothing was built.${existsSync(OUTPUT) ? ` The last good site is still in ${basename(OUTPUT)}/.` : ''}`);
  return false;
}
