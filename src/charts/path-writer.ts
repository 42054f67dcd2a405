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
  const writer = createPathWriter(tolerance);
  for (const ring of rings) {
    for (const [i, [x, y]] of ring.entries()) {
      if (i === 0) writer.moveTo(x, y);
      else writer.lineTo(x, y);
    }
    writer.closePath();
  }
  return writer.result();
}
