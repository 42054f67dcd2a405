import { recall, traced, type Traced } from './trace.ts';

/** Values by id, worked out when they are asked for. Only the latest are kept, so that memory does not grow with their number. */
export class LatestOf<V> {
  readonly #workOut: (id: string) => V;
  readonly #most: number;
  readonly #latest = new Map<string, Traced<V>>();

  constructor(workOut: (id: string) => V, most: number) {
    this.#workOut = workOut;
    this.#most = most;
  }

  /** Whether a value is at hand. */
  has(id: string): boolean {
    return this.#latest.has(id);
  }

  get(id: string): V {
    const known = this.#latest.get(id);
    if (known) return recall(known);
    const made = traced(() => this.#workOut(id));
    const [oldest] = this.#latest.keys();
    if (oldest !== undefined && this.#latest.size >= this.#most) this.#latest.delete(oldest);
    this.#latest.set(id, made);
    return made.value;
  }
}
