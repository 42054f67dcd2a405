import type { Blockquote, Heading, Link, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Issues } from '../model/issue.ts';
import type { Position } from '../model/position.ts';
import { nodePosition } from './markdown.ts';
import { readQuote, type Quote } from './quote.ts';

/** A link in a claim or its heading. */
export interface ContentLink {
  readonly url: string;
  readonly text: string;
  readonly position: Position;
}

/** `question: value` with its quote, before anything is known of the question. */
export interface ClaimItem {
  readonly question: string;
  /** The value as written; each link in it is replaced by `linkMark` of its index. */
  readonly value: string;
  readonly links: readonly ContentLink[];
  readonly quote: Quote | null;
  readonly position: Position;
  readonly valuePosition: Position;
}

/** The claims on one incident. */
export interface ClaimSection {
  readonly incident: ContentLink;
  readonly items: readonly ClaimItem[];
}

/** Stands for the link of an index in a claim's value; private-use characters that no editor types. */
export function linkMark(index: number): string {
  return `\ue000${index}\ue001`;
}

/** Every link mark replaced by its link's text, for readers. */
export function withoutLinkMarks(value: string, links: readonly ContentLink[]): string {
  return value.replace(/\ue000(\d+)\ue001/g, (_mark, index) => links[Number(index)]?.text ?? '');
}

const CLAIMS_MEND = 'Write `## On [title](../incidents/id.md)`, an empty line, then one `- question: value` a line with its quote below as `  > quote`.';

/**
 * Reads the claims sections of a report: a level-2 heading with exactly one link to an incident, and the
 * list right under it. Whatever an editor may have meant as a claim and is not one is an error.
 * `takenUp` collects the nodes that claims are read from; the rest are the report's notes.
 */
export function readClaims(tree: Root, file: string, bodyLine: number, issues: Issues, takenUp: Set<RootContent>): readonly ClaimSection[] {
  const at = (node: Parameters<typeof nodePosition>[0]) => nodePosition(node, file, bodyLine);
  const sections: ClaimSection[] = [];
  tree.children.forEach((node, i) => {
    if (node.type !== 'heading' || node.depth !== 2) return;
    const links = incidentLinks(node, at);
    const [incident] = links;
    if (!incident) return;
    if (links.length > 1) {
      issues.error(at(node), 'claims-heading', { expected: 'one link to an incident in the heading', found: `${links.length} links`, mend: 'Give each incident a heading and a claims list of its own.' });
      return;
    }
    takenUp.add(node);
    const list = tree.children[i + 1];
    if (list?.type !== 'list') {
      issues.error(at(node), 'claims-list', { expected: 'a list of claims right under the heading', found: list ? `a ${wordFor(list)}` : 'nothing', mend: CLAIMS_MEND });
      return;
    }
    takenUp.add(list);
    refuseStrays(tree.children.slice(i + 2), at, issues);
    sections.push({ incident, items: readItems(list, at, issues) });
  });
  return sections;
}

/** A list or quote further down in a claims section would be lost: it is neither a claim nor a note. */
function refuseStrays(following: readonly RootContent[], at: At, issues: Issues): void {
  for (const node of following) {
    if (node.type === 'heading') return;
    if (node.type !== 'list' && node.type !== 'blockquote') continue;
    const quote = node.type === 'blockquote';
    issues.error(at(node), 'claims-list', {
      expected: 'all claims in one list, each with its quote indented below it',
      found: quote ? 'a quote outside the list' : 'a second list',
      mend: quote ? 'Indent the quote by two spaces so that it belongs to the claim above.' : 'Join the two lists, or put a heading above the second one.',
    });
  }
}

type At = (node: Parameters<typeof nodePosition>[0]) => Position;

function incidentLinks(heading: Heading, at: At): ContentLink[] {
  const links: ContentLink[] = [];
  visit(heading, 'link', (link) => {
    if (/(^|\/)incidents\/.*\.md$/.test(link.url.split('#', 1)[0]!)) links.push(contentLink(link, at));
  });
  return links;
}

function contentLink(link: Link, at: At): ContentLink {
  return { url: link.url, text: toString(link), position: at(link) };
}

function readItems(list: List, at: At, issues: Issues): readonly ClaimItem[] {
  return list.children.flatMap((item) => readItem(item, at, issues) ?? []);
}

function readItem(item: ListItem, at: At, issues: Issues): ClaimItem | undefined {
  const position = at(item);
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') {
    issues.error(position, 'claim', { expected: '`question: value`', found: first ? `a ${wordFor(first)}` : 'an empty item', mend: CLAIMS_MEND });
    return undefined;
  }
  const { text, links } = plainText(first, at);
  const match = /^\s*([^\s:]+)\s*:(?:\s+|$)([\s\S]*)$/.exec(text);
  if (!match || match[2]!.trim() === '') {
    issues.error(at(first), 'claim', { expected: '`question: value`', found: `\`${withoutLinkMarks(text, links)}\``, mend: match ? 'Write the value after the colon; `unknown` or `silent` if there is none.' : CLAIMS_MEND });
    return undefined;
  }
  const quotes = rest.filter((node): node is Blockquote => node.type === 'blockquote');
  const stray = rest.find((node) => node.type !== 'blockquote') ?? quotes[1];
  if (stray) {
    issues.error(at(stray), 'claim', {
      expected: 'one quote under a claim and nothing else',
      found: stray.type === 'blockquote' ? 'a second quote' : `a ${wordFor(stray)}`,
      mend: stray.type === 'blockquote' ? 'Join the quotes with ` … `, or make it a second claim.' : 'Put notes outside the claims list.',
    });
  }
  const valueStart = at(first).column + match[0].length - match[2]!.length;
  return {
    question: match[1]!,
    value: match[2]!.replace(/\s+/g, ' ').trim(),
    links,
    quote: quotes[0] ? readQuote(quotes[0], at(quotes[0]), issues) : null,
    position,
    valuePosition: { ...at(first), column: valueStart },
  };
}

function plainText(paragraph: Paragraph, at: At): { text: string; links: ContentLink[] } {
  const links: ContentLink[] = [];
  const textOf = (node: PhrasingContent): string => {
    if (node.type === 'link') return linkMark(links.push(contentLink(node, at)) - 1);
    if (node.type === 'break') return ' ';
    if ('children' in node) return node.children.map(textOf).join('');
    return toString(node);
  };
  return { text: paragraph.children.map(textOf).join(''), links };
}

function wordFor(node: RootContent): string {
  return { blockquote: 'quote', thematicBreak: 'rule' }[node.type as string] ?? node.type;
}
