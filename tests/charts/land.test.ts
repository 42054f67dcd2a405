import { geoAzimuthalEqualArea, geoEqualEarth } from 'd3';
import { describe, expect, it } from 'vitest';
import { countriesNear } from '../../src/charts/atlas.ts';
import { landAround, landOfEarth, type Land } from '../../src/charts/land.ts';
import { areaOfRings, isInRings, middleOfRings } from '../../src/charts/ring.ts';
import { angleBetween, degreesOf, vectorOf, type Degrees } from '../../src/charts/sphere.ts';

const FRAME = { x: 0, y: 0, width: 600, height: 400 };
const LARGEST = 600 * 400;

function projectionAt([longitude, latitude]: Degrees, degrees: number) {
  const scale = 200 / ((degrees * Math.PI) / 180);
  return geoAzimuthalEqualArea().rotate([-longitude, -latitude]).scale(scale).translate([300, 200]).clipExtent([[0, 0], [600, 400]]);
}

/** The land within about so many degrees of a point, projected point by point. */
function landAt(centre: Degrees, degrees: number): readonly Land[] {
  return landAround(centre, (degrees * 1.9 * Math.PI) / 180, projectionAt(centre, degrees), FRAME);
}

function ringsOf(land: readonly Land[], name: string) {
  return land.find((country) => country.name === name)?.rings ?? [];
}

/** The pixels around a point, so that points that cannot be told apart have one in common. */
function cellOf(x: number, y: number): readonly string[] {
  return [-0.5, 0, 0.5].flatMap((dx) => [-0.5, 0, 0.5].map((dy) => `${Math.floor(x + dx)} ${Math.floor(y + dy)}`));
}

describe('the land of a map', () => {
  it.each<[string, Degrees, number]>([
    ['France', [2, 47], 8], ['Russia', [179, 66], 30], ['Fiji', [179.9, -17], 10], ['South Africa', [27, -29], 9], ['Antarctica', [40, -85], 30], ['Antarctica', [160, -72], 12], ['Brazil', [-50, -10], 40],
  ])('is as d3 would draw it: %s from %s', (name, centre, degrees) => {
    const fast = ringsOf(landAt(centre, degrees), name);
    const slow = ringsOf(landOfEarth(projectionAt(centre, degrees)), name);
    expect(areaOfRings(fast)).toBeGreaterThan(0);
    expect(Math.abs(areaOfRings(fast) - areaOfRings(slow))).toBeLessThan(LARGEST / 200);
    const [[x1, y1], [x2, y2]] = [middleOfRings(fast), middleOfRings(slow)];
    expect(Math.hypot(x1 - x2, y1 - y2)).toBeLessThan(4);
  });

  it('fills the frame inside a country, and nothing of it at sea', () => {
    expect(areaOfRings(ringsOf(landAt([5, 24], 1), 'Algeria'))).toBeCloseTo(LARGEST, 0);
    expect(landAt([-120, -45], 1).flatMap(({ rings }) => rings)).toEqual([]);
  });

  it.each<[Degrees, number]>([[[18, 52], 3], [[28, 71], 4], [[140, 62], 8], [[-95, 60], 12], [[170, 66], 2]])('leaves out no point that is in view, however far the rest of its country is: around %j', (centre, degrees) => {
    const projection = projectionAt(centre, degrees);
    const seen = new Set(landAt(centre, degrees).flatMap(({ rings }) => rings).flatMap((ring) => Array.from({ length: ring.length / 2 }, (_, i) => cellOf(ring[2 * i]!, ring[2 * i + 1]!))).flat());
    const outlines = countriesNear(vectorOf(centre), Math.PI / 2).flatMap(({ pieces }) => pieces).flatMap(({ rings }) => rings);
    let inView = 0;
    for (const { points } of outlines) {
      for (let i = 0; i < points.length; i += 3) {
        const [x, y] = projection(degreesOf([points[i]!, points[i + 1]!, points[i + 2]!]) as [number, number])!;
        if (x < 0 || x > 600 || y < 0 || y > 400 || angleBetween(vectorOf(centre), [points[i]!, points[i + 1]!, points[i + 2]!]) > 1) continue;
        inView += 1;
        expect(cellOf(x, y).some((cell) => seen.has(cell)), `${x} ${y}`).toBe(true);
      }
    }
    expect(inView).toBeGreaterThan(10);
  });

  it('leaves out a country that lies inside another', () => {
    const land = landAt([28.2, -29.5], 4);
    expect(isInRings(ringsOf(land, 'Lesotho'), [300, 200])).toBe(true);
    expect(isInRings(ringsOf(land, 'South Africa'), [300, 200])).toBe(false);
    expect(isInRings(ringsOf(land, 'South Africa'), [100, 100])).toBe(true);
  });

  it('never fills the rest of the Earth', () => {
    for (const longitude of [0, 77, 180]) {
      const land = landOfEarth(geoEqualEarth().rotate([longitude, 0]).fitExtent([[0, 0], [600, 400]], { type: 'Sphere' }));
      for (const { name, rings } of land) expect(areaOfRings(rings), name).toBeLessThan(LARGEST / 10);
    }
  });
});
