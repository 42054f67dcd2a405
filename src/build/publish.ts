import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { writeWhole } from './entry-cache.ts';
import { dropLedger, writeLedger, type Ledger } from './ledger.ts';

/** A site that has been made beside the last one and is to take its place. */
export interface Publication {
  /** Where the site is served from. */
  readonly out: string;
  /** The new files, or all of them. */
  readonly stage: string;
  /** Paths to be moved from there; null if it is a whole site. */
  readonly moves: readonly string[] | null;
  /** Paths of the last site that are no more. */
  readonly removes: readonly string[];
}

const JOURNAL = 'publish.json';

/**
 * Puts a site that has been made in place. A whole site is swapped for the last one. Of a site of which only some pages have changed, files are moved
 * one by one, each at once; what is to be moved is written down first, so that what was cut off is finished by the next run.
 * The ledger is dropped before and written after: it never tells of files that are not there.
 */
export function publish(publication: Publication, cache: string, ledger: Ledger): void {
  const { out, stage, moves } = publication;
  dropLedger(cache);
  if (moves) {
    writeWhole(join(cache, JOURNAL), JSON.stringify(publication));
    finishPublishing(cache);
  } else replaceFolder(out, stage);
  writeLedger(cache, ledger);
}

/** Finishes what the last run began, if it was cut off while it published. */
export function finishPublishing(cache: string): void {
  const journal = join(cache, JOURNAL);
  if (!existsSync(journal)) return;
  const { out, stage, moves, removes } = JSON.parse(readFileSync(journal, 'utf8')) as Publication;
  const made = new Set<string>();
  for (const path of moves ?? []) {
    const target = join(out, path);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    if (existsSync(join(stage, path))) renameSync(join(stage, path), target);
  }
  for (const path of removes) {
    rmSync(join(out, path), { force: true });
    removeEmpty(dirname(join(out, path)), out);
  }
  rmSync(journal);
  rmSync(stage, { recursive: true, force: true });
}

/** Removes a folder and those around it as far as they are empty. */
function removeEmpty(folder: string, end: string): void {
  for (let at = resolve(folder); at.startsWith(resolve(end)) && at !== resolve(end); at = dirname(at)) {
    if (!existsSync(at)) continue;
    if (readdirSync(at).length > 0) return;
    rmdirSync(at);
  }
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
