import { describe, expect, it } from 'vitest';
import { groundOf } from '../../src/charts/map-ground.ts';
import { drawLocation, drawPlaceMap } from '../../src/charts/place-map.ts';
import { ANTIPODES, DATE_LINE, EVERY_KIND, TWELVE } from './awkward.ts';
import { compareCase, LINKS, rowOf, type Case } from './newsroom.ts';
import { findFlaws, tableWords, withClass, wordsOf } from './picture.ts';

function mapOf(given: Case) {
  const { comparison } = compareCase(given);
  return drawPlaceMap('p', comparison, rowOf(comparison, 'where'), LINKS)!;
}

describe('the map of places', () => {
  it.each([['every kind', EVERY_KIND, 4], ['twelve', TWELVE, 12], ['the date line', DATE_LINE, 3], ['antipodes', ANTIPODES, 2]] as const)(
    'draws each place once and names it: %s', (_, given, count) => {
      for (const width of [720, 320]) {
        const root = mapOf(given).draw(width, '');
        expect(withClass(root, 'place')).toHaveLength(count);
        const named = withClass(root, 'place-name').length;
        expect(named).toBeGreaterThanOrEqual(count);
      }
    });

  it('draws a bare point as a cross without a circle', () => {
    const root = mapOf({ places: { dot: '{ name: Dot, at: [10, 20] }' }, reports: [{ id: 'a', claims: ['where: dot'] }] }).draw(720, '');
    expect(withClass(root, 'place-centre')).toHaveLength(1);
    expect(withClass(root, 'place-area')).toHaveLength(0);
  });

  it('stays in one piece across the date line', () => {
    const crosses = withClass(mapOf(DATE_LINE).draw(720, ''), 'place-centre').map(({ properties }) => Number(/^M([\d.-]+)/.exec(String(properties.d))![1]));
    expect(crosses.every((x) => x > 0 && x < 720)).toBe(true);
    expect(mapOf(DATE_LINE).sentence).toContain('Niue lies about 1\u202f110 km away');
  });

  it('labels the lines between places that cannot both be right', () => {
    const root = mapOf(DATE_LINE).draw(720, '');
    expect(withClass(root, 'distance')).toHaveLength(3);
    expect(wordsOf(root)).toContain('710 km');
  });

  it('has a scale bar, but none for the whole Earth', () => {
    expect(withClass(mapOf(DATE_LINE).draw(720, ''), 'scale-bar')).toHaveLength(1);
    expect(withClass(mapOf(ANTIPODES).draw(720, ''), 'scale-bar')).toHaveLength(0);
  });

  it('gives centre, radius and distance of every claim in its table', () => {
    const words = tableWords(mapOf(DATE_LINE));
    for (const part of ['16.8° S, 179.9° E, within 100 km', 'same centre', '21° S, 175° W, a bare point', '1\u202f110 km']) expect(words).toContain(part);
  });

  it('puts equal places together with all who name them', () => {
    const chart = mapOf({ places: { town: '{ name: Town, at: [10, 20], radius: 5 km }' }, reports: ['a', 'b'].map((id) => ({ id, claims: ['where: town'] })) });
    expect(withClass(chart.draw(720, ''), 'place')).toHaveLength(1);
    expect(wordsOf(chart.draw(720, ''))).toContain('a and b');
    expect(chart.sentence).toBe('Both reports name Town.');
  });

  it('lays the ground of the same places at one width once, and another for others', () => {
    const town = { latitude: 10, longitude: 20, radiusKm: 5 };
    const ground = groundOf([town], 320);
    expect(groundOf([{ ...town }], 320)).toBe(ground);
    expect(groundOf([town], 720)).not.toBe(ground);
    expect(groundOf([{ ...town, radiusKm: 0 }], 320).circles).toEqual([null]);
    expect(groundOf([town, { ...town, latitude: 11 }], 320).circles).toHaveLength(2);
  });

  it('lets go of grounds that nobody has asked for in a long time', () => {
    const town = { latitude: 50, longitude: 20, radiusKm: 5 };
    const [first, second] = [groundOf([town], 320), groundOf([town], 720)];
    for (let i = 0; i < 500; i += 1) {
      groundOf([{ latitude: -48, longitude: -120 + i / 100, radiusKm: 5 }], 320);
      expect(groundOf([town], 320)).toBe(first);
    }
    expect(groundOf([town], 720)).not.toBe(second);
  });

  it('draws one place by itself', () => {
    const chart = drawLocation('l', { kind: 'point', name: 'Field', area: { latitude: 89.9, longitude: 0, radiusKm: 30 } });
    expect(findFlaws(chart)).toEqual([]);
    expect(chart.sentence).toContain('within 30 km');
  });

  it('shows a polar coast from the sea', () => {
    const chart = drawLocation('l', { kind: 'point', name: 'Ross Island', area: { latitude: -77.8, longitude: 166.7, radiusKm: 100 } });
    expect(wordsOf(chart.draw(720, ''))).toContain('Antarctica');
  });
});
