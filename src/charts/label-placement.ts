/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A label that wants to stand near a point. */
export interface LabelWish {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What it has to stay inside of. */
  readonly frame: Box;
}

const DIRECTIONS = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [1, 1], [-1, -1], [-1, 1]] as const;
const DISTANCES = [9, 20, 36, 56, 80];

/**
 * Puts each label, in the order given, into the nearest free spot around its point, keeping out of the
 * obstacles and of each other and inside its frame. Undefined stands for one that found no spot.
 */
export function placeLabels(wishes: readonly LabelWish[], obstacles: readonly Box[]): readonly (Box | undefined)[] {
  const taken = [...obstacles];
  return wishes.map((wish) => {
    for (const box of spotsAround(wish)) {
      if (!isInside(box, wish.frame) || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      return box;
    }
    return undefined;
  });
}

/** The nearest first. Most labels find room soon, so that the rest need not be made. */
function* spotsAround({ x, y, width, height }: LabelWish): Generator<Box> {
  for (const distance of DISTANCES) {
    for (const [dx, dy] of DIRECTIONS) {
      yield {
        x: x + dx * distance - (dx === 1 ? 0 : dx === -1 ? width : width / 2),
        y: y + dy * distance - (dy === 1 ? 0 : dy === -1 ? height : height / 2),
        width,
        height,
      };
    }
  }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isInside(inner: Box, outer: Box): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}
