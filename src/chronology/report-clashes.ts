import type { Report } from '../model/report.ts';
import { solveNetwork } from './network.ts';
import type { TimeRecord } from './record.ts';
import { networkOf, stateEntryDate, type ReportStatement } from './report-network.ts';
import type { Clash } from './statement.ts';

/** Statements of one report, and of what it is set against, that cannot all be true. */
export interface ReportClash {
  /** `report`: with what it counts from, it contradicts itself. `entries`: it contradicts how the entries date what it tells of. */
  readonly against: 'report' | 'entries';
  readonly statements: Clash<ReportStatement['source']>;
}

/** Where what a report says of when things happened cannot be true, as far as its claims on one incident have a part in it. */
export function findReportClashes(report: Report, incident: string, record: TimeRecord): readonly ReportClash[] {
  const own = networkOf(report, [incident], record, { besides: null, entryDate: (id) => (id === incident ? undefined : record.boundsOf(id)) });
  const within = clashesOn(incident, own);
  if (within.length > 0) return within.map((statements) => ({ against: 'report', statements }));
  const claimed = new Set(own.flatMap(({ source }) => (source.kind === 'claim' ? [source.claim.incident] : [])));
  const entries = [...claimed].flatMap((id): ReportStatement[] => {
    const bounds = record.boundsOf(id);
    return bounds ? [stateEntryDate(id, bounds)] : [];
  });
  return clashesOn(incident, [...own, ...entries]).map((statements) => ({ against: 'entries', statements }));
}

function clashesOn(incident: string, statements: readonly ReportStatement[]): readonly Clash<ReportStatement['source']>[] {
  return solveNetwork(statements).clashes.filter((clash) => clash.some(({ source }) => source.kind === 'claim' && source.claim.incident === incident));
}
