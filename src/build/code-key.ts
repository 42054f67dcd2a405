import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digest } from './digest.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let known: string | undefined;

/** Tells one state of the software from another: its own code, its settings, what it depends on, and Node with its data on zones and scripts. */
export function codeKey(): string {
  return (known ??= digest([
    process.versions.node, process.versions.icu, process.versions.tz, process.versions.unicode,
    ...['package-lock.json', 'astro.config.mjs', 'tsconfig.json'].map(readOwn), ...filesIn('src').map((file) => `${file}\n${readOwn(file)}`),
  ].join('\n')));
}

/** The same for what is served as it is. */
export function publicKey(): string {
  return digest(filesIn('public').map((file) => `${file} ${digest(readFileSync(join(ROOT, file)))}`).join('\n'));
}

function readOwn(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort();
}
