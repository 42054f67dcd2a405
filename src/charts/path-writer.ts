import type { GeoContext } from 'd3';
import type { Ring } from './ring.ts';

/**
 * Writes what d3 draws as SVG path data to a tenth of a pixel, each point counted from the one before, leaving out points nearer than
 * `tolerance` pixels to the last one and rings too small to see.
 */
export function createPathWriter(tolerance: number): GeoContext & { readonly result: () => string } {
  let path = '';
  let run = '';
  let points = 0;
  let [lastX, lastY] = [0, 0];
  /** The point that the next one is told from, in tenths. */
  let [fromX, fromY] = [0, 0];
  /** The last point of the run so far, if it was left out; in tenths. */
  let pending: [number, number] | undefined;
  const add = (x: number, y: number) => {
    run += points === 0 ? `M${tenths(x)}${apart(tenths(y))}` : `${points === 1 ? `l${tenths(x - fromX)}` : apart(tenths(x - fromX))}${apart(tenths(y - fromY))}`;
    points += 1;
    [fromX, fromY] = [x, y];
    [lastX, lastY] = [x / 10, y / 10];
  };
  const finish = (close: boolean) => {
    if (points > (close ? 2 : 1)) path += close ? `${run}Z` : run;
    run = '';
    points = 0;
  };
  return {
    beginPath: () => {},
    moveTo: (x, y) => {
      flush();
      add(Math.round(x * 10), Math.round(y * 10));
    },
    lineTo: (x, y) => {
      const near = points === 0 || (Math.abs(x - lastX) < tolerance && Math.abs(y - lastY) < tolerance);
      pending = near ? [Math.round(x * 10), Math.round(y * 10)] : undefined;
      if (!near) add(Math.round(x * 10), Math.round(y * 10));
    },
    arc: () => {},
    closePath: () => {
      pending = undefined;
      finish(true);
    },
    result: () => {
      flush();
      return path;
    },
  };

  /** An open line keeps its very last point. */
  function flush() {
    if (pending) add(...pending);
    pending = undefined;
    finish(false);
  }
}

/** The path in hand, in ASCII. */
let written = new Uint8Array(1 << 16);
/** No point takes up more signs. */
const MOST_SIGNS = 64;
const [COMMA, MINUS, FULL_STOP, ZERO, LINE, MOVE, CLOSE] = [...',-.0lMZ'].map((sign) => sign.charCodeAt(0)) as [number, number, number, number, number, number, number];
const ascii = new TextDecoder();

/** Path data with the number of its points. */
export interface WrittenRings {
  readonly path: string;
  readonly points: number;
}

/** Closed rings of pixels as path data, thinned in the same way. Sign by sign: put together of thousands of strings, it would take up many times the memory. */
export function writeRings(rings: readonly Ring[], tolerance: number): WrittenRings {
  let end = 0;
  let all = 0;
  for (const ring of rings) {
    let [at, points, lastX, lastY, fromX, fromY] = [end, 0, Infinity, Infinity, 0, 0];
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [ring[i]!, ring[i + 1]!];
      if (Math.abs(x - lastX) < tolerance && Math.abs(y - lastY) < tolerance) continue;
      const [left, top] = [Math.round(x * 10), Math.round(y * 10)];
      [lastX, lastY] = [left / 10, top / 10];
      if (at + MOST_SIGNS > written.length) written = grown(written);
      if (points <= 1) written[at++] = points === 0 ? MOVE : LINE;
      at = points <= 1 ? writeTenths(left - fromX, at) : writeApart(left - fromX, at);
      at = writeApart(top - fromY, at);
      [fromX, fromY] = [left, top];
      points += 1;
    }
    if (points <= 2) continue;
    written[at] = CLOSE;
    end = at + 1;
    all += points;
  }
  return { path: ascii.decode(written.subarray(0, end)), points: all };
}

function grown(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * bytes.length);
  larger.set(bytes);
  return larger;
}

/** The same behind another number: a sign keeps them apart. */
function writeApart(tenths: number, start: number): number {
  if (tenths < 0) return writeTenths(tenths, start);
  written[start] = COMMA;
  return writeTenths(tenths, start + 1);
}

/** Writes a whole number of tenths from a place on; returns the place after it. */
function writeTenths(tenths: number, start: number): number {
  let at = start;
  if (tenths < 0) written[at++] = MINUS;
  const size = Math.abs(tenths);
  const whole = Math.floor(size / 10);
  let digits = size > 0 && size < 10 ? 0 : 1;
  for (let power = 10; power <= whole; power *= 10) digits += 1;
  for (let i = digits - 1, rest = whole; i >= 0; i -= 1, rest = Math.floor(rest / 10)) written[at + i] = ZERO + (rest % 10);
  at += digits;
  if (size % 10 === 0) return at;
  written[at] = FULL_STOP;
  written[at + 1] = ZERO + (size % 10);
  return at + 2;
}

/** The tenths of a pixel up to some way beyond the widest picture. */
const WRITTEN: readonly string[] = Array.from({ length: 15_000 }, (_, n) => (n > 0 && n < 10 ? `.${n}` : String(n / 10)));

/** A number of tenths in digits. Maps have hundreds of thousands of them, and writing a fraction takes long. */
function tenths(n: number): string {
  const size = Math.abs(n);
  const digits = WRITTEN[size] ?? String(size / 10);
  return n < 0 ? `-${digits}` : digits;
}

/** A number behind another: a sign keeps them apart. */
function apart(digits: string): string {
  return digits.startsWith('-') ? digits : `,${digits}`;
}
