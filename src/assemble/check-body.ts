import type { Root } from 'mdast';
import { findReferences } from '../read/references.ts';
import { eachNode, nodePosition } from '../read/markdown.ts';
import { describe } from '../validate/check-shape.ts';
import { checkReference, type Context } from './context.ts';
import { followLink } from './links.ts';

/** Whether a body holds anything that `checkBody` looks at, so that most need not be parsed for it. */
export function needsCheck(body: string): boolean {
  return /@|!\[|<|\](?:\(|:)\s*(?!https?:\/\/|\s)/i.test(body);
}

/** Checks what a body refers to, and refuses what would not be published. */
export function checkBody(tree: Root, body: string, file: string, bodyLine: number, context: Context): void {
  const { citations, mentions, links } = findReferences(tree, body, file, bodyLine);
  for (const { report, position } of citations) checkReference('reports', report, position, context);
  for (const { report, written, position } of mentions) {
    if (!context.index.files.reports.has(report)) continue;
    context.issues.error(position, 'citation', {
      expected: 'a citation like `[@report-id]` or `[@report-id, p. 3]`',
      found: describe(written),
      mend: `Write \`[@${report}]\`, with words of your own outside the bracket; or put \`\\\` before the \`[\` to print it as it is.`,
    });
  }
  for (const { url, position } of links) followLink(url, position, context);
  const opened = new Set<string>();
  eachNode(tree, (node) => {
    const position = () => nodePosition(node, file, bodyLine);
    if (node.type === 'image' || node.type === 'imageReference') {
      context.issues.error(position(), 'image', { expected: 'text and links', found: 'an image', mend: 'Link to the image instead: pages load nothing from other hosts.' });
    }
    if (node.type === 'html' && !isOnlyComments(node.value) && !closes(node.value, opened)) {
      context.issues.error(position(), 'html', { expected: 'Markdown', found: `the HTML \`${node.value.split('\n', 1)[0]!.slice(0, 40)}\``, mend: 'Write it in Markdown, or put it in backticks to show it as it is.' });
    }
    if ((node.type === 'link' || node.type === 'definition') && /^\s*(javascript|data|vbscript):/i.test(node.url)) {
      context.issues.error(position(), 'dead-link', { expected: 'a link to a page', found: `\`${node.url.slice(0, 40)}\``, mend: 'Write an address that begins with `https://`.' });
    }
  });
}

function isOnlyComments(html: string): boolean {
  return html.replace(/<!--[\s\S]*?-->/g, '').trim() === '';
}

/** Whether it closes an element whose opening is told already; `opened` gathers those. */
function closes(html: string, opened: Set<string>): boolean {
  const [, slash, name] = /^<(\/?)([a-z][^\s/>]*)/i.exec(html) ?? [];
  if (name === undefined) return false;
  if (slash === '/') return opened.has(name);
  opened.add(name);
  return false;
}
