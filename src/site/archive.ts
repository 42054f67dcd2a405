import { compile, type Compiled } from '../compile.ts';
import { compareReports, type Comparison } from '../compare/comparison.ts';
import { surveySources, type SourceSurvey } from '../compare/source-survey.ts';
import type { Archive } from '../model/archive.ts';
import { readFolder, type ContentSource } from '../read/content-source.ts';
import { LatestOf } from '../store/latest.ts';
import { formatIssues } from './report-issues.ts';
import { createUrls, type Urls } from './urls.ts';

/** The content of one build: read and checked once, before Astro starts, and shared with every page. */
export interface Edition extends Compiled {
  readonly source: ContentSource;
  /** What all comparisons come to by source, if it has been added up already. */
  readonly survey?: SourceSurvey;
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
  setEdition(edition);
  return edition;
}

/** Puts an edition in hand. */
export function setEdition(edition: Edition): void {
  shared[KEY] = edition;
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

/** The pages of one incident are made one after the other, so a few recent comparisons serve most and memory stays bounded. */
const MOST_COMPARISONS = 60;
/** Kept where the edition is: what an incident adds to the survey comes of the comparison that its pages show. */
const COMPARISONS = Symbol.for('dateline.comparisons');
const comparisons = ((globalThis as { [COMPARISONS]?: WeakMap<Archive, LatestOf<Comparison>> })[COMPARISONS] ??= new WeakMap());

/** Who says what about an incident; worked out again only if it was not asked for lately. */
export function comparisonOf(incidentId: string): Comparison {
  const archive = getArchive();
  const recent = comparisons.get(archive) ?? new LatestOf((id) => compareReports(archive.incidents.get(id)!, archive), MOST_COMPARISONS);
  comparisons.set(archive, recent);
  return recent.get(incidentId);
}

const surveys = new WeakMap<Archive, SourceSurvey>();

/** What all comparisons come to by source. */
export function getSurvey(): SourceSurvey {
  const { survey } = getEdition();
  if (survey) return survey;
  const archive = getArchive();
  const known = surveys.get(archive) ?? surveySources(archive);
  surveys.set(archive, known);
  return known;
}
