import type { Claim } from '../model/claim.ts';
import type { Place } from '../model/place.ts';
import type { Question } from '../model/question.ts';
import type { Report } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import type { Origin } from './origins.ts';

/** One claim with all that a verdict needs to know of where it comes from. */
export interface Witness {
  readonly claim: Claim;
  readonly report: Report;
  readonly source: Source;
  /** The source's name, with the report's date or title where that is not enough to tell it by. */
  readonly label: string;
  readonly origin: Origin;
}

/** A claim of one column of a comparison. */
export function witnessOf({ report, source, label, origin }: Omit<Witness, 'claim'>, claim: Claim): Witness {
  return { claim, report, source, label, origin };
}

export interface VerdictContext {
  readonly question: Question;
  readonly places: ReadonlyMap<string, Place>;
  /** All reports, to follow corrections through those that say nothing on the question. */
  readonly reports: ReadonlyMap<string, Report>;
}
