/** A point on the sphere, as a vector of length 1. */
export type Vector = readonly [number, number, number];

/** Longitude and latitude in degrees. */
export type Degrees = readonly [number, number];

export function vectorOf([longitude, latitude]: Degrees): Vector {
  const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

export function degreesOf([x, y, z]: Vector): Degrees {
  return [(Math.atan2(y, x) * 180) / Math.PI, (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI];
}

/** In radians. */
export function angleBetween(a: Vector, b: Vector): number {
  return Math.acos(Math.max(-1, Math.min(1, dotProduct(a, b))));
}

export function dotProduct(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** The middle of points, wherever they lie: their mean. */
export function middleOf(points: readonly Vector[]): Vector {
  let [x, y, z] = [0, 0, 0];
  for (const point of points) {
    x += point[0];
    y += point[1];
    z += point[2];
  }
  const length = Math.hypot(x, y, z);
  // Antipodes cancel out: the first point is then as good a middle as any.
  return length < 1e-6 ? points[0] ?? [1, 0, 0] : [x / length, y / length, z / length];
}
