import type { Claim } from '../model/claim.ts';
import type { Coverage, Report } from '../model/report.ts';
import { anchorsOf } from '../model/relative-date.ts';
import type { TimeStep } from '../model/time-step.ts';
import { PUBLICATION, stateDate } from './date-statement.ts';
import type { TimeRecord } from './record.ts';
import type { Statement } from './statement.ts';

/** Where a statement of a report's network comes from. */
export type ReportSource =
  /** The report's own words. */
  | { readonly kind: 'claim'; readonly claim: Claim }
  /** How an entry dates something that the report counts from and gives no date for. */
  | { readonly kind: 'entry'; readonly incident: string }
  /** When the report appeared. */
  | { readonly kind: 'publication' }
  /** That it tells of something as having happened. */
  | { readonly kind: 'told'; readonly incident: string };

export type ReportStatement = Statement<ReportSource>;

/** Not later; at the same moment at most. */
const UP_TO: TimeStep = { least: () => -Infinity, most: (at) => at, anchorLeast: (at) => at, anchorMost: () => Infinity, even: true };

/** Whether a claim says when its incident was, so that it is a statement of the network. */
export function datesIncident({ question, stance, value }: Claim): boolean {
  return question === 'when' && stance === 'asserts' && value?.type === 'date' && (value.relative !== null || value.bounds !== null);
}

/** What a claim dates: its incident, or, for other questions than `when`, an event of its own. */
export function eventOf({ id, question, incident }: Claim): string {
  return question === 'when' ? incident : `@${id}`;
}

/** A claim's date as a statement. */
export function stateClaim(claim: Claim, { zoneOf }: TimeRecord): ReportStatement {
  if (claim.value?.type !== 'date') throw new TypeError('only dates are stated');
  return stateDate(`claim ${claim.id}`, eventOf(claim), claim.value, { kind: 'claim', claim }, zoneOf);
}

/**
 * What a report says of when things happened, beside its claims on one incident: its other claims, how the entries
 * date what it only counts from, its publication, and that what it tells of had happened by then. Nothing that goes
 * back to `besides` itself is in it, so that no date is reasoned in a circle; `besides` null takes all there is.
 */
export function networkOf(report: Report, besides: string | null, record: TimeRecord): readonly ReportStatement[] {
  const claims = report.coverage.flatMap((coverage) => coverage.claims).filter(datesIncident);
  const anchors = (claim: Claim) => anchorsIn(claim);
  const own = claims.filter((claim) => claim.incident !== besides && (besides === null || !anchors(claim).includes(besides)));
  const dated = new Set(own.map(({ incident }) => incident));
  const dates = report.coverage.flatMap((coverage) => coverage.claims).filter(({ value }) => value?.type === 'date');
  const countedFrom = new Set(dates.flatMap(anchors).filter((id) => !dated.has(id) && id !== besides));
  const entries = [...countedFrom].flatMap((incident): ReportStatement[] => {
    const within = besides === null ? record.boundsOf(incident) : record.boundsWithout(incident, besides);
    return within ? [{ key: `entry ${incident}`, subject: incident, within, ties: [], source: { kind: 'entry', incident } }] : [];
  });
  return [...own.map((claim) => stateClaim(claim, record)), ...entries, ...statePublication(report), ...report.coverage.flatMap((coverage) => stateTold(coverage))];
}

function anchorsIn({ value }: Claim): readonly string[] {
  if (value?.type !== 'date' || !value.relative) return [];
  return anchorsOf(value.relative).flatMap((anchor) => (anchor === 'publication' ? [] : [anchor.incident]));
}

function statePublication({ published }: Report): readonly ReportStatement[] {
  return published ? [{ key: 'publication', subject: PUBLICATION, within: published.bounds, ties: [], source: { kind: 'publication' } }] : [];
}

/** A report tells of what it has claims on as having happened, unless it announces it: `3 days after publication`. */
function stateTold({ incident, claims }: Coverage): readonly ReportStatement[] {
  if (!claims.some(({ stance }) => stance === 'asserts' || stance === 'denies') || claims.some(isAnnouncement)) return [];
  return [{ key: `told ${incident}`, subject: incident, within: null, ties: [{ subject: incident, anchor: PUBLICATION, step: UP_TO }], source: { kind: 'told', incident } }];
}

/** Whether a claim puts its incident after the report's own publication. */
export function isAnnouncement({ question, value }: Claim): boolean {
  if (question !== 'when' || value?.type !== 'date' || !value.relative) return false;
  const { relative } = value;
  if (relative.form === 'between') return relative.from === 'publication';
  return (relative.form === 'after' || (relative.form === 'offset' && relative.direction === 'after')) && relative.anchor === 'publication';
}
