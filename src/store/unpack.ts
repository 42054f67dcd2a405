import { LazyMap } from './lazy-map.ts';
import { textAt, type Pack } from './pack.ts';

/** The entries of a pack, each made an object when it is asked for; `change` may finish it. */
export function unpack<V, T = V>(pack: Pack, change: (value: T, id: string) => V = (value) => value as unknown as V): LazyMap<V> {
  const placeOf = new Map(pack.ids.map((id, place) => [id, place]));
  return new LazyMap(pack.ids, (id) => change(JSON.parse(textAt(pack, placeOf.get(id)!)) as T, id));
}
