import { placeClaim } from '../chronology/place-claim.ts';
import type { TimeRecord } from '../chronology/record.ts';
import type { Coverage, Report, ReportCard } from '../model/report.ts';
import { byCodeUnit } from '../model/text.ts';

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

/** What reports have on each incident, in the order of publication; undated reports come last. */
export function coverageByIncident<T>(cards: ReadonlyMap<string, ReportCard>, entryOf: (report: string, incident: string) => T): ReadonlyMap<string, readonly T[]> {
  const coverage = new Map<string, T[]>();
  for (const { id, coverage: own } of [...cards.values()].sort(byPublication)) {
    for (const { incident } of own) {
      const list = coverage.get(incident);
      if (list) list.push(entryOf(id, incident));
      else coverage.set(incident, [entryOf(id, incident)]);
    }
  }
  return coverage;
}

function byPublication(a: ReportCard, b: ReportCard): number {
  const [x, y] = [a.published?.bounds.earliest ?? Infinity, b.published?.bounds.earliest ?? Infinity];
  return x === y ? byCodeUnit(a.id, b.id) : x - y;
}
