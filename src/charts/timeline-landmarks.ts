import type { Element } from 'hast';
import { s } from './element.ts';
import { drawLine, drawRect, drawText } from './svg.ts';
import { ellipsize, textWidth, TICK_SIZE } from './text-width.ts';
import type { TimeScale } from './time-scale.ts';
import type { DatedItem } from './timeline-item.ts';
import { endAtWord, nameItem } from './timeline-words.ts';

const LANE = 20;
/** A narrower band is drawn as one line. */
const LEAST_BAND = 4;

interface Flag {
  readonly item: DatedItem;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where its lines are; infinite where it is open. */
  readonly edges: readonly [number, number];
  readonly left: number;
  readonly right: number;
  readonly lane: number;
}

/** Landmarks as bands or lines through the whole height, their names in lanes above everything else. */
export function drawLandmarks(items: readonly DatedItem[], scale: TimeScale) {
  const flags: Flag[] = [];
  for (const item of items) {
    const [start, end] = [scale.at(item.bounds.earliest), scale.at(item.bounds.latest)];
    const text = endAtWord(ellipsize(item.title, Math.min(240, scale.range[1] - scale.range[0]), TICK_SIZE));
    const width = textWidth(text, TICK_SIZE);
    const left = Math.max(scale.range[0], Math.min((start + end - width) / 2, scale.range[1] - width));
    const right = left + width;
    const taken = new Set(flags.filter((other) => other.left - 12 < right && left < other.right + 12).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    flags.push({ item, text, start, end, edges: edgesOf(item, scale), left, right, lane });
  }
  const lanes = flags.length === 0 ? 0 : Math.max(...flags.map(({ lane }) => lane)) + 1;
  const bottom = lanes * LANE + (lanes > 0 ? 8 : 0);
  // The lines of the upper names run through the lower ones: these come last, so that their halos keep them clear.
  const drawn = flags.toSorted((a, b) => a.lane - b.lane);
  return {
    top: lanes > 0 ? 4 : 0,
    bottom,
    edges: new Map(flags.map(({ item, edges }) => [item.id, edges])),
    draw: (floor: number) => drawn.map((flag) => drawFlag(flag, floor)),
  };
}

function edgesOf({ bounds }: DatedItem, scale: TimeScale): readonly [number, number] {
  const [start, end] = [scale.at(bounds.earliest), scale.at(bounds.latest)];
  if (end - start < LEAST_BAND) return [(start + end) / 2, (start + end) / 2];
  return [Number.isFinite(bounds.earliest) ? start : -Infinity, Number.isFinite(bounds.latest) ? end : Infinity];
}

function drawFlag({ item, text, start, end, edges, left, right, lane }: Flag, floor: number): Element {
  const top = lane * LANE;
  const band = edges[0] === edges[1] ? [drawLine('landmark-line', edges[0], top + 18, edges[0], floor)] : [
    drawRect('landmark-band', start, top + 18, end - start, floor - top - 18),
    ...edges.filter(Number.isFinite).map((x) => drawLine('landmark-edge', x, top + 18, x, floor)),
  ];
  return s('a', { href: item.href, ariaLabel: nameItem(item), dataItem: item.id, className: 'timeline-landmark' }, [
    ...band,
    drawRect('hit', left, top, right - left, LANE),
    drawText('tick landmark-name halo', left, top + 13, text),
  ]);
}
