const LEAST_BYTES = 65_536;
const LEAST_TEXTS = 1024;

/** Texts one after the other in UTF-8, and where each ends. */
export interface PackedTexts {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
  /** The table that they are looked up in, if it is known. */
  readonly slots?: Int32Array;
}

/** Where a text that is looked up is put. */
let asked = Buffer.allocUnsafeSlow(1024);

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
  #slots: Int32Array;

  /** Begins with these texts, which are not copied; each once. */
  constructor({ bytes, ends, slots = new Int32Array(0) }: PackedTexts = { bytes: Buffer.alloc(0), ends: new Uint32Array(0) }) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#ends = ends;
    this.#size = ends.length;
    this.#slots = slots;
  }

  get size(): number {
    return this.#size;
  }

  /** The number of a text, a new one if it has not come up yet. */
  numberOf(text: string): number {
    const length = this.#ask(text);
    const slot = this.#slotOf(length);
    if (this.#slots[slot] !== 0) return this.#slots[slot]! - 1;
    const start = this.#startOf(this.#size);
    this.#makeRoom(start + length);
    asked.copy(this.#bytes, start, 0, length);
    this.#ends[this.#size] = start + length;
    this.#slots[slot] = this.#size + 1;
    return (this.#size += 1) - 1;
  }

  /** The number of a text; undefined if it has not come up. */
  find(text: string): number | undefined {
    const slot = this.#slotOf(this.#ask(text));
    return this.#slots[slot] === 0 ? undefined : this.#slots[slot]! - 1;
  }

  /** All texts in the order of their numbers. */
  *texts(): Generator<string> {
    for (let number = 0; number < this.#size; number += 1) yield this.textOf(number);
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

  /** All texts and the table, in memory that threads share, to be looked up there and not added to. */
  share(): PackedTexts {
    if (this.#slots.length === 0) this.#addSlots();
    const [bytes, ends] = [this.#bytes.subarray(0, this.#startOf(this.#size)), this.#ends.subarray(0, this.#size)];
    return { bytes: new Uint8Array(shared(bytes)), ends: new Uint32Array(shared(ends)), slots: new Int32Array(shared(this.#slots)) };
  }

  /** Puts a text where it can be compared; returns its length. */
  #ask(text: string): number {
    if (asked.length < text.length * 3) asked = Buffer.allocUnsafeSlow(text.length * 3);
    return asked.write(text);
  }

  /** The slot of the text that was put there, or the one where it belongs. */
  #slotOf(length: number): number {
    if (this.#slots.length < this.#size * 2 + 2) this.#addSlots();
    let slot = hash(asked, 0, length) & (this.#slots.length - 1);
    while (this.#slots[slot] !== 0 && !this.#isAsked(this.#slots[slot]! - 1, length)) slot = (slot + 1) & (this.#slots.length - 1);
    return slot;
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#ends[number - 1]!;
  }

  #isAsked(number: number, length: number): boolean {
    const start = this.#startOf(number);
    if (this.#ends[number]! - start !== length) return false;
    for (let i = 0; i < length; i += 1) if (this.#bytes[start + i] !== asked[i]) return false;
    return true;
  }

  /** For one text more, and so many bytes in all. */
  #makeRoom(length: number): void {
    if (this.#size === this.#ends.length) {
      const ends = new Uint32Array(Math.max(LEAST_TEXTS, this.#size * 2));
      ends.set(this.#ends);
      this.#ends = ends;
    }
    if (length <= this.#bytes.length) return;
    const bytes = Buffer.allocUnsafeSlow(Math.max(LEAST_BYTES, length, this.#bytes.length * 2));
    this.#bytes.copy(bytes, 0, 0, this.#startOf(this.#size));
    this.#bytes = bytes;
  }

  #addSlots(): void {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(LEAST_TEXTS, this.#size) * 4)));
    for (let number = 0; number < this.#size; number += 1) {
      let slot = hash(this.#bytes, this.#startOf(number), this.#ends[number]!) & (this.#slots.length - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = number + 1;
    }
  }
}

/** FNV-1a (Fowler, Noll and Vo; RFC 9923), 32 bits, folded since slots are taken by the last bits. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let found = 0x811c9dc5;
  for (let i = start; i < end; i += 1) found = Math.imul(found ^ bytes[i]!, 0x01000193);
  return found ^ (found >>> 15);
}

function shared({ buffer, byteOffset, byteLength }: ArrayBufferView): SharedArrayBuffer {
  const copy = new SharedArrayBuffer(byteLength);
  new Uint8Array(copy).set(new Uint8Array(buffer, byteOffset, byteLength));
  return copy;
}
