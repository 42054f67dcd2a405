import { geoPath, polygonArea, polygonCentroid, polygonContains, type GeoContext, type GeoProjection } from 'd3';
import { coarseCountries, countriesNear } from './atlas.ts';
import type { Box } from './label-placement.ts';
import { vectorOf, type Degrees, type Vector } from './sphere.ts';

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
  const project = projectAround(centre, projection);
  return countriesNear(vectorOf(centre), radius).map(({ name, pieces }) => {
    const rings = pieces.flatMap((piece) => piece.rings.map((ring) => cut(projectRing(ring, project), frame)));
    return { name, rings: rings.filter(({ length }) => length > 2) };
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

/** The same as d3's azimuthal equal-area projection, for vectors. */
function projectAround([longitude, latitude]: Degrees, projection: GeoProjection): (point: Vector) => Point {
  const [middle, east, north] = [vectorOf([longitude, latitude]), vectorOf([longitude + 90, 0]), vectorOf([longitude, latitude + 90])];
  const [scale, [left, top]] = [projection.scale(), projection.translate()];
  return (point) => {
    const stretch = scale * Math.sqrt(2 / (1 + along(point, middle)));
    return [left + stretch * along(point, east), top - stretch * along(point, north)];
  };
}

function along(point: Vector, axis: Vector): number {
  return point[0] * axis[0] + point[1] * axis[1] + point[2] * axis[2];
}

/** Without the last point, which is the first again. */
function projectRing(ring: readonly Vector[], project: (point: Vector) => Point): Point[] {
  const kept: Point[] = [];
  let last: Point = [Infinity, Infinity];
  for (let i = 0; i < ring.length - 1; i++) {
    const point = project(ring[i]!);
    if (Math.abs(point[0] - last[0]) < TOLERANCE && Math.abs(point[1] - last[1]) < TOLERANCE) continue;
    kept.push(point);
    last = point;
  }
  return kept;
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
