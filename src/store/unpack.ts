import { LazyMap } from './lazy-map.ts';
import { bytesAt, textAt, type Pack } from './pack.ts';

/** Worked out once for each pack: with many entries it takes as much room as their ids. */
const opened = new WeakMap<Pack, ReadonlyMap<string, number>>();

function placesIn(pack: Pack): ReadonlyMap<string, number> {
  const known = opened.get(pack) ?? new Map(pack.ids.map((id, place) => [id, place]));
  opened.set(pack, known);
  return known;
}

/** The bytes of an entry of a pack, not to be changed; undefined where it has none of that id. */
export function bytesIn(pack: Pack): (id: string) => Uint8Array | undefined {
  const placeOf = placesIn(pack);
  return (id) => {
    const place = placeOf.get(id);
    return place === undefined ? undefined : bytesAt(pack, place);
  };
}

/** The entries of a pack, each made an object when it is asked for; `change` may finish it. */
export function unpack<V, T = V>(pack: Pack, change: (value: T, id: string) => V = (value) => value as unknown as V): LazyMap<V> {
  const placeOf = placesIn(pack);
  return new LazyMap(placeOf, (id) => change(JSON.parse(textAt(pack, placeOf.get(id)!)) as T, id));
}
