import { geoPath, polygonArea, polygonCentroid, polygonContains, type GeoContext, type GeoProjection } from 'd3';
import { coarseCountries, countriesNear, RUN, type Outline } from './atlas.ts';
import type { Box } from './label-placement.ts';
import { vectorOf, type Degrees } from './sphere.ts';

/** In pixels. */
export type Point = [number, number];
export type Ring = Point[];

/** What a map shows of a country: outlines and holes in pixels. */
export interface Land {
  readonly name: string;
  readonly rings: readonly Ring[];
}

/** Points nearer than this to the last one cannot be told from it. */
const TOLERANCE = 0.4;

/** All land by any projection. */
export function landOfEarth(projection: GeoProjection): readonly Land[] {
  return coarseCountries().map(({ name, shape }) => {
    const rings: Point[][] = [];
    geoPath(projection, collectRings(rings))(shape);
    return { name, rings };
  });
}

/**
 * The land within `radius` radians of an azimuthal equal-area projection's centre, cut to a frame. Up to a
 * quarter of the Earth, points can be projected one by one: no country reaches to the far side, and no
 * border is so long that its curve would show. d3's own way takes many times as long.
 */
export function landAround(centre: Degrees, radius: number, projection: GeoProjection, frame: Box): readonly Land[] {
  const project = projectAround(centre, projection, frame);
  return countriesNear(vectorOf(centre), radius).map(({ name, pieces }) => {
    const rings: Ring[] = [];
    for (const piece of pieces) {
      for (const outline of piece.rings) {
        const shown = project(outline);
        if (shown.length > 2) rings.push(shown);
      }
    }
    return { name, rings };
  });
}

export function areaOfRings(rings: readonly Ring[]): number {
  return Math.abs(rings.reduce((sum, ring) => sum + polygonArea(ring), 0));
}

/** The centre of gravity. */
export function middleOfRings(rings: readonly Ring[]): Point {
  let [area, x, y] = [0, 0, 0];
  for (const ring of rings) {
    const weight = polygonArea(ring);
    if (weight === 0) continue;
    const middle = polygonCentroid(ring);
    area += weight;
    x += weight * middle[0];
    y += weight * middle[1];
  }
  return [x / area, y / area];
}

export function isInRings(rings: readonly Ring[], point: Point): boolean {
  return rings.filter((ring) => polygonContains(ring, point)).length % 2 === 1;
}

function collectRings(rings: Point[][]): GeoContext {
  return {
    beginPath: () => {},
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1)?.push([x, y]),
    arc: () => {},
    closePath: () => {},
  };
}

/** Pixels of the ring in hand, two numbers a point; most rings turn out to lie beyond the frame, and are never made points. */
let pixels = new Float64Array(1 << 14);

/**
 * The same as d3's azimuthal equal-area projection, for outlines of vectors: what is left of them inside a frame, without the
 * points that cannot be told apart and without the last one, which is the first again.
 *
 * Most of a large country is far off. Of a run of points that lies all in one of the eight fields around the frame, none but the first and the
 * last can bear on the cut, which takes one side of the frame after another: the rest are left out.
 */
