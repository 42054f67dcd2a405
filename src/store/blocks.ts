import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
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
    yield* encodeLines([JSON.stringify({ header, sizes: blocks.map((block): Size => [block.length, crc32(block)]) })]);
    yield* blocks;
    yield* encodeLines(lines);
  }
}

type Size = readonly [length: number, checksum: number];

/**
 * Reads such a file, each block into memory of its own; null if it is not there, or its blocks are not as they were written, as after a power failure. How
 * many lines there are is for the header to tell.
 */
export function readBlocks(file: string): Blocks | null {
  if (!existsSync(file)) return null;
  // Leaving the loop closes the file.
  for (const first of readLines(file)) {
    const { header, sizes } = JSON.parse(first) as { readonly header: unknown; readonly sizes: readonly Size[] };
    let at = Buffer.byteLength(first) + 1;
    const blocks: Uint8Array[] = [];
    const opened = openSync(file, 'r');
    try {
      for (const [length, checksum] of sizes) {
        const block = new Uint8Array(length);
        for (let read = 0; read < length;) {
          const more = readSync(opened, block, read, length - read, at + read);
          if (more === 0) return null;
          read += more;
        }
        if (crc32(block) !== checksum) return null;
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
