import { placeClaim } from '../chronology/place-claim.ts';
import type { TimeRecord } from '../chronology/record.ts';
import type { Coverage, Report, ReportCard } from '../model/report.ts';

/** A report with the dates of its claims settled, and without what it has on incidents that are not published. */
export function settleReport(report: Report, record: TimeRecord, published: ReadonlySet<string>): Report {
  const coverage = report.coverage.filter(({ incident }) => published.has(incident)).map((entry): Coverage => ({
    ...entry,
    claims: entry.claims.map((claim) => placeClaim(claim, report, record)),
  }));
  return { ...report, coverage };
}

/** A card without what its report has on incidents that are not published. */
export function publishCard(card: ReportCard, published: ReadonlySet<string>): ReportCard {
  return card.coverage.every(({ incident }) => published.has(incident)) ? card : { ...card, coverage: card.coverage.filter(({ incident }) => published.has(incident)) };
}

/** What reports have on one incident, in the order given. */
export function coverageOf(incident: string, reportIds: readonly string[], reports: ReadonlyMap<string, Report>): readonly Coverage[] {
  return reportIds.map((id) => reports.get(id)!.coverage.find((entry) => entry.incident === incident)!);
}
