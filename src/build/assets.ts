import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Puts style sheets and the like beside the pages, those that are not published already. Returns all of them. */
export function copyAssets(from: string, stage: string, published: readonly string[]): readonly string[] {
  const assets = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1))
    .sort();
  const known = new Set(published);
  for (const path of assets) if (!known.has(path)) cpSync(join(from, path), join(stage, path));
  return assets;
}
