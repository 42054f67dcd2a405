import type { Archive } from '../model/archive.ts';
import type { Report } from '../model/report.ts';
import { byCodeUnit } from '../model/text.ts';
import { once } from './once.ts';

/** The reports of each source in the order of publication, by the id of the source. */
export const reportsBySource = once(({ reports }: Archive): ReadonlyMap<string, readonly Report[]> => {
  const index = groupReports(reports, ({ source }) => [source]);
  for (const list of index.values()) list.sort((a, b) => timeOf(a) - timeOf(b) || byCodeUnit(a.id, b.id));
  return index;
});

/** The reports made from each report. */
export const reportsMadeFrom = once(({ reports }: Archive): ReadonlyMap<string, readonly Report[]> => groupReports(reports, ({ derivedFrom }) => derivedFrom ?? []));

/** The reports that correct each report. */
export const correctionsOf = once(({ reports }: Archive): ReadonlyMap<string, readonly Report[]> => groupReports(reports, ({ corrects }) => (corrects === null ? [] : [corrects])));

function groupReports(reports: Archive['reports'], keysOf: (report: Report) => readonly string[]): Map<string, Report[]> {
  const index = new Map<string, Report[]>();
  for (const report of reports.values()) {
    for (const key of keysOf(report)) {
      const list = index.get(key);
      if (list) list.push(report);
      else index.set(key, [report]);
    }
  }
  return index;
}

/** Large and finite, so that two reports without a date can be told apart by their ids. */
function timeOf({ published }: Report): number {
  const earliest = published?.bounds.earliest ?? Number.MAX_VALUE;
  return Math.max(-Number.MAX_VALUE, earliest);
}
