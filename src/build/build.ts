import { cpSync, existsSync, mkdirSync, rmSync, statSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Compiled } from '../compile.ts';
import { bundlePages } from './bundle.ts';
import { compileContent } from './compile-content.ts';
import { digest } from './digest.ts';
import { createFacts } from './facts.ts';
import { KeyNumbers, readLedger, writeLedger, type Ledger } from './ledger.ts';
import { makePages } from './make-pages.ts';
import { openParts, PART, type Shard } from './parts.ts';
import type { Phases } from './progress.ts';
import { finishPublishing, isPublishing, publish, restoreLast } from './publish.ts';
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
    const compiled = await compileContent({ root, drafts: false, cache: cacheRoot, phases, start: (entries) => (threads ??= startThreads(entries)) });
    const { archive, index, issues, folder, contents, reportDigest, record } = compiled;
    if (!archive) return { archive, issues, counts: null };
    phases.begin('bundle');
    const bundle = await bundlePages(cacheRoot, archive.site.url);
    await threads!.tell('bundle', bundle);
    const ledger = readLedger(cache);
    const last = ledger && ledger.key === bundle.key && existsSync(out) ? withoutTouched(ledger, out) : null;
    const facts = createFacts({ archive, index, paths: folder.paths, contents, reportDigest, allRecord: record! });
    mkdirSync(stage, { recursive: true });
    const numbers = last?.numbers ?? new KeyNumbers();
    const units = await makePages({ archive, facts, contents, last, numbers, threads: threads!, stage, phases, shard, parts: parts.length > 0 ? openParts(parts, bundle.key) : null });
    const assets = shard ? [] : copyAssets(bundle.assets, stage, last);
    const next: Ledger = { key: bundle.key, units, numbers, assets };
    const made = [...units].filter(([name, unit]) => last?.units.get(name) !== unit);
    const files = [...made.flatMap(([, unit]) => unit.files), ...assets.filter((path) => !last?.assets.includes(path))];
    const present = new Set([...units.values()].flatMap((unit) => unit.files).concat(assets));
    const removes = last ? filesOf(ledger!).filter((path) => !present.has(path)) : [];
    const counts = { made: made.length, kept: units.size - made.length };
    phases.end();
    if (last && !shard && files.length === 0 && removes.length === 0) return { archive, issues, counts };
    phases.begin('publish');
    // A part that is cut off while it is published is none.
    rmSync(join(out, PART), { recursive: true, force: true });
    const stamped = { ...next, units: new Map([...units].map(([name, unit]) => [name, last?.units.get(name) === unit ? unit : { ...unit, stamp: stampOf(unit.files, stage) }])) };
    publish({ out, stage, moves: last ? files : null, removes }, cache, stamped);
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

function filesOf({ units, assets }: Ledger): readonly string[] {
  return [...units.values()].flatMap(({ files }) => files).concat(assets);
}

/** A ledger without the units of which a file is not as it was published. */
function withoutTouched(ledger: Ledger, out: string): Ledger {
  const isThere = (path: string) => statSync(join(out, path), { throwIfNoEntry: false })?.isFile() ?? false;
  return { ...ledger, units: new Map([...ledger.units].filter(([, { files, stamp }]) => stampOf(files, out) === stamp)), assets: ledger.assets.filter(isThere) };
}

/** Sizes of published files and when they were last written, to the second: copies keep no more. What somebody has edited, or put back from another time, has others. */
function stampOf(files: readonly string[], out: string): string {
  return files.map((path) => {
    const stat = statSync(join(out, path), { throwIfNoEntry: false });
    return stat?.isFile() ? `${stat.size} ${Math.floor(stat.mtimeMs / 1000)}` : '-';
  }).join(',');
}

/** Puts style sheets and the like beside the pages, those that the last site does not have. */
function copyAssets(from: string, stage: string, last: Ledger | null): readonly string[] {
  const assets = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1))
    .sort();
  const known = new Set(last?.assets);
  for (const path of assets) if (!known.has(path)) cpSync(join(from, path), join(stage, path));
  return assets;
}
