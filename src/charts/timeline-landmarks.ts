import type { Element } from 'hast';
import { s } from 'hastscript';
import { formatBounds } from '../model/format-date.ts';
import { drawLine, drawRect, drawText } from './svg.ts';
import { ellipsize, textWidth, TICK_SIZE } from './text-width.ts';
import type { TimeScale } from './time-axis.ts';
import type { DatedItem } from './timeline-item.ts';

const LANE = 20;

interface Flag {
  readonly item: DatedItem;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
  readonly lane: number;
}

/** Landmarks as bands or lines through the whole height, their names in lanes above everything else. */
export function drawLandmarks(items: readonly DatedItem[], scale: TimeScale) {
  const flags: Flag[] = [];
  for (const item of items) {
    const [start, end] = [scale.at(item.bounds.earliest), scale.at(item.bounds.latest)];
    const text = ellipsize(item.title, Math.min(240, scale.range[1] - scale.range[0]), TICK_SIZE);
    const width = textWidth(text, TICK_SIZE);
    const left = Math.max(scale.range[0], Math.min((start + end - width) / 2, scale.range[1] - width));
    const right = left + width;
    const taken = new Set(flags.filter((other) => other.left - 12 < right && left < other.right + 12).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    flags.push({ item, text, start, end, left, right, lane });
  }
  const lanes = flags.length === 0 ? 0 : Math.max(...flags.map(({ lane }) => lane)) + 1;
  const bottom = lanes * LANE + (lanes > 0 ? 8 : 0);
  return { top: lanes > 0 ? 4 : 0, bottom, draw: (floor: number) => flags.map((flag) => drawFlag(flag, floor)) };
}

function drawFlag({ item, text, start, end, left, right, lane }: Flag, floor: number): Element {
  const name = `${item.title}, ${formatBounds(item.bounds)}, landmark`;
  const top = lane * LANE;
  const edges = [item.bounds.earliest, item.bounds.latest].flatMap((at, i) => (Number.isFinite(at) ? [[start, end][i]!] : []));
  const band = end - start < 4 ? [drawLine('landmark-line', (start + end) / 2, top + 18, (start + end) / 2, floor)] : [
    drawRect('landmark-band', start, top + 18, end - start, floor - top - 18),
    ...edges.map((x) => drawLine('landmark-edge', x, top + 18, x, floor)),
  ];
  return s('a', { href: item.href, 'aria-label': name, 'data-item': item.id, className: 'timeline-landmark' }, [
    ...band,
    drawRect('hit', left, top, right - left, LANE),
    drawText('tick landmark-name halo', left, top + 13, text),
  ]);
}
