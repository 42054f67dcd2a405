import type { Element } from 'hast';
import { geoAzimuthalEqualArea, geoCircle, geoEqualEarth, geoGraticule, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3';
import type { Polygon } from 'geojson';
import { formatNumber } from '../model/format-value.ts';
import { arcBetween, type Area } from '../model/place.ts';
import { s } from './element.ts';
import { overlaps, type Box } from './label-placement.ts';
import { areaOfRings, isInRings, landAround, landOfEarth, middleOfRings, type Land } from './land.ts';
import { createPathWriter, writeRings } from './path-writer.ts';
import { degreesOf, middleOf, vectorOf, type Degrees } from './sphere.ts';
import { drawGroup, drawText } from './svg.ts';
import { textWidth, TICK_SIZE } from './text-width.ts';

const KM_A_DEGREE = 111.195;
/** Even around a bare point a reader needs some land to find it by. */
const LEAST_RADIUS_KM = 90;
/** Beyond this half-width the Earth is shown whole, and a scale bar would be untrue. */
const WORLD_DEGREES = 60;
/** A place by itself is shown with its surroundings. */
const ROOM_AROUND_ONE = 1.8;

/** A window on the Earth, north up at its middle. */
export interface MapView {
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
  /** The path of a shape, thinned to what can be seen. */
  readonly path: (shape: GeoPermissibleObjects, tolerance?: number) => string;
  readonly point: (area: Area) => readonly [number, number];
  readonly centre: Degrees;
  /** Half the window's diagonal, in radians. */
  readonly radius: number;
  readonly isWorld: boolean;
  /** The countries in view. */
  readonly land: readonly Land[];
}

export function circleOf({ longitude, latitude, radiusKm }: Area): GeoPermissibleObjects {
  return geoCircle().center([longitude, latitude]).radius(Math.min(179, radiusKm / KM_A_DEGREE)).precision(4)();
}

/** The window that holds all of these areas; equal-area, so that circles keep their true sizes. */
export function fitMap(areas: readonly Area[], width: number): MapView {
  const centre = degreesOf(middleOf(areas.map(({ longitude, latitude }) => vectorOf([longitude, latitude]))));
  const middle = { longitude: centre[0], latitude: centre[1] };
  const shownAreas = areas.map((area) => ({ ...area, radiusKm: Math.max(LEAST_RADIUS_KM, area.radiusKm * (areas.length === 1 ? ROOM_AROUND_ONE : 1)) }));
  const reach = shownAreas.reduce((most, area) => Math.max(most, (arcBetween(middle, area) * 180) / Math.PI + area.radiusKm / KM_A_DEGREE), 0);
  const isWorld = reach > WORLD_DEGREES;
  const height = Math.round(width * (isWorld ? 0.49 : width >= 560 ? 0.58 : 0.95));
  const projection = isWorld ? geoEqualEarth().rotate([-centre[0], 0]) : geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]);
  const pad = 26;
  const shown: GeoPermissibleObjects = isWorld
    ? { type: 'Sphere' }
    : { type: 'GeometryCollection', geometries: shownAreas.map((area) => circleOf(area) as Polygon) };
  projection.fitExtent(isWorld ? [[0, 0], [width, height]] : [[pad, pad], [width - pad, height - pad]], shown);
  // Edges of clipped land run outside the window, so that no coast is drawn along its border.
  const frame = { x: -6, y: -6, width: width + 12, height: height + 12 };
  projection.clipExtent([[frame.x, frame.y], [frame.x + frame.width, frame.y + frame.height]]).precision(0.5);
  const corners = [[0, 0], [width, 0], [0, height], [width, height]].map((corner) => projection.invert?.(corner as [number, number]));
  const radius = isWorld ? Math.PI : Math.max(...corners.map((corner) => (corner ? arcBetween(middle, { longitude: corner[0], latitude: corner[1] }) : Math.PI)));
  const path = (shape: GeoPermissibleObjects, tolerance = 0.4) => {
    const writer = createPathWriter(tolerance);
    geoPath(projection, writer)(shape);
    return writer.result();
  };
  const land = radius < Math.PI / 2 ? landAround(centre, radius, projection, frame) : landOfEarth(projection);
  return { width, height, projection, path, centre, radius, isWorld, land, point: ({ longitude, latitude }) => projection([longitude, latitude]) ?? [width / 2, height / 2] };
}

/** Land, borders and a quiet graticule. */
export function drawLand(view: MapView): readonly Element[] {
  return [
    s('path', { className: 'graticule', d: view.path(graticuleOf(view), 1) }),
    s('path', { className: 'land', d: thinned((tolerance) => view.land.map(({ rings }) => writeRings(rings, tolerance)).join('')) }),
  ];
}

/** Coasts are thinned further where they would make the page heavy. */
function thinned(write: (tolerance: number) => string): string {
  for (const tolerance of [0.8, 1.4, 2.4, 4]) {
    const path = write(tolerance);
    if (path.length < 36_000) return path;
  }
  return write(7);
}

function graticuleOf({ centre: [longitude, latitude], radius }: MapView): GeoPermissibleObjects {
  const reach = (radius * 180) / Math.PI;
  const step = [1, 2, 5, 10, 20].find((degrees) => reach / degrees < 6) ?? 30;
  const snap = (degrees: number) => Math.round(degrees / step) * step;
  const south = Math.max(-90, snap(latitude - reach) - step);
  const north = Math.min(90, snap(latitude + reach) + step);
  const across = Math.min(180, reach / Math.max(0.15, Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180)));
  return geoGraticule().extent([[snap(longitude - across) - step, south], [snap(longitude + across) + step, north]]).step([step, step])();
}

/** Names of the larger countries in view, where they are in nobody's way. */
export function drawCountryNames(view: MapView, obstacles: readonly Box[]): readonly Element[] {
  return view.land.flatMap(({ name, rings }) => {
    if (areaOfRings(rings) < 2600) return [];
    const [x, y] = middleOfRings(rings);
    const width = textWidth(name, TICK_SIZE) * 1.1;
    const box = { x: x - width / 2, y: y - 8, width, height: 16 };
    const isFree = box.x > 4 && x + width / 2 < view.width - 4 && y > 12 && y < view.height - 12 && !obstacles.some((other) => overlaps(box, other));
    // The middle of a bent country may lie in another.
    return isFree && isInRings(rings, [x, y]) ? [drawText('country', x, y + 4, name, 'middle')] : [];
  });
}

/** A bar of a round length, at most a quarter of the window wide; none where the whole Earth is shown. */
export function drawScaleBar(view: MapView): readonly Element[] {
  if (view.isWorld) return [];
  const kmAPixel = 6371 / view.projection.scale();
  const most = (view.width / 4) * kmAPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map((n) => n * power).find((length) => length <= most) ?? power;
  const [x, y, length] = [12, view.height - 12, km / kmAPixel];
  return [drawGroup('scale-bar', [
    s('path', { className: 'scale-line', d: `M${x} ${y - 4}V${y}H${Math.round((x + length) * 10) / 10}V${y - 4}` }),
    drawText('tick halo', x + length + 6, y + 2, `${formatNumber(km)} km`),
  ])];
}
