import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
let content: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-cli-'));
  content = join(folder, 'content');
  out = join(folder, 'site');
  cpSync('content', content, { recursive: true });
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'the last good site');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [script], {
    env: { ...process.env, DATELINE_CONTENT: content, DATELINE_OUT: out, ASTRO_TELEMETRY_DISABLED: '1', ...env }, encoding: 'utf8',
  });
}

function breakAnIncident(): void {
  const file = join(content, 'incidents', 'banshee-karakiya.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('status: reported', 'status: rumoured').replace('where: karakiya-district', 'where: karakia-district'));
}

it('the check passes on good content and counts it', () => {
  const { status, stdout } = run('src/cli/check.ts');
  expect(status).toBe(0);
  expect(stdout).toMatch(/9 incidents, 6 reports, 6 sources, \d+ claims: no errors\./);
});

it('the check keeps what Node makes of the code', () => {
  const cache = join(folder, 'cache');
  expect(run('src/cli/check.ts', { DATELINE_CACHE: cache }).status).toBe(0);
  const kept = readdirSync(join(cache, 'code'), { recursive: true }).length;
  expect(kept).toBeGreaterThan(100);
  expect(run('src/cli/check.ts', { DATELINE_CACHE: cache }).status).toBe(0);
  expect(readdirSync(join(cache, 'code'), { recursive: true })).toHaveLength(kept);
});

it('the check names every mistake with its place and how to mend it, and fails', () => {
  breakAnIncident();
  const { status, stdout } = run('src/cli/check.ts');
  expect(status).toBe(1);
  expect(stdout).toContain('banshee-karakiya.md');
  expect(stdout).toMatch(/4:8\s+error\s+Expected the id of a place; found `karakia-district`\. Did you mean `karakiya-district`\?/);
  expect(stdout).toMatch(/6:9\s+error\s+Expected one of `unverified`/);
  expect(stdout).toContain('2 errors');
});

it('a build of broken content fails and leaves the last good site as it was', () => {
  breakAnIncident();
  const { status, stdout } = run('src/cli/build.ts');
  expect(status).toBe(1);
  expect(stdout).toContain('The last good site is still in site/.');
  expect(readdirSync(out)).toEqual(['index.html']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last good site');
  expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
});
