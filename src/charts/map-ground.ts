import type { Element } from 'hast';
import { geoGraticule, type GeoPermissibleObjects } from 'd3';
import { formatNumber } from '../model/format-value.ts';
import type { Area } from '../model/place.ts';
import { s } from './element.ts';
import { overlaps, type Box } from './label-placement.ts';
import { landAround, landOfEarth, type Land } from './land.ts';
import { fitMap, type MapView } from './map-view.ts';
import { writeRings, type WrittenRings } from './path-writer.ts';
import { areaOfRings, isInRings, middleOfRings } from './ring.ts';
import { drawGroup, drawText } from './svg.ts';
import { textWidth, TICK_SIZE } from './text-width.ts';

/** A map as far as it hangs on where places are, and not on who names them. */
export interface MapGround {
  readonly view: MapView;
  /** Land, borders and a quiet graticule. */
  readonly elements: readonly Element[];
  /** The larger countries whose names have room in the window. */
  readonly names: readonly CountryName[];
  /** The path around each of the areas; null for a bare point. */
  readonly circles: readonly (string | null)[];
}

interface CountryName {
  readonly box: Box;
  readonly element: Element;
}

/** Most incidents lie where others do, and maps of the same places at one width are the same up to their labels. So many are kept, of some 10 KB each. */
const MOST_KEPT = 400;
const kept = new Map<string, MapGround>();

/** The ground of a map that holds all of these areas. Nothing else bears on it, so it may serve many pages. */
export function groundOf(areas: readonly Area[], width: number): MapGround {
  const key = [width, ...areas.flatMap(({ latitude, longitude, radiusKm }) => [latitude, longitude, radiusKm])].join(' ');
  const ground = kept.get(key) ?? layGround(areas, width);
  // What was asked for last goes to the end; the first has waited longest.
  kept.delete(key);
  kept.set(key, ground);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT) kept.delete(oldest!);
  return ground;
}

function layGround(areas: readonly Area[], width: number): MapGround {
  const view = fitMap(areas, width);
  const land = view.radius < Math.PI / 2 ? landAround(view.centre, view.radius, view.projection, view.frame) : landOfEarth(view.projection);
  return {
    view,
    elements: [
      s('path', { className: 'graticule', d: view.path(graticuleOf(view), 1) }),
      s('path', { className: 'land', d: thinned((tolerance) => land.map(({ rings }) => writeRings(rings, tolerance))) }),
    ],
    names: land.flatMap((country) => nameCountry(country, view)),
    circles: areas.map((area) => (area.radiusKm > 0 ? view.circle(area) : null)),
  };
}

/** More points would make the page heavy. */
const MOST_POINTS = 3300;

/** Coasts are thinned further where they have too many points. */
function thinned(write: (tolerance: number) => readonly WrittenRings[]): string {
  const joined = (coasts: readonly WrittenRings[]) => coasts.map(({ path }) => path).join('');
  for (const tolerance of [0.8, 1.4, 2.4, 4]) {
    const coasts = write(tolerance);
    if (coasts.reduce((sum, { points }) => sum + points, 0) < MOST_POINTS) return joined(coasts);
  }
  return joined(write(7));
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

function nameCountry({ name, rings }: Land, { width, height }: MapView): readonly CountryName[] {
  if (areaOfRings(rings) < 2600) return [];
  const [x, y] = middleOfRings(rings);
  const length = textWidth(name, TICK_SIZE) * 1.1;
  const box = { x: x - length / 2, y: y - 8, width: length, height: 16 };
  const hasRoom = box.x > 4 && x + length / 2 < width - 4 && y > 12 && y < height - 12;
  // The middle of a bent country may lie in another.
  return hasRoom && isInRings(rings, [x, y]) ? [{ box, element: drawText('country', x, y + 4, name, 'middle') }] : [];
}

/** The countries' names where they are in nobody's way. */
export function drawCountryNames({ names }: MapGround, obstacles: readonly Box[]): readonly Element[] {
  return names.filter(({ box }) => !obstacles.some((other) => overlaps(box, other))).map(({ element }) => element);
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
