import { recall, traced, type Traced } from '../site/trace.ts';

/** A map whose values are worked out when they are asked for. Only the latest are kept, so that memory does not grow with the map. */
export class LazyMap<V> implements ReadonlyMap<string, V> {
  readonly #ids: ReadonlySet<string>;
  readonly #read: (id: string) => V;
  readonly #most: number;
  readonly #latest = new Map<string, Traced<V>>();

  constructor(ids: Iterable<string>, read: (id: string) => V, most = 2000) {
    this.#ids = new Set(ids);
    this.#read = read;
    this.#most = most;
  }

  get size(): number {
    return this.#ids.size;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  get(id: string): V | undefined {
    const known = this.#latest.get(id);
    if (known) return recall(known);
    if (!this.#ids.has(id)) return undefined;
    const made = traced(() => this.#read(id));
    const [oldest] = this.#latest.keys();
    if (oldest !== undefined && this.#latest.size >= this.#most) this.#latest.delete(oldest);
    this.#latest.set(id, made);
    return made.value;
  }

  keys(): MapIterator<string> {
    return this.#ids.values() as unknown as MapIterator<string>;
  }

  values(): MapIterator<V> {
    return this.#ids.values().map((id) => this.get(id)!) as unknown as MapIterator<V>;
  }

  entries(): MapIterator<[string, V]> {
    return this.#ids.values().map((id): [string, V] => [id, this.get(id)!]) as unknown as MapIterator<[string, V]>;
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(see: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [id, value] of this) see(value, id, this);
  }
}
