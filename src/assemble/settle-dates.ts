import { widen } from '../model/edtf.ts';
import type { Incident } from '../model/incident.ts';
import type { Issues } from '../model/issue.ts';
import type { Position } from '../model/position.ts';
import { anchorsOf, resolveRelativeDate, type Anchor } from '../model/relative-date.ts';
import type { TimeBounds } from '../model/time.ts';
import { byCodeUnit } from '../model/text.ts';
import type { DateValue } from '../model/value.ts';
import { reportCycle } from './cycles.ts';

/**
 * Gives every incident dated by another its bounds, carrying the other's uncertainty through, one way:
 * from the anchor to what hangs on it. Incidents that date each other in a circle are an error.
 */
export function settleDates(incidents: ReadonlyMap<string, Incident>, whenPositions: ReadonlyMap<string, Position>, issues: Issues): ReadonlyMap<string, Incident> {
  const settled = new Map<string, DateValue | null>();
  const circular = new Set<string>();
  const boundsOf = (anchor: Anchor) => (anchor === 'publication' ? undefined : (settled.get(anchor.incident)?.bounds ?? undefined));
  for (const start of incidents.keys()) {
    // A path of its own and no recursion: a chain may be as long as there are incidents.
    const path = [start];
    for (let id; (id = path.at(-1)) !== undefined; ) {
      const when = incidents.get(id)?.when ?? null;
      const next = anchorIds(when).find((anchor) => !settled.has(anchor));
      if (settled.has(id)) path.pop();
      else if (next === undefined) settled.set(id, when && place(when, boundsOf, circular.has(id)));
      else if (!path.includes(next)) path.push(next);
      else {
        const cycle = path.slice(path.indexOf(next));
        const position = whenPositions.get(cycle.toSorted(byCodeUnit)[0]!);
        if (position) reportCycle(cycle, position, 'when', issues);
        cycle.forEach((member) => circular.add(member));
        settled.set(next, place(incidents.get(next)!.when!, boundsOf, true));
      }
    }
  }
  return new Map([...incidents].map(([id, incident]) => [id, incident.when?.relative ? { ...incident, when: settled.get(id) ?? null } : incident]));
}

/**
 * A claim's date with its bounds, counted from settled incidents and the report's publication. An anchor
 * that is itself dated by the claim's own incident gives none: that would be reasoning in a circle.
 */
export function settleClaimDate(date: DateValue, incident: string, published: TimeBounds | undefined, incidents: ReadonlyMap<string, Incident>): DateValue {
  const isCircular = anchorIds(date).some((id) => hangsOn(id, incident, incidents));
  return place(date, (anchor) => (anchor === 'publication' ? published : (incidents.get(anchor.incident)?.when?.bounds ?? undefined)), isCircular);
}

/** A relative date with its bounds, widened if it is approximate, or with why it has none. Other dates are left as they are. */
function place(date: DateValue, boundsOf: (anchor: Anchor) => TimeBounds | undefined, isCircular: boolean): DateValue {
  if (!date.relative) return date;
  if (isCircular) return { ...date, bounds: null, unplaced: 'circular' };
  const bounds = resolveRelativeDate(date.relative, boundsOf);
  if (bounds) return { ...date, bounds: date.approximate ? widen(bounds, date.precision) : bounds, unplaced: null };
  const undated = anchorsOf(date.relative).find((anchor) => !boundsOf(anchor));
  return { ...date, bounds: null, unplaced: undated === undefined ? 'reversed' : undated === 'publication' ? 'undated-report' : 'undated-incident' };
}

/** Whether an incident's date counts from another's, directly or by way of others. */
function hangsOn(id: string, other: string, incidents: ReadonlyMap<string, Incident>): boolean {
  const reached = new Set([id]);
  for (const next of reached) anchorIds(incidents.get(next)?.when).forEach((anchor) => reached.add(anchor));
  return reached.has(other);
}

function anchorIds(when: DateValue | null | undefined): readonly string[] {
  return when?.relative ? anchorsOf(when.relative).flatMap((anchor) => (anchor === 'publication' ? [] : [anchor.incident])) : [];
}
