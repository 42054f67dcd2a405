import type { Incident } from '../model/incident.ts';
import type { Issues } from '../model/issue.ts';
import type { Position } from '../model/position.ts';
import { anchorsOf, resolveRelativeDate, type Anchor } from '../model/relative-date.ts';
import type { TimeBounds } from '../model/time.ts';
import type { DateValue } from '../model/value.ts';

/**
 * Gives every incident dated by another its bounds, carrying the other's uncertainty through, one way:
 * from the anchor to what hangs on it. Incidents that date each other in a circle are an error.
 */
export function settleDates(incidents: ReadonlyMap<string, Incident>, whenPositions: ReadonlyMap<string, Position>, issues: Issues): ReadonlyMap<string, Incident> {
  const settled = new Map<string, TimeBounds | null>();
  const path: string[] = [];
  const boundsOf = (id: string): TimeBounds | undefined => {
    const known = settled.get(id);
    if (known !== undefined) return known ?? undefined;
    const when = incidents.get(id)?.when;
    if (!when?.relative) return when?.bounds ?? undefined;
    if (path.includes(id)) {
      reportCycle(path.slice(path.indexOf(id)), whenPositions, issues);
      return undefined;
    }
    path.push(id);
    const bounds = resolveRelativeDate(when.relative, (anchor) => (anchor === 'publication' ? undefined : boundsOf(anchor.incident)));
    path.pop();
    settled.set(id, bounds ?? null);
    return bounds;
  };
  return new Map([...incidents].map(([id, incident]) => {
    if (!incident.when?.relative) return [id, incident];
    return [id, { ...incident, when: { ...incident.when, bounds: boundsOf(id) ?? null } }];
  }));
}

/**
 * A claim's date with its bounds, counted from settled incidents and the report's publication. An anchor
 * that is itself dated by the claim's own incident gives none: that would be reasoning in a circle.
 */
export function settleClaimDate(date: DateValue, incident: string, published: TimeBounds | undefined, incidents: ReadonlyMap<string, Incident>): DateValue {
  if (!date.relative) return date;
  const boundsOf = (anchor: Anchor): TimeBounds | undefined => {
    if (anchor === 'publication') return published;
    return hangsOn(anchor.incident, incident, incidents) ? undefined : (incidents.get(anchor.incident)?.when?.bounds ?? undefined);
  };
  return { ...date, bounds: resolveRelativeDate(date.relative, boundsOf) ?? null };
}

/** Whether an incident's date counts from another's, directly or by way of others. */
function hangsOn(id: string, other: string, incidents: ReadonlyMap<string, Incident>): boolean {
  if (id === other) return true;
  const relative = incidents.get(id)?.when?.relative;
  return relative ? anchorsOf(relative).some((anchor) => anchor !== 'publication' && hangsOn(anchor.incident, other, incidents)) : false;
}

function reportCycle(cycle: readonly string[], whenPositions: ReadonlyMap<string, Position>, issues: Issues): void {
  const first = [...cycle].sort()[0]!;
  const position = whenPositions.get(first);
  if (!position) return;
  issues.error(position, 'cycle', {
    expected: 'a date that some incident gives for itself',
    found: `${cycle.map((id) => `\`${id}\``).join(', ')}, which date each other in a circle`,
    mend: 'Give one of them a date of its own.',
  });
}
