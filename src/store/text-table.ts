const LEAST_BYTES = 65_536;
const LEAST_TEXTS = 1024;

/** Texts one after the other in UTF-8, and where each ends. */
export interface PackedTexts {
  readonly bytes: Buffer;
  readonly ends: Uint32Array;
}

/**
 * Texts numbered in the order in which they come up, each once, as UTF-8 one after the other: a `Map` of strings takes three times the room.
 * They are looked up in a table with open addressing.
 */
export class TextTable {
  #bytes: Buffer;
  /** By number, where a text ends. */
  #ends: Uint32Array;
  #size: number;
  /** By slot, a text's number and one, or 0 where there is none; at most half full. */
  #slots = new Int32Array(0);

  /** Begins with these texts, which are not copied; each once. */
  constructor({ bytes, ends }: PackedTexts = { bytes: Buffer.alloc(0), ends: new Uint32Array(0) }) {
    this.#bytes = bytes;
    this.#ends = ends;
    this.#size = ends.length;
  }

  get size(): number {
    return this.#size;
  }

  /** The number of a text, a new one if it has not come up yet. */
  numberOf(text: string): number {
    if (this.#slots.length < this.#size * 2 + 2) this.#addSlots();
    const start = this.#startOf(this.#size);
    this.#makeRoom(start + text.length * 3);
    const end = start + this.#bytes.write(text, start);
    let slot = this.#hash(start, end) & (this.#slots.length - 1);
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & (this.#slots.length - 1)) {
      const number = this.#slots[slot]! - 1;
      if (this.#isAt(number, start, end)) return number;
    }
    if (this.#size === this.#ends.length) {
      const ends = new Uint32Array(Math.max(LEAST_TEXTS, this.#size * 2));
      ends.set(this.#ends);
      this.#ends = ends;
    }
    this.#ends[this.#size] = end;
    this.#slots[slot] = this.#size + 1;
    return (this.#size += 1) - 1;
  }

  textOf(number: number): string {
    return this.#bytes.toString('utf8', this.#startOf(number), this.#ends[number]);
  }

  /** The texts of some numbers, in their order, as another table takes them up. */
  take(numbers: Uint32Array): PackedTexts {
    const ends = new Uint32Array(numbers.length);
    let end = 0;
    numbers.forEach((number, i) => { ends[i] = end += this.#ends[number]! - this.#startOf(number); });
    const bytes = Buffer.allocUnsafeSlow(end);
    numbers.forEach((number, i) => { this.#bytes.copy(bytes, i === 0 ? 0 : ends[i - 1]!, this.#startOf(number), this.#ends[number]!); });
    return { bytes, ends };
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#ends[number - 1]!;
  }

  #isAt(number: number, start: number, end: number): boolean {
    const from = this.#startOf(number);
    if (this.#ends[number]! - from !== end - start) return false;
    for (let i = 0; i < end - start; i += 1) if (this.#bytes[from + i] !== this.#bytes[start + i]) return false;
    return true;
  }

  /** FNV-1a (Fowler, Noll and Vo; RFC 9923), 32 bits, folded since slots are taken by the last bits. */
  #hash(start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ this.#bytes[i]!, 0x01000193);
    return hash ^ (hash >>> 15);
  }

  #makeRoom(length: number): void {
    if (length <= this.#bytes.length) return;
    const bytes = Buffer.allocUnsafeSlow(Math.max(LEAST_BYTES, length, this.#bytes.length * 2));
    this.#bytes.copy(bytes, 0, 0, this.#startOf(this.#size));
    this.#bytes = bytes;
  }

  #addSlots(): void {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(LEAST_TEXTS, this.#size) * 4)));
    for (let number = 0; number < this.#size; number += 1) {
      let slot = this.#hash(this.#startOf(number), this.#ends[number]!) & (this.#slots.length - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = number + 1;
    }
  }
}
