import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { nodePosition } from '../read/markdown.ts';
import type { Context } from './context.ts';

/** Warns of notes that look like claims: a list of `question: value` items that stands under no claims heading. */
export function warnOfLostClaims(notes: readonly RootContent[], file: string, bodyLine: number, { questions, issues }: Context): void {
  if (!questions) return;
  for (const node of notes) {
    if (node.type !== 'list') continue;
    const lost = node.children.find((item) => questions.has(/^\s*([^\s:]+)\s*:/.exec(toString(item))?.[1] ?? ''));
    if (!lost) continue;
    issues.warn(nodePosition(lost, file, bodyLine), 'lost-claim', {
      expected: 'claims right under a heading with a link to their incident',
      found: `\`${toString(lost.children[0]).split('\n', 1)[0]!.slice(0, 60)}\` among the notes`,
      mend: 'Put `## On [title](../incidents/id.md)` right above the list.',
    });
  }
}
