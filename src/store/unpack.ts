import { LazyMap } from './lazy-map.ts';
import { bytesAt, textAt, type Pack } from './pack.ts';
import { TextTable } from './text-table.ts';

/** The bytes of an entry of a pack, not to be changed; undefined where it has none of that id. */
export function bytesIn(pack: Pack): (id: string) => Uint8Array | undefined {
  const ids = new TextTable(pack.ids);
  return (id) => {
    const place = ids.find(id);
    return place === undefined ? undefined : bytesAt(pack, place);
  };
}

/** The entries of a pack, each made an object when it is asked for; `change` may finish it. */
export function unpack<V, T = V>(pack: Pack, change: (value: T, id: string) => V = (value) => value as unknown as V): LazyMap<V> {
  const ids = new TextTable(pack.ids);
  const has = (id: string) => ids.find(id) !== undefined;
  return new LazyMap({ size: ids.size, has, keys: () => ids.texts() }, (id) => change(JSON.parse(textAt(pack, ids.find(id)!)) as T, id));
}
