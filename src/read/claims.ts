import type { Blockquote, Heading, Link, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Issues } from '../model/issue.ts';
import type { Position } from '../model/position.ts';
import { eachNode, nodePosition } from './markdown.ts';
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
function linkMark(index: number): string {
  return `\ue000${index}\ue001`;
}

/** Every link mark replaced by its link's text, for readers. */
export function withoutLinkMarks(value: string, links: readonly ContentLink[]): string {
  return value.replace(/\ue000(\d+)\ue001/g, (_mark, index) => links[Number(index)]?.text ?? '');
}

/** A line that is meant as a claim, or as its quote, though Markdown joins it to the claim above. */
const QUOTE_AFTER_CLAIM = /^[>"“„«]/;
const CLAIM_AFTER_CLAIM = /^[-–—•·‣◦*+]\s*[^\s:]+:(\s|$)/;
const UNINDENTED = 'Begin each claim with `- ` at the very start of its line, without spaces or tabs before it.';
const CLAIMS_MEND = 'Write `## On [title](../incidents/id.md)`, an empty line, then one `- question: value` a line with its quote below as `  > quote`.';

/**
 * Reads the claims sections of a report: a level-2 heading with exactly one link to an incident, and the
 * list right under it. Whatever an editor may have meant as a claim and is not one is an error.
 * `takenUp` collects the nodes that claims are read from or refused in; the rest are the report's notes.
 */
export function readClaims(
  tree: Root, file: string, bodyLine: number, issues: Issues, takenUp: Set<RootContent>,
  leadsToIncident: (url: string) => boolean,
): readonly ClaimSection[] {
  const at = (node: Parameters<typeof nodePosition>[0]) => nodePosition(node, file, bodyLine);
  const sections: ClaimSection[] = [];
  tree.children.forEach((node, i) => {
    if (node.type !== 'heading' || node.depth !== 2) return;
    const links = incidentLinks(node, leadsToIncident, at);
    const [incident] = links;
    if (!incident) return;
    takenUp.add(node);
    const list = tree.children[i + 1];
    if (list?.type === 'list') takenUp.add(list);
    if (links.length > 1) {
      issues.error(at(node), 'claims-heading', { expected: 'one link to an incident in the heading', found: `${links.length} links`, mend: 'Give each incident a heading and a claims list of its own.' });
      return;
    }
    if (list?.type !== 'list') {
      const later = sectionAfter(tree, i).find(({ type }) => type === 'list');
      if (later) takenUp.add(later);
      const indented = list?.type === 'code' && /^[-*+] [^\s:]+:/.test(list.value);
      issues.error(at(indented ? list : node), 'claims-list', indented
        ? { expected: 'claims that begin at the start of their lines', found: 'lines that are indented by a tab or by four spaces', mend: UNINDENTED }
        : { expected: 'a list of claims right under the heading', found: list ? `a ${wordFor(list)}` : 'nothing', mend: CLAIMS_MEND });
      if (indented) takenUp.add(list);
      return;
    }
    refuseStrays(list, sectionAfter(tree, i + 1), at, issues, takenUp);
    sections.push({ incident, items: readItems(list, at, issues) });
  });
  return sections;
}

/** A list or quote further down in a claims section would be lost: it is neither a claim nor a note. */
function refuseStrays(list: List, following: readonly RootContent[], at: At, issues: Issues, takenUp: Set<RootContent>): void {
  const strays = following.filter(({ type }) => type === 'list' || type === 'blockquote');
  for (const stray of strays) takenUp.add(stray);
  // The first alone: what breaks a list in two makes strays of all that follows.
  for (const node of strays.slice(0, 1)) {
    const quote = node.type === 'blockquote';
    const last = list.children.at(-1);
    if (quote && node === following[0] && last && at(last).column > 1) {
      issues.error(at(last), 'claims-list', { expected: 'a claim that begins at the start of its line', found: 'spaces before it, so that the quote below is outside the list', mend: UNINDENTED });
      continue;
    }
    issues.error(at(node), 'claims-list', {
      expected: 'all claims in one list, each with its quote indented below it',
      found: quote ? 'a quote outside the list' : 'a second list',
      mend: quote ? 'Indent the quote by two spaces so that it belongs to the claim above.' : 'Join the two lists, with the same sign before every item; or put a heading above the second one.',
    });
  }
}

/** What follows a node, up to the next heading. */
function sectionAfter(tree: Root, i: number): readonly RootContent[] {
  const end = tree.children.findIndex(({ type }, k) => k > i && type === 'heading');
  return tree.children.slice(i + 1, end < 0 ? undefined : end);
}

type At = (node: Parameters<typeof nodePosition>[0]) => Position;

function incidentLinks(heading: Heading, leadsToIncident: (url: string) => boolean, at: At): ContentLink[] {
  const links: ContentLink[] = [];
  eachNode(heading, (node) => {
    if (node.type === 'link' && leadsToIncident(node.url)) links.push(contentLink(node, at));
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
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') {
    issues.error(at(item), 'claim', { expected: '`question: value`', found: first ? `a ${wordFor(first)}` : 'an empty item', mend: CLAIMS_MEND });
    return undefined;
  }
  const { text, links } = plainText(first, at);
  const match = /^\s*([^\s:]+)\s*:(?:\s+|$)([\s\S]*)$/.exec(text);
  if (!match || match[2]!.trim() === '') {
    const unspaced = /^\s*[^\s:]+:[^\s:/]/.test(text);
    issues.error(at(first), 'claim', { expected: '`question: value`', found: `\`${withoutLinkMarks(text, links).slice(0, 60)}\``, mend: match ? 'Write the value after the colon; `unknown` or `silent` if there is none.' : unspaced ? 'Put a space after the colon.' : CLAIMS_MEND });
    return undefined;
  }
  if (refuseJoinedLine(first, text, match[0].length - match[2]!.length, at, issues)) return undefined;
  const quotes = rest.filter((node): node is Blockquote => node.type === 'blockquote');
  const stray = rest.find((node) => node.type !== 'blockquote') ?? quotes[1];
  if (stray) {
    if (stray.type === 'list') issues.error(at(stray), 'claim', { expected: 'claims that begin at the start of their lines', found: 'a list inside the claim above', mend: `${UNINDENTED} Put notes outside the claims list.` });
    else issues.error(at(stray), 'claim', {
      expected: 'one quote under a claim and nothing else',
      found: stray.type === 'blockquote' ? 'a second quote' : `a ${wordFor(stray)}`,
      mend: stray.type === 'blockquote' ? 'Join the quotes with ` … `, or make it a second claim.' : 'Put notes outside the claims list.',
    });
  }
  return {
    question: match[1]!,
    value: match[2]!.replace(/\s+/g, ' ').trim(),
    links,
    quote: quotes[0] ? readQuote(quotes[0], at(quotes[0]), issues) : null,
    position: at(first),
    valuePosition: positionInside(first, match[0].length - match[2]!.length, at),
  };
}

/** Refuses the first line, after the one that the value begins on, that is meant as more than its continuation. */
function refuseJoinedLine(paragraph: Paragraph, text: string, valueStart: number, at: At, issues: Issues): boolean {
  for (const { 1: line, index } of text.matchAll(/\n[ \t]*([^\n]*)/g)) {
    if (index < valueStart) continue;
    const quote = QUOTE_AFTER_CLAIM.test(line!);
    if (!quote && !CLAIM_AFTER_CLAIM.test(line!)) continue;
    const position = positionInside(paragraph, index + 1, at);
    issues.error(position, 'claim', quote
      ? { expected: 'a quote as a block of its own', found: 'quoted words in the line of the value', mend: 'Put the quote below the claim as `  > quote`, indented by two spaces.' }
      : { expected: 'a list item', found: `\`${line!.slice(0, 60)}\` as part of the claim above`, mend: 'Begin each claim with `- `.' });
    return true;
  }
  return false;
}

/** Where the character stands that is at an offset of a paragraph's plain text. */
function positionInside(paragraph: Paragraph, offset: number, at: At): Position {
  let before = 0;
  for (const child of paragraph.children) {
    const { text } = plainText({ type: 'paragraph', children: [child] }, at);
    if (offset < before + text.length) {
      const skipped = child.type === 'text' ? text.slice(0, offset - before) : '';
      const breaks = skipped.split('\n').length - 1;
      const { line, column, ...rest } = at(child);
      if (breaks === 0) return { ...rest, line, column: column + skipped.length };
      // The tree leaves out how far a further line is indented; from the last one's end it can be told.
      const left = text.slice(offset - before);
      const end = left.includes('\n') ? undefined : child.position?.end.column;
      return { ...rest, line: line + breaks, column: end === undefined ? 1 : Math.max(1, end - left.length) };
    }
    before += text.length;
  }
  return at(paragraph);
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
