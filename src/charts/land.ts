import { geoPath, polygonArea, polygonCentroid, polygonContains, type GeoContext, type GeoProjection } from 'd3';
import { coarseCountries, countriesNear } from './atlas.ts';
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
      for (const ring of piece.rings) {
        const shown = project(ring);
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
 * The same as d3's azimuthal equal-area projection, for rings of vectors: what is left of them inside a frame, without the
 * points that cannot be told apart and without the last one, which is the first again.
 */
function projectAround([longitude, latitude]: Degrees, projection: GeoProjection, frame: Box): (ring: Float64Array) => Ring {
  const [middleX, middleY, middleZ] = vectorOf([longitude, latitude]);
  const [eastX, eastY, eastZ] = vectorOf([longitude + 90, 0]);
  const [northX, northY, northZ] = vectorOf([longitude, latitude + 90]);
  const [scale, [left, top]] = [projection.scale(), projection.translate()];
  const [right, foot] = [frame.x + frame.width, frame.y + frame.height];
  return (ring) => {
    if (pixels.length < ring.length) pixels = new Float64Array(2 * ring.length);
    let [count, lastX, lastY, leastX, leastY, mostX, mostY] = [0, Infinity, Infinity, Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < ring.length - 3; i += 3) {
      const [a, b, c] = [ring[i]!, ring[i + 1]!, ring[i + 2]!];
      const stretch = scale * Math.sqrt(2 / (1 + (a * middleX + b * middleY + c * middleZ)));
      const x = left + stretch * (a * eastX + b * eastY + c * eastZ);
      const y = top - stretch * (a * northX + b * northY + c * northZ);
      if (Math.abs(x - lastX) < TOLERANCE && Math.abs(y - lastY) < TOLERANCE) continue;
      pixels[count] = lastX = x;
      pixels[count + 1] = lastY = y;
      count += 2;
      if (x < leastX) leastX = x;
      if (x > mostX) mostX = x;
      if (y < leastY) leastY = y;
      if (y > mostY) mostY = y;
    }
    if (mostX < frame.x - 1 || leastX > right + 1 || mostY < frame.y - 1 || leastY > foot + 1) return [];
    const points: Ring = [];
    for (let i = 0; i < count; i += 2) points.push([pixels[i]!, pixels[i + 1]!]);
    return leastX >= frame.x && mostX <= right && leastY >= frame.y && mostY <= foot ? points : cut(points, frame);
  };
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
