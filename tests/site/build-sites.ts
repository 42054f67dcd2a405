import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The sample site, built twice alike, once under another zone and locale, once to be served below a path, and once by Astro alone. */
    sites: { first: string; second: string; elsewhere: string; below: string; astro: string };
  }
}

/** Builds the sample site as `npm run build` does, once for all site tests. */
export default function setup(project: TestProject): () => void {
  // Inside the project: Astro puts the bundles of builds that go elsewhere into one folder that they share.
  const cache = resolve('node_modules/.cache/dateline');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'sites-'));
  const below = join(folder, 'content-below');
  cpSync('content', below, { recursive: true });
  const siteFile = join(below, 'site.yaml');
  writeFileSync(siteFile, readFileSync(siteFile, 'utf8').replace('https://example.org', 'https://example.org/archive/drones'));
  const sites = {
    first: buildInto(join(folder, 'first'), { TZ: 'UTC', LANG: 'C' }),
    second: buildInto(join(folder, 'second'), { TZ: 'UTC', LANG: 'C' }),
    elsewhere: buildInto(join(folder, 'elsewhere'), { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
    below: buildInto(join(folder, 'below'), { DATELINE_CONTENT: below }),
    astro: buildInto(join(folder, 'astro'), {}, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', join(folder, 'astro')]),
  };
  project.provide('sites', sites);
  return () => rmSync(folder, { recursive: true, force: true });
}

function buildInto(out: string, env: Record<string, string>, command: readonly string[] = ['src/cli/build.ts']): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, DATELINE_OUT: out, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The sample site was not built.\n${stdout}\n${stderr}`);
  return out;
}
