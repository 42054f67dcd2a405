import { AFTER, looseStep, steppedOn, type TimeStep } from '../model/time-step.ts';
import { stepsOf, type Anchor } from '../model/relative-date.ts';
import { DAY_MS } from '../model/time.ts';
import type { DateValue } from '../model/value.ts';
import { moveClock, type OwnZone } from '../model/zone.ts';
import type { Statement, Tie } from './statement.ts';

/** The event of a report's publication, in the network of that report. No id begins with this sign. */
export const PUBLICATION = '@publication';

/** A date that somebody gives an event, as a statement. `zoneOf` tells in which zone an incident's days are counted. */
export function stateDate<Source>(key: string, subject: string, date: DateValue, source: Source, zoneOf: (incident: string) => OwnZone | null): Statement<Source> {
  if (!date.relative) return { key, subject, within: date.bounds, ties: [], source };
  const ties = stepsOf(date.relative).map(({ anchor, step }): Tie => {
    const zone = anchor === 'publication' ? null : zoneOf(anchor.incident);
    const counted = zone ? onCalendarOf(step, zone) : step;
    return { subject, anchor: eventOf(anchor), step: date.approximate ? looseStep(counted, DAY_MS) : counted };
  });
  if (date.relative.form !== 'between' || date.approximate) return { key, subject, within: null, ties, source };
  // That one end comes before the other follows from the two ties; said outright, a clash is found by fewer steps.
  const order: Tie = { subject: eventOf(date.relative.to), anchor: eventOf(date.relative.from), step: AFTER };
  return { key, subject, within: null, ties: [...ties, order], source };
}

function eventOf(anchor: Anchor): string {
  return anchor === 'publication' ? PUBLICATION : anchor.incident;
}

function onCalendarOf(step: TimeStep, { name, home }: OwnZone): TimeStep {
  return steppedOn(step, (at) => moveClock(at, home, name), (at) => moveClock(at, name, home));
}
