import type { Claim } from '../model/claim.ts';
import type { Report } from '../model/report.ts';
import { anchorsOf } from '../model/relative-date.ts';
import type { TimeStep } from '../model/time-step.ts';
import type { TimeBounds } from '../model/time.ts';
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

/** How a report's network is bounded. */
export interface Outline {
  /** The incident that is left out, with all that goes back to it, so that no date is reasoned in a circle; null leaves out none. */
  readonly besides: string | null;
  /** How the entries date an incident that the report counts from and gives no date for. */
  readonly entryDate: (incident: string) => TimeBounds | undefined;
}

/**
 * What a report says of when some events happened, and of what these are dated by: its claims, how the entries date what it only
 * counts from, its publication, and that what it tells of had happened by then. The publication, and what the entries date, are taken
 * as they are given: what the report tells of elsewhere does not narrow them.
 */
export function networkOf(report: Report, events: readonly string[], record: TimeRecord, { besides, entryDate }: Outline): readonly ReportStatement[] {
  const { mentions, told } = indexReport(report);
  const statements = new Map<string, ReportStatement>();
  const add = (statement: ReportStatement) => void statements.set(statement.key, statement);
  const reached = new Set(events);
  for (const event of reached) {
    if (told.has(event)) add({ key: `told ${event}`, subject: event, within: null, ties: [{ subject: event, anchor: PUBLICATION, step: UP_TO }], source: { kind: 'told', incident: event } });
    const claims = (mentions.get(event) ?? []).filter((claim) => besides === null || !eventsIn(claim).includes(besides));
    const within = claims.some(({ incident }) => incident === event) ? undefined : entryDate(event);
    if (within) {
      add(stateEntryDate(event, within));
      continue;
    }
    for (const claim of claims) {
      add(stateClaim(claim, record));
      for (const other of eventsIn(claim)) reached.add(other);
    }
  }
  return [...statements.values(), ...statePublication(report)];
}

export function stateEntryDate(incident: string, within: TimeBounds): ReportStatement {
  return { key: `entry ${incident}`, subject: incident, within, ties: [], source: { kind: 'entry', incident } };
}

interface ReportIndex {
  /** Incident id to the claims that date it or count from it. */
  readonly mentions: ReadonlyMap<string, readonly Claim[]>;
  /** The incidents that the report tells of as having happened: it has claims on them and does not announce them (`3 days after publication`). */
  readonly told: ReadonlySet<string>;
}

const indexes = new WeakMap<Report, ReportIndex>();

function indexReport(report: Report): ReportIndex {
  const known = indexes.get(report);
  if (known) return known;
  const mentions = new Map<string, Claim[]>();
  const told = new Set<string>();
  for (const { incident, claims } of report.coverage) {
    if (claims.some(({ stance }) => stance === 'asserts' || stance === 'denies') && !claims.some(isAnnouncement)) told.add(incident);
    for (const claim of claims.filter(datesIncident)) {
      for (const event of eventsIn(claim)) {
        const list = mentions.get(event);
        if (list) list.push(claim);
        else mentions.set(event, [claim]);
      }
    }
  }
  const index = { mentions, told };
  indexes.set(report, index);
  return index;
}

/** The incidents that a claim on `when` dates and counts from. */
function eventsIn({ incident, value }: Claim): readonly string[] {
  return [incident, ...anchorIncidents(value)];
}

/** The incidents that a date counts from. */
export function anchorIncidents(value: Claim['value']): readonly string[] {
  if (value?.type !== 'date' || !value.relative) return [];
  return anchorsOf(value.relative).flatMap((anchor) => (anchor === 'publication' ? [] : [anchor.incident]));
}

function statePublication({ published }: Report): readonly ReportStatement[] {
  return published ? [{ key: 'publication', subject: PUBLICATION, within: published.bounds, ties: [], source: { kind: 'publication' } }] : [];
}

/** Whether a claim puts its incident after the report's own publication. */
export function isAnnouncement({ question, value }: Claim): boolean {
  if (question !== 'when' || value?.type !== 'date' || !value.relative) return false;
  const { relative } = value;
  if (relative.form === 'between') return relative.from === 'publication';
  return (relative.form === 'after' || (relative.form === 'offset' && relative.direction === 'after')) && relative.anchor === 'publication';
}
