import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { codeKey, publicKey } from './code-key.ts';
import { digest } from './digest.ts';
import type { Bundle } from './render-page.ts';

/** Pages bundled to be made, and the files that are served beside them. */
export interface SiteBundle extends Bundle {
  /** Tells it from what another state of the software, or another address of the site, comes to. */
  readonly key: string;
  /** A folder with style sheets, scripts, typefaces and what is in `public/`. */
  readonly assets: string;
}

/**
 * Astro's bundle of the pages. It hangs on the code and on where the site is served from, and on no content, so that it is
 * made once and kept under `node_modules/`, where its imports are found.
 */
export async function bundlePages(cache: string, siteUrl: string): Promise<SiteBundle> {
  if (relative('.', cache).startsWith('..')) throw new Error(`${cache} lies outside this folder, and pages that are bundled there would not find what is installed here. Let DATELINE_CACHE name a folder inside it.`);
  const known = keptBundle(cache, siteUrl);
  if (known) return known;
  const key = keyOf(siteUrl);
  const folder = join(cache, 'bundle');
  const next = join(folder, `${key}.${process.pid}.next`);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  await runBundler(next, siteUrl);
  // Others are of another state of the code.
  for (const name of readdirSync(folder)) if (name !== `${key}.${process.pid}.next`) rmSync(join(folder, name), { recursive: true, force: true });
  renameSync(next, join(folder, key));
  return keptBundle(cache, siteUrl)!;
}

/** The same if it has been made already; else null. */
export function keptBundle(cache: string, siteUrl: string): SiteBundle | null {
  const key = keyOf(siteUrl);
  const kept = join(cache, 'bundle', key);
  if (!existsSync(kept)) return null;
  const { entry, heads, scripts } = JSON.parse(readFileSync(join(kept, 'bundle.json'), 'utf8')) as Bundle;
  return { key, entry: join(kept, 'pages', entry), heads, scripts, assets: join(kept, 'assets') };
}

function keyOf(siteUrl: string): string {
  return digest(`${codeKey()} ${publicKey()} ${siteUrl}`);
}

/** In a process of its own, since the bundler would keep half a gigabyte of this one's memory. */
async function runBundler(folder: string, siteUrl: string): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'bundler.ts'), folder, siteUrl], { maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`The pages could not be bundled.\n${stdout}${stderr}`, { cause: error });
  }
}
