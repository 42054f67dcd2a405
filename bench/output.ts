import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build left in its output folder. */
export interface Output {
  readonly pages: number;
  readonly files: number;
  readonly mebibytes: number;
  /** When the first and the last page were written, in milliseconds since 1970. */
  readonly firstPage: number;
  readonly lastPage: number;
}

export function readOutput(folder: string): Output {
  let [pages, files, bytes, firstPage, lastPage] = [0, 0, 0, Infinity, -Infinity];
  for (const path of walk(folder)) {
    const { size, mtimeMs } = statSync(join(folder, path));
    files += 1;
    bytes += size;
    if (!path.endsWith('.html')) continue;
    pages += 1;
    firstPage = Math.min(firstPage, mtimeMs);
    lastPage = Math.max(lastPage, mtimeMs);
  }
  return { pages, files, mebibytes: bytes / 2 ** 20, firstPage, lastPage };
}

/** How many pages of one site have no page of the same address in another. */
export function countLacking(site: string, other: string): number {
  let lacking = 0;
  for (const path of walk(site)) if (path.endsWith('.html') && !existsSync(join(other, path))) lacking += 1;
  return lacking;
}

/** Paths of all files, a folder at a time: hundreds of thousands at once would make this process large. */
function* walk(folder: string, within = ''): Generator<string> {
  for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
    const path = join(within, entry.name);
    if (entry.isDirectory()) yield* walk(folder, path);
    else if (entry.isFile()) yield path;
  }
}
