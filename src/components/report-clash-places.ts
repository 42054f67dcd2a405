import type { TimeRecord } from '../chronology/record.ts';
import { findReportClashes, type ReportClash } from '../chronology/report-clashes.ts';
import type { Coverage, Report } from '../model/report.ts';
import { once } from './once.ts';

/** The clashes of one report that bear on one incident. */
export interface PlacedClashes {
  /** Those that are told here. */
  readonly own: readonly ReportClash[];
  /** The incidents under which the others were told already. */
  readonly elsewhere: readonly string[];
}

/** The clashes of one report that its claims on an incident have a part in. The page that compares all reports asks for them, and then the report's own. */
export function clashesOf(report: Report, incident: string, record: TimeRecord): readonly ReportClash[] {
  return clashesIn(record)(report)(report.coverage.find((entry) => entry.incident === incident)!);
}

const clashesIn = once((record: TimeRecord) => once((report: Report) => once(({ incident }: Coverage) => findReportClashes(report, incident, record))));

/** By incident: a clash that several incidents of a report have a part in is told once, under the first of them. */
export function placeReportClashes(report: Report, record: TimeRecord): ReadonlyMap<string, PlacedClashes> {
  return placesIn(record)(report);
}

// A report's page asks for each of its incidents.
const placesIn = once((record: TimeRecord) => once((report: Report) => place(report, record)));

function place(report: Report, record: TimeRecord): ReadonlyMap<string, PlacedClashes> {
  const homes = new Map<string, string>();
  return new Map(report.coverage.map(({ incident }): [string, PlacedClashes] => {
    const placed = clashesOf(report, incident, record).map((clash) => {
      const key = clash.statements.map((statement) => statement.key).join('\n');
      const home = homes.get(key) ?? incident;
      homes.set(key, home);
      return { clash, home };
    });
    const own = placed.filter(({ home }) => home === incident).map(({ clash }) => clash);
    return [incident, { own, elsewhere: [...new Set(placed.map(({ home }) => home))].filter((home) => home !== incident) }];
  }));
}
