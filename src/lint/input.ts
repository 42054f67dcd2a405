import type { Claim } from '../model/claim.ts';
import type { Incident } from '../model/incident.ts';
import type { Report, ReportCard } from '../model/report.ts';
import type { DateValue } from '../model/value.ts';
import type { ArchiveYears } from './archive-years.ts';

/** What the rules look at: content without an error, drafts included. Relative dates need no bounds. */
export interface LintInput {
  /** BCP 47 tag of the site; reports that name no language are taken to be in it. */
  readonly language: string;
  readonly incidents: readonly Incident[];
  readonly reports: readonly ReportCard[];
  /** What reports tell of an incident: asked for where an entry's own date smells. */
  readonly tellingsOf: (incident: string) => readonly Telling[];
}

/** What single reports are held against. */
export interface ReportFrame {
  readonly language: string;
  readonly years: ArchiveYears;
  /** The incidents that the entries date before 1000 and mean it. */
  readonly ancient: ReadonlySet<string>;
}

/** A claim that gives a date and not a relative one. */
export type DatedClaim = Claim & { readonly value: DateValue };

/** What one report has on one incident. */
export interface Telling {
  readonly report: Report;
  readonly claims: readonly Claim[];
}

export function isDated(claim: Claim): claim is DatedClaim {
  return claim.value?.type === 'date' && !claim.value.relative;
}

/** A day given flatly: by date and no time, neither approximate nor doubted. */
export function isFlatDay(date: DateValue, uncertain: boolean): boolean {
  return !date.relative && date.precision === 'day' && !date.approximate && !uncertain;
}
