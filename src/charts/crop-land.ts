import type { MultiPolygon, Position } from 'geojson';
import type { Country } from './atlas.ts';

/** A window of longitudes and latitudes in degrees; longitudes are counted from its middle. */
export interface GeoWindow {
  readonly longitude: number;
  readonly across: number;
  readonly south: number;
  readonly north: number;
  /** Points nearer than this to the last one cannot be told from it. */
  readonly tolerance: number;
}

/**
 * A country as d3 draws it, cut down to a window that is larger than the view: projecting the whole of
 * Russia for the map of one district would take most of a build. The cut itself lies out of sight.
 */
export function cropCountry({ pieces }: Country, window: GeoWindow): MultiPolygon {
  const coordinates = pieces.flatMap(({ rings }) => {
    const [outline, ...holes] = rings.map((ring) => cropRing(ring, window));
    return outline ? [[outline, ...holes.filter((hole) => hole !== undefined)]] : [];
  });
  return { type: 'MultiPolygon', coordinates };
}

/** Undefined where nothing is left, or nothing that keeps the ring's direction: d3 would fill the rest of the Earth. */
function cropRing(ring: readonly Position[], window: GeoWindow): Position[] | undefined {
  const points = thin(ring.map(([x, y]): Position => [turn(x! - window.longitude), y!]), window.tolerance);
  const around = signedArea(points);
  const torn = points.some(([x], i) => i > 0 && Math.abs(x! - points[i - 1]![0]!) > 180);
  const isWhole = torn || window.across >= 170 || window.south <= -85 || window.north >= 85;
  const kept = isWhole ? points : cut(points, window);
  if (kept.length < 4) return undefined;
  if (!torn && (around * signedArea(kept) <= 0 || Math.abs(signedArea(kept)) < window.tolerance ** 2)) return undefined;
  return kept.map(([x, y]) => [turn(x! + window.longitude), y!]);
}

/** Into -180 to 180. */
function turn(longitude: number): number {
  return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
}

function thin(points: readonly Position[], tolerance: number): Position[] {
  const kept: Position[] = [];
  for (const [i, point] of points.entries()) {
    const last = kept.at(-1);
    const isEnd = i === points.length - 1;
    if (isEnd || !last || Math.abs(point[0]! - last[0]!) > tolerance || Math.abs(point[1]! - last[1]!) > tolerance) kept.push(point);
  }
  return kept;
}

/** Sutherland and Hodgman's cut, one side of the window after another. */
function cut(ring: Position[], { across, south, north }: GeoWindow): Position[] {
  const sides: readonly (readonly [0 | 1, number, 1 | -1])[] = [[0, -across, 1], [0, across, -1], [1, south, 1], [1, north, -1]];
  const open = sides.reduce((points, side) => cutSide(points, side), ring.slice(0, -1));
  return open.length > 0 ? [...open, open[0]!] : [];
}

function cutSide(points: Position[], [axis, limit, sign]: readonly [0 | 1, number, 1 | -1]): Position[] {
  const isInside = (point: Position) => (point[axis]! - limit) * sign >= 0;
  return points.flatMap((point, i) => {
    const previous = points.at(i - 1)!;
    if (isInside(point) === isInside(previous)) return isInside(point) ? [point] : [];
    const share = (limit - previous[axis]!) / (point[axis]! - previous[axis]!);
    const crossing = [0, 1].map((k) => previous[k]! + share * (point[k]! - previous[k]!));
    return isInside(point) ? [crossing, point] : [crossing];
  });
}

function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + x! * nextY! - nextX! * y!;
  }, 0) / 2;
}
