import { closeSync, openSync, readSync } from 'node:fs';
import { TextTable, type PackedTexts } from './text-table.ts';

/**
 * Entries as JSON, by id, in memory that threads share or in files: nothing is copied when a thread gets them, and an entry becomes an object
 * only when it is asked for. Texts are UTF-8; ±Infinity is written as a number too large for a double.
 */
export interface Pack {
  readonly ids: PackedTexts;
  /** Bytes at hand, or the path of a file with them, which is never written again. */
  readonly segments: readonly (SharedArrayBuffer | string)[];
  /** Three numbers an entry, in the order of `ids`: segment, first byte, number of bytes. */
  readonly places: Float64Array;
}

/** Puts entries together, one after the other. */
export class Packer {
  readonly #ids = new TextTable();
  readonly #places: number[] = [];
  readonly #segments: (SharedArrayBuffer | string)[] = [];

  /** Takes in bytes that entries are then placed in; returns the segment's number. */
  addSegment(segment: SharedArrayBuffer | string): number {
    return this.#segments.push(segment) - 1;
  }

  place(id: string, segment: number, start: number, length: number): void {
    if (this.#ids.numberOf(id) * 3 !== this.#places.length) throw new Error(`${id} is in the pack already.`);
    this.#places.push(segment, start, length);
  }

  finish(): Pack {
    const places = new Float64Array(new SharedArrayBuffer(this.#places.length * 8));
    places.set(this.#places);
    return { ids: this.#ids.share(), segments: this.#segments, places };
  }
}

/** One pack of entries at hand. */
export function packEntries(entries: Iterable<readonly [id: string, value: unknown]>): Pack {
  const packer = new Packer();
  const ids: string[] = [];
  const { segment, lengths } = joinTexts(textsOf());
  function* textsOf(): Generator<string> {
    for (const [id, value] of entries) {
      ids.push(id);
      yield writeEntry(value);
    }
  }
  const number = packer.addSegment(segment);
  let start = 0;
  ids.forEach((id, i) => {
    packer.place(id, number, start, lengths[i]!);
    start += lengths[i]!;
  });
  return packer.finish();
}

/** Texts as one segment, with the number of bytes of each. None is kept when it has been written: long texts that wait for others are what the garbage collector copies most. */
export function joinTexts(texts: Iterable<string>): { readonly segment: SharedArrayBuffer; readonly lengths: readonly number[] } {
  const lengths: number[] = [];
  let bytes: Buffer = Buffer.allocUnsafe(LEAST_BYTES);
  let end = 0;
  for (const text of texts) {
    bytes = withRoom(bytes, end, text.length * MOST_BYTES);
    const length = bytes.write(text, end);
    lengths.push(length);
    end += length;
  }
  const segment = new SharedArrayBuffer(end);
  bytes.copy(Buffer.from(segment), 0, 0, end);
  return { segment, lengths };
}

const LEAST_BYTES = 65_536;
/** A code unit is written as so many bytes at most. */
const MOST_BYTES = 3;

function withRoom(bytes: Buffer, used: number, room: number): Buffer {
  if (used + room <= bytes.length) return bytes;
  const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, used + room));
  bytes.copy(larger, 0, 0, used);
  return larger;
}

/** Not in the types yet: text that goes into JSON as it is (https://github.com/tc39/proposal-json-parse-with-source). */
const { rawJSON } = JSON as unknown as { readonly rawJSON: (text: string) => unknown };

/** JSON has no infinities and would write them as null: only where one of these keys has a null is it looked at which it is. */
export function writeEntry(value: unknown): string {
  const text = JSON.stringify(value);
  if (!/"(?:earliest|latest|min|max)":null/.test(text)) return text;
  return JSON.stringify(value, (_, part: unknown) => (part === Infinity ? rawJSON('1e999') : part === -Infinity ? rawJSON('-1e999') : part));
}

/** The text of an entry by its place in `ids`. */
export function textAt(pack: Pack, place: number): string {
  return bytesAt(pack, place).toString('utf8');
}

/** The same in UTF-8, not to be changed. */
export function bytesAt({ segments, places }: Pack, place: number): Buffer {
  const [segment, start, length] = [segments[places[place * 3]!]!, places[place * 3 + 1]!, places[place * 3 + 2]!];
  if (typeof segment !== 'string') return Buffer.from(segment, start, length);
  const bytes = Buffer.allocUnsafe(length);
  if (readSync(openSegment(segment), bytes, 0, length, start) !== length) throw new Error(`${segment} is cut off.`);
  return bytes;
}

/** So many files stay open in each thread, beside those that are held. */
const MOST_OPEN = 16;
const opened = new Map<string, number>();
const held = new Map<string, number>();

function openSegment(file: string): number {
  const known = held.get(file) ?? opened.get(file);
  if (known !== undefined) return known;
  const [oldest] = opened.entries();
  if (oldest && opened.size >= MOST_OPEN) {
    closeSync(oldest[1]);
    opened.delete(oldest[0]);
  }
  const number = openSync(file, 'r');
  opened.set(file, number);
  return number;
}

/** Keeps the files of these packs open, even if another process removes them, and lets go of others that were held. */
export function holdFiles(packs: readonly Pack[]): void {
  const files = new Set(packs.flatMap(({ segments }) => segments.filter((segment) => typeof segment === 'string')));
  for (const [file, number] of held) {
    if (files.has(file)) continue;
    closeSync(number);
    held.delete(file);
  }
  for (const file of files) if (!held.has(file)) held.set(file, openSync(file, 'r'));
}
