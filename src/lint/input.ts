import type { Claim } from '../model/claim.ts';
import type { Incident } from '../model/incident.ts';
import type { Report } from '../model/report.ts';
import type { DateValue } from '../model/value.ts';

/** What the rules look at: content without an error, drafts included. Relative dates need no bounds. */
export interface LintInput {
  /** BCP 47 tag of the site; reports that name no language are taken to be in it. */
  readonly language: string;
  readonly incidents: readonly Incident[];
  readonly reports: readonly Report[];
}

/** A claim that gives a date and not a relative one. */
export type DatedClaim = Claim & { readonly value: DateValue };

/** What one report has on one incident. */
export interface Telling {
  readonly report: Report;
  readonly claims: readonly Claim[];
}

/** Incident id to what reports tell of it; absent where none does. */
export type Tellings = ReadonlyMap<string, readonly Telling[]>;

export function tellingsOf(reports: readonly Report[]): Tellings {
  const tellings = new Map<string, Telling[]>();
  for (const report of reports) {
    for (const { incident, claims } of report.coverage) {
      const list = tellings.get(incident);
      if (list) list.push({ report, claims });
      else tellings.set(incident, [{ report, claims }]);
    }
  }
  return tellings;
}

export function isDated(claim: Claim): claim is DatedClaim {
  return claim.value?.type === 'date' && !claim.value.relative;
}

/** A day given flatly: by date and no time, neither approximate nor doubted. */
export function isFlatDay(date: DateValue, uncertain: boolean): boolean {
  return !date.relative && date.precision === 'day' && !date.approximate && !uncertain;
}
