import type { Root, Text } from 'mdast';
import type { Position } from '../model/position.ts';
import { eachNode } from './markdown.ts';

/** A Pandoc citation, `[@report-id]` or `[@one; @two, p. 3]`, as found in a text node. */
export interface Citation {
  readonly report: string;
  readonly position: Position;
}

/** A bracket that holds an `@` with a word and is no citation: `[see @one]`, `[@one](url)`. */
export interface Mention {
  readonly report: string;
  /** The bracket as written, on one line. */
  readonly written: string;
  readonly position: Position;
}

/** A link from a body to another content file, or to nothing that a link can lead to. */
export interface FileLink {
  readonly url: string;
  readonly position: Position;
}

/** One citation group of a text node: `[@one; @two]`. */
export interface CitationGroup {
  /** Where it stands in the node's value, and how long it is there. */
  readonly index: number;
  readonly length: number;
  /** Where its bracket stands in the body. */
  readonly offset: number;
  /** The reports cited, each with the words that follow its id: `p. 3`. */
  readonly citations: readonly { readonly report: string; readonly suffix: string }[];
}

/** The citation groups of a text node of a body. A bracket that is escaped there opens none. */
export function citationGroups({ value, position }: Text, body: string): readonly CitationGroup[] {
  if (!value.includes('[@')) return [];
  const start = position?.start.offset ?? 0;
  // The parsed text shows no escapes: each bracket is looked at where it was written.
  const written = [...body.slice(start, position?.end.offset).matchAll(/\\\\|\\?\[\\?@/g)].filter(([sign]) => sign !== '\\\\');
  const opened = [...value.matchAll(/\[@/g)].map(({ index }) => index);
  return [...value.matchAll(/\[(@[^\][]+)\]/g)].flatMap((match) => {
    const bracket = written[opened.indexOf(match.index)];
    if (bracket?.[0].includes('\\')) return [];
    return { index: match.index, length: match[0].length, offset: start + (bracket?.index ?? 0), citations: splitCitations(match[1]!) };
  });
}

function splitCitations(group: string): CitationGroup['citations'] {
  return group.split(';').map((part) => {
    const match = /^\s*@([^\s,;]*)([\s\S]*)$/.exec(part);
    return { report: match?.[1] ?? '', suffix: (match?.[2] ?? part).replace(/^,/, '').replace(/\s+/g, ' ').trim() };
  });
}

/** What a body refers to: its citations, what may have been meant as one, and its relative links. */
export function findReferences(tree: Root, body: string, file: string, bodyLine: number): { citations: readonly Citation[]; mentions: readonly Mention[]; links: readonly FileLink[] } {
  const citations: Citation[] = [];
  const mentions: Mention[] = [];
  const links: FileLink[] = [];
  const positionAt = (offset: number): Position => {
    const before = body.slice(0, offset);
    return { file, line: before.split('\n').length + bodyLine - 1, column: offset - before.lastIndexOf('\n') };
  };
  // Where no citation can stand, and what is not looked at for mentions either.
  const inLinks = new Set<unknown>();
  const code: [from: number, to: number][] = [];
  const paragraphs: [from: number, to: number][] = [];
  const cited = new Set<number>();
  eachNode(tree, (node) => {
    const { start, end } = node.position ?? {};
    if (!start || !end) return;
    const range: [number, number] = [start.offset ?? 0, end.offset ?? 0];
    if (node.type === 'link' || node.type === 'linkReference') eachNode(node, (inner) => inLinks.add(inner));
    if (node.type === 'inlineCode' || node.type === 'html') code.push(range);
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') paragraphs.push(range);
    if (node.type === 'text' && !inLinks.has(node)) {
      for (const group of citationGroups(node, body)) {
        let { offset } = group;
        cited.add(offset);
        for (const { report, suffix } of group.citations) {
          offset = Math.max(offset, body.indexOf(report === '' ? suffix : `@${report}`, offset));
          citations.push({ report, position: positionAt(offset) });
        }
      }
    }
    if ((node.type === 'link' || node.type === 'definition') && isRelativeLink(node.url)) {
      links.push({ url: node.url, position: { file, line: start.line + bodyLine - 1, column: start.column } });
    }
  });
  for (const [from, to] of body.includes('@') ? paragraphs : []) {
    for (const { offset, ...mention } of mentionsIn(body, from, to)) {
      if (!cited.has(offset) && !code.some(([first, end]) => offset >= first && offset < end)) mentions.push({ ...mention, position: positionAt(offset) });
    }
  }
  return { citations, mentions, links };
}

/** Each bracket in a stretch of a body that opens before an `@` with a word, as written; `offset` is the bracket's. */
function mentionsIn(body: string, from: number, to: number): readonly { report: string; written: string; offset: number }[] {
  const stretch = body.slice(from, to);
  const found = new Map<number, { report: string; written: string; offset: number }>();
  let open: number | undefined;
  for (const { 0: sign, 1: report, index } of stretch.matchAll(/\\.|[[\]]|(?<![\p{L}\p{N}/.])@([\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*)/gu)) {
    if (sign === '[') open = index;
    else if (sign === ']') open = undefined;
    else if (report !== undefined && open !== undefined && !found.has(open)) {
      const end = stretch.indexOf(']', index);
      found.set(open, { report, written: stretch.slice(open, end < 0 ? undefined : end + 1).replace(/\s+/g, ' '), offset: from + open });
    }
  }
  return [...found.values()];
}

/** A relative link to a Markdown file. */
export function isFileLink(url: string): boolean {
  return isRelativeLink(url) && url.split(/[?#]/, 1)[0]!.endsWith('.md');
}

/** A link that counts from the folder of its file: pages link to content files alone that way. */
export function isRelativeLink(url: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:|^\/|^#/i.test(url);
}
