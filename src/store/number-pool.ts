const LEAST = 65_536;

/** Many short lists of numbers in a few large arrays: an array of its own takes more memory than what is in it. */
export class NumberPool {
  #numbers = new Uint32Array(LEAST);
  #used = 0;

  /** The same numbers, which from now on are kept here. */
  take(list: ArrayLike<number>): Uint32Array {
    if (this.#used + list.length > this.#numbers.length) {
      this.#numbers = new Uint32Array(Math.max(LEAST, list.length));
      this.#used = 0;
    }
    const start = this.#used;
    this.#numbers.set(list, start);
    this.#used += list.length;
    return this.#numbers.subarray(start, this.#used);
  }
}
