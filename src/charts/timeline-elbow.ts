import type { Element } from 'hast';
import { s } from './element.ts';
import { overlaps, type Box } from './label-placement.ts';
import { round } from './svg.ts';
import { drawRing, RING } from './timeline-ties.ts';

/** How far from a bar's end an elbow turns. */
const TURN = 10;
/** Around bars whose ends are farther apart, an elbow would seem to come from elsewhere. */
const NEAR = 48;
/** The room that it keeps from bars that it has nothing to do with. */
const CLEAR = 4;

/** A bar in its lane: `y` is its middle. */
export interface PlacedBar {
  readonly start: number;
  readonly end: number;
  readonly y: number;
}

/** From a bar's end along its lane to `x`, and from there along the other lane to the end of the bar that dates it. */
interface Path {
  readonly from: number;
  readonly x: number;
  readonly to: number;
}

/** A drawn elbow with the room that it takes. */
export interface Elbow {
  readonly elements: readonly Element[];
  readonly legs: readonly Box[];
}

/**
 * An elbow from a bar to the one that dates it, beside which it ends in a ring; it turns where it crosses the fewest
 * titles. Undefined if it would run into what it has to keep clear of: then it is left to words.
 */
export function drawElbow(bar: PlacedBar, anchor: PlacedBar, clearOf: readonly Box[], titles: readonly Box[], [left, right]: readonly [number, number]): Elbow | undefined {
  const free = pathsBetween(bar, anchor).filter(({ x }) => x >= left && x <= right).flatMap((path) => {
    const legs = legsOf(path, bar.y, anchor.y);
    const hit = (boxes: readonly Box[]) => boxes.filter((box) => legs.some((leg) => overlaps(leg, box))).length;
    return hit(clearOf) === 0 ? [{ path, legs, titles: hit(titles) }] : [];
  });
  const best = free.sort((a, b) => a.titles - b.titles)[0];
  if (!best) return undefined;
  const { from, x, to } = best.path;
  const side = Math.sign(x - to);
  const d = `M${round(from)},${round(bar.y)}H${round(x)}V${round(anchor.y)}H${round(to + side * 2 * RING)}`;
  return { elements: [s('path', { className: ['tie'], d }), drawRing(to + side * RING, anchor.y)], legs: best.legs };
}

/** Between the two bars where there is room, else around either side of both where their ends are near each other. */
function pathsBetween(bar: PlacedBar, anchor: PlacedBar): readonly Path[] {
  if (bar.start - anchor.end >= 2 * TURN) return [anchor.end + TURN, bar.start - TURN].map((x) => ({ from: bar.start, x, to: anchor.end }));
  if (anchor.start - bar.end >= 2 * TURN) return [anchor.start - TURN, bar.end + TURN].map((x) => ({ from: bar.end, x, to: anchor.start }));
  return [
    { from: bar.start, x: Math.min(bar.start, anchor.start) - TURN, to: anchor.start },
    { from: bar.end, x: Math.max(bar.end, anchor.end) + TURN, to: anchor.end },
  ].filter(({ from, to }) => Math.abs(from - to) <= NEAR);
}

function legsOf({ from, x, to }: Path, y: number, anchorY: number): readonly Box[] {
  const along = (a: number, level: number): Box => ({ x: Math.min(a, x), y: level - 1, width: Math.abs(a - x), height: 2 });
  return [along(from, y), along(to, anchorY), { x: x - CLEAR, y: Math.min(y, anchorY), width: 2 * CLEAR, height: Math.abs(y - anchorY) }];
}
