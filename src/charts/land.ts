import { geoPath, type GeoContext, type GeoProjection } from 'd3';
import { coarseCountries, countriesNear, RUN, type Outline } from './atlas.ts';
import type { Box } from './label-placement.ts';
import type { Ring } from './ring.ts';
import { vectorOf, type Degrees } from './sphere.ts';

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
    const rings: number[][] = [];
    geoPath(projection, collectRings(rings))(shape);
    return { name, rings: rings.map((ring) => Float64Array.from(ring)) };
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
        if (shown.length > 4) rings.push(shown);
      }
    }
    return { name, rings };
  });
}

function collectRings(rings: number[][]): GeoContext {
  return {
    beginPath: () => {},
    moveTo: (x, y) => rings.push([x, y]),
    lineTo: (x, y) => rings.at(-1)?.push(x, y),
    arc: () => {},
    closePath: () => {},
  };
}

/** Pixels of the ring in hand, two numbers a point; most rings turn out to lie beyond the frame, and are not kept. */
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
    if (mostX < frame.x - 1 || leastX > right + 1 || mostY < frame.y - 1 || leastY > foot + 1) return NOTHING;
    const isInside = leastX >= frame.x && mostX <= right && leastY >= frame.y && mostY <= foot;
    const shown = pixels.slice(0, count);
    return isInside ? shown : cut(shown, frame);
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

const NOTHING: Ring = new Float64Array();

/** Sutherland and Hodgman's cut, one side of the frame after another; most rings lie all inside or all beyond one side. */
function cut(ring: Ring, { x, y, width, height }: Box): Ring {
  const sides: readonly (readonly [0 | 1, number, 1 | -1])[] = [[0, x, 1], [0, x + width, -1], [1, y, 1], [1, y + height, -1]];
  let points = ring;
  for (const [axis, limit, sign] of sides) {
    let inside = 0;
    for (let i = axis; i < points.length; i += 2) if ((points[i]! - limit) * sign >= 0) inside += 2;
    if (inside === 0) return NOTHING;
    if (inside < points.length) points = cutSide(points, axis, limit, sign);
  }
  return points;
}

function cutSide(points: Ring, axis: 0 | 1, limit: number, sign: 1 | -1): Ring {
  // A point that the ring comes in or goes out by stands between two others.
  const kept = new Float64Array(2 * points.length);
  let count = 0;
  let [fromX, fromY] = [points[points.length - 2]!, points[points.length - 1]!];
  let wasInside = ((axis === 0 ? fromX : fromY) - limit) * sign >= 0;
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    const [from, to] = axis === 0 ? [fromX, x] : [fromY, y];
    const isInside = (to - limit) * sign >= 0;
    if (isInside !== wasInside) {
      const share = (limit - from) / (to - from);
      kept[count] = fromX + share * (x - fromX);
      kept[count + 1] = fromY + share * (y - fromY);
      count += 2;
    }
    if (isInside) {
      kept[count] = x;
      kept[count + 1] = y;
      count += 2;
    }
    [fromX, fromY, wasInside] = [x, y, isInside];
  }
  return kept.subarray(0, count);
}
