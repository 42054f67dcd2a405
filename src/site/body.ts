import { toHtml } from 'hast-util-to-html';
import type { Link, LinkReference, Nodes, Root, RootContent } from 'mdast';
import rehypeSanitize, { defaultSchema, type Options as SanitizeSchema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { linkTarget, mayLeadToIncident } from '../assemble/links.ts';
import { Issues } from '../model/issue.ts';
import { readClaims } from '../read/claims.ts';
import { readMarkdownFile } from '../read/frontmatter.ts';
import { parseMarkdown } from '../read/markdown.ts';
import { isFileLink } from '../read/references.ts';
import { getArchive, getEdition, getUrls } from './archive.ts';
import { numberCitations, type Note } from './citations.ts';

/** A content file's text as sanitised HTML, with its notes in the order of their first citation. */
export interface Body {
  readonly html: string;
  readonly notes: readonly Note[];
}

/**
 * Renders the text of a content file when its page is made. Bodies are not kept in memory: the file is
 * read again. A report's claims sections are left out, since its page shows the claims themselves.
 */
export async function renderBody(file: string): Promise<Body> {
  const { source, index } = getEdition();
  const { reports } = getArchive();
  const result = source.read(file);
  if ('failure' in result) throw new Error(`${file}: ${result.failure}`);
  // Checked when the edition was loaded: what it found then it would only find again.
  const unheard = new Issues();
  const markdown = readMarkdownFile(result.text, file, unheard);
  if (!markdown) throw new Error(`${file} changed while the site was being built.`);
  const tree = parseMarkdown(markdown.body);
  const entry = index.entryOf.get(file.normalize('NFC'));
  if (entry?.kind === 'reports') dropClaims(tree, file, unheard);
  const prefix = entry?.id ?? 'body';
  resolveFileLinks(tree, file);
  visit(tree, 'heading', (heading) => {
    if (heading.depth === 1) heading.depth = 2;
  });
  const notes = numberCitations(tree, markdown.body, prefix, (id) => reports.get(id)?.title ?? id);
  const processor = unified().use(remarkRehype, { clobberPrefix: `${prefix}-` }).use(rehypeSanitize, schema);
  return { html: toHtml(await processor.run(tree)), notes };
}

function dropClaims(tree: Root, file: string, issues: Issues): void {
  const takenUp = new Set<RootContent>();
  readClaims(tree, file, 1, issues, takenUp, (url) => mayLeadToIncident(file, url, getEdition()));
  tree.children = tree.children.filter((node) => !takenUp.has(node));
}

/** Turns links between content files into links between pages; what is not published keeps its words alone. */
function resolveFileLinks(tree: Root, file: string): void {
  // Of definitions given twice, the first holds.
  const isPublished = new Map<string, boolean>();
  visit(tree, (node: Nodes) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const url = isFileLink(node.url) ? pageOf(linkTarget(file, node.url)) : node.url;
    if (node.type === 'definition' && !isPublished.has(node.identifier)) isPublished.set(node.identifier, url !== undefined);
    if (url === undefined && node.type === 'link') keepWords(node);
    if (url !== undefined && url !== node.url) node.url = url + (/#.*$/.exec(node.url)?.[0] ?? '');
  });
  visit(tree, 'linkReference', (node) => {
    if (isPublished.get(node.identifier) === false) keepWords(node);
  });
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

export type { Note } from './citations.ts';
