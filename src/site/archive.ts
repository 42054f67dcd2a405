import { compile, type Compiled } from '../compile.ts';
import { compareReports, type Comparison } from '../compare/comparison.ts';
import type { Archive } from '../model/archive.ts';
import { readFolder, type ContentSource } from '../read/content-source.ts';
import { formatIssues } from './report-issues.ts';
import { createUrls, type Urls } from './urls.ts';

/** The content of one build: read and checked once, before Astro starts, and shared with every page. */
export interface Edition extends Compiled {
  readonly source: ContentSource;
}

/**
 * Where the edition is kept. Astro bundles the pages apart from its configuration, so the same file is
 * loaded twice in one process; a global symbol is what both see.
 */
const KEY = Symbol.for('dateline.edition');
const shared = globalThis as { [KEY]?: Edition | undefined };

/** The content folder: `content`, unless `DATELINE_CONTENT` names another. */
export function contentFolder(): string {
  return process.env['DATELINE_CONTENT'] ?? 'content';
}

/** Reads and checks the content folder afresh. */
export function loadEdition(options: { readonly drafts?: boolean } = {}): Edition {
  const source = readFolder(contentFolder());
  const edition = { ...compile(source, options), source };
  shared[KEY] = edition;
  return edition;
}

/** The edition in hand; read now if nobody has. */
export function getEdition(): Edition {
  return shared[KEY] ?? loadEdition();
}

/** The archive of an edition without errors; what is wrong is in the message. */
export function requireSound({ archive, issues }: Edition): Archive {
  if (archive) return archive;
  throw new Error(`The content has mistakes, so nothing is built from it.\n\n${formatIssues(issues, contentFolder())}`);
}

/** The archive that pages are made from. */
export function getArchive(): Archive {
  return requireSound(getEdition());
}

export function getUrls(): Urls {
  return createUrls(getArchive().site.url);
}

/** Pages of one kind ask for incidents in turn, so a few recent comparisons serve most and memory stays bounded. */
const MOST_COMPARISONS = 1000;
const comparisons = new WeakMap<Archive, Map<string, Comparison>>();

/** Who says what about an incident; worked out again only if it was not asked for lately. */
export function comparisonOf(incidentId: string): Comparison {
  const archive = getArchive();
  const recent = comparisons.get(archive) ?? new Map<string, Comparison>();
  comparisons.set(archive, recent);
  const known = recent.get(incidentId);
  if (known) return known;
  const comparison = compareReports(archive.incidents.get(incidentId)!, archive);
  const [oldest] = recent.keys();
  if (oldest !== undefined && recent.size >= MOST_COMPARISONS) recent.delete(oldest);
  recent.set(incidentId, comparison);
  return comparison;
}
