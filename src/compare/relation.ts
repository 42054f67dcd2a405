import { containersOf, areaOf, distanceKm, type Location, type Place } from '../model/place.ts';
import { foldName, foldText } from '../model/text.ts';
import type { TimeBounds } from '../model/time.ts';
import type { Value } from '../model/value.ts';

/** How value `a` stands to value `b`. */
export type RelationKind =
  | 'equal'
  /** `a` is the more exact of the two. */
  | 'within'
  | 'contains'
  /** Both may be true, and neither contains the other. */
  | 'overlap'
  /** Both cannot be true. */
  | 'disjoint'
  /** Nothing can be said: free text, or a date that cannot be placed. */
  | 'none';

export interface Relation {
  readonly kind: RelationKind;
  /** For places: between the centres, in kilometres. */
  readonly distanceKm?: number;
  /** For places: between the edges of their circles, in kilometres; 0 where they meet. */
  readonly gapKm?: number;
}

export interface RelationContext {
  readonly places: ReadonlyMap<string, Place>;
  /** Whether several values of this question may be true at once. */
  readonly many: boolean;
}

/** The relation of two values of one question, by the table of the content format. */
export function relate(a: Value, b: Value, context: RelationContext): Relation {
  if (a.type === 'date' && b.type === 'date') {
    if (!a.bounds || !b.bounds) return { kind: 'none' };
    return { kind: relateStretches(a.spans, b.spans) };
  }
  if (a.type === 'place' && b.type === 'place') return relateLocations(a.location, b.location, context.places);
  if (a.type === 'count' && b.type === 'count') return { kind: relateSpans(a.range.min, a.range.max, b.range.min, b.range.max, false) };
  if (a.type === 'measure' && b.type === 'measure') {
    if (a.range.min === b.range.min && a.range.max === b.range.max) return { kind: 'equal' };
    // 4 ft is anything that rounds to it, so that it does not clash with 120 cm.
    return { kind: relateSpans(a.range.min - a.rounding, a.range.max + a.rounding, b.range.min - b.rounding, b.range.max + b.rounding, true) };
  }
  if (a.type === 'choice' && b.type === 'choice') return { kind: a.option === b.option ? 'equal' : 'disjoint' };
  if (a.type === 'yes-no' && b.type === 'yes-no') return { kind: a.yes === b.yes ? 'equal' : 'disjoint' };
  if (a.type === 'name' && b.type === 'name') {
    if (a.name === b.name || foldName(a.name) === foldName(b.name)) return { kind: 'equal' };
    return { kind: context.many ? 'none' : 'disjoint' };
  }
  if (a.type === 'text' && b.type === 'text') return { kind: a.text === b.text || foldText(a.text) === foldText(b.text) ? 'equal' : 'none' };
  return { kind: 'none' };
}

/** Spans from start to end; `halfOpen` says that the end itself is outside. */
function relateSpans(aStart: number, aEnd: number, bStart: number, bEnd: number, halfOpen: boolean): RelationKind {
  if (aStart === bStart && aEnd === bEnd) return 'equal';
  if (halfOpen ? aEnd <= bStart || bEnd <= aStart : aEnd < bStart || bEnd < aStart) return 'disjoint';
  if (aStart >= bStart && aEnd <= bEnd) return 'within';
  if (aStart <= bStart && aEnd >= bEnd) return 'contains';
  return 'overlap';
}

/** Dates of one or several stretches; each stands for some moment in one of them. */
function relateStretches(a: readonly TimeBounds[], b: readonly TimeBounds[]): RelationKind {
  if (a.length === 1 && b.length === 1) return relateSpans(a[0]!.earliest, a[0]!.latest, b[0]!.earliest, b[0]!.latest, true);
  const kinds = a.map((one) => b.map((other) => relateSpans(one.earliest, one.latest, other.earliest, other.latest, true)));
  const everyA = (...wanted: readonly RelationKind[]) => kinds.every((row) => row.some((kind) => wanted.includes(kind)));
  const everyB = (...wanted: readonly RelationKind[]) => b.every((_, i) => kinds.some((row) => wanted.includes(row[i]!)));
  if (everyA('equal') && everyB('equal')) return 'equal';
  if (kinds.every((row) => row.every((kind) => kind === 'disjoint'))) return 'disjoint';
  if (everyA('equal', 'within')) return 'within';
  return everyB('equal', 'contains') ? 'contains' : 'overlap';
}

/** Nearer than this two points are one: coordinates are written in degrees, and 180 is -180. */
const SAME_POINT_KM = 0.001;

/**
 * Two gazetteer places are nested if `places.yaml` says so; circles alone never nest them, since a
 * circle only stands in for a district's true outline. A bare point nests in a circle that holds all of it.
 */
function relateLocations(a: Location, b: Location, places: ReadonlyMap<string, Place>): Relation {
  const [areaA, areaB] = [areaOf(a), areaOf(b)];
  const distance = distanceKm(areaA, areaB);
  const gap = Math.max(0, distance - areaA.radiusKm - areaB.radiusKm);
  const measured = { distanceKm: distance, gapKm: gap };
  if (a.kind === 'place' && b.kind === 'place') {
    if (a.place.id === b.place.id) return { kind: 'equal', ...measured };
    if (containersOf(a.place, places).includes(b.place.id)) return { kind: 'within', ...measured };
    if (containersOf(b.place, places).includes(a.place.id)) return { kind: 'contains', ...measured };
    return { kind: gap > 0 ? 'disjoint' : 'overlap', ...measured };
  }
  if (distance < SAME_POINT_KM && areaA.radiusKm === areaB.radiusKm) return { kind: 'equal', ...measured };
  if (liesWithin(a, b, places)) return { kind: 'within', ...measured };
  if (liesWithin(b, a, places)) return { kind: 'contains', ...measured };
  if (distance + areaA.radiusKm <= areaB.radiusKm) return { kind: 'within', ...measured };
  if (distance + areaB.radiusKm <= areaA.radiusKm) return { kind: 'contains', ...measured };
  return { kind: gap > 0 ? 'disjoint' : 'overlap', ...measured };
}

/** A bare point in a gazetteer place lies in whatever that place is `within`, whatever the circles say. */
function liesWithin(point: Location, place: Location, places: ReadonlyMap<string, Place>): boolean {
  if (point.kind !== 'point' || place.kind !== 'place') return false;
  return [...places.values()].some((around) =>
    distanceKm(point.area, around) + point.area.radiusKm <= around.radiusKm && containersOf(around, places).includes(place.place.id));
}
