import { settleReport } from '../assemble/coverage.ts';
import { assemblePage } from '../assemble/pages.ts';
import { assembleSource } from '../assemble/sources.ts';
import type { Kind } from '../assemble/content-index.ts';
import { archiveEntries, idsOf, noteZones, openContent, settleEntries, type Compiled, type Entries } from '../compile.ts';
import type { TimeRecord } from '../chronology/record.ts';
import type { Archive } from '../model/archive.ts';
import type { Issue } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import { openFolder, readFolder, type ContentSource } from '../read/content-source.ts';
import { packEntries } from '../store/pack.ts';
import { unpack } from '../store/unpack.ts';
import { collectGarbage } from './collect-garbage.ts';
import { digest } from './digest.ts';
import type { SharedArchive, SharedFolder, SharedFrame } from './shared-edition.ts';
import type { Phases } from './progress.ts';
import { readEntries } from './read-entries.ts';
import { shareWordings } from './share-wordings.ts';
import type { Threads } from './threads.ts';
import { wordingsIn } from './wording-store.ts';

/** Content read and checked by several threads, which now know it too. */
export interface CompiledContent extends Compiled {
  readonly folder: SharedFolder;
  /** The digest of what is in each file that was read, by path. */
  readonly contents: ReadonlyMap<string, string>;
  /** What tells a report, as read, from others of its id. */
  readonly reportDigest: (id: string) => string;
  /** By which claims were dated: of drafts too. Null if there is no archive. */
  readonly record: TimeRecord | null;
}

export interface CompileContentOptions {
  readonly root: string;
  readonly drafts: boolean;
  /** Where what was read is kept for the next time. */
  readonly cache: string;
  readonly phases: Phases;
  /** Threads for so many entries; asked for more than once. */
  readonly start: (entries: number) => Threads;
}

/** From so many reports on, what is left behind by reading and comparing them is worth collecting. */
const MANY = 10_000;

/** How many reports a thread checks at once. */
const SLICE = 200;

/** A content folder with what other files are read against, and what the main thread reads itself: sources and pages. */
export interface OpenedContent extends Pick<Entries, 'sources' | 'pages'> {
  readonly folder: SharedFolder;
  readonly source: ContentSource;
  readonly context: ReturnType<typeof openContent>;
  readonly contents: Map<string, string>;
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

/** The same as `compile`, with several threads and without reading again what has not changed. */
export async function compileContent({ root, drafts, cache, phases, start }: CompileContentOptions): Promise<CompiledContent> {
  phases.begin('read');
  const { folder, context, contents, sources, pages } = openContentFolder(root);
  const { index, issues } = context;
  const threads = () => start(index.files.incidents.size + index.files.reports.size);
  const wordings = wordingsIn(cache);
  const { incidents, reports, pack, reportDigest, issues: found } = await readEntries({ folder, context, contents, cache, threads, wordings, phases, noteZones: (read) => noteZones(read, context) });
  for (const list of found.values()) issues.addAll(list);
  if (reports.size >= MANY) collectGarbage();
  const whole = unpack<Report>(pack);
  const entries: Entries = { sources, incidents, pages, reports, reportOf: (id) => whole.get(id)!, captures: true };
  const done = (archive: Archive | null, record: TimeRecord | null): CompiledContent => ({ archive, index, issues: issues.sorted(), folder, contents, reportDigest, record });

  phases.begin('check', reports.size);
  const settled = settleEntries(entries, context, drafts);
  if (!settled) return done(null, null);
  const allPublished = settled.published.size === incidents.size;
  const frame: SharedFrame = {
    site: settled.site, frame: { years: settled.years, ancient: settled.ancient }, incidents: packEntries(settled.incidents), reports: pack,
    published: allPublished ? null : settled.published,
  };
  await threads().tell('frame', frame);
  const ids = [...reports.keys()];
  const slices = Array.from({ length: Math.ceil(ids.length / SLICE) }, (_, i) => ids.slice(i * SLICE, (i + 1) * SLICE));
  const warnings: readonly (readonly Issue[])[] = await Promise.all(slices.map(async (slice) => {
    const list = await threads().run('check', slice);
    phases.advance(slice.length);
    return list;
  }));
  for (const list of warnings) issues.addAll(list);

  phases.begin('look up texts');
  const shared = await shareWordings({ reports, folder, contents, thresholds: settled.site.wording, cache, wordings, threads, phases });
  if (reports.size >= MANY) collectGarbage();
  const settledReports = unpack<Report, Report>(pack, (report) => settleReport(report, settled.record, settled.published));
  const archive = archiveEntries(entries, settled, context, settledReports, shared);
  await threads().tell('archive', { folder, archive: shareArchive(archive, allPublished) });
  return done(archive, settled.record);
}

function shareArchive(archive: Archive, allPublished: boolean): SharedArchive {
  const { questions, places, sources, pages, comparedSealed, captureWords, register, cards, incidents, sharedWording } = archive;
  return {
    questions, places, sources, pages, comparedSealed, captureWords, register,
    cards: packEntries(cards), incidents: allPublished ? null : packEntries(incidents), wording: packEntries(sharedWording),
  };
}

