import { polygonArea, polygonCentroid, polygonContains } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPathWriter, writeRings } from '../../src/charts/path-writer.ts';
import { areaOfRings, isInRings, middleOfRings } from '../../src/charts/ring.ts';

/** Pixels as fine as a sixty-fourth, so that sums of them are exact. */
const pixel = fc.integer({ min: -640, max: 96_000 }).map((n) => n / 64);
const point = fc.tuple(pixel, pixel);
const ring = fc.array(point, { minLength: 3, maxLength: 12 });
const flat = (points: readonly (readonly [number, number])[]) => Float64Array.from(points.flat());

describe('a ring of pixels', () => {
  it('has the area and the middle that d3 finds, and holds the same points', () => {
    fc.assert(fc.property(ring, point, (points, other) => {
      expect(areaOfRings([flat(points)])).toBe(Math.abs(polygonArea(points)));
      expect(isInRings([flat(points)], other)).toBe(polygonContains(points, other));
      if (polygonArea(points) === 0) return;
      const [[x, y], [left, top]] = [middleOfRings([flat(points)]), polygonCentroid(points)];
      expect(Math.abs(x - left)).toBeLessThan(1e-6 * (1 + Math.abs(left)));
      expect(Math.abs(y - top)).toBeLessThan(1e-6 * (1 + Math.abs(top)));
    }));
  });

  it('is written as d3 would have it written', () => {
    fc.assert(fc.property(fc.array(ring, { maxLength: 4 }), fc.constantFrom(0.4, 0.8, 4), (rings, tolerance) => {
      const writer = createPathWriter(tolerance);
      for (const points of rings) {
        points.forEach(([x, y], i) => (i === 0 ? writer.moveTo(x, y) : writer.lineTo(x, y)));
        writer.closePath();
      }
      expect(writeRings(rings.map(flat), tolerance).path).toBe(writer.result());
    }));
  });

  it('may be longer than any before', () => {
    const { path, points } = writeRings([Float64Array.from({ length: 60_000 }, (_, i) => (i % 2 === 0 ? i : -i / 3))], 0.8);
    expect(path.startsWith('M0-.3l2-.7,2-.7')).toBe(true);
    expect(path.endsWith(',2-.7Z')).toBe(true);
    expect(points).toBe(30_000);
  });

  it('is left out where fewer than three points of it can be told apart', () => {
    expect(writeRings([flat([[0, 0], [5, 5], [5.1, 5.1]]), flat([[0, 0], [9.96, 0], [-0.04, 5]])], 0.8)).toEqual({ path: 'M0,0l10,0-10,5Z', points: 3 });
  });
});
