import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = 'src/captures';

function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)].map(([, path]) => (path!.startsWith('.') ? normalize(join(dirname(file), path!)) : path!));
}

function reachOf(file: string, reached = new Set<string>()): ReadonlySet<string> {
  for (const path of importsOf(file)) {
    if (reached.has(path)) continue;
    reached.add(path);
    if (path.endsWith('.ts')) reachOf(path, reached);
  }
  return reached;
}

it('captures know the model, wording, hashes and shapes alone', () => {
  for (const name of readdirSync(FOLDER)) {
    for (const path of importsOf(join(FOLDER, name))) expect(path, name).toMatch(/^src\/(captures|model|wording)\/|^@noble\/hashes\/|^zod$/);
  }
});

it('what checks a seal in a browser is light: SHA-256, and neither zod nor what seals', () => {
  const reach = reachOf(join(FOLDER, 'verify-seal.ts'));
  expect([...reach].filter((path) => !path.startsWith('src/')).sort()).toEqual(['@noble/hashes/sha2.js', '@noble/hashes/utils.js']);
  expect([...reach].filter((path) => path.startsWith('src/wording/'))).toEqual(['src/wording/words.ts', 'src/wording/hash.ts', 'src/wording/signs.ts']);
  expect([...reach]).not.toContain(join(FOLDER, 'seal.ts'));
});
