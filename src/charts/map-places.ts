import type { Element } from 'hast';
import type { Area } from '../model/place.ts';
import { s } from './element.ts';
import { placeLabels, type Box } from './label-placement.ts';
import { drawCountryNames, drawScaleBar, groundOf } from './map-ground.ts';
import type { MapView } from './map-view.ts';
import { drawGroup, drawLine, drawLines, drawText, round } from './svg.ts';
import { textWidth, TICK_SIZE, wrapText } from './text-width.ts';

/** A place to be drawn, with who names it. */
export interface MapPlace {
  readonly name: string;
  readonly note: string;
  readonly area: Area;
  readonly denied: boolean;
  readonly hedged: boolean;
  /** Named only by reports that may be about something else. */
  readonly uncertain: boolean;
}

/** Two places that cannot both be right, and how far apart they are. */
export interface MapLink {
  readonly from: MapPlace;
  readonly to: MapPlace;
  readonly label: string;
}

interface PlacedLabel {
  readonly box: Box;
  readonly names: readonly string[];
  readonly notes: readonly string[];
}

const LABEL_WIDTH = 168;

/** Places as circles on a map. Labels stand by their places if all find room, else they are numbered and listed below. */
export function drawMap(places: readonly MapPlace[], links: readonly MapLink[], width: number): { readonly elements: readonly Element[]; readonly height: number } {
  const ground = groundOf(places.map(({ area }) => area), width);
  const { view } = ground;
  const frame = { x: 4, y: 4, width: width - 8, height: view.height - 8 };
  const centres = places.map(({ area }) => boxAround(view.point(area), 5));
  const bar = { x: 4, y: view.height - 30, width: width / 4 + 80, height: 26 };
  const lines = links.flatMap((link) => boxesAlong(link, view));
  // Labels keep off the lines if they can.
  const labels = labelPlaces(places, view, frame, [...centres, bar, ...lines]) ?? labelPlaces(places, view, frame, [...centres, bar]);
  const numbers = labels ? [] : placeNumbers(places, view, frame, [...centres, bar]);
  const taken = [...centres, bar, ...(labels?.map(({ box }) => box) ?? numbers)];
  const { elements: distances, boxes } = drawDistances(links, view, frame, taken);
  const window = s('svg', { className: 'map-window', x: 0, y: 0, width, height: view.height }, [
    s('rect', { className: 'sea', width, height: view.height }),
    ...ground.elements,
    ...drawCountryNames(ground, [...taken, ...boxes]),
    ...places.map((place, i) => drawPlace(place, view, ground.circles[i]!)),
    ...distances,
    ...drawScaleBar(view),
    s('rect', { className: 'map-frame', x: 0.5, y: 0.5, width: width - 1, height: view.height - 1 }),
    ...(labels ? labels.flatMap((label, i) => drawLabel(label, view.point(places[i]!.area))) : numbers.flatMap((box, i) => drawNumber(box, i, view.point(places[i]!.area)))),
  ]);
  if (labels) return { elements: [window], height: view.height };
  const key = drawKey(places, width, view.height + 8);
  return { elements: [window, ...key.elements], height: key.bottom };
}

function drawPlace(place: MapPlace, view: MapView, path: string | null): Element {
  const [x, y] = view.point(place.area);
  const kind = `place${place.denied ? ' place-denied' : ''}${place.hedged ? ' place-hedged' : ''}${place.uncertain ? ' place-uncertain' : ''}`;
  const cross = s('path', { className: 'place-centre', d: `M${round(x - 4)} ${round(y)}h8M${round(x)} ${round(y - 4)}v8` });
  const circle = path === null ? [] : [s('path', { className: 'place-area', d: path })];
  return drawGroup(kind, [...circle, cross], [place.name, place.note].filter(Boolean).join(': '));
}

