import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { filesOf } from './files.ts';

const { first, astro } = inject('sites');

it('pages made with our own runtime are those that Astro makes itself, byte for byte', () => {
  expect(filesOf(astro)).toEqual(filesOf(first));
  expect(filesOf(astro).length).toBeGreaterThan(50);
  for (const file of filesOf(astro)) expect(readFileSync(join(astro, file)).equals(readFileSync(join(first, file))), file).toBe(true);
});
