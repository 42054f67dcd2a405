import { placeClaim } from '../chronology/place-claim.ts';
import type { TimeRecord } from '../chronology/record.ts';
import type { Coverage, Report } from '../model/report.ts';
import { byCodeUnit } from '../model/text.ts';

/** A report with the dates of its claims settled, and without what it has on incidents that are not published. */
export function settleReport(report: Report, record: TimeRecord, published: ReadonlySet<string>): Report {
  const coverage = report.coverage.filter(({ incident }) => published.has(incident)).map((entry): Coverage => ({
    ...entry,
    claims: entry.claims.map((claim) => placeClaim(claim, report, record)),
  }));
  return { ...report, coverage };
}

/** What reports have on each incident, in the order of publication; undated reports come last. */
export function coverageByIncident(reports: ReadonlyMap<string, Report>): ReadonlyMap<string, readonly Coverage[]> {
  const coverage = new Map<string, Coverage[]>();
  for (const report of [...reports.values()].sort(byPublication)) {
    for (const entry of report.coverage) {
      const list = coverage.get(entry.incident);
      if (list) list.push(entry);
      else coverage.set(entry.incident, [entry]);
    }
  }
  return coverage;
}

function byPublication(a: Report, b: Report): number {
  const [x, y] = [a.published?.bounds.earliest ?? Infinity, b.published?.bounds.earliest ?? Infinity];
  return x === y ? byCodeUnit(a.id, b.id) : x - y;
}
