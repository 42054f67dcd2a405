import { describe, expect, it } from 'vitest';
import { fitTimeScale, timeTicks } from '../../src/charts/time-axis.ts';
import { civilDay } from '../../src/model/time.ts';

const RANGE = [0, 700] as const;
const labels = (earliest: number, latest: number) => timeTicks(fitTimeScale([{ earliest, latest }], RANGE)!).map(({ label, major }) => (major ? `${label} ${major}` : label));

describe('a time axis', () => {
  it('counts days within a month', () => {
    expect(labels(civilDay(2025, 6, 18), civilDay(2025, 6, 21))).toEqual(['18 June 2025', '19', '20', '21']);
  });

  it('never crowds the last day of a month against the first of the next', () => {
    expect(labels(civilDay(2025, 5, 20), civilDay(2025, 6, 15))).not.toContain('31');
  });

  it('names months and the year that begins', () => {
    expect(labels(civilDay(2024, 11, 12), civilDay(2025, 3, 1))).toEqual(['Dec 2024', 'Jan 2025', 'Feb', 'Mar']);
  });

  it('counts years, also the first ones', () => {
    expect(labels(civilDay(0, 1, 1), civilDay(500, 1, 1))).toEqual(['0', '50', '100', '150', '200', '250', '300', '350', '400', '450', '500']);
  });

  it('gives open ends room to fade in', () => {
    const scale = fitTimeScale([{ earliest: civilDay(2025, 6, 1), latest: Infinity }], RANGE)!;
    expect(scale.at(Infinity)).toBe(700);
    expect(scale.at(civilDay(2025, 6, 1))).toBeLessThan(350);
  });

  it('does not exist where nothing has an end', () => {
    expect(fitTimeScale([{ earliest: -Infinity, latest: Infinity }], RANGE)).toBeUndefined();
  });
});
