import { LatestOf } from './latest.ts';

/** How many values are kept: those of the few entries that one page shows. */
const MOST = 300;

interface Ids {
  readonly size: number;
  readonly has: (id: string) => boolean;
  readonly keys: () => Iterator<string> & Iterable<string>;
}

/** A map whose values are worked out when they are asked for, and of which only the latest are kept. */
export class LazyMap<V> implements ReadonlyMap<string, V> {
  readonly #ids: Ids;
  readonly #values: LatestOf<V>;

  /** `ids` is looked into and not copied. */
  constructor(ids: Ids, read: (id: string) => V) {
    this.#ids = ids;
    this.#values = new LatestOf(read, MOST);
  }

  get size(): number {
    return this.#ids.size;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  get(id: string): V | undefined {
    // What was asked for lately is there, and most likely asked for again.
    return this.#values.has(id) || this.#ids.has(id) ? this.#values.get(id) : undefined;
  }

  keys(): MapIterator<string> {
    return this.#ids.keys() as unknown as MapIterator<string>;
  }

  values(): MapIterator<V> {
    return Iterator.from(this.#ids.keys()).map((id) => this.#values.get(id)) as unknown as MapIterator<V>;
  }

  entries(): MapIterator<[string, V]> {
    return Iterator.from(this.#ids.keys()).map((id): [string, V] => [id, this.#values.get(id)]) as unknown as MapIterator<[string, V]>;
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(see: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [id, value] of this) see(value, id, this);
  }
}
