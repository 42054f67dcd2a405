import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Outputs must not hang on the machine: an awkward zone and locale find what does.
    env: { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/site/**'], testTimeout: 30_000, hookTimeout: 30_000 } },
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'], globalSetup: 'tests/site/build-sites.ts', testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
