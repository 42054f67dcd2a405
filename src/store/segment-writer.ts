import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

let written = 0;

/** Writes a segment: a file of bytes that are read by their places, and which is never written again. Its name is its own, so that two builds at once do not get in each other's way. */
export class SegmentWriter {
  readonly name = `${process.pid}-${process.hrtime.bigint()}-${(written += 1)}.segment`;
  readonly #folder: string;
  #file: number | null = null;
  #size = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Returns where the bytes begin. */
  append(bytes: Uint8Array): number {
    this.#file ??= this.#open();
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
    this.#size += bytes.length;
    return this.#size - bytes.length;
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #open(): number {
    mkdirSync(this.#folder, { recursive: true });
    return openSync(join(this.#folder, this.name), 'w');
  }
}
