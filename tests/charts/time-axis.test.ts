import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTimeAxis } from '../../src/charts/time-axis.ts';
import { finestUnit, fitTimeScale } from '../../src/charts/time-scale.ts';
import { timeTicks } from '../../src/charts/time-ticks.ts';
import { textWidth, TICK_SIZE } from '../../src/charts/text-width.ts';
import { civilDay, DAY_MS, HOUR_MS, MINUTE_MS, type TimeBounds } from '../../src/model/time.ts';
import { timelineOf } from './newsroom.ts';
import { classesOf, elementsOf, textOf } from './picture.ts';

const RANGE = [0, 700] as const;
const labels = (earliest: number, latest: number) => ticksOf([{ earliest, latest }]);
const spansOf = (dates: readonly string[]): readonly TimeBounds[] => timelineOf(Object.fromEntries(dates.map((when, i) => [`n${i}`, [`when: "${when}"`]]))).flatMap(({ spans }) => spans);

function ticksOf(spans: readonly TimeBounds[]): readonly string[] {
  return timeTicks(fitTimeScale(spans, RANGE)!).map(({ label, major }) => (major ? `${label} ${major}` : label));
}

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

  it('counts years as people do, of which none is 0', () => {
    expect(labels(civilDay(-99, 1, 1), civilDay(251, 1, 1))).toEqual(['100 BC', '50 BC', 'AD 1', '50', '100', '150', '200', '250']);
    expect(labels(civilDay(-1, 1, 1), civilDay(3, 1, 1))).toEqual(['2 BC', '1 BC', 'AD 1', '2', '3']);
    expect(labels(civilDay(-43, 3, 15), civilDay(-43, 3, 16))).toEqual(['15 March 44 BC', '16']);
    expect(labels(civilDay(812, 4, 3), civilDay(812, 4, 4))).toEqual(['3 April 812', '4']);
  });

  it('gives open ends room to fade in', () => {
    const scale = fitTimeScale([{ earliest: civilDay(2025, 6, 1), latest: Infinity }], RANGE)!;
    expect(scale.at(Infinity)).toBe(700);
    expect(scale.at(civilDay(2025, 6, 1))).toBeLessThan(350);
  });

  it('does not exist where nothing has an end', () => {
    expect(fitTimeScale([{ earliest: -Infinity, latest: Infinity }], RANGE)).toBeUndefined();
  });

  it.each([
    ['a time of day among months', ['2025-06-18T10:25', '2025-03', '2025-09'], 'minute'],
    ['whole hours among days', ['2025-06-18T10', '2025-06-19'], 'hour'],
    ['a day among years', ['1200', '2025-06-18'], 'day'],
    ['months and an open end', ['2025-03', '2025-05/..'], 'month'],
    ['seasons, which are told by whole months', ['2025-21', '2024-24'], 'month'],
    ['years', ['2021', '2024', '0987'], 'year'],
    ['decades', ['199X', '-015X'], 'decade'],
    ['centuries', ['12XX', '00XX', '-05XX'], 'century'],
    ['a set of a year and a month', ['[2021,2025-06]'], 'month'],
  ])('is as fine as the finest of %s', (_, dates, unit) => {
    expect(finestUnit(spansOf(dates))).toBe(unit);
  });

  it.each([
    ['a year', ['2024'], ['2024', '2025']],
    ['a decade', ['199X'], ['1990', '2000']],
    ['a century before our era', ['-05XX'], ['600 BC', '500 BC']],
    ['a season', ['2025-21'], ['Mar 2025', 'Apr', 'May', 'Jun']],
    ['a month', ['2025-06'], ['Jun 2025', 'Jul']],
    ['a day', ['2025-06-18'], ['18 June 2025', '19']],
    ['a minute', ['2025-06-18T10:25'], ['10:25 18 June 2025', '10:26']],
    ['a second', ['2025-06-18T10:25:30'], ['10:25 18 June 2025', '10:26']],
  ])('shows %s by itself without finer units', (_, dates, ticks) => {
    expect(ticksOf(spansOf(dates))).toEqual(ticks);
  });

  it('is no finer than what dates are told by, wherever their zone puts them on its clock', () => {
    const [day] = timelineOf({ there: ['when: 2025-06-18', 'timezone: Asia/Tokyo'] });
    expect(fitTimeScale(day!.spans, RANGE)!.finest).toBe('hour');
    expect(fitTimeScale(day!.spans, RANGE, day!.told)!.finest).toBe('day');
  });

  it('names the day of hours and minutes, on either side of midnight', () => {
    for (const width of [320, 720]) {
      expect(wordsAt(spansOf(['2025-06-18T23:10', '2025-06-19T00:40']), width)).toEqual(expect.arrayContaining(['18 June 2025', '19 June 2025']));
      expect(wordsAt(spansOf(['2025-06-18T10:25']), width)).toContain('18 June 2025');
    }
  });

  it('keeps its words apart and inside, and always says when it is', () => {
    const lengths = [MINUTE_MS, HOUR_MS, DAY_MS, 30 * DAY_MS, 365 * DAY_MS, 3653 * DAY_MS, 36525 * DAY_MS, 3_000_000 * DAY_MS];
    const span = fc.tuple(fc.integer({ min: -20_000, max: 20_000 }), fc.constantFrom(...lengths), fc.integer({ min: 1, max: 40 }))
      .map(([at, length, n]) => ({ earliest: at * length, latest: (at + n) * length }))
      .filter(({ earliest, latest }) => Math.abs(earliest) < 8e15 && Math.abs(latest) < 8e15);
    fc.assert(fc.property(fc.array(span, { minLength: 1, maxLength: 3 }), fc.constantFrom(320, 720), (spans, width) => {
      expect(crowdedAt(spans, width)).toEqual([]);
      const words = wordsAt(spans, width);
      expect(words).not.toEqual([]);
      if (words.some((word) => word.includes(':'))) expect(words.some((word) => /^\d+ [A-Z][a-z]+ \d/.test(word))).toBe(true);
    }), { numRuns: 300 });
  });
});

function textsAt(spans: readonly TimeBounds[], width: number) {
  return drawTimeAxis(fitTimeScale(spans, [0, width])!, 0, 100).flatMap(elementsOf).filter((element) => classesOf(element).includes('tick'));
}

function wordsAt(spans: readonly TimeBounds[], width: number): readonly string[] {
  return textsAt(spans, width).map(textOf);
}

function crowdedAt(spans: readonly TimeBounds[], width: number): readonly string[] {
  const boxes = textsAt(spans, width).map((element) => {
    const [length, x] = [textWidth(textOf(element), TICK_SIZE), Number(element.properties.x)];
    const start = element.properties.textAnchor === 'end' ? x - length : x;
    return { start, end: start + length, y: Number(element.properties.y), text: textOf(element) };
  });
  const outside = boxes.filter(({ start, end }) => start < -0.5 || end > width + 6.5).map(({ text }) => `outside: ${text}`);
  return [...outside, ...boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.y === b.y && a.start + 0.2 < b.end && b.start + 0.2 < a.end).map((b) => `${a.text} / ${b.text}`))];
}
