import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Position } from '../model/position.ts';

/** A Pandoc citation, `[@report-id]` or `[@one; @two, p. 3]`, as found in a text node. */
export interface Citation {
  readonly report: string;
  readonly position: Position;
}

/** A link from a body to another content file. */
export interface FileLink {
  readonly url: string;
  readonly position: Position;
}

/** One citation group: `[@one; @two]`. */
export const CITATION_GROUP = /\[(@[^\][\n]+)\]/g;

/** The citations in a group, each with the words that follow its id (`, p. 3`). */
export function splitCitations(group: string): readonly { readonly report: string; readonly suffix: string }[] {
  return group.split(';').map((part) => {
    const match = /^\s*@([^\s,;]*)(.*)$/.exec(part);
    return { report: match?.[1] ?? '', suffix: (match?.[2] ?? part).replace(/^,\s*/, '').trim() };
  });
}

/** Every citation and every link to a content file in a body; cheap where there are none. */
export function findReferences(tree: Root, file: string, bodyLine: number): { citations: readonly Citation[]; links: readonly FileLink[] } {
  const citations: Citation[] = [];
  const links: FileLink[] = [];
  visit(tree, (node) => {
    const start = node.position?.start;
    if (!start) return;
    const position = { file, line: start.line + bodyLine - 1, column: start.column };
    if (node.type === 'text') {
      for (const match of node.value.matchAll(CITATION_GROUP)) {
        const before = node.value.slice(0, match.index).split('\n');
        const line = position.line + before.length - 1;
        const column = (before.length === 1 ? position.column : 1) + before.at(-1)!.length;
        for (const { report } of splitCitations(match[1]!)) citations.push({ report, position: { file, line, column } });
      }
    }
    if ((node.type === 'link' || node.type === 'definition') && isFileLink(node.url)) links.push({ url: node.url, position });
  });
  return { citations, links };
}

/** Whether a body may hold references at all, so that most need not be parsed to be checked. */
export function mayHoldReferences(body: string): boolean {
  return body.includes('[@') || body.includes('.md');
}

/** A relative link to a Markdown file. */
export function isFileLink(url: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:|^\/|^#/i.test(url) && url.split('#', 1)[0]!.endsWith('.md');
}
