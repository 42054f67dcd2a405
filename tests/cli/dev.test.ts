import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

let folder: string;
let server: ChildProcess;
let address: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-dev-'));
  cpSync('content', folder, { recursive: true });
  server = spawn(process.execPath, ['tests/cli/serve-dev.ts'], {
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, DATELINE_CONTENT: folder, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  address = await new Promise((resolve) => server.stdout!.on('data', (data: Buffer) => {
    const match = /http:\/\/localhost:\d+/.exec(String(data));
    if (match) resolve(match[0]);
  }));
}, 60_000);

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

const incident = (id: string) => join(folder, 'incidents', `${id}.md`);
const page = async (path: string) => {
  const response = await fetch(`${address}${path}`);
  return { status: response.status, text: await response.text() };
};
const soon = { timeout: 20_000, interval: 200 };

it('an edit, a new entry, a draft and a mistake are all seen while the server runs', async () => {
  expect((await page('/incidents/banshee-karakiya/')).text).toContain('Banshee Jet 80 found');

  const good = readFileSync(incident('banshee-karakiya'), 'utf8');
  writeFileSync(incident('banshee-karakiya'), good.replace(/^title: .*/m, 'title: A title just changed'));
  await vi.waitFor(async () => expect((await page('/incidents/banshee-karakiya/')).text).toContain('A title just changed'), soon);

  writeFileSync(incident('just-written'), '---\ntitle: Just written\ndraft: true\n---\nA draft.\n');
  await vi.waitFor(async () => expect(await page('/incidents/just-written/')).toMatchObject({ status: 200, text: expect.stringContaining('Just written') }), soon);

  writeFileSync(incident('banshee-karakiya'), good.replace('where: karakiya-district', 'where: karakia-district'));
  await vi.waitFor(async () => expect((await page('/incidents/banshee-karakiya/')).status).toBe(500), soon);

  writeFileSync(incident('banshee-karakiya'), good);
  await vi.waitFor(async () => expect(await page('/incidents/banshee-karakiya/')).toMatchObject({ status: 200, text: expect.stringContaining('Banshee Jet 80 found') }), soon);
}, 90_000);
