import type { Position } from './position.ts';
import type { Extra } from './source.ts';

/** Mean Earth radius in kilometres (IUGG R1). */
const EARTH_RADIUS_KM = 6371.0088;

/** A circle on the Earth that a report or the gazetteer points at: a centre and how vague it is. */
export interface Area {
  readonly latitude: number;
  readonly longitude: number;
  /** 0 where the source gives a bare point. */
  readonly radiusKm: number;
}

/** An entry of the gazetteer, `places.yaml`. */
export interface Place extends Area {
  readonly id: string;
  readonly name: string;
  /** Other names the same place goes by. */
  readonly also: readonly string[];
  /** The id of the place that contains it. */
  readonly within: string | null;
  readonly position: Position;
  readonly extra: Extra;
}

/** Where a claim or an incident says that it happened: a gazetteer entry, or a circle of its own. */
export type Location =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'point'; readonly name: string | null; readonly area: Area };

export function areaOf(location: Location): Area {
  return location.kind === 'place' ? location.place : location.area;
}

/** Great-circle distance between two centres, in kilometres (spherical Earth). */
export function distanceKm(a: Area, b: Area): number {
  return arcBetween(a, b) * EARTH_RADIUS_KM;
}

/** The angle between two points as seen from the Earth's centre, in radians: the same to the last bit as d3's `geoDistance`, which takes ten times as long. */
export function arcBetween(a: Pick<Area, 'longitude' | 'latitude'>, b: Pick<Area, 'longitude' | 'latitude'>): number {
  const [phiA, phiB] = [a.latitude * RADIANS, b.latitude * RADIANS];
  const delta = Math.abs(b.longitude * RADIANS - a.longitude * RADIANS);
  const [sinA, cosA, sinB, cosB, cosDelta] = [Math.sin(phiA), Math.cos(phiA), Math.sin(phiB), Math.cos(phiB), Math.cos(delta)];
  const x = cosB * Math.sin(delta);
  const y = cosA * sinB - sinA * cosB * cosDelta;
  return Math.atan2(Math.sqrt(x * x + y * y), sinA * sinB + cosA * cosB * cosDelta);
}

const RADIANS = Math.PI / 180;

/** The ids of the places that contain a place, nearest first. */
export function containersOf(place: Place, gazetteer: ReadonlyMap<string, Place>): readonly string[] {
  const ids: string[] = [];
  for (let next = place.within; next !== null && !ids.includes(next); next = gazetteer.get(next)?.within ?? null) ids.push(next);
  return ids;
}
