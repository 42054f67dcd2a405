import type { Element } from 'hast';
import type { Verdict } from '../compare/verdict.ts';
import { s } from './element.ts';
import { round } from './svg.ts';

/** The word that stands for a verdict in charts, always beside its shape. */
export const VERDICT_WORDS: Readonly<Record<Verdict['kind'], string>> = {
  agree: 'agree',
  refine: 'refine',
  update: 'update',
  conflict: 'conflict',
  disputed: 'disputed',
  echo: 'echo',
  single: 'single',
  open: 'open',
  none: 'side by side',
};

/** Each verdict's own shape, in a box from -6 to 6, so that none is told by colour alone. */
export const VERDICT_SHAPES: Readonly<Record<Verdict['kind'], readonly Element[]>> = {
  agree: [s('circle', { className: 'mark-fill', r: 5.5 })],
  refine: [s('circle', { className: 'mark-line', r: 5 }), s('circle', { className: 'mark-fill', r: 2.2 })],
  update: [s('path', { className: 'mark-fill', d: 'M0-6L6 4.5H-6Z' })],
  conflict: [s('path', { className: 'mark-bold', d: 'M-4.5-4.5L4.5 4.5M-4.5 4.5L4.5-4.5' })],
  disputed: [s('path', { className: 'mark-line', d: 'M0-5.5L5.5 0L0 5.5L-5.5 0Z' }), s('path', { className: 'mark-fill', d: 'M0-5.5L-5.5 0L0 5.5Z' })],
  echo: [s('circle', { className: 'mark-line', cx: -2, r: 3.8 }), s('circle', { className: 'mark-line', cx: 2, r: 3.8 })],
  single: [s('path', { className: 'mark-bold', d: 'M0-5V5' })],
  open: [s('circle', { className: 'mark-line', r: 5 })],
  none: [s('path', { className: 'mark-line', d: 'M-2.5-4.5V4.5M2.5-4.5V4.5' })],
};

/** A verdict's shape, about 12 pixels across, in its colour. */
export function drawVerdict(kind: Verdict['kind'], x: number, y: number): Element {
  return s('g', { className: ['verdict', `verdict-${kind}`], transform: `translate(${round(x)} ${round(y)})` }, VERDICT_SHAPES[kind]);
}
