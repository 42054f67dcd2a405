import type { Element } from 'hast';
import { HOUR_MS } from '../model/time.ts';
import type { LegendItem } from './legend.ts';
import { drawSpan, type SpanMark, type SpanShape } from './span-mark.ts';
import { drawLine } from './svg.ts';
import { shapeOfStretch } from './timeline-block.ts';
import type { DatedItem } from './timeline-item.ts';
import { drawBreak } from './timeline-scale.ts';
import { drawTie } from './timeline-ties.ts';
import { drawVerdict } from './verdict-mark.ts';

const BAR = 10;

/** What of a timeline its legend depends on beside the incidents. */
export interface Drawn {
  readonly prefix: string;
  readonly tied: boolean;
  readonly broken: boolean;
}

/** What the marks of a timeline mean: those that it has, and none for a single plain one. */
export function legendOf(incidents: readonly DatedItem[], { prefix, tied, broken }: Drawn): readonly LegendItem[] {
  const shapes = new Set(incidents.flatMap((item) => item.spans.map((span) => shapeOfStretch(span, item))));
  const sets = incidents.filter(({ spans }) => spans.length > 1);
  const doubted = incidents.some((item) => item.doubted);
  const span = (from: number, to: number, shape: SpanShape, more: Partial<SpanMark> = {}) => (x: number, y: number) => drawSpan(x + from, x + to, y - BAR / 2, BAR, { prefix, tone: 'plain', shape, ...more });
  const set = (shape: SpanShape) => (x: number, y: number) => [drawLine('span-join tone-plain', x - 5, y, x + 5, y), span(-14, -5, shape)(x, y), span(5, 14, shape)(x, y)];
  const open = (['by', 'from'] as const).find((shape) => shapes.has(shape));
  const isPlain = incidents.length < 2 && !tied && !doubted && sets.length === 0;
  const items: readonly (LegendItem | false | undefined)[] = [
    !isPlain && shapes.has('exact') && entry(wordExact(incidents), span(-3, 3, 'exact')),
    !isPlain && shapes.has('within') && entry('some time within', span(-7, 7, 'within')),
    !isPlain && open && entry('open on the side that fades out', span(-7, 7, open)),
    sets.some(({ inEverySpan }) => !inEverySpan) && entry('on one of these', set('within'), 28),
    sets.some(({ inEverySpan }) => inEverySpan) && entry('on each of these', set('exact'), 28),
    doubted && entry('in doubt', span(-7, 7, 'exact', { hedged: true })),
    tied && entry('dated by what it leads to', (x, y) => drawTie({ from: x - 10, to: x + 7 }, y), 20),
    broken && entry('time left out', drawBreak, 12),
    !isPlain && incidents.some(({ disputed }) => disputed) && entry('reports clash', (x, y) => drawVerdict('conflict', x, y)),
  ];
  return items.filter((item) => item !== false && item !== undefined);
}

/** Times of day are exact, too. */
function wordExact(incidents: readonly DatedItem[]): string {
  const exact = incidents.flatMap((item) => item.spans.filter((span) => shapeOfStretch(span, item) === 'exact'));
  const times = exact.filter(({ earliest, latest }) => latest - earliest <= HOUR_MS).length;
  if (times === 0) return 'that day';
  return times === exact.length ? 'that time' : 'that day or time';
}

function entry(label: string, sign: (x: number, y: number) => Element | readonly Element[], room?: number): LegendItem {
  const drawn = (x: number, y: number) => [sign(x, y)].flat();
  return room === undefined ? { label, sign: drawn } : { label, sign: drawn, room };
}
