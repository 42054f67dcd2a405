import { geoDistance } from 'd3';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };

/** A country's outline, in the pieces that it consists of (Natural Earth 1:50m, public domain). */
export interface Country {
  readonly name: string;
  readonly pieces: readonly Piece[];
}

/** A polygon and the circle around it, in radians, by which far ones are passed over. */
interface Piece {
  readonly rings: Position[][];
  readonly centre: readonly [number, number];
  readonly radius: number;
}

let countries: readonly Country[] | undefined;

/** The countries that come within `radius` radians of a point, each with only those of its pieces that do. */
export function countriesNear(centre: readonly [number, number], radius: number): readonly Country[] {
  countries ??= readCountries();
  return countries.flatMap(({ name, pieces }) => {
    const near = pieces.filter((piece) => geoDistance([...piece.centre], [...centre]) <= radius + piece.radius);
    return near.length > 0 ? [{ name, pieces: near }] : [];
  });
}

function readCountries(): readonly Country[] {
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const { features } = feature(topology, topology.objects.countries);
  return features.map(({ geometry, properties }) => {
    const shape = geometry as Polygon | MultiPolygon;
    const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
    return { name: properties.name, pieces: polygons.map(circumscribe) };
  });
}

function circumscribe(rings: Position[][]): Piece {
  const outline = (rings[0] ?? []) as [number, number][];
  const centre = middleOf(outline);
  return { rings, centre, radius: outline.reduce((most, point) => Math.max(most, geoDistance(centre, point)), 0) };
}

/** The middle of points on the sphere, wherever they lie: their mean as vectors. */
export function middleOf(points: readonly (readonly [number, number])[]): [number, number] {
  let [x, y, z] = [0, 0, 0];
  for (const [longitude, latitude] of points) {
    const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
    x += Math.cos(phi) * Math.cos(lambda);
    y += Math.cos(phi) * Math.sin(lambda);
    z += Math.sin(phi);
  }
  // Antipodes cancel out: the first point is then as good a middle as any.
  if (Math.hypot(x, y, z) < 1e-6) return [...(points[0] ?? [0, 0])];
  return [(Math.atan2(y, x) * 180) / Math.PI, (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI];
}
