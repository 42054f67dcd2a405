import type { Incident, RelatedIncident } from '../model/incident.ts';
import type { Position } from '../model/position.ts';
import { AFTER, BEFORE } from '../model/time-step.ts';
import type { TimeBounds } from '../model/time.ts';
import { stateDate } from './date-statement.ts';
import { solveNetwork } from './network.ts';
import type { Clash, Statement } from './statement.ts';

/** Where an entry says when something was: its own date, or that it precedes or follows another. */
export interface EntrySource {
  readonly kind: 'when' | 'related';
  readonly incident: Incident;
  /** As written: `2 days after the-crash`, `follows the-crash`. */
  readonly text: string;
  readonly position: Position;
}

/** What all entries together say of when things happened. */
export interface TimeRecord {
  readonly clashes: readonly Clash<EntrySource>[];
  readonly boundsOf: (incident: string) => TimeBounds | undefined;
  /** The same without anything that is said of another incident, or by way of it. */
  readonly boundsWithout: (incident: string, other: string) => TimeBounds | undefined;
  /** The statements that an incident's bounds come by, from calendar dates to what hangs on them. */
  readonly reasonsFor: (incident: string) => readonly Statement<EntrySource>[];
  readonly zoneOf: (incident: string) => Incident['zone'];
}

/** Shared through a global symbol: bundled pages have their own copy of this file, and have to see what `adoptRecord` says. */
const KEY = Symbol.for('dateline.records');
type Records = WeakMap<ReadonlyMap<string, Incident>, TimeRecord>;
const records = ((globalThis as { [KEY]?: Records })[KEY] ??= new WeakMap() as Records);

/** The settled record: one network of all incidents. Worked out once for each map of them. */
export function recordOf(incidents: ReadonlyMap<string, Incident>): TimeRecord {
  const known = records.get(incidents);
  if (known) return known;
  const record = settle(incidents);
  records.set(incidents, record);
  return record;
}

/** From now on, this is the record of a map of incidents: of one that stands for another. */
export function adoptRecord(incidents: ReadonlyMap<string, Incident>, record: TimeRecord): void {
  records.set(incidents, record);
}

function settle(incidents: ReadonlyMap<string, Incident>): TimeRecord {
  const zoneOf = (id: string) => incidents.get(id)?.zone ?? null;
  const statements = [...incidents.values()].flatMap((incident) => stateEntry(incident, incidents));
  const { clashes, bounds, reasonsFor } = solveNetwork(statements);
  const mentions = new Map<string, Statement<EntrySource>[]>();
  for (const statement of statements) {
    for (const event of eventsOf(statement)) {
      const list = mentions.get(event);
      if (list) list.push(statement);
      else mentions.set(event, [statement]);
    }
  }
  const boundsOf = (incident: string) => known(bounds.get(incident));
  return {
    clashes,
    boundsOf,
    reasonsFor,
    zoneOf,
    boundsWithout: (incident, other) => {
      if (incident === other) return undefined;
      // Leaving statements out can only widen bounds, and those that they do not come by change nothing.
      if (!reasonsFor(incident).some((statement) => eventsOf(statement).includes(other))) return boundsOf(incident);
      const rest = reachable(incident, mentions, (statement) => !eventsOf(statement).includes(other));
      return known(solveNetwork(rest).bounds.get(incident));
    },
  };
}

function stateEntry(incident: Incident, incidents: ReadonlyMap<string, Incident>): readonly Statement<EntrySource>[] {
  const { id, when, whenPosition, related } = incident;
  const zoneOf = (other: string) => incidents.get(other)?.zone ?? null;
  const dated = when && (when.relative || when.bounds)
    ? [stateDate(`${id} when`, id, when, { kind: 'when' as const, incident, text: when.text, position: whenPosition }, zoneOf)] : [];
  const ordered = related.flatMap((other, i) => stateOrder(incident, other, i));
  return [...dated, ...ordered];
}

function stateOrder(incident: Incident, { incident: anchor, as, position }: RelatedIncident, i: number): readonly Statement<EntrySource>[] {
  if (as !== 'precedes' && as !== 'follows') return [];
  const source: EntrySource = { kind: 'related', incident, text: `${as} ${anchor}`, position };
  return [{ key: `${incident.id} related ${i}`, subject: incident.id, within: null, ties: [{ subject: incident.id, anchor, step: as === 'precedes' ? BEFORE : AFTER }], source }];
}

function eventsOf({ subject, ties }: Statement): readonly string[] {
  return [...new Set([subject, ...ties.flatMap((tie) => [tie.subject, tie.anchor])])];
}

/** The statements that bear on an event by way of those that are kept. */
function reachable(event: string, mentions: ReadonlyMap<string, readonly Statement<EntrySource>[]>, keep: (statement: Statement<EntrySource>) => boolean): readonly Statement<EntrySource>[] {
  const found = new Set<Statement<EntrySource>>();
  const events = new Set([event]);
  for (const next of events) {
    for (const statement of mentions.get(next) ?? []) {
      if (found.has(statement) || !keep(statement)) continue;
      found.add(statement);
      eventsOf(statement).forEach((other) => events.add(other));
    }
  }
  return [...found];
}

/** Bounds with at least one end. */
function known(bounds: TimeBounds | undefined): TimeBounds | undefined {
  return bounds && (Number.isFinite(bounds.earliest) || Number.isFinite(bounds.latest)) ? bounds : undefined;
}
