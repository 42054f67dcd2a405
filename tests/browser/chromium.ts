import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

/**
 * How to start a browser with nothing installed by hand. On Linux x64 it comes from npm
 * (@sparticuz/chromium, unpacked once into `node_modules/.cache`); elsewhere Playwright's own or an
 * installed Chrome is used. `CHROMIUM_PATH` names another.
 */
export const launchOptions: LaunchOptions = await findBrowser();

async function findBrowser(): Promise<LaunchOptions> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none'];
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return { executablePath: chosen, args };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', args };
  const folder = resolve('node_modules/.cache/dateline/chromium');
  const unpacked = await unpack(folder);
  return { executablePath: join(folder, 'chromium'), args, ...(unpacked.libraries ? { env: { ...process.env, LD_LIBRARY_PATH: unpacked.libraries } as Record<string, string> } : {}) };
}

/** The package unpacks below the temporary folder and takes whatever is there; a folder of our own keeps versions apart. */
async function unpack(folder: string): Promise<{ readonly libraries: string | undefined }> {
  mkdirSync(folder, { recursive: true });
  const temporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    if (spawnSync(path, ['--version']).status === 0) return { libraries: undefined };
    // A bare machine lacks libraries such as NSS: the package brings them too.
    const bundle = resolve('node_modules/@sparticuz/chromium/bin/al2023.tar.br');
    if (existsSync(bundle)) await inflate(bundle);
    return { libraries: join(folder, 'al2023', 'lib') };
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
}
