import type { Element } from 'hast';
import { DAY_MS, HOUR_MS, type TimeBounds } from '../model/time.ts';
import { s } from './element.ts';
import { drawRect, round } from './svg.ts';

/** Narrower than this, a mark could not be seen. */
const LEAST_LENGTH = 5;

/** How a span ends: `exact` is solid, `within` is somewhere inside, `from` and `by` are open at one end. */
export type SpanShape = 'exact' | 'within' | 'from' | 'by';

/** The opacity of each shape along its length. */
const FADES: Readonly<Record<Exclude<SpanShape, 'exact'>, readonly (readonly [number, number])[]>> = {
  within: [[0, 0.22], [0.32, 0.9], [0.68, 0.9], [1, 0.22]],
  from: [[0, 0.9], [0.35, 0.8], [1, 0]],
  by: [[0, 0], [0.65, 0.8], [1, 0.9]],
};
const SHAPES_THAT_FADE = Object.keys(FADES) as (keyof typeof FADES)[];

/**
 * A single day is exact, as news goes, and so is a time of day to within an hour. What is approximate, longer or in
 * between, such as a night, fades towards where it is least sure.
 */
export function shapeOfTime({ earliest, latest }: TimeBounds, approximate = false): SpanShape {
  const length = latest - earliest;
  // A day that is told in another zone may be an hour shorter or longer on the site's clock.
  const isUnit = length <= HOUR_MS || Math.abs(length - DAY_MS) <= HOUR_MS;
  return shapeOf(earliest, latest, approximate || !isUnit);
}

export function shapeOf(low: number, high: number, uncertain: boolean): SpanShape {
  if (high === Infinity) return low === -Infinity ? 'within' : 'from';
  if (low === -Infinity) return 'by';
  return uncertain ? 'within' : 'exact';
}

/** Parts of a picture, and before them the gradients that spans in them refer to. Upright ones run from the bottom to the top. */
export function withFades(prefix: string, tones: readonly string[], elements: readonly Element[], upright = false): readonly Element[] {
  const used = new Set(elements.flatMap(fillsIn));
  const direction = upright ? { x2: 0, y1: 1 } : {};
  const fades = tones.flatMap((tone) => SHAPES_THAT_FADE.filter((shape) => used.has(fillOf(prefix, tone, shape))).map((shape) =>
    s('linearGradient', { id: fadeId(prefix, tone, shape), className: `tone-${tone}`, ...direction }, FADES[shape].map(([offset, stopOpacity]) => s('stop', { offset, stopOpacity })))));
  return fades.length > 0 ? [s('defs', {}, fades), ...elements] : elements;
}

function fillsIn({ properties: { fill }, children }: Element): readonly string[] {
  const below = children.flatMap((child) => (child.type === 'element' ? fillsIn(child) : []));
  return typeof fill === 'string' ? [fill, ...below] : below;
}

export interface SpanMark {
  readonly prefix: string;
  /** A class that gives the colour: `tone-plain`. */
  readonly tone: string;
  readonly shape: SpanShape;
  readonly hedged?: boolean;
}

/** A span along x from `start` to `end`, `thickness` high. Hedged ones are dashed and pale. */
export function drawSpan(start: number, end: number, y: number, thickness: number, mark: SpanMark): Element {
  const [from, to] = atLeast(start, end, LEAST_LENGTH);
  return drawRect(spanClass(mark), from, y, to - from, thickness, { rx: round(Math.min(2, (to - from) / 2)), ...paint(mark) });
}

/** A span along y, from `bottom` up to `top`. */
export function drawUprightSpan(x: number, width: number, bottom: number, top: number, mark: SpanMark): Element {
  const [from, to] = atLeast(top, bottom, LEAST_LENGTH);
  return drawRect(spanClass(mark), x, from, width, to - from, { rx: 2, ...paint(mark) });
}

function atLeast(from: number, to: number, least: number): readonly [number, number] {
  const lacking = Math.max(0, least - (to - from)) / 2;
  return [from - lacking, to + lacking];
}

function spanClass({ tone, shape, hedged }: SpanMark): string {
  return `span span-${shape} tone-${tone}${hedged ? ' span-hedged' : ''}`;
}

function paint({ prefix, tone, shape, hedged }: SpanMark): Readonly<Record<string, string>> {
  if (shape === 'exact') return {};
  const fade = fillOf(prefix, tone, shape);
  return hedged ? { fill: fade, stroke: fade } : { fill: fade };
}

function fillOf(prefix: string, tone: string, shape: SpanShape): string {
  return `url(#${fadeId(prefix, tone, shape)})`;
}

function fadeId(prefix: string, tone: string, shape: SpanShape): string {
  return `${prefix}-fade-${tone}-${shape}`;
}
