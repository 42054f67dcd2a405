import type { Root } from 'mdast';
import type { Position } from '../model/position.ts';
import { eachNode } from './markdown.ts';

/** A Pandoc citation, `[@report-id]` or `[@one; @two, p. 3]`, as found in a text node. */
export interface Citation {
  readonly report: string;
  readonly position: Position;
}

/** A link from a body to another content file, or to nothing that a link can lead to. */
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

/** Every citation and every relative link in a body. */
export function findReferences(tree: Root, body: string, file: string, bodyLine: number): { citations: readonly Citation[]; links: readonly FileLink[] } {
  const citations: Citation[] = [];
  const links: FileLink[] = [];
  eachNode(tree, (node) => {
    const start = node.position?.start;
    if (!start) return;
    const position = { file, line: start.line + bodyLine - 1, column: start.column };
    if (node.type === 'text') {
      // Found in the text as parsed, but told where the file has them: there, escapes and the signs before lines count.
      let offset = start.offset ?? 0;
      for (const match of node.value.matchAll(CITATION_GROUP)) {
        offset = Math.max(offset, body.indexOf('[@', offset) + 1);
        for (const { report, suffix } of splitCitations(match[1]!)) {
          offset = Math.max(offset, body.indexOf(report === '' ? suffix : `@${report}`, offset));
          const before = body.slice(0, offset);
          citations.push({ report, position: { file, line: before.split('\n').length + bodyLine - 1, column: offset - before.lastIndexOf('\n') } });
        }
      }
    }
    if ((node.type === 'link' || node.type === 'definition') && isRelativeLink(node.url)) links.push({ url: node.url, position });
  });
  return { citations, links };
}

/** A relative link to a Markdown file. */
export function isFileLink(url: string): boolean {
  return isRelativeLink(url) && url.split(/[?#]/, 1)[0]!.endsWith('.md');
}

/** A link that counts from the folder of its file: pages link to content files alone that way. */
export function isRelativeLink(url: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:|^\/|^#/i.test(url);
}
