import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file changed so shortly before a build began may be changed once more without its times telling; coarse clocks tick every few milliseconds. */
const MARGIN_MS = 50;

/** Tells from sizes and times of files, without reading them, that they are as they were. */
export interface Signatures {
  /** Sizes, inode numbers and times of files of the content folder; what is not there has none. */
  readonly of: (paths: readonly string[]) => string;
  /** The same if it will change whenever what is in the files does; empty if they were changed too lately for that. */
  readonly trusted: (paths: readonly string[]) => string;
}

/** `cache` is a folder on a disk whose clock tells when this build began. */
export function createSignatures(root: string, cache: string): Signatures {
  mkdirSync(cache, { recursive: true });
  const stamp = join(cache, 'stamp');
  writeFileSync(stamp, '');
  const began = statSync(stamp).mtimeMs;
  const stats = (paths: readonly string[]) => paths.map((path) => statSync(join(root, path), { throwIfNoEntry: false }));
  const sign = (all: ReturnType<typeof stats>) => all.map((stat) => (stat ? `${stat.size},${stat.mtimeMs},${stat.ctimeMs},${stat.ino}` : '-')).join(' ');
  return {
    of: (paths) => sign(stats(paths)),
    trusted: (paths) => {
      const all = stats(paths);
      return all.every((stat) => !stat || Math.max(stat.mtimeMs, stat.ctimeMs) < began - MARGIN_MS) ? sign(all) : '';
    },
  };
}
