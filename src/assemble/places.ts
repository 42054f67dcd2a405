import type { Issues } from '../model/issue.ts';
import type { Place } from '../model/place.ts';
import { suggest } from '../model/suggest.ts';
import { byCodeUnit, foldName } from '../model/text.ts';
import type { ContentSource } from '../read/content-source.ts';
import type { YamlData } from '../read/yaml.ts';
import { checkShape, describe } from '../validate/check-shape.ts';
import { placeSchema } from '../validate/schemas.ts';
import { readArea } from './area.ts';
import { checkIds } from './content-index.ts';
import { refuseCycles } from './cycles.ts';
import { loadYaml } from './load-yaml.ts';

const FILE = 'places.yaml';

/** Reads the gazetteer, `places.yaml`. Undefined where it cannot be read. */
export function assemblePlaces(source: ContentSource, issues: Issues): ReadonlyMap<string, Place> | undefined {
  const yaml = loadYaml(FILE, source, issues);
  if (yaml === undefined) return undefined;
  if (yaml === null) return new Map();
  if (typeof yaml.data !== 'object' || yaml.data === null || Array.isArray(yaml.data)) {
    issues.error(yaml.positionOf([]), 'wrong-value', { expected: 'places by id', found: describe(yaml.data), mend: 'Write `aktau: { name: Aktau, at: [43.65, 51.15], radius: 10 km }`.' });
    return undefined;
  }
  const ids = Object.keys(yaml.data);
  const places = new Map<string, Place>();
  for (const id of ids.toSorted(byCodeUnit)) {
    const place = assemblePlace(id, yaml, issues);
    if (place) places.set(id, place);
  }
  const nested = [...places.values()].map((place) => isNestedWell(place, ids, yaml, issues)).every(Boolean);
  const steps = new Map([...places].map(([id, { within }]) => [id, { next: within, position: yaml.positionOf([id, 'within']) }]));
  const ends = refuseCycles(steps, 'within', issues);
  const distinct = hasDistinctNames(places, yaml, issues);
  return nested && ends && distinct && places.size === ids.length ? places : undefined;
}

function assemblePlace(id: string, yaml: YamlData, issues: Issues): Place | undefined {
  if (!checkIds([id], 'place', [], yaml, issues)) return undefined;
  const { whole, extra } = checkShape(placeSchema, { yaml, path: [id] }, issues);
  if (!whole) return undefined;
  const { name, also, at, radius, within } = whole;
  const area = readArea(at, radius, { at: yaml.positionOf([id, 'at']), radius: yaml.positionOf([id, 'radius']) }, issues);
  return area && { id, name, also: also ?? [], ...area, within: within ?? null, position: yaml.positionOfKey([id]), extra };
}

function isNestedWell(place: Place, ids: readonly string[], yaml: YamlData, issues: Issues): boolean {
  if (place.within === null) return true;
  const position = yaml.positionOf([place.id, 'within']);
  if (place.within === place.id) {
    issues.error(position, 'self-reference', { expected: 'a larger place around it', found: `\`${place.id}\` itself`, mend: 'Correct it or remove it.' });
    return false;
  }
  if (ids.includes(place.within)) return true;
  issues.error(position, 'unknown-place', { expected: 'the id of a place', found: `\`${place.within}\``, mend: 'Correct the id, or add the place.', ...suggest(place.within, ids) });
  return false;
}

/** Claims may name a place, so a name must stand for one place only. */
function hasDistinctNames(places: ReadonlyMap<string, Place>, yaml: YamlData, issues: Issues): boolean {
  const owner = new Map<string, Place>();
  let distinct = true;
  for (const place of places.values()) {
    for (const [i, name] of [place.name, ...place.also].entries()) {
      const other = owner.get(foldName(name));
      if (other && other !== place) {
        distinct = false;
        const position = yaml.positionOf(i === 0 ? [place.id, 'name'] : [place.id, 'also', i - 1]);
        issues.error(position, 'place-name', { expected: 'a name that no other place has', found: `\`${name}\`, a name of \`${other.id}\` too`, mend: 'Remove it from one of the two, or make it longer.' });
      }
      owner.set(foldName(name), place);
    }
  }
  return distinct;
}

/** The place that an id or a name stands for. */
export function findPlace(words: string, places: ReadonlyMap<string, Place>): Place | undefined {
  return places.get(words) ?? placesByName(places).get(foldName(words));
}

/** Folded names to places; made once for a gazetteer, since every claim on a place asks. */
const byName = new WeakMap<ReadonlyMap<string, Place>, ReadonlyMap<string, Place>>();

function placesByName(places: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> {
  let names = byName.get(places);
  if (!names) {
    names = new Map([...places.values()].flatMap((place) => [place.name, ...place.also].map((name) => [foldName(name), place] as const)));
    byName.set(places, names);
  }
  return names;
}
