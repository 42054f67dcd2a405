import type { Element } from 'hast';
import { capitalize, listWords, plural } from '../model/format-value.ts';
import { byCodeUnit } from '../model/text.ts';
import type { Chart } from './chart.ts';
import { drawLegend } from './legend.ts';
import { withFades } from './span-mark.ts';
import { drawFigure, idPrefix } from './svg.ts';
import { drawTimeAxis, TIME_AXIS_HEIGHT } from './time-axis.ts';
import type { DatedItem, TimelineItem } from './timeline-item.ts';
import { drawItems } from './timeline-items.ts';
import { drawLandmarks } from './timeline-landmarks.ts';
import { legendOf } from './timeline-legend.ts';
import { drawBreaks, fitTimelineScale } from './timeline-scale.ts';
import { tabulateTimeline } from './timeline-table.ts';
import { drawUndated } from './timeline-undated.ts';
import { isDated, tellExtent } from './timeline-words.ts';

/** Incidents over time: each a span as long as its date is uncertain, tied to what dates it; null where there are none. */
export function drawTimeline(id: string, items: readonly TimelineItem[], title = 'When it happened'): Chart | null {
  if (items.length === 0) return null;
  const dated = items.filter(isDated).sort((a, b) => a.bounds.earliest - b.bounds.earliest || a.bounds.latest - b.bounds.latest || byCodeUnit(a.id, b.id));
  const undated = items.filter((item) => !isDated(item)).sort((a, b) => byCodeUnit(a.id, b.id));
  const caption = { id, title, sentence: describe(items, dated, undated.length) };
  return {
    ...caption,
    draw: (width, suffix) => {
      const prefix = idPrefix(id, suffix);
      const spans = drawDated(dated, width, prefix);
      const lane = drawUndated(undated, width, spans.bottom);
      const legend = drawLegend(legendOf(dated.filter(({ reference }) => !reference), { prefix, ...spans }), 0, lane.bottom + 4, width);
      return drawFigure(caption, { width, height: lane.bottom + 4 + legend.height, name: 'timeline', linked: true }, withFades(prefix, ['plain', 'clash'], [...spans.elements, ...lane.elements, legend.element]));
    },
    table: tabulateTimeline([...dated, ...undated]),
  };
}

interface DrawnDated {
  readonly elements: readonly Element[];
  readonly bottom: number;
  readonly tied: boolean;
  readonly broken: boolean;
}

function drawDated(dated: readonly DatedItem[], width: number, prefix: string): DrawnDated {
  const scale = fitTimelineScale(dated.flatMap(({ spans }) => spans), [0, width], dated.flatMap(({ told }) => told));
  if (!scale) return { elements: [], bottom: 0, tied: false, broken: false };
  const landmarks = drawLandmarks(dated.filter(({ reference }) => reference), scale);
  const items = drawItems(dated.filter(({ reference }) => !reference), scale, landmarks.bottom, prefix, landmarks.edges);
  const bottom = items.bottom + 4;
  return {
    elements: [...drawTimeAxis(scale, landmarks.top, bottom), ...drawBreaks(scale, bottom), ...landmarks.draw(bottom), ...items.elements],
    bottom: bottom + TIME_AXIS_HEIGHT,
    tied: items.tied,
    broken: scale.parts.length > 1,
  };
}

function describe(items: readonly TimelineItem[], dated: readonly DatedItem[], undated: number): string {
  const landmarks = items.filter(({ reference }) => reference).length;
  const disputed = items.filter(({ disputed }) => disputed).length;
  const incidents = items.length - landmarks;
  const when = tellExtent(dated.map(({ bounds }) => bounds));
  const subject = [incidents > 0 || landmarks === 0 ? plural(incidents, 'incident') : '', landmarks > 0 ? plural(landmarks, 'landmark') : ''].filter(Boolean);
  const asides = [
    disputed > 0 ? `on ${disputed} of them the reports clash` : '',
    when && undated > 0 ? `${undated} without a date` : '',
  ].filter(Boolean);
  return `${capitalize([`${listWords(subject)}${when ? `, ${when}` : ' without a date'}`, ...asides].join('; '))}.`;
}
