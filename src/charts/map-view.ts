import { extent, geoAzimuthalEqualArea, geoCircle, geoEqualEarth, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3';
import type { Polygon, Position } from 'geojson';
import { arcBetween, type Area } from '../model/place.ts';
import type { Box } from './label-placement.ts';
import { createPathWriter } from './path-writer.ts';
import { degreesOf, middleOf, vectorOf, type Degrees } from './sphere.ts';

const KM_A_DEGREE = 111.195;
/** Even around a bare point a reader needs some land to find it by. */
const LEAST_RADIUS_KM = 90;
/** Beyond this half-width the Earth is shown whole, and a scale bar would be untrue. */
const WORLD_DEGREES = 60;
/** Points nearer than so many pixels to the last one are left out. */
const TOLERANCE = 0.4;
/** A place by itself is shown with its surroundings. */
const ROOM_AROUND_ONE = 1.8;

/** Circles up to this size are so small beside a window that d3 neither bends nor cuts them: their points can be projected one by one, at a tenth of the time. */
const SMALL_KM = 500;

/** A window on the Earth, north up at its middle. */
export interface MapView {
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
  /** The path of a shape, thinned to what can be seen. */
  readonly path: (shape: GeoPermissibleObjects, tolerance?: number) => string;
  /** The path around an area. */
  readonly circle: (area: Area) => string;
  readonly point: (area: Area) => readonly [number, number];
  readonly centre: Degrees;
  /** Half the window's diagonal, in radians. */
  readonly radius: number;
  readonly isWorld: boolean;
  /** What is cut off: edges of clipped land run outside the window, so that no coast is drawn along its border. */
  readonly frame: Box;
}

function circleOf({ longitude, latitude, radiusKm }: Area): Polygon {
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
  if (isWorld) projection.fitExtent([[0, 0], [width, height]], { type: 'Sphere' });
  else fitAround(projection, shownAreas, [[pad, pad], [width - pad, height - pad]]);
  const frame = { x: -6, y: -6, width: width + 12, height: height + 12 };
  projection.clipExtent([[frame.x, frame.y], [frame.x + frame.width, frame.y + frame.height]]).precision(0.5);
  const corners = [[0, 0], [width, 0], [0, height], [width, height]].map((corner) => projection.invert?.(corner as [number, number]));
  const radius = isWorld ? Math.PI : Math.max(...corners.map((corner) => (corner ? arcBetween(middle, { longitude: corner[0], latitude: corner[1] }) : Math.PI)));
  const path = (shape: GeoPermissibleObjects, tolerance = TOLERANCE) => {
    const writer = createPathWriter(tolerance);
    geoPath(projection, writer)(shape);
    return writer.result();
  };
  const circle = (area: Area) => writeCircle(area, projection, frame) ?? path(circleOf(area));
  return { width, height, projection, path, circle, centre, radius, isWorld, frame, point: ({ longitude, latitude }) => projection([longitude, latitude]) ?? [width / 2, height / 2] };
}

type Corners = [[number, number], [number, number]];

/** Moves and scales a projection so that areas fill a rectangle. */
function fitAround(projection: GeoProjection, areas: readonly Area[], corners: Corners): void {
  const circles = areas.map(circleOf);
  if (areas.some(({ radiusKm }) => radiusKm > SMALL_KM)) {
    projection.fitExtent(corners, { type: 'GeometryCollection', geometries: circles });
    return;
  }
  const [[left, top], [right, foot]] = corners;
  projection.scale(1).translate([0, 0]);
  const points = circles.flatMap((circle) => projectAll(circle, projection));
  const [[west, east], [north, south]] = [extent(points, ([x]) => x), extent(points, ([, y]) => y)] as [[number, number], [number, number]];
  const scale = Math.min((right - left) / (east - west), (foot - top) / (south - north));
  projection.scale(scale).translate([(left + right - scale * (east + west)) / 2, (top + foot - scale * (south + north)) / 2]);
}

/** The path around a small area that lies all inside a frame; undefined for any other. */
function writeCircle(area: Area, projection: GeoProjection, { x: left, y: top, width, height }: Box): string | undefined {
  if (area.radiusKm > SMALL_KM) return undefined;
  const points = projectAll(circleOf(area), projection);
  if (!points.every(([x, y]) => x > left && x < left + width && y > top && y < top + height)) return undefined;
  const writer = createPathWriter(TOLERANCE);
  points.forEach(([x, y], i) => (i === 0 ? writer.moveTo(x, y) : writer.lineTo(x, y)));
  writer.closePath();
  return writer.result();
}

/** A circle's points in pixels, without the last one, which is the first again. */
function projectAll({ coordinates: [ring] }: Polygon, projection: GeoProjection): readonly (readonly [number, number])[] {
  return ring!.slice(0, -1).map((point: Position) => projection(point as [number, number])!);
}
