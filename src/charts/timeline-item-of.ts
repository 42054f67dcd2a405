import type { Incident } from '../model/incident.ts';
import { anchorsOf } from '../model/relative-date.ts';
import { readWhen } from './timeline-when.ts';
import type { TimelineItem } from './timeline-item.ts';

/** What a timeline needs to know beside the incident itself. */
export interface TimelineContext {
  readonly incidents: ReadonlyMap<string, Incident>;
  /** Category id to its label. */
  readonly categories: ReadonlyMap<string, string>;
  readonly href: (incident: string) => string;
}

/** An incident as a timeline shows it, with what its reports come to. */
export function timelineItemOf(incident: Incident, reports: Pick<TimelineItem, 'verdicts' | 'disputed'>, { incidents, categories, href }: TimelineContext): TimelineItem {
  const { id, title, when, category, reference } = incident;
  const ids = when?.relative ? anchorsOf(when.relative).flatMap((anchor) => (anchor === 'publication' ? [] : [anchor.incident])) : [];
  const anchors = [...new Set(ids)].flatMap((anchor) => incidents.get(anchor) ?? []);
  return {
    id,
    title,
    href: href(id),
    ...readWhen(incident, anchors),
    hangsOn: anchors.map((anchor) => ({ id: anchor.id, title: anchor.title, href: href(anchor.id) })),
    categoryLabel: category && (categories.get(category) ?? null),
    ...reports,
    reference,
  };
}
