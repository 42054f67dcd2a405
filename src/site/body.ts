import { toHtml } from 'hast-util-to-html';
import type { Root as HastRoot } from 'hast';
import type { Link, LinkReference, Nodes, Root, RootContent } from 'mdast';
import rehypeSanitize, { defaultSchema, type Options as SanitizeSchema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { VFile } from 'vfile';
import { linkTarget, mayLeadToIncident } from '../assemble/links.ts';
import { Issues } from '../model/issue.ts';
import { readClaims } from '../read/claims.ts';
import { bodyOf } from '../read/frontmatter.ts';
import { eachNode, parseMarkdown } from '../read/markdown.ts';
import { isFileLink } from '../read/references.ts';
import { getArchive, getEdition, getUrls } from './archive.ts';
import { numberCitations, type Note } from './citations.ts';
import { writePlainBody } from './plain-body.ts';

/** A content file's text as sanitised HTML, with its notes in the order of their first citation. */
export interface Body {
  readonly html: string;
  readonly notes: readonly Note[];
}

/**
 * Renders the text of a content file when its page is made. Bodies are not kept in memory: the file is
 * read again. A report's claims sections are left out, since its page shows the claims themselves.
 */
export function renderBody(file: string): Body {
  const { source, index } = getEdition();
  const { reports } = getArchive();
  const result = source.read(file);
  if ('failure' in result) throw new Error(`${file}: ${result.failure}`);
  const body = bodyOf(result.text);
  if (body === null) throw new Error(`${file} changed while the site was being built.`);
  const tree = parseMarkdown(body);
  const entry = index.entryOf.get(file.normalize('NFC'));
  if (entry?.kind === 'reports') dropClaims(tree, file);
  const prefix = entry?.id ?? 'body';
  resolveFileLinks(tree, file);
  eachNode(tree, (node) => {
    if (node.type === 'heading' && node.depth === 1) node.depth = 2;
  });
  const notes = numberCitations(tree, body, prefix, (id) => reports.get(id)?.title ?? id);
  return { html: writePlainBody(tree) ?? writeFully(tree, prefix), notes };
}

/** Any tree as sanitised HTML; ids of footnotes begin with a prefix. */
export function writeFully(tree: Root, prefix: string): string {
  // The two plugins by themselves: a processor would be prepared anew for every body.
  return toHtml(sanitize(remarkRehype({ clobberPrefix: `${prefix}-` })(tree, new VFile()) as HastRoot));
}

function dropClaims(tree: Root, file: string): void {
  const takenUp = new Set<RootContent>();
  // What is wrong with them was said when the edition was loaded.
  readClaims(tree, file, 1, new Issues(), takenUp, (url) => mayLeadToIncident(file, url, getEdition()));
  tree.children = tree.children.filter((node) => !takenUp.has(node));
}

/** Turns links between content files into links between pages; what is not published keeps its words alone. */
function resolveFileLinks(tree: Root, file: string): void {
  // Of definitions given twice, the first holds.
  const isPublished = new Map<string, boolean>();
  const references: LinkReference[] = [];
  eachNode(tree, (node: Nodes) => {
    if (node.type === 'linkReference') references.push(node);
    if (node.type !== 'link' && node.type !== 'definition') return;
    const url = isFileLink(node.url) ? pageOf(linkTarget(file, node.url)) : node.url;
    if (node.type === 'definition' && !isPublished.has(node.identifier)) isPublished.set(node.identifier, url !== undefined);
    if (url === undefined && node.type === 'link') keepWords(node);
    if (url !== undefined && url !== node.url) node.url = url + (/#.*$/.exec(node.url)?.[0] ?? '');
  });
  for (const reference of references) {
    if (isPublished.get(reference.identifier) === false) keepWords(reference);
  }
}

function keepWords(node: Link | LinkReference): void {
  Object.assign(node, { type: 'emphasis', data: { hName: 'span' } });
}

function pageOf(contentPath: string): string | undefined {
  const archive = getArchive();
  const urls = getUrls();
  const entry = getEdition().index.entryOf.get(contentPath);
  switch (entry?.kind) {
    case 'incidents': return archive.incidents.has(entry.id) ? urls.incident(entry.id) : undefined;
    case 'reports': return urls.report(entry.id);
    case 'sources': return urls.source(entry.id);
    case 'pages': return urls.page(entry.id);
    default: return undefined;
  }
}

/** No images, no scripts, no raw HTML. Ids are all made here, so they need no further prefix. */
const schema: SanitizeSchema = {
  ...defaultSchema,
  clobberPrefix: '',
  strip: ['script', 'style'],
  tagNames: defaultSchema.tagNames!.filter((name) => !['img', 'picture', 'source', 'input'].includes(name)),
  attributes: {
    ...defaultSchema.attributes,
    sup: [['className', 'citation']],
    a: [...(defaultSchema.attributes!['a'] ?? []), 'id', 'title'],
  },
};

const sanitize = rehypeSanitize(schema);

export type { Note } from './citations.ts';
