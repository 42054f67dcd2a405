import { assemblePage } from '../assemble/pages.ts';
import { assembleSource } from '../assemble/sources.ts';
import type { Kind } from '../assemble/content-index.ts';
import { idsOf, noteZones, openContent, settleEntries, type Entries, type Settled } from '../compile.ts';
import type { Report } from '../model/report.ts';
import { openFolder, readFolder, type ContentSource } from '../read/content-source.ts';
import { packEntries, type Pack } from '../store/pack.ts';
import { unpack } from '../store/unpack.ts';
import { checkReports } from './check-reports.ts';
import { collectGarbageOf } from './collect-garbage.ts';
import { digest } from './digest.ts';
import { lazily } from './lazily.ts';
import type { Phases } from './progress.ts';
import { readEntries } from './read-entries.ts';
import type { SharedFolder, SharedFrame } from './shared-edition.ts';
import type { Threads } from './threads.ts';
import type { WordingStore } from './wording-store.ts';

export interface CheckContentOptions {
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

/** All that can be wrong with content has been looked for, and is in the issues of what was opened. */
export interface CheckedContent {
  readonly opened: OpenedContent;
  readonly entries: Entries;
  /** The reports with their claims. */
  readonly pack: Pack;
  /** What tells each report, as read, from others of its id. */
  readonly reportDigests: ReadonlyMap<string, string>;
  /** How many incidents and reports were not taken from the cache. */
  readonly count: number;
  /** What entries come to together; null if there are errors. */
  readonly sound: SoundContent | null;
}

export interface SoundContent {
  readonly settled: Settled;
  /** What reports are settled and checked against, as threads get it. */
  readonly frame: () => SharedFrame;
  /** Has threads know it, once. */
  readonly teachFrame: () => Promise<void>;
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

/**
 * Reads and checks a folder, with several threads and without reading again what has not changed. `wordings` keeps what the texts of captures come to while they
 * are in hand; null where nobody is to compare them.
 */
export async function checkContent({ root, drafts, cache, phases, start, onOpened = () => {} }: CheckContentOptions, wordings: (() => WordingStore) | null): Promise<CheckedContent> {
  phases.begin('read');
  const opened = openContentFolder(root);
  onOpened(opened);
  const { folder, context, contents, sources, pages } = opened;
  const { issues } = context;
  const threads = () => start(opened);
  const { incidents, reports, pack, reportDigests, issues: found, count } = await readEntries({ folder, context, contents, cache, threads, wordings, phases, noteZones: (read) => noteZones(read, context) });
  for (const list of found.values()) issues.addAll(list);
  collectGarbageOf(count);
  const whole = unpack<Report>(pack);
  const entries: Entries = { sources, incidents, pages, reports, reportOf: (id) => whole.get(id)!, captures: true };
  phases.begin('check', reports.size);
  const settled = settleEntries(entries, context, drafts);
  if (!settled) return { opened, entries, pack, reportDigests, count, sound: null };
  const frame = lazily((): SharedFrame => ({
    site: settled.site, frame: { years: settled.years, ancient: settled.ancient }, incidents: packEntries(settled.incidents), reports: pack,
    published: settled.published.size === incidents.size ? null : settled.published,
  }));
  const teachFrame = lazily(() => threads().teach('frame', frame()));
  const taught = () => teachFrame().then(() => {
    threads().grow();
    return threads();
  });
  issues.addAll(await checkReports({ digests: reportDigests, reportOf: entries.reportOf, settled, cache, phases, threads: taught }));
  return { opened, entries, pack, reportDigests, count, sound: { settled, frame, teachFrame } };
}
