import { geoArea } from 'd3';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import { angleBetween, dotProduct, middleOf, vectorOf, type Vector } from './sphere.ts';

/** A country's outline, in the pieces that it consists of (Natural Earth 1:50m, public domain). */
export interface Country {
  readonly name: string;
  readonly pieces: readonly Piece[];
}

/** A polygon and the circle around it, in radians, by which far ones are passed over. */
interface Piece {
  readonly rings: readonly Outline[];
  readonly centre: Vector;
  readonly radius: number;
  readonly sine: number;
  readonly cosine: number;
}

/** A ring whose last point is the first again. */
export interface Outline {
  /** Vectors in a row, three numbers each: maps go through tens of thousands of them. */
  readonly points: Float64Array;
  /** Circles around so many points each, one after the other, four numbers each: centre, and radius in radians. */
  readonly runs: Float64Array;
}

/** How many points of an outline one circle holds. */
export const RUN = 24;

/** A country as d3 draws it. */
export interface CoarseCountry {
  readonly name: string;
  readonly shape: MultiPolygon;
}

/** Half a pixel on a map of the Earth 720 pixels wide. */
const COARSE_DEGREES = 0.2;

let countries: readonly Country[] | undefined;
let coarse: readonly CoarseCountry[] | undefined;

/** The countries that come within `radius` radians of a point, each with only those of its pieces that do. */
export function countriesNear(centre: Vector, radius: number): readonly Country[] {
  countries ??= readShapes().map(({ name, polygons }) => ({ name, pieces: polygons.map(circumscribe) }));
  const [sine, cosine] = [Math.sin(radius), Math.cos(radius)];
  const isNear = (piece: Piece): boolean => {
    // Most are so far off that their angle need not be worked out.
    const isFar = radius + piece.radius < Math.PI && dotProduct(piece.centre, centre) < cosine * piece.cosine - sine * piece.sine - 1e-9;
    return !isFar && angleBetween(piece.centre, centre) <= radius + piece.radius;
  };
  const near: Country[] = [];
  for (const { name, pieces } of countries) {
    const shown = pieces.filter(isNear);
    if (shown.length > 0) near.push({ name, pieces: shown });
  }
  return near;
}

/** All countries, for maps of most of the Earth. */
export function coarseCountries(): readonly CoarseCountry[] {
  coarse ??= readShapes().map(({ name, polygons }) => ({ name, shape: { type: 'MultiPolygon', coordinates: polygons.flatMap(coarsen) } }));
  return coarse;
}

function readShapes(): readonly { readonly name: string; readonly polygons: readonly Position[][][] }[] {
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const { features } = feature(topology, topology.objects.countries);
  return features.map(({ geometry, properties }) => {
    const shape = geometry as Polygon | MultiPolygon;
    const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
    // The outermost ring of Antarctica is nothing but the pole.
    return { name: properties.name, polygons: polygons.map((rings) => rings.filter((ring) => ring.some(([, latitude]) => latitude! > -89.9))) };
  });
}

function circumscribe(polygon: readonly Position[][]): Piece {
  const rings = polygon.map((ring) => ring.map(([longitude, latitude]) => vectorOf([longitude!, latitude!])));
  const outline = rings[0] ?? [];
  const centre = middleOf(outline);
  const radius = radiusAround(centre, outline);
  return { rings: rings.map((ring) => ({ points: Float64Array.from(ring.flat()), runs: Float64Array.from(circlesAlong(ring).flat()) })), centre, radius, sine: Math.sin(radius), cosine: Math.cos(radius) };
}

function circlesAlong(ring: readonly Vector[]): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(ring.length / RUN) }, (_, i) => {
    const points = ring.slice(i * RUN, (i + 1) * RUN);
    const centre = middleOf(points);
    return [...centre, radiusAround(centre, points)];
  });
}

function radiusAround(centre: Vector, points: readonly Vector[]): number {
  return points.reduce((most, point) => Math.max(most, angleBetween(centre, point)), 0);
}

function coarsen(polygon: readonly Position[][]): Position[][][] {
  const [outline, ...holes] = polygon.map(thinRing);
  return outline ? [[outline, ...holes.filter((hole) => hole !== undefined)]] : [];
}

/** Undefined where nothing is left, or nothing that keeps the ring's direction: d3 would fill the rest of the Earth. */
function thinRing(ring: readonly Position[]): Position[] | undefined {
  const kept: Position[] = [];
  for (const [i, point] of ring.entries()) {
    const last = kept.at(-1);
    const isEnd = i === ring.length - 1;
    if (isEnd || !last || Math.abs(point[0]! - last[0]!) > COARSE_DEGREES || Math.abs(point[1]! - last[1]!) > COARSE_DEGREES) kept.push(point);
  }
  const keepsDirection = Math.abs(areaInside(kept) - areaInside(ring)) < Math.PI;
  return kept.length > 3 && keepsDirection ? kept : undefined;
}

function areaInside(ring: readonly Position[]): number {
  return geoArea({ type: 'Polygon', coordinates: [[...ring]] });
}
