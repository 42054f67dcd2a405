import { assemblePage } from '../assemble/pages.ts';
import { assembleSource } from '../assemble/sources.ts';
import type { Kind } from '../assemble/content-index.ts';
import { idsOf, openContent, type Entries } from '../compile.ts';
import { openFolder, readFolder, type ContentSource } from '../read/content-source.ts';
import { digest } from './digest.ts';
import type { SharedFolder } from './shared-edition.ts';

/** A content folder with what other files are read against, and what the main thread reads itself: sources and pages. */
export interface OpenedContent extends Pick<Entries, 'sources' | 'pages'> {
  readonly folder: SharedFolder;
  readonly source: ContentSource;
  readonly context: ReturnType<typeof openContent>;
  readonly contents: Map<string, string>;
}

/** How many incidents and reports there are. */
export function countEntries({ context: { index: { files } } }: OpenedContent): number {
  return files.incidents.size + files.reports.size;
}

export function openContentFolder(root: string): OpenedContent {
  const contents = new Map<string, string>();
  const { paths } = readFolder(root);
  const source = openFolder(root, paths, (path, content) => void contents.set(path.normalize('NFC'), digest(content)));
  const context = openContent(source);
  const each = <T>(kind: Kind, read: (id: string, file: string) => T | undefined) => new Map(idsOf(context.index, kind).flatMap(([id, file]): [string, T][] => {
    const entry = read(id, file);
    return entry ? [[id, entry]] : [];
  }));
  const sources = each('sources', (id, file) => assembleSource(id, file, source, context));
  const pages = each('pages', (id, file) => assemblePage(id, file, source, context));
  return { folder: { root, paths }, source, context, contents, sources, pages };
}
