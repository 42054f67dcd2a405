import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/browser/chromium.ts';

const port = 4399;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}/`,
    launchOptions,
    timezoneId: 'Pacific/Chatham',
    locale: 'en-GB',
  },
  webServer: {
    command: 'node src/cli/start.ts',
    env: { PORT: String(port), DATELINE_OUT: 'node_modules/.cache/dateline/browser-site', ASTRO_TELEMETRY_DISABLED: '1' },
    url: `http://localhost:${port}/`,
    timeout: 180_000,
    stdout: 'pipe',
  },
});
