import { settleReport } from '../assemble/coverage.ts';
import { archiveEntries, wordingOf, type Compiled } from '../compile.ts';
import type { TimeRecord } from '../chronology/record.ts';
import type { Report } from '../model/report.ts';
import { packEntries } from '../store/pack.ts';
import { unpack } from '../store/unpack.ts';
import { checkContent, type CheckContentOptions } from './check-content.ts';
import { collectGarbageOf } from './collect-garbage.ts';
import { lazily } from './lazily.ts';
import type { SharedArchive, SharedFolder, SharedFrame } from './shared-edition.ts';
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

/** The same as `compile`, with several threads and without doing again what has been done. */
export async function compileContent(options: CheckContentOptions): Promise<CompiledContent> {
  const { cache, phases, start } = options;
  const wordings = wordingsIn(cache);
  const { opened, entries, pack, reportDigests, count, sound } = await checkContent(options, wordings);
  const { folder, context, contents } = opened;
  const { index, issues } = context;
  const done = (found: Pick<CompiledContent, 'archive' | 'record' | 'share' | 'teach'>): CompiledContent => ({ ...found, index, issues: issues.sorted(), folder, contents, reportDigests, count });
  const fail = () => { throw new Error('There is no archive.'); };
  if (!sound) return done({ archive: null, record: null, share: fail, teach: fail });
  const { settled, frame, teachFrame } = sound;
  const threads = () => start(opened);
  const many = () => {
    threads().grow();
    return threads();
  };
  phases.begin('look up texts');
  const shared = await shareWordings({ reports: entries.reports, folder, contents, thresholds: settled.site.wording, cache, wordings, threads: many, phases });
  collectGarbageOf(count);
  const settledReports = unpack<Report, Report>(pack, (report) => settleReport(report, settled.record, settled.published));
  const archive = archiveEntries(entries, settled, context, settledReports, wordingOf(entries, shared));
  const share = lazily((): Shares => {
    const { questions, places, sources, pages, comparedSealed, captureWords, sealedRuns, register, cards, sharedWording } = archive;
    return {
      frame: frame(),
      archive: {
        questions, places, sources, pages, comparedSealed, captureWords, sealedRuns, register, cards: packEntries(cards),
        incidents: frame().published === null ? null : packEntries(archive.incidents), wording: packEntries(sharedWording), runs: shared.pack,
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
