import { posix } from 'node:path';
import type { Position } from '../model/position.ts';
import { suggest } from '../model/suggest.ts';
import { isFileLink } from '../read/references.ts';
import type { Context } from './context.ts';
import type { Kind } from './content-index.ts';

/** The content path that a relative link in a file leads to. */
export function linkTarget(file: string, url: string): string {
  const path = decode(url.split(/[?#]/, 1)[0]!);
  return posix.join(posix.dirname(file), path).normalize('NFC');
}

/** Whether a link leads to an incident, or nowhere and so perhaps was to. */
export function mayLeadToIncident(file: string, url: string, { index }: Pick<Context, 'index'>): boolean {
  return isFileLink(url) && (index.entryOf.get(linkTarget(file, url))?.kind ?? 'incidents') === 'incidents';
}

/** The entry that a link leads to; a link that leads nowhere is an issue. */
export function followLink(url: string, position: Position, { index, issues }: Context): { kind: Kind; id: string } | undefined {
  const target = linkTarget(position.file, url);
  const entry = index.entryOf.get(target);
  if (entry || index.refused.has(target)) return entry;
  const name = posix.basename(target);
  const near = index.pathOfName.has(name) ? name : suggest(name.endsWith('.md') ? name : `${name}.md`, index.pathOfName.keys()).suggestion;
  issues.error(position, 'dead-link', {
    expected: 'a link to a file of the content folder',
    found: url === '' ? 'an empty address' : `\`${url}\``,
    mend: 'Correct the path; it counts from the folder of this file.',
    ...(near === undefined ? {} : { suggestion: posix.relative(posix.dirname(position.file), index.pathOfName.get(near)!) }),
  });
  return undefined;
}

function decode(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
