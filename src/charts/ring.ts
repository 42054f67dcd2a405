/** A closed line in pixels, two numbers a point; the first point is not said again at the end. Maps have thousands of points, and a pair each would cost five times as much. */
export type Ring = Float64Array;

/** In pixels. */
export type Point = readonly [number, number];

/** Positive or negative by the direction in which it runs. */
function signedArea(ring: Ring): number {
  let area = 0;
  let [x, y] = lastOf(ring);
  for (let i = 0; i < ring.length; i += 2) {
    area += y * ring[i]! - x * ring[i + 1]!;
    x = ring[i]!;
    y = ring[i + 1]!;
  }
  return area / 2;
}

function lastOf(ring: Ring): Point {
  return [ring[ring.length - 2]!, ring[ring.length - 1]!];
}

/** Of outlines and the holes in them. */
export function areaOfRings(rings: readonly Ring[]): number {
  return Math.abs(rings.reduce((sum, ring) => sum + signedArea(ring), 0));
}

/** The centre of gravity. */
export function middleOfRings(rings: readonly Ring[]): Point {
  let [area, x, y] = [0, 0, 0];
  for (const ring of rings) {
    const weight = signedArea(ring);
    if (weight === 0) continue;
    const middle = middleOfRing(ring);
    area += weight;
    x += weight * middle[0];
    y += weight * middle[1];
  }
  return [x / area, y / area];
}

function middleOfRing(ring: Ring): Point {
  let [sum, sumX, sumY] = [0, 0, 0];
  let [x, y] = lastOf(ring);
  for (let i = 0; i < ring.length; i += 2) {
    const [nextX, nextY] = [ring[i]!, ring[i + 1]!];
    const cross = x * nextY - nextX * y;
    sum += cross;
    sumX += (x + nextX) * cross;
    sumY += (y + nextY) * cross;
    [x, y] = [nextX, nextY];
  }
  return [sumX / (3 * sum), sumY / (3 * sum)];
}

/** Whether a point lies in an outline and in no hole of it. */
export function isInRings(rings: readonly Ring[], point: Point): boolean {
  return rings.filter((ring) => isInRing(ring, point)).length % 2 === 1;
}

function isInRing(ring: Ring, [x, y]: Point): boolean {
  let isInside = false;
  let [fromX, fromY] = lastOf(ring);
  for (let i = 0; i < ring.length; i += 2) {
    const [toX, toY] = [ring[i]!, ring[i + 1]!];
    if (toY > y !== fromY > y && x < ((fromX - toX) * (y - toY)) / (fromY - toY) + toX) isInside = !isInside;
    [fromX, fromY] = [toX, toY];
  }
  return isInside;
}
