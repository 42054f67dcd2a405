import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { buildSite, type BuildOptions } from '../../src/build/build.ts';
import { digest } from '../../src/build/digest.ts';
import { SILENT } from '../../src/build/progress.ts';
import { startThreads, type Threads } from '../../src/build/threads.ts';
import type { Issue } from '../../src/model/issue.ts';
import { URLS } from './edits.ts';
import { smallSite, writeFiles, type SmallSite } from './small-site.ts';

/** What came of a build. */
export interface Outcome {
  /** How many units were made and kept; null where the content has errors. */
  readonly counts: { readonly made: number; readonly kept: number } | null;
  readonly issues: readonly Issue[];
}

/** A folder of its own under `node_modules/`, where bundled pages find what they import, with the bundles of the small site ready in it. */
export interface Lab {
  readonly folder: string;
  readonly content: string;
  readonly out: string;
  readonly cache: string;
  /** Threads that builds share; one, so that they start at once. */
  readonly threads: Threads;
  /** Builds into `out`, with these threads; null: with threads of its own. */
  readonly build: (options?: Partial<BuildOptions>, threads?: Threads | null) => Promise<Outcome>;
  /** The same content built with nothing to go by; where the site is, unless there are errors. */
  readonly buildClean: () => Promise<Outcome & { readonly out: string }>;
  /** Writes a content folder, touching only the files that differ. */
  readonly write: (model: SmallSite) => void;
  /** A cache folder with the bundles and nothing else. */
  readonly newCache: (name: string) => string;
  readonly close: () => Promise<void>;
}

export async function openLab(): Promise<Lab> {
  const root = resolve('node_modules/.cache/dateline');
  mkdirSync(root, { recursive: true });
  const folder = mkdtempSync(join(root, 'lab-'));
  const [content, out, cache] = ['content', 'site', 'cache'].map((name) => join(folder, name)) as [string, string, string];
  const bundles = join(folder, 'bundles');
  makeBundles(folder, bundles);
  const newCache = (name: string) => {
    const path = join(folder, name);
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
    symlinkSync(bundles, join(path, 'bundle'));
    return path;
  };
  newCache('cache');
  const [threads, others] = [startThreads(1), startThreads(1)];
  const build = async (options: Partial<BuildOptions> = {}, shared: Threads | null = threads): Promise<Outcome> => {
    const { counts, issues } = await buildSite({ root: content, out, cache, phases: SILENT, ...(shared ? { threads: shared } : {}), ...options });
    return { counts, issues };
  };
  return {
    folder, content, out, cache, threads, build, newCache,
    buildClean: async () => {
      const clean = join(folder, 'clean');
      rmSync(clean, { recursive: true, force: true });
      return { ...(await build({ out: clean, cache: newCache('clean-cache'), threads: others })), out: clean };
    },
    write: (model) => writeContent(content, writeFiles(model)),
    close: async () => {
      await Promise.all([threads.close(), others.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Bundles for both addresses that the small site may have. Making one removes the others, so each is put aside. */
function makeBundles(folder: string, bundles: string): void {
  const [content, cache] = [join(folder, 'bundle-content'), join(folder, 'bundle-cache')];
  mkdirSync(bundles);
  for (const url of URLS) {
    const model = smallSite();
    model.site.url = url;
    writeContent(content, writeFiles(model));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
      env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, DATELINE_CONTENT: content, DATELINE_OUT: join(folder, 'bundle-site'), DATELINE_CACHE: cache, ASTRO_TELEMETRY_DISABLED: '1' }, encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The small site was not built.\n${stdout}\n${stderr}`);
    for (const name of readdirSync(join(cache, 'bundle'))) if (!existsSync(join(bundles, name))) renameSync(join(cache, 'bundle', name), join(bundles, name));
  }
  for (const name of ['bundle-content', 'bundle-cache', 'bundle-site']) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Brings a folder to these files; those that are the same already are left alone. */
export function writeContent(folder: string, files: ReadonlyMap<string, string>): void {
  if (existsSync(folder)) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && !files.has(join(entry.parentPath, entry.name).slice(folder.length + 1))) rmSync(join(entry.parentPath, entry.name));
    }
  }
  for (const [path, text] of files) {
    const file = join(folder, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** All files of a folder with a digest of each, and the folders that hold nothing. */
export function snapshot(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!existsSync(folder)) return found;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length + 1);
    if (entry.isFile()) found.set(path, digest(readFileSync(file)));
    else if (readdirSync(file).length === 0) found.set(`${path}/`, 'an empty folder');
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How one folder differs from another, path by path; empty if they are the same. */
export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].sort().flatMap((path) => {
    if (one.get(path) === other.get(path)) return [];
    return [!one.has(path) ? `missing: ${path}` : !other.has(path) ? `left over: ${path}` : `differs: ${path}`];
  });
}

/** The first line in which a file of two folders differs, for messages. */
export function firstDifference(one: string, other: string, path: string): string {
  const [a, b] = [one, other].map((folder) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8').split('\n') : []));
  const line = a!.findIndex((text, i) => text !== b![i]);
  const column = [...(a![line] ?? '')].findIndex((sign, i) => sign !== b![line]?.[i]);
  return [a, b].map((lines) => (lines![line] ?? '').slice(Math.max(0, column - 80), column + 200)).join('\n  and\n');
}

/** Threads of which the given job fails, when its turn comes: after it was done, and all that was begun has ended. */
export function failingThreads(threads: Threads, job: string, turn: number): Threads {
  const begun = new Set<Promise<unknown>>();
  let turns = 0;
  const run = async (name: Parameters<Threads['run']>[0], input: Parameters<Threads['run']>[1]) => {
    const work = threads.run(name, input);
    begun.add(work);
    const output = await work;
    if (name === job && turns++ === turn) {
      await Promise.allSettled(begun);
      throw new Error('Failed on purpose.');
    }
    return output;
  };
  return { ...threads, run: run as unknown as Threads['run'] };
}

/** Copies a folder in place of another. */
export function replaceWith(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
}
