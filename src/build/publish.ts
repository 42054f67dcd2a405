import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { writeWhole } from '../store/lines.ts';
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
  const lost = moves?.find((path) => !existsSync(join(stage, path)));
  if (lost !== undefined) throw new Error(`${lost} was made and is gone. Is another build of this site running?`);
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
  // Without the stage nothing is left to be moved, and nothing may be removed.
  const isWhole = existsSync(stage);
  for (const path of isWhole ? moves ?? [] : []) {
    const target = join(out, path);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    if (existsSync(join(stage, path))) moveFile(join(stage, path), target);
  }
  for (const path of isWhole ? removes : []) {
    rmSync(join(out, path), { force: true });
    removeEmpty(dirname(join(out, path)), out);
  }
  rmSync(journal);
  rmSync(stage, { recursive: true, force: true });
}

/** Whether something is still to be published. */
export function isPublishing(cache: string): boolean {
  return existsSync(join(cache, JOURNAL));
}

/** A folder that somebody has put where a page belongs gives way. */
function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!statSync(to, { throwIfNoEntry: false })?.isDirectory()) throw error;
    rmSync(to, { recursive: true });
    renameSync(from, to);
  }
}

/** Removes a folder and those around it as far as they are empty. */
function removeEmpty(folder: string, end: string): void {
  for (let at = resolve(folder); at.startsWith(resolve(end)) && at !== resolve(end); at = dirname(at)) {
    if (!existsSync(at)) continue;
    if (readdirSync(at).length > 0) return;
    rmdirSync(at);
  }
}

/** Puts the last site back, if a run was cut off while it swapped the two. */
export function restoreLast(out: string): void {
  const last = lastOf(out);
  if (!existsSync(out) && existsSync(last)) renameSync(last, out);
}

function lastOf(out: string): string {
  return join(dirname(out), `.${basename(out)}.last`);
}

/** Moves the new folder into the old one's place; the old one comes back if that fails. */
function replaceFolder(current: string, next: string): void {
  const last = lastOf(current);
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
