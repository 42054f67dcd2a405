import type { Incident } from './incident.ts';
import type { Place } from './place.ts';
import type { Question } from './question.ts';
import type { Coverage, Report, ReportCard } from './report.ts';
import type { SharedRun, SharedWording } from './shared-wording.ts';
import type { Page, Site } from './site.ts';
import type { Source } from './source.ts';

/** Lists of ids that are worked out once. */
export interface Register {
  /** Incidents, the latest first, by the earliest time each may have happened; those without a date come last. */
  readonly incidents: readonly string[];
  /** Sources by name. Never by rank. */
  readonly sources: readonly string[];
  /** The reports of each source, in the order of publication; undated ones last. Absent where it has none, as in those below. */
  readonly reportsOf: ReadonlyMap<string, readonly string[]>;
  /** The reports on each incident, in the same order. */
  readonly reportsOn: ReadonlyMap<string, readonly string[]>;
  /** The reports made from each report. */
  readonly madeFrom: ReadonlyMap<string, readonly string[]>;
  /** The reports that correct each report. */
  readonly corrections: ReadonlyMap<string, readonly string[]>;
  /** The sources that each source owns. */
  readonly ownedBy: ReadonlyMap<string, readonly string[]>;
}

/**
 * Everything the editors wrote, read and checked, without the Markdown bodies. Maps are in the
 * order of their ids by code unit (questions and categories: in the order of the file), so that
 * no file order leaks into the output. Every id that one entry names exists in another's map.
 */
export interface Archive {
  readonly site: Site;
  readonly questions: ReadonlyMap<string, Question>;
  readonly places: ReadonlyMap<string, Place>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly incidents: ReadonlyMap<string, Incident>;
  readonly reports: ReadonlyMap<string, Report>;
  readonly pages: ReadonlyMap<string, Page>;
  /** Every report without its claims: what goes through all reports goes through these, since claims may be read only when they are asked for. */
  readonly cards: ReadonlyMap<string, ReportCard>;
  /** Which entries belong together. */
  readonly register: Register;
  /** Incident id to what reports have on it, in the order of publication; absent where none has. */
  readonly coverage: ReadonlyMap<string, readonly Coverage[]>;
  /** Report id to how many words its capture has; absent where no text is at hand. */
  readonly captureWords: ReadonlyMap<string, number>;
  /** Report id to the wording that it shares with others, above `none`; in the order of the others' ids. */
  readonly sharedWording: ReadonlyMap<string, readonly SharedWording[]>;
  /** The stretches that two reports share whose texts are at hand, by `pairKey` of their ids. */
  readonly sharedRuns: ReadonlyMap<string, readonly SharedRun[]>;
  /** The same where one text is sealed, as its capture states it. */
  readonly sealedRuns: ReadonlyMap<string, readonly SharedRun[]>;
  /** Pairs that were compared when one of them was sealed, as `pairKey` of their ids. Texts that are at hand are all compared. */
  readonly comparedSealed: Pick<ReadonlySet<string>, 'has'>;
}
