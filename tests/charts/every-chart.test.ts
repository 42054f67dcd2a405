import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { drawClaimMatrix } from '../../src/charts/claim-matrix.ts';
import { drawCountRanges } from '../../src/charts/count-ranges.ts';
import { drawDateIntervals } from '../../src/charts/date-intervals.ts';
import { drawOriginGraph } from '../../src/charts/origin-graph.ts';
import { drawPlaceMap } from '../../src/charts/place-map.ts';
import { drawTwoClocks } from '../../src/charts/two-clocks.ts';
import * as awkward from './awkward.ts';
import { compareCase, LINKS, type Case } from './newsroom.ts';
import { elementsOf, findFlaws, tableWords, textOf } from './picture.ts';

const CASES: Readonly<Record<string, Case>> = {
  'every kind of claim': awkward.EVERY_KIND,
  'twelve reports': awkward.TWELVE,
  'places across the date line': awkward.DATE_LINE,
  'antipodes': awkward.ANTIPODES,
  'copies': awkward.COPIES,
  'one claim': awkward.LONE,
};

function chartsOf(given: Case): readonly Chart[] {
  const { comparison, archive } = compareCase(given);
  const ofRows = comparison.rows.flatMap((row) => [
    drawDateIntervals(`when-${row.question.id}`, comparison, row, LINKS),
    drawTwoClocks(`clocks-${row.question.id}`, comparison, row, LINKS),
    drawPlaceMap(`where-${row.question.id}`, comparison, row, LINKS),
    drawCountRanges(`count-${row.question.id}`, comparison, row, LINKS),
  ]);
  return [drawClaimMatrix('matrix', comparison, LINKS), drawOriginGraph('origins', comparison, archive, LINKS), ...ofRows].filter((chart) => chart !== null);
}

describe.each(Object.entries(CASES))('a chart of %s', (_, given) => {
  const charts = chartsOf(given);

  it('has whole numbers, own ids, text inside its picture, and is the same twice', () => {
    expect(charts.flatMap((chart) => findFlaws(chart).map((flaw) => `${chart.id} ${flaw}`))).toEqual([]);
  });

  it('names itself and what it shows to those who do not see it', () => {
    for (const chart of charts) {
      const root = chart.draw(720, 'wide');
      const byId = (id: string) => elementsOf(root).find(({ properties }) => properties.id === id)!;
      expect(root.properties.role).toBe('img');
      expect(textOf(byId(String(root.properties.ariaLabelledBy)))).toBe(chart.title);
      expect(textOf(byId(String(root.properties.ariaDescribedBy)))).toBe(chart.sentence);
    }
  });

  it('has every report in its table', () => {
    const { comparison } = compareCase(given);
    for (const chart of charts) {
      const words = [...chart.table.columns, tableWords(chart)].join(' | ');
      for (const { label } of comparison.columns) expect(words).toContain(label);
    }
  });

  it('keeps ids apart between two pictures on one page', () => {
    for (const chart of charts) {
      const ids = (suffix: string) => elementsOf(chart.draw(320, suffix)).map(({ properties }) => properties.id).filter((id) => id !== undefined);
      expect(ids('narrow').filter((id) => ids('wide').includes(id))).toEqual([]);
    }
  });
});

it('sets markup in a name as text', () => {
  for (const chart of chartsOf(awkward.EVERY_KIND)) {
    const root = chart.draw(720, 'wide');
    const html = toHtml(root, { space: 'svg' });
    expect(elementsOf(root).map(({ tagName }) => tagName)).not.toContain('script');
    if (chart.id === 'matrix' || chart.id === 'origins') expect(html).toContain('&#x3C;script>');
  }
});
