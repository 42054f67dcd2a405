import type { Element } from 'hast';
import type { Claim } from '../model/claim.ts';
import { clipSpans, inZone } from '../model/format-date.ts';
import type { Incident } from '../model/incident.ts';
import type { TimeBounds } from '../model/time.ts';
import type { DateValue } from '../model/value.ts';
import type { OwnZone } from '../model/zone.ts';
import { drawSpan, shapeOfTime, type SpanShape } from './span-mark.ts';
import { drawLine } from './svg.ts';
import type { TimeScale } from './time-scale.ts';

/** A stretch of time that a date may lie in, and how sure its ends are. */
export interface Stretch {
  readonly bounds: TimeBounds;
  readonly shape: SpanShape;
}

/** More stretches than this are drawn as what holds them all. */
const MOST_STRETCHES = 24;

/** Where a date lies on the calendar of a zone. Which of several stretches it was is not known, unless it was in all of them. */
export function stretchesOf({ text, bounds, spans, approximate }: DateValue, zone: OwnZone | null): readonly Stretch[] {
  if (!bounds || !isLimited(bounds)) return [];
  const drawn = spans.length > MOST_STRETCHES ? [bounds] : spans;
  const isVague = approximate || (spans.length > 1 && !text.startsWith('{'));
  return drawn.map((span) => inZone(span, zone)).map((own) => ({ bounds: own, shape: shapeOfTime(own, isVague) }));
}

/** When an incident was by all that the entries say, on its own calendar; none where that is not known. */
export function settledStretches({ when, bounds, zone }: Incident): readonly TimeBounds[] {
  if (!bounds) return [];
  const spans = when && !when.relative && when.spans.length <= MOST_STRETCHES ? clipSpans(when.spans, bounds) : [];
  return (spans.length > 1 ? spans : [bounds]).map((span) => inZone(span, zone));
}

/** A date as bars `thickness` high around y, joined by a thin line where it has several; struck out if it is denied. */
export function drawStretches(stretches: readonly Stretch[], { stance, hedged }: Pick<Claim, 'stance' | 'hedged'>, { at }: TimeScale, y: number, thickness: number, prefix: string): readonly Element[] {
  const isDenied = stance === 'denies';
  const tone = isDenied ? 'denied' : 'plain';
  const [start, end] = [at(stretches[0]!.bounds.earliest), at(stretches.at(-1)!.bounds.latest)];
  return [
    ...(stretches.length > 1 ? [drawLine(`span-join tone-${tone}`, start, y, end, y)] : []),
    ...stretches.map(({ bounds, shape }) => drawSpan(at(bounds.earliest), at(bounds.latest), y - thickness / 2, thickness, { prefix, tone, shape: isDenied ? 'exact' : shape, hedged })),
    ...(isDenied ? [drawLine('slash', start - 2, y + thickness, Math.max(end, start + 5) + 2, y - thickness)] : []),
  ];
}

function isLimited({ earliest, latest }: TimeBounds): boolean {
  return Number.isFinite(earliest) || Number.isFinite(latest);
}
