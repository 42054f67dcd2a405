import { clipSpans, formatWhen, inZone } from '../model/format-date.ts';
import { listWords } from '../model/format-value.ts';
import type { Incident } from '../model/incident.ts';
import type { DateValue } from '../model/value.ts';
import type { TimelineItem } from './timeline-item.ts';

/** What a timeline says and draws of when an incident was. */
export type TimelineWhen = Pick<TimelineItem, 'bounds' | 'spans' | 'inEverySpan' | 'told' | 'when' | 'approximate' | 'doubted'>;

/** Reads an incident's date for a timeline. `anchors` are the incidents that it is dated by. */
export function readWhen(incident: Incident, anchors: readonly Incident[]): TimelineWhen {
  const { when, bounds, zone, whenUncertain: doubted } = incident;
  if (!bounds) return { bounds, spans: [], inEverySpan: false, told: [], when: explainUndated(when, anchors), approximate: false, doubted };
  // The entry's own stretches, less what other entries leave no room for.
  const own = when && !when.relative ? clipSpans(when.spans, bounds) : [];
  const spans = own.length > 0 ? own : [bounds];
  return {
    bounds,
    spans,
    // EDTF writes all of a set as `{a,b}` and one of it as `[a,b]`.
    inEverySpan: when?.text.startsWith('{') ?? false,
    told: spans.map((span) => inZone(span, zone)),
    when: formatWhen(incident),
    approximate: when?.approximate ?? false,
    doubted,
  };
}

/** Why nobody can say when it was. */
function explainUndated(when: DateValue | null, anchors: readonly Incident[]): string {
  if (!when || anchors.length === 0) return 'no date given';
  const by = `dated by ${listWords(anchors.map(({ title }) => title))}`;
  if (anchors.some(({ bounds }) => bounds)) return `${by}, which leaves it open`;
  return anchors.length === 1 ? `${by}, which has no date itself` : `${by}, which have no dates themselves`;
}
