import { settleReport } from '../assemble/coverage.ts';
import { assemblePage } from '../assemble/pages.ts';
import { assembleSource } from '../assemble/sources.ts';
import type { Kind } from '../assemble/content-index.ts';
import { archiveEntries, idsOf, noteZones, openContent, settleEntries, type Compiled, type Entries } from '../compile.ts';
import type { TimeRecord } from '../chronology/record.ts';
import type { Archive } from '../model/archive.ts';
import type { Report } from '../model/report.ts';
import { openFolder, readFolder, type ContentSource } from '../read/content-source.ts';
import { packEntries } from '../store/pack.ts';
import { unpack } from '../store/unpack.ts';
import { checkReports } from './check-reports.ts';
import { collectGarbageOf } from './collect-garbage.ts';
import { digest } from './digest.ts';
import type { SharedArchive, SharedFolder } from './shared-edition.ts';
import type { Phases } from './progress.ts';
import { readEntries } from './read-entries.ts';
import { shareWordings } from './share-wordings.ts';
import type { Threads } from './threads.ts';
import { wordingsIn } from './wording-store.ts';

/** Content read and checked, by several threads where there was much to do. */
export interface CompiledContent extends Compiled {
  readonly folder: SharedFolder;
  /** The digest of what is in each file that was read, by path. */
  readonly contents: ReadonlyMap<string, string>;
  /** What tells each report, as read, from others of its id. */
  readonly reportDigests: ReadonlyMap<string, string>;
  /** By which claims were dated: of drafts too. Null if there is no archive. */
  readonly record: TimeRecord | null;
  /** Has threads know the archive; once, before they make pages of it. */
  readonly teach: () => Promise<Threads>;
}

export interface CompileContentOptions {
  readonly root: string;
  readonly drafts: boolean;
  /** Where what was read is kept for the next time. */
  readonly cache: string;
  readonly phases: Phases;
  /** Threads for what was opened: asked for only if there is something to do, and then more than once. */
  readonly start: (opened: OpenedContent) => Threads;
}

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

/** The same as `compile`, with several threads and without reading again what has not changed. */
export async function compileContent({ root, drafts, cache, phases, start }: CompileContentOptions): Promise<CompiledContent> {
  phases.begin('read');
  const opened = openContentFolder(root);
  const { folder, context, contents, sources, pages } = opened;
  const { index, issues } = context;
  const threads = () => start(opened);
  const wordings = wordingsIn(cache);
  const { incidents, reports, pack, reportDigests, issues: found, count } = await readEntries({ folder, context, contents, cache, threads, wordings, phases, noteZones: (read) => noteZones(read, context) });
  for (const list of found.values()) issues.addAll(list);
  collectGarbageOf(count);
  const whole = unpack<Report>(pack);
  const entries: Entries = { sources, incidents, pages, reports, reportOf: (id) => whole.get(id)!, captures: true };
  const done = (archive: Archive | null, record: TimeRecord | null, teach = (): Promise<Threads> => Promise.reject(new Error('There is no archive.'))): CompiledContent => ({ archive, index, issues: issues.sorted(), folder, contents, reportDigests, record, teach });

  phases.begin('check', reports.size);
  const settled = settleEntries(entries, context, drafts);
  if (!settled) return done(null, null);
  const allPublished = settled.published.size === incidents.size;
  let isFramed = false;
  const teachFrame = async () => {
    if (isFramed) return;
    isFramed = true;
    await threads().teach('frame', {
      site: settled.site, frame: { years: settled.years, ancient: settled.ancient }, incidents: packEntries(settled.incidents), reports: pack,
      published: allPublished ? null : settled.published,
    });
  };
  const many = () => {
    threads().grow();
    return threads();
  };
  issues.addAll(await checkReports({ digests: reportDigests, reportOf: entries.reportOf, settled, cache, phases, threads: () => teachFrame().then(many) }));

  phases.begin('look up texts');
  const shared = await shareWordings({ reports, folder, contents, thresholds: settled.site.wording, cache, wordings, threads: many, phases });
  collectGarbageOf(count);
  const settledReports = unpack<Report, Report>(pack, (report) => settleReport(report, settled.record, settled.published));
  const archive = archiveEntries(entries, settled, context, settledReports, shared);
  return done(archive, settled.record, async () => {
    await teachFrame();
    await threads().teach('archive', { folder, archive: shareArchive(archive, allPublished) });
    collectGarbageOf(count);
    return threads();
  });
}

function shareArchive(archive: Archive, allPublished: boolean): SharedArchive {
  const { questions, places, sources, pages, comparedSealed, captureWords, register, cards, incidents, sharedWording } = archive;
  return {
    questions, places, sources, pages, comparedSealed, captureWords, register,
    cards: packEntries(cards), incidents: allPublished ? null : packEntries(incidents), wording: packEntries(sharedWording),
  };
}

