import type { GeoContext } from 'd3';
import type { Ring } from './ring.ts';

/**
 * Writes what d3 draws as SVG path data to a tenth of a pixel, leaving out points nearer than
 * `tolerance` pixels to the last one and rings too small to see.
 */
export function createPathWriter(tolerance: number): GeoContext & { readonly result: () => string } {
  let path = '';
  let run = '';
  let points = 0;
  let [lastX, lastY] = [0, 0];
  /** The last point of the run so far, if it was left out; in tenths. */
  let pending: [number, number] | undefined;
  const add = (x: number, y: number) => {
    run += `${points === 0 ? 'M' : 'L'}${tenths(x)},${tenths(y)}`;
    points += 1;
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
const [COMMA, MINUS, FULL_STOP, ZERO, LINE, MOVE, CLOSE] = [...',-.0LMZ'].map((sign) => sign.charCodeAt(0)) as [number, number, number, number, number, number, number];
const ascii = new TextDecoder();

/** Closed rings of pixels as path data, thinned in the same way. Sign by sign: put together of thousands of strings, it would take up many times the memory. */
export function writeRings(rings: readonly Ring[], tolerance: number): string {
  let end = 0;
  for (const ring of rings) {
    let [at, points, lastX, lastY] = [end, 0, Infinity, Infinity];
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [ring[i]!, ring[i + 1]!];
      if (Math.abs(x - lastX) < tolerance && Math.abs(y - lastY) < tolerance) continue;
      const [left, top] = [Math.round(x * 10), Math.round(y * 10)];
      [lastX, lastY] = [left / 10, top / 10];
      if (at + MOST_SIGNS > written.length) written = grown(written);
      written[at] = points === 0 ? MOVE : LINE;
      at = writeTenths(left, at + 1);
      written[at] = COMMA;
      at = writeTenths(top, at + 1);
      points += 1;
    }
    if (points <= 2) continue;
    written[at] = CLOSE;
    end = at + 1;
  }
  return ascii.decode(written.subarray(0, end));
}

function grown(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * bytes.length);
  larger.set(bytes);
  return larger;
}

/** Writes a whole number of tenths from a place on; returns the place after it. */
function writeTenths(tenths: number, start: number): number {
  let at = start;
  if (tenths < 0) written[at++] = MINUS;
  const size = Math.abs(tenths);
  const whole = Math.floor(size / 10);
  let digits = 1;
  for (let power = 10; power <= whole; power *= 10) digits += 1;
  for (let i = digits - 1, rest = whole; i >= 0; i -= 1, rest = Math.floor(rest / 10)) written[at + i] = ZERO + (rest % 10);
  at += digits;
  if (size % 10 === 0) return at;
  written[at] = FULL_STOP;
  written[at + 1] = ZERO + (size % 10);
  return at + 2;
}

/** The tenths of a pixel from 0 to some way beyond the widest picture. */
const WRITTEN: readonly string[] = Array.from({ length: 15_000 }, (_, n) => String(n / 10));

/** A number of tenths in digits. Maps have hundreds of thousands of them, and writing a fraction takes long. */
function tenths(n: number): string {
  return WRITTEN[n] ?? String(n / 10 || 0);
}
