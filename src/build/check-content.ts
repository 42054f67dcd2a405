import { noteZones, settleEntries, type Entries, type Settled } from '../compile.ts';
import type { Report } from '../model/report.ts';
import { packEntries, type Pack } from '../store/pack.ts';
import { unpack } from '../store/unpack.ts';
import { checkReports } from './check-reports.ts';
import { collectGarbageOf } from './collect-garbage.ts';
import { lazily } from './lazily.ts';
import { openContentFolder, type OpenedContent } from './open-content.ts';
import type { Phases } from './progress.ts';
import { readEntries } from './read-entries.ts';
import type { SharedFrame } from './shared-edition.ts';
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
