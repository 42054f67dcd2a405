import type { GeoContext } from 'd3';
import type { Ring } from './land.ts';

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

/** Closed rings of pixels as path data, thinned in the same way. */
export function writeRings(rings: readonly Ring[], tolerance: number): string {
  let path = '';
  for (const ring of rings) {
    let [run, points, lastX, lastY] = ['', 0, Infinity, Infinity];
    for (const point of ring) {
      const [x, y] = [point[0], point[1]];
      if (Math.abs(x - lastX) < tolerance && Math.abs(y - lastY) < tolerance) continue;
      const [left, top] = [Math.round(x * 10), Math.round(y * 10)];
      [lastX, lastY] = [left / 10, top / 10];
      run += `${points === 0 ? 'M' : 'L'}${tenths(left)},${tenths(top)}`;
      points += 1;
    }
    if (points > 2) path += `${run}Z`;
  }
  return path;
}

/** The tenths of a pixel from 0 to some way beyond the widest picture. */
const WRITTEN: readonly string[] = Array.from({ length: 15_000 }, (_, n) => String(n / 10));

/** A number of tenths in digits. Maps have hundreds of thousands of them, and writing a fraction takes long. */
function tenths(n: number): string {
  return WRITTEN[n] ?? String(n / 10 || 0);
}
