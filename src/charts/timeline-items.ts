import type { Element } from 'hast';
import { s } from 'hastscript';
import { formatBounds } from '../model/format-date.ts';
import { drawSpan, shapeOfTime } from './span-mark.ts';
import { drawLines, drawRect } from './svg.ts';
import { balanceText, textWidth } from './text-width.ts';
import type { TimeScale } from './time-axis.ts';
import type { DatedItem } from './timeline-item.ts';
import { drawVerdict } from './verdict-mark.ts';

const BAR = 10;
const LINE = 16;
const GAP = 16;
/** Room before a title for the sign of a clash. */
const SIGN = 17;
/** With more lanes than this, titles are left to hovering, focus and the list beside the chart. */
const MOST_LANES = 30;

/** A title and its bar, with the room that both take. */
interface Block {
  readonly item: DatedItem;
  readonly lines: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
}

/** Bars in lanes, each under its title, so that nothing overlaps. */
export function drawItems(items: readonly DatedItem[], scale: TimeScale, top: number, prefix: string): { readonly elements: readonly Element[]; readonly bottom: number } {
  const titled = packLanes(items.map((item) => layoutBlock(item, scale, true)), GAP);
  const lanes = titled.length <= MOST_LANES ? titled : packLanes(items.map((item) => layoutBlock(item, scale, false)), 3);
  const elements: Element[] = [];
  let y = top;
  for (const lane of lanes) {
    const lines = Math.max(...lane.map((block) => block.lines.length));
    const barTop = y + (lines > 0 ? 4 + lines * LINE : 0) + 4;
    for (const block of lane) elements.push(drawBlock(block, barTop, prefix));
    y = barTop + BAR + (lines > 0 ? 10 : 2);
  }
  return { elements, bottom: y };
}

function layoutBlock(item: DatedItem, scale: TimeScale, titled: boolean): Block {
  const [from, to] = [scale.at(item.bounds.earliest), scale.at(item.bounds.latest)];
  const [start, end] = to - from < 6 ? [(from + to) / 2 - 3, (from + to) / 2 + 3] : [from, to];
  if (!titled) return { item, lines: [], start, end, left: start, right: end };
  const [least, most] = scale.range;
  const sign = item.disputed ? SIGN : 0;
  const lines = balanceText(item.title, Math.min(320, most - least) - sign, 2);
  const width = sign + Math.max(...lines.map((line) => textWidth(line)));
  // From the bar's start if it fits, else up to its end, else as near as the edges let it.
  const left = start + width <= most ? start : end - width >= least ? end - width : Math.max(least, most - width);
  return { item, lines, start, end, left, right: left + width };
}

/** First fit: every block into the first lane where it has room, in the order of time. */
function packLanes(blocks: readonly Block[], gap: number): readonly (readonly Block[])[] {
  const lanes: Block[][] = [];
  for (const block of blocks) {
    const from = Math.min(block.left, block.start);
    const to = Math.max(block.right, block.end);
    const lane = lanes.find((others) => others.every((other) => Math.max(other.right, other.end) + gap <= from || Math.min(other.left, other.start) - gap >= to));
    if (lane) lane.push(block);
    else lanes.push([block]);
  }
  return lanes;
}

function drawBlock({ item, lines, start, end, left, right }: Block, barTop: number, prefix: string): Element {
  const when = formatBounds(item.bounds);
  const clash = item.disputed ? 'reports clash' : '';
  const name = [item.title, when, item.categoryLabel ?? '', clash].filter(Boolean).join(', ');
  const titleTop = barTop - 4 - lines.length * LINE;
  const sign = item.disputed && lines.length > 0;
  return s('a', { href: item.href, 'aria-label': name, 'data-item': item.id, className: 'timeline-item' }, [
    // Beside a visible title, a second text would make the two names differ for those who speak what they see.
    ...(lines.length === 0 ? [s('title', {}, name)] : []),
    drawRect('hit', Math.min(left, start), titleTop, Math.max(right, end) - Math.min(left, start), barTop + BAR - titleTop),
    ...(sign ? [drawVerdict('conflict', left + 6, titleTop + 8)] : []),
    drawLines('label halo', left + (sign ? SIGN : 0), titleTop + 12, lines),
    drawSpan(start, end, barTop, BAR, { prefix, tone: item.disputed ? 'clash' : 'plain', shape: shapeOfTime(item.bounds) }),
  ]);
}
