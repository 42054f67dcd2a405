import type { Element } from 'hast';
import { s } from './element.ts';
import { drawLine, round } from './svg.ts';

/** The radius of a ring. */
export const RING = 2.75;

/** From the end of a bar, along the axis, to the line that its date hangs on. */
export interface Tie {
  readonly from: number;
  readonly to: number;
}

/**
 * Ties a bar to a landmark's line, or to the edge of its band: the one that faces the bar or, where the two overlap, the nearer
 * one that lies beyond the bar. An edge that is open is infinite. Undefined where there is no line to hang on.
 */
export function tieBar([start, end]: readonly [number, number], [left, right]: readonly [number, number]): Tie | undefined {
  if (end <= left && Number.isFinite(left)) return { from: end, to: left };
  if (start >= right && Number.isFinite(right)) return { from: start, to: right };
  const ties = [{ from: end, to: right }, { from: start, to: left }].filter(({ to }) => Number.isFinite(to));
  const length = ({ from, to }: Tie) => Math.abs(to - from);
  const beyond = ties.filter(({ to }) => to >= end || to <= start).sort((a, b) => length(a) - length(b));
  if (beyond[0]) return beyond[0];
  const nearest = ties.sort((a, b) => length(a) - length(b))[0];
  return nearest && { from: nearest.to, to: nearest.to };
}

/** A dotted hairline that ends in a ring: nothing like a span. */
export function drawTie({ from, to }: Tie, y: number): readonly Element[] {
  const line = Math.abs(to - from) > RING ? [drawLine('tie', from, y, to - Math.sign(to - from) * RING, y)] : [];
  return [...line, drawRing(to, y)];
}

/** The ring that sits on what a date hangs on. */
export function drawRing(x: number, y: number): Element {
  return s('circle', { className: ['tie-ring'], cx: round(x), cy: round(y), r: RING });
}
