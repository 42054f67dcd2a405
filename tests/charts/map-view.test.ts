import { geoCircle } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitMap } from '../../src/charts/map-view.ts';

const near = fc.record({ latitude: fc.double({ min: -85, max: 85, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) });
const areas = fc.tuple(near, fc.array(fc.record({ north: fc.double({ min: -4, max: 4, noNaN: true }), east: fc.double({ min: -4, max: 4, noNaN: true }), radiusKm: fc.double({ min: 1, max: 900, noNaN: true }) }), { minLength: 1, maxLength: 3 }))
  .map(([{ latitude, longitude }, some]) => some.map(({ north, east, radiusKm }) => ({ latitude: latitude + north, longitude: ((longitude + east + 540) % 360) - 180, radiusKm })));
const circleOf = ({ latitude, longitude, radiusKm }: { readonly latitude: number; readonly longitude: number; readonly radiusKm: number }) => geoCircle().center([longitude, latitude]).radius(radiusKm / 111.195).precision(4)();

it('circles are written as d3 would have them written', () => {
  fc.assert(fc.property(areas, fc.constantFrom(320, 720), (some, width) => {
    const view = fitMap(some, width);
    for (const area of some) expect(view.circle(area)).toBe(view.path(circleOf(area)));
  }), { numRuns: 300 });
});

it('a window is fitted as d3 would have it fitted', () => {
  fc.assert(fc.property(areas, fc.constantFrom(320, 720), (some, width) => {
    const { projection, height } = fitMap(some, width);
    const [scale, [x, y]] = [projection.scale(), projection.translate()];
    const shown = some.map((area) => circleOf({ ...area, radiusKm: Math.max(90, area.radiusKm * (some.length === 1 ? 1.8 : 1)) }));
    projection.clipExtent(null).precision(Math.SQRT1_2).fitExtent([[26, 26], [width - 26, height - 26]], { type: 'GeometryCollection', geometries: shown });
    expect(scale / projection.scale()).toBeCloseTo(1, 9);
    expect([x, y]).toEqual(projection.translate().map((at) => expect.closeTo(at, 6) as number));
  }), { numRuns: 300 });
});