function projectAround([longitude, latitude]: Degrees, projection: GeoProjection, frame: Box): (outline: Outline) => Ring {
  const [middleX, middleY, middleZ] = vectorOf([longitude, latitude]);
  const [eastX, eastY, eastZ] = vectorOf([longitude + 90, 0]);
  const [northX, northY, northZ] = vectorOf([longitude, latitude + 90]);
  const [scale, [left, top]] = [projection.scale(), projection.translate()];
  const [right, foot] = [frame.x + frame.width, frame.y + frame.height];
  const stretchAt = (a: number, b: number, c: number) => scale * Math.sqrt(2 / (1 + (a * middleX + b * middleY + c * middleZ)));
  const acrossAt = (a: number, b: number, c: number, stretch: number) => left + stretch * (a * eastX + b * eastY + c * eastZ);
  const downAt = (a: number, b: number, c: number, stretch: number) => top - stretch * (a * northX + b * northY + c * northZ);
  const isBeyond = (a: number, b: number, c: number, radius: number) => {
    const farthest = Math.acos(Math.max(-1, Math.min(1, a * middleX + b * middleY + c * middleZ))) + radius;
    if (farthest > FARTHEST) return false;
    const stretch = stretchAt(a, b, c);
    // At so many radians from the middle the projection stretches by the secant of half of them at most. A hundredth of a pixel makes up for rounding.
    const reach = (scale * radius) / Math.cos(farthest / 2) + 0.01;
    const [column, row] = [fieldOf(acrossAt(a, b, c, stretch), reach, frame.x, right), fieldOf(downAt(a, b, c, stretch), reach, frame.y, foot)];
    return column !== undefined && row !== undefined && (column !== 0 || row !== 0);
  };
  /** Whether a point is so far from the one before it that it is told apart from whatever that was not told apart from. */
  const isToldApart = (points: Float64Array, i: number) => {
    const [a, b, c, d, e, f] = [points[i - 3]!, points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!, points[i + 2]!];
    const [before, at] = [stretchAt(a, b, c), stretchAt(d, e, f)];
    return Math.abs(acrossAt(a, b, c, before) - acrossAt(d, e, f, at)) >= 2 * TOLERANCE || Math.abs(downAt(a, b, c, before) - downAt(d, e, f, at)) >= 2 * TOLERANCE;
  };
  return ({ points, runs }) => {
    if (pixels.length < points.length) pixels = new Float64Array(2 * points.length);
    let [count, lastX, lastY, leastX, leastY, mostX, mostY] = [0, Infinity, Infinity, Infinity, Infinity, -Infinity, -Infinity];
    const end = points.length - 3;
    for (let run = 0, from = 0; from < end; run += 4, from += RUN * 3) {
      const to = Math.min(end, from + RUN * 3);
      let mayPass = to - from > 9 && isBeyond(runs[run]!, runs[run + 1]!, runs[run + 2]!, runs[run + 3]!);
      for (let i = from; i < to; i += 3) {
        const [a, b, c] = [points[i]!, points[i + 1]!, points[i + 2]!];
        const stretch = stretchAt(a, b, c);
        const [x, y] = [acrossAt(a, b, c, stretch), downAt(a, b, c, stretch)];
        if (Math.abs(x - lastX) < TOLERANCE && Math.abs(y - lastY) < TOLERANCE) continue;
        pixels[count] = lastX = x;
        pixels[count + 1] = lastY = y;
        count += 2;
        if (x < leastX) leastX = x;
        if (x > mostX) mostX = x;
        if (y < leastY) leastY = y;
        if (y > mostY) mostY = y;
        if (!mayPass) continue;
        mayPass = false;
        if (i < to - 6 && isToldApart(points, to - 3)) i = to - 6;
      }
    }
    if (mostX < frame.x - 1 || leastX > right + 1 || mostY < frame.y - 1 || leastY > foot + 1) return [];
    const shown: Ring = [];
    for (let i = 0; i < count; i += 2) shown.push([pixels[i]!, pixels[i + 1]!]);
    return leastX >= frame.x && mostX <= right && leastY >= frame.y && mostY <= foot ? shown : cut(shown, frame);
  };
}

/** Beyond so many radians from the middle the stretch is not reckoned with. */
const FARTHEST = 2.8;

/** Whether a stretch around a place lies all before two limits, between them or behind them: -1, 0 or 1; undefined where it lies across one. */
function fieldOf(at: number, reach: number, from: number, to: number): -1 | 0 | 1 | undefined {
  if (at + reach < from) return -1;
  if (at - reach > to) return 1;
  return at - reach > from && at + reach < to ? 0 : undefined;
}

/** Sutherland and Hodgman's cut, one side of the frame after another; most rings lie all inside or all beyond one side. */
function cut(ring: Point[], { x, y, width, height }: Box): Point[] {
  const sides: readonly (readonly [0 | 1, number, 1 | -1])[] = [[0, x, 1], [0, x + width, -1], [1, y, 1], [1, y + height, -1]];
  let points = ring;
  for (const [axis, limit, sign] of sides) {
    const inside = points.reduce((n, point) => n + Number((point[axis] - limit) * sign >= 0), 0);
    if (inside === 0) return [];
    if (inside < points.length) points = cutSide(points, axis, limit, sign);
  }
  return points;
}

function cutSide(points: Point[], axis: 0 | 1, limit: number, sign: 1 | -1): Point[] {
  const kept: Point[] = [];
  let previous = points.at(-1)!;
  for (const point of points) {
    const isInside = (point[axis] - limit) * sign >= 0;
    if (isInside !== (previous[axis] - limit) * sign >= 0) {
      const share = (limit - previous[axis]) / (point[axis] - previous[axis]);
      kept.push([previous[0] + share * (point[0] - previous[0]), previous[1] + share * (point[1] - previous[1])]);
    }
    if (isInside) kept.push(point);
    previous = point;
  }
  return kept;
}
