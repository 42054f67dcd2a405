import { posix } from 'node:path';
import type { Link, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { nodePosition } from '../read/markdown.ts';
import type { Context } from './context.ts';
import { linkTarget } from './links.ts';

/**
 * Refuses notes that are meant as claims and would be lost: a list of `question: value` items that stands
 * under no claims heading. Returns whether there are any.
 */
export function refuseLostClaims(notes: readonly RootContent[], file: string, bodyLine: number, context: Context): boolean {
  const { questions, issues } = context;
  let any = false;
  for (const [i, node] of notes.entries()) {
    if (!questions || node.type !== 'list') continue;
    const lost = node.children.find((item) => questions.has(/^\s*([^\s:]+)\s*:/.exec(toString(item))?.[1] ?? ''));
    if (!lost) continue;
    any = true;
    issues.error(nodePosition(lost, file, bodyLine), 'lost-claim', {
      expected: 'claims right under a heading with a link to their incident',
      found: `\`${toString(lost.children[0]).split('\n', 1)[0]!.slice(0, 60)}\` among the notes`,
      mend: "Put a heading with two `#` and a link to the incident's file, `## On [title](../incidents/id.md)`, right above the list.",
      ...suggestHeading(notes[i - 1], file, context),
    });
  }
  return any;
}

/** The heading as it should be, where it leads to an incident's page or is of another level. */
function suggestHeading(above: RootContent | undefined, file: string, { index }: Context): { readonly suggestion?: string } {
  if (above?.type !== 'heading') return {};
  const links: Link[] = [];
  visit(above, 'link', (link) => void links.push(link));
  for (const link of links) {
    const entry = index.entryOf.get(linkTarget(file, link.url));
    const id = entry?.kind === 'incidents' ? entry.id : /(?:^|\/)incidents\/([^/?#]+)\/?(?:[?#].*)?$/.exec(link.url)?.[1];
    const path = id === undefined ? undefined : index.files.incidents.get(id);
    if (path !== undefined) return { suggestion: `## On [${toString(link)}](${posix.relative(posix.dirname(file), path)})` };
  }
  return {};
}
