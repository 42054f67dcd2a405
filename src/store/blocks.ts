import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { encodeLines, readLines, writePieces } from './lines.ts';

/** A file of numbers and lines: what stands first as JSON in a line of its own, blocks of bytes, and lines. */
export interface Blocks {
  readonly header: unknown;
  readonly blocks: readonly Uint8Array[];
  readonly lines: Iterable<string>;
}

/** Writes such a file. A reader sees the old one or the whole new one. */
export function writeBlocks(file: string, { header, blocks, lines }: Blocks): void {
  writePieces(file, pieces());

  function* pieces(): Generator<Uint8Array> {
    yield* encodeLines([JSON.stringify({ header, lengths: blocks.map(({ length }) => length) })]);
    yield* blocks;
    yield* encodeLines(lines);
  }
}

/** Reads such a file, each block into memory of its own; null if it is not there, or cut off before the lines: how many there are is for the header to tell. */
export function readBlocks(file: string): Blocks | null {
  if (!existsSync(file)) return null;
  // Leaving the loop closes the file.
  for (const first of readLines(file)) {
    const { header, lengths } = JSON.parse(first) as { readonly header: unknown; readonly lengths: readonly number[] };
    let at = Buffer.byteLength(first) + 1;
    const blocks: Uint8Array[] = [];
    const opened = openSync(file, 'r');
    try {
      for (const length of lengths) {
        const block = new Uint8Array(length);
        for (let read = 0; read < length;) {
          const more = readSync(opened, block, read, length - read, at + read);
          if (more === 0) return null;
          read += more;
        }
        blocks.push(block);
        at += length;
      }
    } finally {
      closeSync(opened);
    }
    return { header, blocks, lines: readLines(file, at) };
  }
  return null;
}
