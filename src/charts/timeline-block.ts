import { shapeOfTime, type SpanShape } from './span-mark.ts';
import type { TimeBounds } from '../model/time.ts';
import { balanceText, textWidth } from './text-width.ts';
import type { TimeScale } from './time-scale.ts';
import type { DatedItem } from './timeline-item.ts';
import { endAtWord } from './timeline-words.ts';

/** The least that a bar is long: where its ends fade, there has to be room to see it. */
const LEAST = { exact: 6, fading: 12 };
/** Bars of one set that are closer than this are drawn as one. */
const LEAST_GAP = 3;
/** Room before a title for the sign of a clash. */
export const SIGN = 17;

/** One stretch of time in pixels. */
export interface Bar {
  readonly start: number;
  readonly end: number;
  readonly shape: SpanShape;
}

/** A title and its bars, with the room that both take along the axis. */
export interface Block {
  readonly item: DatedItem;
  /** The title; none where titles are left to hovering. */
  readonly lines: readonly string[];
  readonly titleLeft: number;
  /** In order and apart from each other. */
  readonly bars: readonly Bar[];
  /** From the first bar's start to the last one's end. */
  readonly start: number;
  readonly end: number;
  /** The same with the title. */
  readonly left: number;
  readonly right: number;
}

/** Lays a title over its bars: from their start if it fits, else up to their end, else as near as the edges let it. */
export function layoutBlock(item: DatedItem, scale: TimeScale, titled: boolean): Block {
  const bars = layoutBars(item, scale);
  const [start, end] = [bars[0]!.start, bars.at(-1)!.end];
  if (!titled) return { item, lines: [], titleLeft: start, bars, start, end, left: start, right: end };
  const [least, most] = scale.range;
  const sign = item.disputed ? SIGN : 0;
  const lines = balanceText(item.title, Math.min(320, most - least) - sign, 2).map(endAtWord);
  const width = sign + Math.max(...lines.map((line) => textWidth(line)));
  const titleLeft = start + width <= most ? start : end - width >= least ? end - width : Math.max(least, most - width);
  return { item, lines, titleLeft, bars, start, end, left: Math.min(start, titleLeft), right: Math.max(end, titleLeft + width) };
}

function layoutBars(item: DatedItem, scale: TimeScale): readonly Bar[] {
  const bars: Bar[] = [];
  for (const span of item.spans) {
    const shape = shapeOfStretch(span, item);
    const [from, to] = [scale.at(span.earliest), scale.at(span.latest)];
    const lacking = Math.max(0, (shape === 'exact' ? LEAST.exact : LEAST.fading) - (to - from)) / 2;
    const bar = { start: Math.max(scale.range[0], from - lacking), end: Math.min(scale.range[1], to + lacking), shape };
    const last = bars.at(-1);
    if (last && bar.start < last.end + LEAST_GAP) bars[bars.length - 1] = { start: last.start, end: Math.max(last.end, bar.end), shape: joinShapes(last.shape, shape) };
    else bars.push(bar);
  }
  return bars;
}

/** Which of several stretches it was is not known, unless it was in each of them. */
export function shapeOfStretch(span: TimeBounds, { spans, inEverySpan, approximate }: DatedItem): SpanShape {
  return shapeOfTime(span, approximate || (spans.length > 1 && !inEverySpan));
}

function joinShapes(first: SpanShape, last: SpanShape): SpanShape {
  if (first === 'by') return last === 'from' ? 'within' : 'by';
  return last === 'from' ? 'from' : 'within';
}
