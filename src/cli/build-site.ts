import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import { contentFolder, loadEdition } from '../site/archive.ts';
import { formatIssues } from '../site/report-issues.ts';

/** The folder that the finished site is put in. */
export const OUTPUT = resolve(process.env['DATELINE_OUT'] ?? 'dist');

/**
 * Checks the content, builds the site beside the last good one and puts it in its place only when it is
 * whole. Returns whether it was built; on any failure the last good site stays as it was.
 */
export async function buildSite(): Promise<boolean> {
  const { archive, issues } = loadEdition();
  if (issues.length > 0) console.log(formatIssues(issues, contentFolder()));
  if (!archive) return fail();
  const next = join(dirname(OUTPUT), `.${basename(OUTPUT)}.next`);
  rmSync(next, { recursive: true, force: true });
  try {
    await build({ outDir: next, logLevel: 'warn' });
    replaceFolder(OUTPUT, next);
  } catch (error) {
    console.error(error);
    return fail();
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return true;
}

function fail(): false {
  console.log(`\nNothing was built.${existsSync(OUTPUT) ? ` The last good site is still in ${basename(OUTPUT)}/.` : ''}`);
  return false;
}

/** Moves the new folder into the old one's place; the old one comes back if that fails. */
function replaceFolder(current: string, next: string): void {
  const last = join(dirname(current), `.${basename(current)}.last`);
  rmSync(last, { recursive: true, force: true });
  if (existsSync(current)) renameSync(current, last);
  try {
    renameSync(next, current);
  } catch (error) {
    if (existsSync(last)) renameSync(last, current);
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}
