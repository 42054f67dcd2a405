import type { Element } from 'hast';
import { formatBounds } from '../model/format-date.ts';
import { capitalize, listWords, plural } from '../model/format-value.ts';
import { byCodeUnit } from '../model/text.ts';
import type { Chart } from './chart.ts';
import { drawLegend, type LegendItem } from './legend.ts';
import { drawFades, drawSpan, shapeOfTime, type SpanShape } from './span-mark.ts';
import { drawFigure, idPrefix } from './svg.ts';
import { drawTimeAxis, fitTimeScale, TIME_AXIS_HEIGHT } from './time-axis.ts';
import type { DatedItem, TimelineItem } from './timeline-item.ts';
import { drawItems } from './timeline-items.ts';
import { drawLandmarks } from './timeline-landmarks.ts';
import { drawUndated } from './timeline-undated.ts';
import { drawVerdict } from './verdict-mark.ts';

/** Incidents over time: each a span as long as its date is uncertain; null where there are none. */
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
      const legend = drawLegend(legendOf(dated, prefix), 0, lane.bottom + 4, width);
      return drawFigure(caption, { width, height: lane.bottom + 4 + legend.height, name: 'timeline', suffix, linked: true }, [drawFades(prefix, ['plain', 'clash']), ...spans.elements, ...lane.elements, legend.element]);
    },
    table: {
      columns: ['Incident', 'When', 'Category', 'Verdicts'],
      rows: [...dated, ...undated].map((item) => [
        { text: item.title, href: item.href },
        { text: item.bounds ? formatBounds(item.bounds) : 'date not known' },
        { text: item.reference ? listLandmark(item.categoryLabel) : (item.categoryLabel ?? '') },
        { text: countVerdicts(item) },
      ]),
    },
  };
}

function isDated(item: TimelineItem): item is DatedItem {
  return item.bounds !== null && (Number.isFinite(item.bounds.earliest) || Number.isFinite(item.bounds.latest));
}

function drawDated(dated: readonly DatedItem[], width: number, prefix: string): { readonly elements: readonly Element[]; readonly bottom: number } {
  const scale = fitTimeScale(dated.map(({ bounds }) => bounds), [0, width]);
  if (!scale) return { elements: [], bottom: 0 };
  const landmarks = drawLandmarks(dated.filter(({ reference }) => reference), scale);
  const items = drawItems(dated.filter(({ reference }) => !reference), scale, landmarks.bottom, prefix);
  const bottom = items.bottom + 4;
  return {
    elements: [...drawTimeAxis(scale, landmarks.top, bottom), ...landmarks.draw(bottom), ...items.elements],
    bottom: bottom + TIME_AXIS_HEIGHT,
  };
}

function legendOf(dated: readonly DatedItem[], prefix: string): readonly LegendItem[] {
  const incidents = dated.filter(({ reference }) => !reference);
  if (incidents.length < 2) return [];
  const shapes = new Set(incidents.map(({ bounds }) => shapeOfTime(bounds)));
  const sample = (shape: SpanShape) => (x: number, y: number) => [drawSpan(x - 7, x + 7, y - 5, 10, { prefix, tone: 'plain', shape })];
  const open = (['by', 'from'] as const).find((shape) => shapes.has(shape));
  return [
    ...(shapes.has('exact') ? [{ label: 'that day', sign: (x: number, y: number) => [drawSpan(x - 3, x + 3, y - 5, 10, { prefix, tone: 'plain', shape: 'exact' })] }] : []),
    ...(shapes.has('within') ? [{ label: 'some time within', sign: sample('within') }] : []),
    ...(open ? [{ label: 'open on the side that fades out', sign: sample(open) }] : []),
    ...(incidents.some(({ disputed }) => disputed) ? [{ label: 'reports clash', sign: (x: number, y: number) => [drawVerdict('conflict', x, y)] }] : []),
  ];
}

/** "5 agree, 2 conflict". */
function countVerdicts({ verdicts }: TimelineItem): string {
  return Object.entries(verdicts).filter(([, count]) => count > 0).map(([kind, count]) => `${count} ${kind}`).join(', ');
}

function listLandmark(category: string | null): string {
  return category ? `${category} (landmark)` : 'landmark';
}

function describe(items: readonly TimelineItem[], dated: readonly DatedItem[], undated: number): string {
  const ends = dated.flatMap(({ bounds }) => [bounds.earliest, bounds.latest]).filter(Number.isFinite);
  const landmarks = items.filter(({ reference }) => reference).length;
  const disputed = items.filter(({ disputed }) => disputed).length;
  const incidents = items.length - landmarks;
  const when = ends.length > 0 ? `, ${formatBounds({ earliest: Math.min(...ends), latest: Math.max(...ends) })}` : '';
  const subject = [incidents > 0 || landmarks === 0 ? plural(incidents, 'incident') : '', landmarks > 0 ? plural(landmarks, 'landmark') : ''].filter(Boolean);
  const asides = [
    disputed > 0 ? `on ${disputed} of them the reports clash` : '',
    undated > 0 ? `${undated} without a date` : '',
  ].filter(Boolean);
  return `${capitalize([`${listWords(subject)}${when}`, ...asides].join('; '))}.`;
}
