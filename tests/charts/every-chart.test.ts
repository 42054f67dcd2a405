import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { drawClaimMatrix } from '../../src/charts/claim-matrix.ts';
import { drawCountRanges } from '../../src/charts/count-ranges.ts';
import { drawDateIntervals } from '../../src/charts/date-intervals.ts';
import { drawOriginGraph } from '../../src/charts/origin-graph.ts';
import { drawPlaceMap } from '../../src/charts/place-map.ts';
import { LABEL_SIZE, textWidth, TICK_SIZE } from '../../src/charts/text-width.ts';
import { drawTimeline } from '../../src/charts/timeline.ts';
import { drawTwoClocks } from '../../src/charts/two-clocks.ts';
import { drawWordingRibbons } from '../../src/charts/wording-ribbons.ts';
import * as awkward from './awkward.ts';
import { compareCase, LINKS, timelineOf, type Case } from './newsroom.ts';
import { classesOf, elementsOf, findFlaws, tableWords, textOf, namesOf } from './picture.ts';

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

  it('names itself, and what describes it, to those who do not see it', () => {
    for (const chart of charts) expect(namesOf(chart)).toEqual({ role: 'img', title: chart.title, sentence: chart.sentence });
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

describe.each(Object.entries(awkward.TIMELINES))('a timeline of %s', (_, entries) => {
  const items = timelineOf(entries);
  const chart = drawTimeline('t', items)!;

  it('has no flaw that any chart might have, and links and tells of everything', () => {
    expect(findFlaws(chart)).toEqual([]);
    for (const width of [720, 320]) {
      const links = elementsOf(chart.draw(width, '')).filter(({ tagName }) => tagName === 'a');
      expect(links.map(({ properties }) => properties.href).toSorted()).toEqual(items.map(({ href }) => href).toSorted());
    }
    for (const { title, when } of items) expect(tableWords(chart)).toContain(`${title} | ${when}`);
  });

  it('has links whose names begin with what is seen of them', () => {
    for (const link of elementsOf(chart.draw(320, '')).filter(({ tagName }) => tagName === 'a')) {
      const seen = elementsOf(link).filter(({ tagName }) => tagName === 'text').map(textOf).join(' ').replace(/…$/, '');
      const name = String(link.properties.ariaLabel);
      expect(name.startsWith(seen), name).toBe(true);
      // Cut between words, not within one.
      if (seen) expect(name.charAt(seen.length)).not.toMatch(/\p{L}/u);
    }
  });

  it.each([720, 320])('lets no two texts, and no two marks with their titles, overlap at %i px', (width) => {
    const root = chart.draw(width, '');
    expect(overlapping(elementsOf(root).filter(({ tagName }) => tagName === 'text').map(boxOfText))).toEqual([]);
    const marks = elementsOf(root).filter((element) => classesOf(element).includes('hit')).map(({ properties: { x, y, width: w, height } }) => ({ name: 'hit', x: Number(x), y: Number(y), width: Number(w), height: Number(height) }));
    expect(overlapping(marks)).toEqual([]);
  });

  it.each([720, 320])('stays inside its picture at %i px', (width) => {
    const root = chart.draw(width, '');
    const height = Number(root.properties.height);
    for (const { tagName, properties } of elementsOf(root)) {
      const at = (...names: readonly string[]) => names.reduce((sum, name) => sum + Number(properties[name]), 0);
      const xs = tagName === 'rect' ? [at('x'), at('x', 'width')] : tagName === 'line' ? [at('x1'), at('x2')] : tagName === 'circle' ? [at('cx') - at('r'), at('cx', 'r')] : [];
      const ys = tagName === 'rect' ? [at('y'), at('y', 'height')] : tagName === 'line' ? [at('y1'), at('y2')] : [];
      for (const [, x1, y1, , x2 = x1, , y2 = y1] of classesOf({ properties } as Element).some((name) => ['grid', 'row-rule'].includes(name)) ? String(properties.d).matchAll(/M(\S+) ([\d.]+)(H([\d.]+))?(V([\d.]+))?/g) : []) {
        xs.push(Number(x1), Number(x2));
        ys.push(Number(y1), Number(y2));
      }
      for (const x of xs) expect(x >= -3 && x <= width + 3, `${tagName} at x ${x}`).toBe(true);
      for (const y of ys) expect(y >= 0 && y <= height, `${tagName} at y ${y}`).toBe(true);
    }
  });
});

describe.each(Object.entries(awkward.WORDINGS))('ribbons of %s', (_, { a, b, runs }) => {
  const chart = drawWordingRibbons('w', runs, a, b)!;

  it('have no flaw that any chart might have, and name both texts', () => {
    expect(findFlaws(chart)).toEqual([]);
    for (const { label } of [a, b]) expect(chart.table.columns.join(' | ')).toContain(label);
    expect(chart.table.rows).toHaveLength(runs.length);
  });

  it.each([720, 320])('let no two texts overlap, and stay inside the picture, at %i px', (width) => {
    const root = chart.draw(width, '');
    expect(overlapping(elementsOf(root).filter(({ tagName }) => tagName === 'text').map(boxOfText))).toEqual([]);
    for (const { properties } of elementsOf(root).filter(({ tagName }) => tagName === 'rect')) {
      expect(Number(properties.x)).toBeGreaterThanOrEqual(0);
      expect(Number(properties.x) + Number(properties.width)).toBeLessThanOrEqual(width);
    }
  });
});

interface NamedBox {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOfText(element: Element): NamedBox {
  const { x, y, textAnchor } = element.properties;
  const width = textWidth(textOf(element), classesOf(element).some((name) => name === 'tick' || name === 'lane-title') ? TICK_SIZE : LABEL_SIZE);
  return { name: textOf(element), x: Number(x) - (textAnchor === 'end' ? width : 0), y: Number(y) - 10, width, height: 13 };
}

function overlapping(boxes: readonly NamedBox[]): readonly string[] {
  return boxes.flatMap((a, i) => boxes.slice(i + 1)
    .filter((b) => a.x + 0.5 < b.x + b.width && b.x + 0.5 < a.x + a.width && a.y + 0.5 < b.y + b.height && b.y + 0.5 < a.y + a.height)
    .map((b) => `${a.name} / ${b.name}`));
}

it('sets markup in a name as text', () => {
  for (const chart of chartsOf(awkward.EVERY_KIND)) {
    const root = chart.draw(720, 'wide');
    const html = toHtml(root, { space: 'svg' });
    expect(elementsOf(root).map(({ tagName }) => tagName)).not.toContain('script');
    if (chart.id === 'matrix' || chart.id === 'origins') expect(html).toContain('&#x3C;script>');
  }
});
