import { describe, expect, it } from 'vitest';
import { drawReportingDelay, wordDays } from '../../src/charts/reporting-delay.ts';
import { drawSourceMatrix, MOST_SOURCES, wordDependence } from '../../src/charts/source-matrix.ts';
import type { SourcePair } from '../../src/compare/source-pairs.ts';
import { surveySources } from '../../src/compare/source-survey.ts';
import { ARABIC_NAME, COPIES, EVERY_KIND, LONE, LONG_NAME, SCRIPT_NAME, TWELVE } from './awkward.ts';
import { compareCase, type Case } from './newsroom.ts';
import { elementsOf, findFlaws, tableWords, withClass, wordsOf, namesOf } from './picture.ts';

const links = { report: (id: string) => `/reports/${id}/` };
const name = (id: string) => ({ id, name: id.toUpperCase() });
const pairWith = (given: Partial<SourcePair>): SourcePair => ({ a: 'a', b: 'b', incidents: 1, questions: 4, alike: 2, oneOrigin: 0, clashing: 1, firstA: 0, firstB: 0, wording: new Map(), derived: 0, ...given });
const draw = (pair: SourcePair) => drawSourceMatrix('m', [name('a'), name('b')], 2, () => pair)!;

function chartsOf(given: Case) {
  const { archive } = compareCase(given);
  const { pairOf, records } = surveySources(archive);
  const matrix = drawSourceMatrix('m', [...archive.sources.values()], archive.sources.size, pairOf);
  const delays = [...records.values()].map(({ source, delay }) => drawReportingDelay(`d-${source}`, delay, archive, links));
  return [matrix, ...delays].filter((chart) => chart !== null);
}

it.each(Object.entries({ EVERY_KIND, TWELVE, COPIES, LONE }))('has no flaw that any chart might have: %s', (_, given) => {
  expect(chartsOf(given).flatMap((chart) => findFlaws(chart).map((flaw) => `${chart.id} ${flaw}`))).toEqual([]);
});

describe('the matrix of sources', () => {
  it('is left out where no two sources have anything in common', () => {
    expect(drawSourceMatrix('m', [name('a')], 1, () => undefined)).toBeNull();
    expect(drawSourceMatrix('m', [name('a'), name('b')], 2, () => undefined)).toBeNull();
  });

  it('says in its sentence what it shows, every fraction with its numbers', () => {
    expect(draw(pairWith({})).sentence).toBe('2 sources: 1 pair has reported on the same incidents. Their answers are alike on 2 of 4 questions that both of a pair answer, and cannot both be true on 1.');
    expect(draw(pairWith({ oneOrigin: 1 })).sentence).toContain('alike on 2 of 4 questions that both of a pair answer (on 1 of these, both go back to one origin)');
    expect(draw(pairWith({ questions: 0, alike: 0, clashing: 0 })).sentence).toContain('no question was answered by both');
  });

  it('shows at most 24 sources and says so', () => {
    const many = Array.from({ length: 40 }, (_, i) => name(`source-${i}`));
    const chart = drawSourceMatrix('m', many, 600, (a, b) => pairWith({ a, b }))!;
    expect(chart.sentence).toMatch(/^24 of 600 sources, those with the most reports: 276 pairs have/);
    expect(chart.table.rows).toHaveLength((MOST_SOURCES * (MOST_SOURCES - 1)) / 2);
    expect(findFlaws(chart)).toEqual([]);
  });

  it('names every source, at 320 px by numbers with a list', () => {
    const many = Array.from({ length: 24 }, (_, i) => name(`the paper number ${i}`));
    const chart = drawSourceMatrix('m', many, 24, (a, b) => pairWith({ a, b }))!;
    for (const width of [720, 320]) for (const source of many) expect(wordsOf(chart.draw(width, '')).join(' ')).toContain(source.name);
    expect(wordsOf(chart.draw(320, ''))).toContain('24');
  });

  it('sets names of any script and length as text inside the picture', () => {
    const names = [LONG_NAME, ARABIC_NAME, SCRIPT_NAME].map((text, i) => ({ id: `s${i}`, name: text }));
    const chart = drawSourceMatrix('m', names, 3, (a, b) => pairWith({ a, b }))!;
    expect(findFlaws(chart)).toEqual([]);
    expect(elementsOf(chart.draw(720, '')).map(({ tagName }) => tagName)).not.toContain('script');
  });

  it('tells alike from clashing without colour: the one is solid, the other hatched', () => {
    const root = draw(pairWith({})).draw(720, '');
    expect(withClass(root, 'pair-alike')[0]!.properties.fill).toBeUndefined();
    expect(withClass(root, 'pair-clash')[0]!.properties.fill).toBe('url(#m-hatch)');
  });

  it('has an arrow only where one was first more often, and a mark only for dependence beyond quotations', () => {
    const marks = (pair: SourcePair, kind: string) => withClass(draw(pair).draw(720, ''), kind).length > 0;
    expect(marks(pairWith({ firstA: 1, firstB: 1 }), 'pair-arrow')).toBe(false);
    expect(marks(pairWith({ firstA: 2, firstB: 1 }), 'pair-arrow')).toBe(true);
    expect(marks(pairWith({ wording: new Map([['same-statement', 1]]) }), 'pair-tie')).toBe(false);
    expect(marks(pairWith({ wording: new Map([['some', 1]]) }), 'pair-tie')).toBe(true);
    expect(marks(pairWith({ derived: 1 }), 'pair-tie')).toBe(true);
  });

  it('names itself, and what describes it, to those who do not see it', () => {
    const chart = draw(pairWith({}));
    expect(namesOf(chart)).toEqual({ role: 'img', title: chart.title, sentence: chart.sentence });
  });

  it('has every number of a pair in its table', () => {
    const chart = draw(pairWith({ incidents: 3, firstA: 2, firstB: 1, wording: new Map([['same-text', 1]]) }));
    expect(tableWords(chart)).toBe('A | B | 4 | 2 | 1 | 2, 1 of 3 | 1 with same text');
  });

  it('never calls two sources anything but without dependence found', () => {
    expect(wordDependence(pairWith({}))).toBe('no dependence found');
  });
});

describe('the chart of delays', () => {
  it('is left out where no delay is known', () => {
    expect(chartsOf({ reports: [{ id: 'a', claims: ['when: 2025'] }] })).toEqual([]);
  });

  it('says the median with its number of reports, and a span where dates are not exact', () => {
    const [chart] = chartsOf({ when: '2025-06-18/2025-06-19', reports: [{ id: 'a', published: '2025-06-22', claims: ['when: 2025-06-18'] }] });
    expect(chart!.sentence).toBe('For 1 report the dates give a delay. It appeared 3 to 4 days after the incident.');
    expect(tableWords(chart!)).toBe('a | 3 to 4 days | It');
    expect(withClass(chart!.draw(720, ''), 'span-within')).not.toHaveLength(0);
  });

  it('is open where a date is, however long', () => {
    for (const [when, published] of [['../2025-06-12', '2025-06-20'], ['1950-01-01', '2025-06-20'], ['-0500', '2025-06-20']] as const) {
      const [chart] = chartsOf({ when, reports: [{ id: 'a', published, claims: ['when: 2025'] }] });
      expect(findFlaws(chart!)).toEqual([]);
      expect(chart!.sentence).toMatch(/days after/);
    }
    expect(wordDays({ least: 8, most: Infinity })).toBe('at least 8 days');
    expect(wordDays({ least: 0, most: 0 })).toBe('the same day');
  });
});
