import type { Claim } from '../model/claim.ts';
import { anchorsOf } from '../model/relative-date.ts';
import type { Report } from '../model/report.ts';
import type { TimeBounds } from '../model/time.ts';
import type { DateValue, Unplaced } from '../model/value.ts';
import { solveNetwork, type Solution } from './network.ts';
import type { TimeRecord } from './record.ts';
import { anchorIncidents, eventOf, networkOf, stateClaim, type ReportSource, type ReportStatement } from './report-network.ts';

/** A claim's relative date with what it comes to, or with why it comes to nothing. Other claims are left as they are. */
export function placeClaim(claim: Claim, report: Report, record: TimeRecord): Claim {
  const { value } = claim;
  if (value?.type !== 'date' || !value.relative) return claim;
  const solution = solveClaim(claim, report, record);
  const bounds = solution?.bounds.get(eventOf(claim));
  const placed: DateValue = bounds && isLimited(bounds)
    ? { ...value, bounds, spans: [bounds], unplaced: null }
    : { ...value, bounds: null, spans: [], unplaced: solution ? whyUnplaced(claim, value, report, record) : 'impossible' };
  return { ...claim, value: placed };
}

/** What a derived date goes back to, from calendar dates on; the claim's own words are left out. */
export function reasonsForClaim(claim: Claim, report: Report, record: TimeRecord): readonly ReportStatement[] {
  return solveClaim(claim, report, record)?.reasonsFor(eventOf(claim)).filter(({ source }) => source.kind !== 'claim' || source.claim.id !== claim.id) ?? [];
}

/**
 * The network that places one claim: the claim and what the report says otherwise. That it tells of its incident as having
 * happened narrows the claim down, but places none that has nothing to count from; where the two clash, it is left out.
 * Undefined if the claim is impossible all the same.
 */
function solveClaim(claim: Claim, report: Report, record: TimeRecord): Solution<ReportSource> | undefined {
  const event = eventOf(claim);
  const anchors = anchorIncidents(claim.value);
  const rest = claim.question === 'when'
    ? networkOf(report, [claim.incident, ...anchors], record, { besides: claim.incident, entryDate: (id) => record.boundsWithout(id, claim.incident) })
    : networkOf(report, anchors, record, { besides: null, entryDate: record.boundsOf });
  const all = [...rest, stateClaim(claim, record)];
  const bare = solveNetwork(all.filter(({ source }) => source.kind !== 'told' || source.incident !== claim.incident));
  const bounds = bare.bounds.get(event);
  if (!bounds) return solutionOn(event, solveNetwork(all.filter(({ source }) => source.kind !== 'told')));
  return isLimited(bounds) ? (solutionOn(event, solveNetwork(all)) ?? bare) : bare;
}

function solutionOn(event: string, solution: Solution<ReportSource>): Solution<ReportSource> | undefined {
  return solution.bounds.has(event) ? solution : undefined;
}

function isLimited({ earliest, latest }: TimeBounds): boolean {
  return Number.isFinite(earliest) || Number.isFinite(latest);
}

function whyUnplaced({ incident }: Claim, { relative }: DateValue, { published }: Report, record: TimeRecord): Unplaced {
  const anchors = anchorsOf(relative!);
  if (!published && anchors.includes('publication')) return 'undated-report';
  const isCircular = (bounds: TimeBounds | undefined, other: string) => bounds !== undefined && !record.boundsWithout(other, incident);
  return anchors.some((anchor) => anchor !== 'publication' && isCircular(record.boundsOf(anchor.incident), anchor.incident)) ? 'circular' : 'undated-incident';
}
