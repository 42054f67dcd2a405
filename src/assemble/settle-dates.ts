import { recordOf, type EntrySource, type TimeRecord } from '../chronology/record.ts';
import type { Clash } from '../chronology/statement.ts';
import type { Incident } from '../model/incident.ts';
import type { Issues } from '../model/issue.ts';
import { byCodeUnit } from '../model/text.ts';
import { anchorsOf } from '../model/relative-date.ts';
import type { DateValue } from '../model/value.ts';
import { reportCycle } from './cycles.ts';

/**
 * Gives every incident its bounds by all that the entries say of each other. Entries that date each other in a
 * circle, and dates that cannot all be true, are errors.
 */
export function settleDates(incidents: ReadonlyMap<string, Incident>, issues: Issues): { readonly settled: ReadonlyMap<string, Incident>; readonly record: TimeRecord } {
  refuseCircles(incidents, issues);
  const record = recordOf(incidents);
  // A circle is told of as one; that it clashes as well goes without saying.
  for (const clash of record.clashes) if (!clash.every(({ source }) => source.kind === 'when' && source.incident.when?.relative)) reportClash(clash, issues);
  const settled = new Map([...incidents].map(([id, incident]): [string, Incident] => {
    const bounds = record.boundsOf(id) ?? null;
    return [id, { ...incident, bounds, when: incident.when && withBounds(incident.when, bounds) }];
  }));
  return { settled, record };
}

function withBounds(when: DateValue, bounds: Incident['bounds']): DateValue {
  if (!when.relative) return when;
  return { ...when, bounds, spans: bounds ? [bounds] : [], unplaced: bounds ? null : 'undated-incident' };
}

/** Refuses incidents whose `when` leads back to themselves: their date never comes from a calendar. Each circle once. */
function refuseCircles(incidents: ReadonlyMap<string, Incident>, issues: Issues): void {
  const done = new Set<string>();
  for (const start of incidents.keys()) {
    // A path of its own and no recursion: a chain may be as long as there are incidents.
    const path = new Map([[start, anchorIds(incidents.get(start)!.when)]]);
    for (let id: string | undefined = start; id !== undefined; id = [...path.keys()].at(-1)) {
      const next: string | undefined = path.get(id)!.find((anchor) => !done.has(anchor));
      if (done.has(id) || next === undefined) {
        done.add(id);
        path.delete(id);
      } else if (!path.has(next)) path.set(next, anchorIds(incidents.get(next)?.when));
      else {
        const round = [...path.keys()];
        const cycle = round.slice(round.indexOf(next));
        reportCycle(cycle, incidents.get(cycle.toSorted(byCodeUnit)[0]!)!.whenPosition, 'when', issues);
        cycle.forEach((member) => done.add(member));
      }
    }
  }
}

function anchorIds(when: DateValue | null | undefined): readonly string[] {
  return when?.relative ? anchorsOf(when.relative).flatMap((anchor) => (anchor === 'publication' ? [] : [anchor.incident])) : [];
}

function reportClash(clash: Clash<EntrySource>, issues: Issues): void {
  const [first, ...others] = clash.map(({ source }) => source).toSorted((a, b) => byCodeUnit(a.position.file, b.position.file) || a.position.line - b.position.line);
  const written = ({ kind, text }: EntrySource) => (kind === 'when' ? `\`when: ${text}\`` : `\`${text}\` in \`related\``);
  const found = [written(first!), ...others.map((source) => `${written(source)} (${source.position.file}:${source.position.line})`)];
  issues.error(first!.position, 'time-clash', {
    expected: 'dates that can all be true',
    found: found.length === 1 ? found[0]! : `${found.slice(0, -1).join(', ')} and ${found.at(-1)}, which cannot`,
    mend: found.length === 1 ? 'Correct it.' : 'Correct one of them.',
  });
}