function labelPlaces(places: readonly MapPlace[], view: MapView, frame: Box, obstacles: readonly Box[]): readonly PlacedLabel[] | undefined {
  const texts = places.map(({ name, note }) => ({
    names: wrapText(name, LABEL_WIDTH, 2),
    notes: note ? wrapText(note, LABEL_WIDTH, 3, TICK_SIZE) : [],
  }));
  const boxes = placeLabels(texts.map(({ names, notes }, i) => {
    const [x, y] = view.point(places[i]!.area);
    const width = Math.max(...names.map((line) => textWidth(line)), ...notes.map((line) => textWidth(line, TICK_SIZE)));
    return { x, y, width: width + 4, height: names.length * 16 + notes.length * 15 + 2, frame };
  }), obstacles);
  return boxes.every((box) => box !== undefined) ? texts.map((text, i) => ({ ...text, box: boxes[i]! })) : undefined;
}

function drawLabel({ box, names, notes }: PlacedLabel, point: readonly [number, number]): readonly Element[] {
  return [
    ...drawLeader(box, point),
    drawLines('label halo place-name', box.x + 2, box.y + 12, names),
    ...(notes.length > 0 ? [drawLines('tick halo', box.x + 2, box.y + 11 + names.length * 16, notes, { leading: 15 })] : []),
  ];
}

/** A hairline to a label that could not stand right beside its place. */
function drawLeader({ x, y, width, height }: Box, [px, py]: readonly [number, number]): readonly Element[] {
  const [nearX, nearY] = [Math.min(x + width, Math.max(x, px)), Math.min(y + height, Math.max(y, py))];
  return Math.hypot(nearX - px, nearY - py) > 14 ? [drawLine('leader', px, py, nearX, nearY)] : [];
}

function drawDistances(links: readonly MapLink[], view: MapView, frame: Box, obstacles: readonly Box[]) {
  const wishes = links.map(({ from, to, label }) => {
    const [[x1, y1], [x2, y2]] = [view.point(from.area), view.point(to.area)];
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2, width: textWidth(label, TICK_SIZE) + 4, height: 16, frame };
  });
  const boxes = placeLabels(wishes, obstacles);
  const elements = links.flatMap(({ from, to, label }, i) => {
    const line = s('path', { className: 'distance', d: view.path({ type: 'LineString', coordinates: [from, to].map(({ area }) => [area.longitude, area.latitude]) }) });
    const box = boxes[i];
    return box ? [line, drawText('tick halo distance-label', box.x + box.width / 2, box.y + 12, label, 'middle')] : [line];
  });
  return { elements, boxes: boxes.filter((box) => box !== undefined) };
}

/** Small boxes along a line, for labels to keep clear of. */
function boxesAlong({ from, to }: MapLink, view: MapView): readonly Box[] {
  const [[x1, y1], [x2, y2]] = [view.point(from.area), view.point(to.area)];
  const count = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 8));
  return Array.from({ length: count + 1 }, (_, i) => boxAround([x1 + ((x2 - x1) * i) / count, y1 + ((y2 - y1) * i) / count], 2));
}

function boxAround([x, y]: readonly [number, number], half: number): Box {
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

/** A number that finds no room at all stands on its place. */
function placeNumbers(places: readonly MapPlace[], view: MapView, frame: Box, obstacles: readonly Box[]): readonly Box[] {
  const wishes = places.map(({ area }, i) => {
    const [x, y] = view.point(area);
    return { x, y, width: textWidth(String(i + 1)) + 6, height: 16, frame };
  });
  return placeLabels(wishes, obstacles).map((box, i) => box ?? boxAround([wishes[i]!.x, wishes[i]!.y], 8));
}

function drawNumber(box: Box, i: number, point: readonly [number, number]): readonly Element[] {
  return [...drawLeader(box, point), drawText('label halo place-name', box.x + box.width / 2, box.y + 13, String(i + 1), 'middle')];
}

function drawKey(places: readonly MapPlace[], width: number, top: number) {
  let y = top;
  const elements = places.flatMap(({ name, note }, i) => {
    const names = wrapText(name, width - 26, 2);
    const notes = note ? wrapText(note, width - 26, 3, TICK_SIZE) : [];
    const parts = [
      drawText('label place-name', 0, y + 14, String(i + 1)),
      drawLines('label place-name', 24, y + 14, names, { full: name }),
      drawLines('tick', 24, y + 13 + names.length * 16, notes, { full: note, leading: 15 }),
    ];
    y += names.length * 16 + notes.length * 15 + 6;
    return parts;
  });
  return { elements, bottom: y + 2 };
}
