import { posix } from 'node:path';
import type { Position } from '../model/position.ts';
import { suggest } from '../model/suggest.ts';
import type { Context } from './context.ts';
import type { Kind } from './content-index.ts';

/** The content path that a relative link in a file leads to. */
export function linkTarget(file: string, url: string): string {
  const path = decode(url.split('#', 1)[0]!);
  return posix.normalize(posix.join(posix.dirname(file), path)).normalize('NFC');
}

/** The entry that a link leads to; a link that leads nowhere is an issue. */
export function followLink(url: string, position: Position, { index, issues }: Context): { kind: Kind; id: string } | undefined {
  const target = linkTarget(position.file, url);
  const entry = index.entryOf.get(target);
  if (entry) return entry;
  const name = posix.basename(target);
  const namesake = [...index.entryOf.keys()].find((path) => posix.basename(path) === name);
  const relative = (path: string) => posix.relative(posix.dirname(position.file), path);
  issues.error(position, 'dead-link', {
    expected: 'a link to a file of the content folder',
    found: `\`${url}\``,
    mend: 'Correct the path; it counts from the folder of this file.',
    ...(namesake ? { suggestion: relative(namesake) } : suggest(url, [...index.entryOf.keys()].map(relative))),
  });
  return undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
