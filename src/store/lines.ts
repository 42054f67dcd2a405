import { closeSync, openSync, readSync, renameSync, writeSync } from 'node:fs';

/** Text is written and read in pieces of so many characters or bytes: one string holds half a gigabyte at most, and a large site's lists more. */
const PIECE = 4 * 1024 * 1024;

/** Writes lines, each ended by a line end. A reader sees the old file or the whole new one. */
export function writeLines(file: string, lines: Iterable<string>): void {
  writePieces(file, encodeLines(lines));
}

export function* encodeLines(lines: Iterable<string>): Generator<Uint8Array> {
  let [piece, length] = [[] as string[], 0];
  for (const line of lines) {
    piece.push(line);
    length += line.length;
    if (length < PIECE) continue;
    yield Buffer.from(`${piece.join('\n')}\n`);
    [piece, length] = [[], 0];
  }
  if (piece.length > 0) yield Buffer.from(`${piece.join('\n')}\n`);
}

/** Writes all of a file. A reader sees the old one or the whole new one. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  writePieces(file, [typeof content === 'string' ? Buffer.from(content) : content]);
}

/** Writes bytes one after the other. A reader sees the old file or the whole new one. */
export function writePieces(file: string, pieces: Iterable<Uint8Array>): void {
  const next = `${file}.${process.pid}.next`;
  const opened = openSync(next, 'w');
  try {
    for (const bytes of pieces) for (let at = 0; at < bytes.length;) at += writeSync(opened, bytes, at);
  } finally {
    closeSync(opened);
  }
  renameSync(next, file);
}

/** The lines of a file from a byte on, one after the other, each in memory of its own. What follows the last line end is no line: it was cut off. */
export function* readLines(file: string, from = 0): Generator<string> {
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.allocUnsafe(PIECE);
    let rest: Buffer = Buffer.alloc(0);
    for (let at = from;;) {
      const read = readSync(opened, bytes, 0, PIECE, at);
      if (read === 0) return;
      at += read;
      const all = Buffer.concat([rest, bytes.subarray(0, read)]);
      let start = 0;
      for (let end = all.indexOf(10); end !== -1; end = all.indexOf(10, start)) {
        yield all.toString('utf8', start, end);
        start = end + 1;
      }
      rest = all.subarray(start);
    }
  } finally {
    closeSync(opened);
  }
}
