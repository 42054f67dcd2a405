import type { Element } from 'hast';
import { drawGroup, drawText } from './svg.ts';
import { textWidth, TICK_SIZE } from './text-width.ts';

export interface LegendItem {
  /** Draws the sign, some 14 pixels wide, around a centre. */
  readonly sign: (x: number, y: number) => readonly Element[];
  readonly label: string;
  /** How wide the sign is, if not 14 pixels. */
  readonly room?: number;
}

const LINE = 20;
const SIGN = 14;
const GAP = 18;

/** What the signs of a chart mean, flowing over as many lines as it takes. */
export function drawLegend(items: readonly LegendItem[], left: number, top: number, right: number): { readonly element: Element; readonly height: number } {
  let [x, y] = [left, top + LINE / 2];
  const children = items.flatMap(({ sign, label, room = SIGN }) => {
    const width = room + 6 + textWidth(label, TICK_SIZE);
    if (x > left && x + width > right) [x, y] = [left, y + LINE];
    const parts = [...sign(x + room / 2, y), drawText('tick', x + room + 6, y + 4, label)];
    x += width + GAP;
    return parts;
  });
  return { element: drawGroup('legend', children), height: items.length === 0 ? 0 : y + LINE / 2 - top };
}
