import type { GeoContext } from 'd3';
import type { Ring } from './land.ts';
import { round } from './svg.ts';

/**
 * Writes what d3 draws as SVG path data to a tenth of a pixel, leaving out points nearer than
 * `tolerance` pixels to the last one and rings too small to see.
 */
export function createPathWriter(tolerance: number): GeoContext & { readonly result: () => string } {
  const runs: string[] = [];
  let run: [number, number][] = [];
  const finish = (close: boolean) => {
    if (run.length > (close ? 2 : 1)) runs.push(`M${run.map(([x, y]) => `${x},${y}`).join('L')}${close ? 'Z' : ''}`);
    run = [];
  };
  let pending: [number, number] | undefined;
  return {
    beginPath: () => {},
    moveTo: (x, y) => {
      flush();
      run = [[round(x), round(y)]];
    },
    lineTo: (x, y) => {
      const [lastX, lastY] = run.at(-1) ?? [x, y];
      const near = Math.abs(x - lastX) < tolerance && Math.abs(y - lastY) < tolerance;
      pending = near ? [round(x), round(y)] : undefined;
      if (!near) run.push([round(x), round(y)]);
    },
    arc: () => {},
    closePath: () => {
      pending = undefined;
      finish(true);
    },
    result: () => {
      flush();
      return runs.join('');
    },
  };

  /** An open line keeps its very last point. */
  function flush() {
    if (pending) run.push(pending);
    pending = undefined;
    finish(false);
  }
}

/** Closed rings of pixels as path data, thinned in the same way. */
export function writeRings(rings: readonly Ring[], tolerance: number): string {
  let path = '';
  for (const ring of rings) {
    let [run, points, lastX, lastY] = ['', 0, Infinity, Infinity];
    for (const [x, y] of ring) {
      if (Math.abs(x - lastX) < tolerance && Math.abs(y - lastY) < tolerance) continue;
      [lastX, lastY] = [round(x), round(y)];
      run += `${points === 0 ? 'M' : 'L'}${lastX},${lastY}`;
      points += 1;
    }
    if (points > 2) path += `${run}Z`;
  }
  return path;
}
