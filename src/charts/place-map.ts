import type { Comparison, Row } from '../compare/comparison.ts';
import { formatKm, formatLocation, formatNumber, listWords } from '../model/format-value.ts';
import { areaOf, distanceKm, type Area, type Location } from '../model/place.ts';
import type { Claim } from '../model/claim.ts';
import type { Chart, TableCell } from './chart.ts';
import { drawMap, type MapLink, type MapPlace } from './map-places.ts';
import { drawFigure } from './svg.ts';
import { numberWord } from '../model/number-word.ts';
import { countAnswers, tabulate, TESTIMONY_COLUMNS, testimonyOf, type ChartLinks, type Testimony } from './testimony.ts';

/** With more pairs than this, only those of the most reported place are drawn, or its nearest and farthest; the table has every distance. */
const MOST_PAIRS = 3;

interface ClaimedPlace extends MapPlace {
  readonly location: Location;
  readonly witnesses: readonly Testimony[];
}

/** Where it happened, by each report: circles as wide as each place is vague; null where none names a place. */
export function drawPlaceMap(id: string, comparison: Comparison, row: Row, links: ChartLinks): Chart | null {
  const places = groupPlaces(testimonyOf(comparison, row));
  const [hub] = [...places].sort((a, b) => b.witnesses.length - a.witnesses.length);
  if (!hub) return null;
  const pairs = clashingPairs(places, row);
  const drawn = pairs.length > MOST_PAIRS ? mostTelling(pairs, hub) : pairs;
  const caption = { id, title: row.question.ask, sentence: countAnswers(row, ['name', 'names'], describeDistances(pairs, hub)) };
  return {
    ...caption,
    draw: (width) => {
      const { elements, height } = drawMap(places, drawn, width);
      return drawFigure(caption, { width, height, name: 'place-map' }, elements);
    },
    table: {
      columns: [...TESTIMONY_COLUMNS, 'Centre and radius', `From ${hub.name}`],
      rows: tabulate(comparison, row, links, (claim) => measure(claim, hub)),
    },
  };
}

/** One place of an incident by itself, as the editors enter it. */
export function drawLocation(id: string, location: Location): Chart {
  const area = areaOf(location);
  const caption = { id, title: 'Where it happened', sentence: `${formatLocation(location)}: ${describeArea(area)}.` };
  return {
    ...caption,
    draw: (width) => {
      const { elements, height } = drawMap([{ name: nameOf(location), note: '', area, denied: false, uncertain: false, hedged: false }], [], width);
      return drawFigure(caption, { width, height, name: 'place-map' }, elements);
    },
    table: { columns: ['Place', 'Centre and radius'], rows: [[{ text: formatLocation(location) }, { text: describeArea(area) }]] },
  };
}

/** "42.9° N, 54° E, within 120 km". */
function describeArea({ latitude, longitude, radiusKm }: Area): string {
  const degrees = (value: number, positive: string, negative: string) => `${formatNumber(Math.abs(value))}° ${value < 0 ? negative : positive}`;
  const extent = radiusKm > 0 ? `within ${formatNumber(radiusKm)} km` : 'a bare point';
  return `${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}, ${extent}`;
}

function nameOf(location: Location): string {
  return location.kind === 'place' ? location.place.name : (location.name ?? formatLocation(location));
}

/** Equal places together, in the order in which they were first named. */
function groupPlaces(testimony: readonly Testimony[]): readonly ClaimedPlace[] {
  const groups = new Map<string, { location: Location; witnesses: Testimony[] }>();
  for (const entry of testimony) {
    const { value, stance } = entry.claim;
    if (value?.type !== 'place') continue;
    const { latitude, longitude, radiusKm } = areaOf(value.location);
    const key = [stance, nameOf(value.location), latitude, longitude, radiusKm].join('|');
    const group = groups.get(key);
    if (group) group.witnesses.push(entry);
    else groups.set(key, { location: value.location, witnesses: [entry] });
  }
  return [...groups.values()].map(({ location, witnesses }) => {
    const [first] = witnesses as [Testimony, ...Testimony[]];
    const denied = first.claim.stance === 'denies';
    return {
      location,
      witnesses,
      name: `${denied ? 'not ' : ''}${nameOf(location)}`,
      note: listWords([...new Set(witnesses.map(({ label }) => label))]),
      area: areaOf(location),
      denied,
      uncertain: witnesses.every(({ column }) => column.coverage.match !== 'certain'),
      hedged: witnesses.every(({ claim }) => claim.hedged),
    };
  });
}

interface ClashingPair extends MapLink {
  readonly from: ClaimedPlace;
  readonly to: ClaimedPlace;
  readonly km: number;
}

/** Each pair of places that cannot both be right, once. Claims of uncertain matches are left out. */
function clashingPairs(places: readonly ClaimedPlace[], { verdict }: Row): readonly ClashingPair[] {
  const holds = (place: ClaimedPlace, claim: Testimony['claim']) => place.witnesses.some((witness) => witness.claim === claim);
  return places.flatMap((from, i) => places.slice(i + 1).flatMap((to) => {
    const clashes = verdict.clashes.some(({ a, b }) => (holds(from, a.claim) && holds(to, b.claim)) || (holds(to, a.claim) && holds(from, b.claim)));
    const km = distanceKm(from.area, to.area);
    return clashes && km > 0 ? [{ from, to, km, label: formatKm(km) }] : [];
  }));
}

/** The pairs of one place, nearest first. */
function pairsOf(hub: ClaimedPlace, pairs: readonly ClashingPair[]): readonly ClashingPair[] {
  return pairs.filter(({ from, to }) => from === hub || to === hub).sort((a, b) => a.km - b.km);
}

function mostTelling(pairs: readonly ClashingPair[], hub: ClaimedPlace): readonly ClashingPair[] {
  const own = pairsOf(hub, pairs);
  return own.length > MOST_PAIRS ? [own[0]!, own.at(-1)!] : own;
}

/** How far the other places lie from the most reported one, in words. */
function describeDistances(pairs: readonly ClashingPair[], hub: ClaimedPlace): readonly string[] {
  const ofHub = pairsOf(hub, pairs);
  if (ofHub.length > MOST_PAIRS) return [`${numberWord(ofHub.length)} other places lie about ${ofHub[0]!.label} to ${ofHub.at(-1)!.label} from ${hub.name}`];
  const parts = ofHub.map(({ from, to, label }, i) => `${(from === hub ? to : from).name} lies about ${label} ${i === 0 ? `from ${hub.name}` : 'away'}`);
  return parts.length > 0 ? [listWords(parts)] : [];
}

/** Where a claim's place lies, and how far from the most reported one. */
function measure(claim: Claim | undefined, hub: ClaimedPlace): readonly TableCell[] {
  if (claim?.value?.type !== 'place') return [{ text: '' }, { text: '' }];
  const area = areaOf(claim.value.location);
  const km = distanceKm(area, hub.area);
  return [{ text: describeArea(area) }, { text: km === 0 ? 'same centre' : formatKm(km), numeric: true }];
}
