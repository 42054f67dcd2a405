import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { findReferences } from '../read/references.ts';
import { nodePosition } from '../read/markdown.ts';
import { checkReference, type Context } from './context.ts';
import { followLink } from './links.ts';

/** Whether a body holds anything that `checkBody` looks at, so that most need not be parsed for it. */
export function needsCheck(body: string): boolean {
  return body.includes('[@') || body.includes('.md') || body.includes('![') || body.includes('<');
}

/** Checks what a body refers to, and refuses what would not be published. */
export function checkBody(tree: Root, file: string, bodyLine: number, context: Context): void {
  const { citations, links } = findReferences(tree, file, bodyLine);
  for (const { report, position } of citations) checkReference('reports', report, position, context);
  for (const { url, position } of links) followLink(url, position, context);
  visit(tree, (node) => {
    const position = () => nodePosition(node, file, bodyLine);
    if (node.type === 'image' || node.type === 'imageReference') {
      context.issues.error(position(), 'image', { expected: 'text and links', found: 'an image', mend: 'Link to the image instead: pages load nothing from other hosts.' });
    }
    if (node.type === 'html' && !/^<!--[\s\S]*-->$/.test(node.value.trim())) {
      context.issues.error(position(), 'html', { expected: 'Markdown', found: `HTML, \`${node.value.split('\n', 1)[0]!.slice(0, 40)}\``, mend: 'Write it in Markdown, or put it in backticks to show it as it is.' });
    }
    if ((node.type === 'link' || node.type === 'definition') && /^\s*(javascript|data|vbscript):/i.test(node.url)) {
      context.issues.error(position(), 'dead-link', { expected: 'a link to a page', found: `\`${node.url.slice(0, 40)}\``, mend: 'Write an address that begins with `https://`.' });
    }
  });
}
