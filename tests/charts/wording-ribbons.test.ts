import { describe, expect, it } from 'vitest';
import { drawWordingRibbons, wordRange } from '../../src/charts/wording-ribbons.ts';
import type { SharedRun } from '../../src/model/shared-wording.ts';
import { WORDINGS } from './awkward.ts';
import { elementsOf, tableWords, withClass, wordsOf } from './picture.ts';

const A = { label: 'Herald', words: 400 };
const B = { label: 'Times', words: 200 };
const RUNS: readonly SharedRun[] = WORDINGS.MIXED.runs;
const [FIRST, SECOND] = RUNS;
const chartOf = (runs = RUNS) => drawWordingRibbons('w', runs, A, B)!;

it('there is no picture of nothing shared', () => {
  expect(drawWordingRibbons('w', [], A, B)).toBeNull();
});

describe('the picture of two texts', () => {
  it.each([720, 320])('has a bar for each, as long as the text has words, at %i px', (width) => {
    const [a, b] = withClass(chartOf().draw(width, ''), 'text-bar').map(({ properties }) => Number(properties.width));
    expect(a! / b!).toBeCloseTo(2, 1);
    expect(a!).toBeCloseTo(width - 2, 0);
  });

  it('has a ribbon for each run, and its place in both bars', () => {
    const root = chartOf().draw(720, '');
    expect(withClass(root, 'wording-run')).toHaveLength(RUNS.length);
    const [, inA, inB] = elementsOf(withClass(root, 'wording-run').at(-1)!).filter(({ tagName }) => tagName !== 'g');
    const last = RUNS.filter(({ quoted }) => !quoted).at(-1)!;
    expect(Number(inA!.properties.x)).toBeCloseTo(1 + (718 * last.a[0]) / 400, 0);
    expect(Number(inB!.properties.x)).toBeCloseTo(1 + (718 * last.b[0]) / 400, 0);
  });

  it('tells quoted runs by a hatching, not by colour alone', () => {
    const root = chartOf().draw(720, 'wide');
    expect(withClass(root, 'ribbon-quoted').map(({ properties }) => properties.fill)).toEqual(['url(#w-wide-hatch)']);
    expect(withClass(root, 'ribbon-plain').every(({ properties }) => properties.fill === undefined)).toBe(true);
    expect(elementsOf(root).some(({ properties }) => properties.id === 'w-wide-hatch')).toBe(true);
  });

  it('explains only what it shows', () => {
    const words = (runs: readonly SharedRun[]) => wordsOf(chartOf(runs).draw(720, '')).join('|');
    expect(words([FIRST!])).toContain('outside quotation marks');
    expect(words([FIRST!])).not.toContain('inside quotation marks');
    expect(words([SECOND!])).not.toContain('outside quotation marks');
  });

  it('keeps a run of few words in a long text visible', () => {
    const one = { a: [49_990, 49_999] as const, b: [0, 9] as const, words: 9, quoted: false, exact: true, text: 'a' };
    const root = drawWordingRibbons('w', [one], { label: 'Herald', words: 50_000 }, B)!.draw(320, '');
    for (const { properties } of withClass(root, 'run-plain').slice(0, 2)) {
      expect(Number(properties.width)).toBeGreaterThanOrEqual(2);
      expect(Number(properties.x) + Number(properties.width)).toBeLessThanOrEqual(319);
    }
  });
});

it('the sentence counts words, runs and quotations', () => {
  expect(chartOf().sentence).toBe('Herald has 400 words, Times 200. Three runs of words stand in both, 62 words in all, one of them inside quotation marks.');
  expect(chartOf([FIRST!]).sentence).toContain('One run of words stands in both, 24 words in all, outside quotation marks.');
});

it('the table has every run, counted from the first word', () => {
  expect(chartOf().table.rows).toHaveLength(3);
  expect(tableWords(chartOf())).toContain('1 | 11–34 | 1–24 | 24 | outside quotation marks');
  expect(wordRange([4, 5])).toBe('5');
});
