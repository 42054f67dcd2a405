import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a folder, by its path in it, in order. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

export function pagesOf(folder: string): readonly string[] {
  return filesOf(folder).filter((file) => file.endsWith('.html'));
}

export function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
