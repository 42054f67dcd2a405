import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

let folder: string;
let cache: string;
let server: ChildProcess;
let address: string;
let told = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-dev-'));
  cpSync('content', folder, { recursive: true });
  mkdirSync('node_modules/.cache/dateline', { recursive: true });
  // Inside the project: bundled pages import what is installed there.
  cache = mkdtempSync(resolve('node_modules/.cache/dateline/dev-'));
  server = spawn(process.execPath, ['src/cli/dev.ts'], {
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, PORT: '0', DATELINE_CONTENT: folder, DATELINE_CACHE: cache, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  address = await new Promise((found) => server.stdout!.on('data', (data: Buffer) => {
    told += String(data);
    const match = /http:\/\/localhost:\d+/.exec(told);
    if (match) found(match[0]);
  }));
}, 90_000);

afterAll(() => {
  server.kill();
  for (const made of [folder, cache]) rmSync(made, { recursive: true, force: true });
});

const incident = (id: string) => join(folder, 'incidents', `${id}.md`);
const page = async (path: string) => {
  const response = await fetch(`${address}${path}`, { redirect: 'manual' });
  return { status: response.status, text: await response.text() };
};
const soon = { timeout: 20_000, interval: 50 };

it('serves every kind of page, and says where there is none', async () => {
  for (const path of ['/', '/incidents/banshee-karakiya/', '/incidents/banshee-karakiya/compare/', '/incidents/banshee-karakiya/as-known-on/', '/sources/', '/about/', '/methodology/', '/favicon.svg']) {
    expect((await page(path)).status, path).toBe(200);
  }
  expect(await page('/incidents/nothing/')).toMatchObject({ status: 404, text: expect.stringContaining('There is no page at this address') });
  expect((await page('/incidents/banshee-karakiya')).status).toBe(301);
  expect((await page('/..%2f..%2fpackage.json')).status).toBe(404);
});

it('an edit, a new entry, a draft, a mistake and a deletion are all seen while the server runs', async () => {
  const good = readFileSync(incident('banshee-karakiya'), 'utf8');
  writeFileSync(incident('banshee-karakiya'), good.replace(/^title: .*/m, 'title: A title just changed'));
  await vi.waitFor(async () => expect((await page('/incidents/banshee-karakiya/')).text).toContain('A title just changed'), soon);
  expect((await page('/')).text).toContain('A title just changed');

  writeFileSync(incident('just-written'), '---\ntitle: Just written\ndraft: true\n---\nA draft.\n');
  await vi.waitFor(async () => expect(await page('/incidents/just-written/')).toMatchObject({ status: 200, text: expect.stringContaining('Just written') }), soon);

  writeFileSync(incident('banshee-karakiya'), good.replace('where: karakiya-district', 'where: karakia-district'));
  await vi.waitFor(async () => expect(await page('/incidents/banshee-karakiya/')).toMatchObject({ status: 500, text: expect.stringContaining('karakia-district') }), soon);
  await vi.waitFor(() => expect(told).toContain('karakia-district'), soon);

  writeFileSync(incident('banshee-karakiya'), good);
  await vi.waitFor(async () => expect(await page('/incidents/banshee-karakiya/')).toMatchObject({ status: 200, text: expect.stringContaining('Banshee Jet 80 found') }), soon);

  rmSync(incident('just-written'));
  await vi.waitFor(async () => expect((await page('/incidents/just-written/')).status).toBe(404), soon);
}, 90_000);

it('a page that is open is told of an edit', async () => {
  expect((await page('/')).text).toContain('<script type="module" src="/_dateline/reload.js">');
  const events = await fetch(`${address}/_dateline/changes`);
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  const source = join(folder, 'sources', 'flga-news.md');
  writeFileSync(source, `${readFileSync(source, 'utf8')}\nA note.\n`);
  let heard = '';
  while (!heard.includes('data: changed')) heard += (await reader.read()).value ?? '';
  await reader.cancel();
}, 30_000);
