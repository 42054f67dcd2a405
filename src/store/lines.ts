import { closeSync, openSync, readSync, renameSync, writeSync } from 'node:fs';

/** Text is written and read in pieces of so many characters or bytes: one string holds half a gigabyte at most, and a large site's lists more. */
const PIECE = 4 * 1024 * 1024;

/** Writes lines, each ended by a line end. A reader sees the old file or the whole new one. */
export function writeLines(file: string, lines: Iterable<string>): void {
  const next = `${file}.${process.pid}.next`;
  const opened = openSync(next, 'w');
  try {
    let [piece, length] = [[] as string[], 0];
    const flush = () => {
      if (piece.length > 0) writeAll(opened, Buffer.from(`${piece.join('\n')}\n`));
      [piece, length] = [[], 0];
    };
    for (const line of lines) {
      piece.push(line);
      length += line.length;
      if (length >= PIECE) flush();
    }
    flush();
  } finally {
    closeSync(opened);
  }
  renameSync(next, file);
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

/** The lines of a file, one after the other. What follows the last line end is no line: it was cut off. */
export function* readLines(file: string): Generator<string> {
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.allocUnsafe(PIECE);
    let rest: Buffer = Buffer.alloc(0);
    for (;;) {
      const read = readSync(opened, bytes, 0, PIECE, null);
      if (read === 0) return;
      const all = Buffer.concat([rest, bytes.subarray(0, read)]);
      const end = all.lastIndexOf(10) + 1;
      if (end > 0) yield* all.toString('utf8', 0, end - 1).split('\n');
      rest = all.subarray(end);
    }
  } finally {
    closeSync(opened);
  }
}
