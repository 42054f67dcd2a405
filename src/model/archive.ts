import type { Incident } from './incident.ts';
import type { Place } from './place.ts';
import type { Question } from './question.ts';
import type { Coverage, Report } from './report.ts';
import type { SharedWording } from './shared-wording.ts';
import type { Page, Site } from './site.ts';
import type { Source } from './source.ts';

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
  /** Incident id to what reports have on it, in the order of publication; absent where none has. */
  readonly coverage: ReadonlyMap<string, readonly Coverage[]>;
  /** Report id to how many words its capture has; absent where no text is at hand. */
  readonly captureWords: ReadonlyMap<string, number>;
  /** Report id to the wording that it shares with others, above `none`; in the order of the others' ids. */
  readonly sharedWording: ReadonlyMap<string, readonly SharedWording[]>;
  /** Pairs that were compared when one of them was sealed, as `pairKey` of their ids. Texts that are at hand are all compared. */
  readonly comparedSealed: ReadonlySet<string>;
}
