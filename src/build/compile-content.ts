import { settleReport } from '../assemble/coverage.ts';
import { assemblePage } from '../assemble/pages.ts';
import { assembleSource } from '../assemble/sources.ts';
import type { Kind } from '../assemble/content-index.ts';
import { archiveEntries, idsOf, noteZones, openContent, settleEntries, wordingOf, type Compiled, type Entries } from '../compile.ts';
import type { TimeRecord } from '../chronology/record.ts';
import type { Report } from '../model/report.ts';
import { openFolder, readFolder, type ContentSource } from '../read/content-source.ts';
import { packEntries } from '../store/pack.ts';
import { unpack } from '../store/unpack.ts';
import { checkReports } from './check-reports.ts';
import { collectGarbageOf } from './collect-garbage.ts';
import { digest } from './digest.ts';
import type { SharedArchive, SharedFolder, SharedFrame } from './shared-edition.ts';
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
  /** How many incidents and reports were not taken from the cache. */
  readonly count: number;
  /** The archive as threads get it, put together when it is first asked for. */
  readonly share: () => Shares;
  /** Has threads know the archive; once, before they make pages of it. */
  readonly teach: () => Promise<Threads>;
}

/** An archive as threads get it. */
export interface Shares {
  readonly frame: SharedFrame;
  readonly archive: SharedArchive;
  /** Tells the stretches that two reports share from others, by `pairKey`. */
  readonly runDigests: ReadonlyMap<string, string>;
}

export interface CompileContentOptions {
  readonly root: string;
  readonly drafts: boolean;
  /** Where what was read is kept for the next time. */
  readonly cache: string;
  readonly phases: Phases;
  /** Threads for what was opened: asked for only if there is something to do, and then more than once. */
  readonly start: (opened: OpenedContent) => Threads;
  /** Told what was opened before all else is read. */
  readonly onOpened?: (opened: OpenedContent) => void;
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
export async function compileContent({ root, drafts, cache, phases, start, onOpened = () => {} }: CompileContentOptions): Promise<CompiledContent> {
  phases.begin('read');
  const opened = openContentFolder(root);
  onOpened(opened);
  const { folder, context, contents, sources, pages } = opened;
  const { index, issues } = context;
  const threads = () => start(opened);
  const wordings = wordingsIn(cache);
  const { incidents, reports, pack, reportDigests, issues: found, count } = await readEntries({ folder, context, contents, cache, threads, wordings, phases, noteZones: (read) => noteZones(read, context) });
  for (const list of found.values()) issues.addAll(list);
  collectGarbageOf(count);
  const whole = unpack<Report>(pack);
  const entries: Entries = { sources, incidents, pages, reports, reportOf: (id) => whole.get(id)!, captures: true };
  const done = (found: Pick<CompiledContent, 'archive' | 'record' | 'share' | 'teach'>): CompiledContent => ({ ...found, index, issues: issues.sorted(), folder, contents, reportDigests, count });

  phases.begin('check', reports.size);
  const settled = settleEntries(entries, context, drafts);
  const fail = () => { throw new Error('There is no archive.'); };
  if (!settled) return done({ archive: null, record: null, share: fail, teach: fail });
  const allPublished = settled.published.size === incidents.size;
  const frame = lazily((): SharedFrame => ({
    site: settled.site, frame: { years: settled.years, ancient: settled.ancient }, incidents: packEntries(settled.incidents), reports: pack,
    published: allPublished ? null : settled.published,
  }));
  const teachFrame = lazily(() => threads().teach('frame', frame()));
  const many = () => {
    threads().grow();
    return threads();
  };
  issues.addAll(await checkReports({ digests: reportDigests, reportOf: entries.reportOf, settled, cache, phases, threads: () => teachFrame().then(many) }));

  phases.begin('look up texts');
  const shared = await shareWordings({ reports, folder, contents, thresholds: settled.site.wording, cache, wordings, threads: many, phases });
  collectGarbageOf(count);
  const settledReports = unpack<Report, Report>(pack, (report) => settleReport(report, settled.record, settled.published));
  const archive = archiveEntries(entries, settled, context, settledReports, wordingOf(entries, shared));
  const share = lazily((): Shares => {
    const { questions, places, sources, pages, comparedSealed, captureWords, sealedRuns, register, cards, sharedWording } = archive;
    return {
      frame: frame(),
      archive: {
        questions, places, sources, pages, comparedSealed, captureWords, sealedRuns, register, cards: packEntries(cards),
        incidents: allPublished ? null : packEntries(archive.incidents), wording: packEntries(sharedWording), runs: shared.pack,
      },
      runDigests: shared.digests,
    };
  });
  const teach = async () => {
    await teachFrame();
    await threads().teach('archive', { folder, archive: share().archive });
    collectGarbageOf(count);
    return threads();
  };
  return done({ archive, record: settled.record, share, teach });
}

/** Works out once, when it is first asked for. */
function lazily<T>(workOut: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: workOut() }).value;
}

