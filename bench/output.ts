import { globSync, statSync } from 'node:fs';
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
  for (const path of globSync('**', { cwd: folder })) {
    const stat = statSync(join(folder, path));
    if (!stat.isFile()) continue;
    files += 1;
    bytes += stat.size;
    if (!path.endsWith('.html')) continue;
    pages += 1;
    firstPage = Math.min(firstPage, stat.mtimeMs);
    lastPage = Math.max(lastPage, stat.mtimeMs);
  }
  return { pages, files, mebibytes: bytes / 2 ** 20, firstPage, lastPage };
}
