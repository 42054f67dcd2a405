import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Compiled } from '../compile.ts';
import { NumberPool } from '../store/number-pool.ts';
import { copyAssets } from './assets.ts';
import { bundlePages, keptBundle } from './bundle.ts';
import { changesSince } from './changes.ts';
import { compileContent } from './compile-content.ts';
import { collectGarbageOf } from './collect-garbage.ts';
import { digest } from './digest.ts';
import { FactTable } from './fact-table.ts';
import { createFacts } from './facts.ts';
import { lazily } from './lazily.ts';
import { readLedger, writeLedger, type Ledger } from './ledger.ts';
import { makePages } from './make-pages.ts';
import { countEntries, type OpenedContent } from './open-content.ts';
import { openParts, PART, type Shard } from './parts.ts';
import type { Phases } from './progress.ts';
import { finishPublishing, isPublishing, publish, restoreLast } from './publish.ts';
import { findTouched, stampUnits, withoutTouched } from './stamps.ts';
import { startThreads, type Threads } from './threads.ts';

export interface BuildOptions {
  /** The content folder. */
  readonly root: string;
  /** Where the finished site is put. */
  readonly out: string;
  /** Where what can be used again is kept; inside the project. */
  readonly cache: string;
  readonly phases: Phases;
  /** Makes this part alone, to be joined with the others. */
  readonly shard?: Shard | null;
  /** Folders with parts to be joined; what none of them has is made. */
  readonly parts?: readonly string[];
  /** Threads that are there already. */
  readonly threads?: Threads;
}

/** From so many entries on, a thread looks through the files of the last site while the content is read. */
const MANY = 10_000;

/** What came of a build: `made` and `kept` are how many units were made anew and how many are as they were; null where nothing was published. */
export interface Built extends Pick<Compiled, 'issues' | 'archive'> {
  readonly counts: { readonly made: number; readonly kept: number } | null;
}

/**
 * Checks the content, makes the pages that are not as they were beside the last good site, and puts them in place when all of
 * them are made. On any failure the last good site stays as it was.
 */
export async function buildSite({ root, out, cache: cacheRoot, phases, threads: given, shard = null, parts = [] }: BuildOptions): Promise<Built> {
  const cache = join(cacheRoot, digest(resolve(out)));
  mkdirSync(cache, { recursive: true });
  restoreLast(out);
  finishPublishing(cache);
  let threads: Threads | undefined = given;
  const stage = join(dirname(out), `.${basename(out)}.next`);
  rmSync(stage, { recursive: true, force: true });
  try {
    const start = (opened: OpenedContent) => (threads ??= startWithBundle(opened, cacheRoot));
    let touched: Promise<readonly string[]> | undefined;
    const onOpened = (opened: OpenedContent) => {
      if (countEntries(opened) < MANY) return;
      touched = start(opened).run('findTouched', { cache, out });
      // Else it would be an error by itself if content is wrong and the thread given up.
      touched.catch(() => {});
    };
    const compiled = await compileContent({ root, drafts: false, cache: cacheRoot, phases, start, onOpened });
    const { archive, index, issues, folder, contents, reportDigests, record, count, share, teach } = compiled;
    if (!archive) return { archive, issues, counts: null };
    phases.begin('bundle');
    const bundle = await bundlePages(cacheRoot, archive.site.url);
    const ready = lazily(() => teach().then(async (all) => {
      await all.teach('bundle', bundle);
      return all;
    }));
    // Where something was read there will be pages to make: threads learn while the ledger is looked through.
    if (threads && count > 0) ready().catch(() => {});
    phases.begin('look up pages');
    const ledger = readLedger(cache);
    const last = ledger && ledger.key === bundle.key && existsSync(out) ? ledger : null;
    const good = last && withoutTouched(last, await (touched ?? findTouched(last, out)), out);
    const facts = createFacts({ archive, index, paths: folder.paths, contents, reportDigests, allRecord: record!, shares: share() });
    mkdirSync(stage, { recursive: true });
    const table = last?.table ?? new FactTable();
    const units = await makePages({ archive, facts, contents, last: good, table, pool: new NumberPool(), ready, stage, phases, shard, parts: parts.length > 0 ? openParts(parts, bundle.key) : null });
    const assets = shard ? [] : copyAssets(bundle.assets, stage, good?.assets ?? []);
    const next: Ledger = { key: bundle.key, units, table, assets };
    const { made, files, removes } = changesSince(last, good, next);
    const counts = { made, kept: units.size - made };
    phases.end();
    if (good && !shard && files.length === 0 && removes.length === 0) return { archive, issues, counts };
    collectGarbageOf(made);
    phases.begin('publish');
    // A part that is cut off while it is published is none.
    rmSync(join(out, PART), { recursive: true, force: true });
    publish({ out, stage, moves: good ? files : null, removes }, cache, { ...next, units: stampUnits(units, stage) });
    if (shard) {
      mkdirSync(join(out, PART), { recursive: true });
      writeLedger(join(out, PART), next);
    }
    phases.end();
    return { archive, issues, counts };
  } catch (error) {
    // Else a thread might write on into the folder that is removed below.
    await threads?.abandon();
    throw error;
  } finally {
    if (!given) await threads?.close();
    // What could not be published is published by the next run.
    if (!isPublishing(cache)) rmSync(stage, { recursive: true, force: true });
  }
}

/** Threads that take up the bundle of the last time at once, while there is nothing else for them to do yet. */
function startWithBundle(opened: OpenedContent, cache: string): Threads {
  const threads = startThreads(countEntries(opened));
  const { site } = opened.context;
  const bundle = site && keptBundle(cache, site.url);
  // Whatever fails here fails once more when pages are to be made.
  if (bundle) threads.teach('bundle', bundle).catch(() => {});
  return threads;
}
