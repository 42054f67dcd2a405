import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../src/charts/timeline.ts';
import type { TimelineItem } from '../../src/charts/timeline-item.ts';
import { civilDay, type TimeBounds } from '../../src/model/time.ts';
import { ARABIC_NAME, LONG_NAME, SCRIPT_NAME } from './awkward.ts';
import { classesOf, elementsOf, findFlaws, tableWords, withClass, wordsOf } from './picture.ts';

const day = (year: number, month: number, date: number): TimeBounds => ({ earliest: civilDay(year, month, date), latest: civilDay(year, month, date + 1) });
const item = (id: string, bounds: TimeBounds | null, more: Partial<TimelineItem> = {}): TimelineItem => ({
  id, title: `The ${id} incident`, href: `/incidents/${id}/`, bounds, categoryLabel: 'Crash', verdicts: { agree: 2, conflict: 1 }, disputed: false, reference: false, ...more,
});

const MIXED = [
  item('late', day(2025, 6, 18), { disputed: true }),
  item('early', day(2025, 2, 18)),
  item('month', { earliest: civilDay(2025, 3, 1), latest: civilDay(2025, 4, 1) }),
  item('open', { earliest: -Infinity, latest: civilDay(2025, 5, 1) }),
  item('landmark', { earliest: civilDay(2025, 5, 1), latest: civilDay(2025, 6, 1) }, { reference: true }),
  item('lost', null),
  item('boundless', { earliest: -Infinity, latest: Infinity }),
];
const marksOf = (root: Parameters<typeof withClass>[0]) => elementsOf(root).filter(({ tagName }) => tagName === 'a');

describe('the timeline', () => {
  it('is null when there is nothing to draw', () => {
    expect(drawTimeline('t', [])).toBeNull();
  });

  it('links every incident, dated or not, at either width', () => {
    const chart = drawTimeline('t', MIXED)!;
    for (const width of [720, 320]) {
      expect(marksOf(chart.draw(width, '')).map(({ properties }) => properties.href).toSorted()).toEqual(MIXED.map(({ href }) => href).toSorted());
    }
    expect(findFlaws(chart)).toEqual([]);
  });

  it('is a group and not an image, so that its links can be reached', () => {
    expect(drawTimeline('t', MIXED)!.draw(720, '').properties.role).toBe('group');
  });

  it('gives the incidents that nobody can date a lane of their own', () => {
    const root = drawTimeline('t', MIXED)!.draw(720, '');
    expect(withClass(root, 'timeline-undated').map(({ properties }) => properties.dataItem)).toEqual(['boundless', 'lost']);
    expect(wordsOf(root)).toContain('Date not known');
  });

  it('draws a day solid, a month fading at both ends and an open end fading out', () => {
    const root = drawTimeline('t', MIXED)!.draw(720, '');
    const shapeOf = (id: string) => elementsOf(marksOf(root).find(({ properties }) => properties.href === `/incidents/${id}/`)!)
      .flatMap(classesOf).find((name) => name.startsWith('span-'));
    expect(['early', 'month', 'open'].map(shapeOf)).toEqual(['span-exact', 'span-within', 'span-by']);
    expect(withClass(root, 'landmark-band')).toHaveLength(1);
  });

  it('marks a clash by a shape and not by colour alone', () => {
    const root = drawTimeline('t', MIXED)!.draw(720, '');
    const late = marksOf(root).find(({ properties }) => properties.href === '/incidents/late/')!;
    expect(withClass(late, 'verdict-conflict')).toHaveLength(1);
  });

  it('never lets two bars or titles overlap', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => item(`n${i}`, day(2025, 6, 1 + (i % 5))));
    for (const width of [720, 320]) {
      const boxes = marksOf(drawTimeline('t', crowd)!.draw(width, '')).map((mark) => withClass(mark, 'hit')[0]!.properties as Record<string, number>);
      const clashes = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.x! < b.x! + b.width! && b.x! < a.x! + a.width! && a.y! < b.y! + b.height! && b.y! < a.y! + a.height!));
      expect(clashes).toEqual([]);
    }
  });

  it('never shows finer units than are known', () => {
    const months = drawTimeline('t', [item('a', { earliest: civilDay(2025, 6, 1), latest: civilDay(2025, 7, 1) })])!;
    expect(wordsOf(months.draw(720, '')).filter((word) => /^\d{1,2}$/.test(word))).toEqual([]);
    const years = drawTimeline('t', [item('a', { earliest: civilDay(2025, 1, 1), latest: civilDay(2026, 1, 1) })])!;
    expect(wordsOf(years.draw(720, '')).filter((word) => /^[A-Z][a-z]{2}$/.test(word))).toEqual([]);
  });

  it('says every date, category and verdict in its table, earliest first', () => {
    const chart = drawTimeline('t', MIXED)!;
    expect(chart.table.rows.map(([head]) => head!.text.split(' ')[1])).toEqual(['open', 'early', 'month', 'landmark', 'late', 'boundless', 'lost']);
    expect(tableWords(chart)).toContain('by 30 April 2025');
    expect(tableWords(chart)).toContain('2 agree, 1 conflict');
    expect(chart.sentence).toBe('6 incidents and 1 landmark, 18 February – 18 June 2025; on 1 of them the reports clash; 2 without a date.');
  });

  it.each([
    ['one day', [item('a', day(2025, 6, 18))]],
    ['only undated incidents', [item('a', null), item('b', null)]],
    ['only an open end', [item('a', { earliest: civilDay(2025, 6, 1), latest: Infinity })]],
    ['eight centuries', [item('a', { earliest: civilDay(1200, 1, 1), latest: civilDay(1201, 1, 1) }), item('b', day(2025, 6, 18))]],
    ['years before our era', [item('a', { earliest: civilDay(-500, 1, 1), latest: civilDay(-400, 1, 1) })]],
    ['minutes of a day', [item('a', { earliest: civilDay(2025, 6, 18) + 36e5, latest: civilDay(2025, 6, 18) + 37e5 })]],
    ['a hundred', Array.from({ length: 100 }, (_, i) => item(`n${i}`, i % 9 ? day(2025, 1, i * 2) : null))],
    ['awkward titles', [LONG_NAME, ARABIC_NAME, SCRIPT_NAME].map((title, i) => item(`n${i}`, day(2025, 6, i + 1), { title }))],
  ])('holds %s', (_, items) => {
    const chart = drawTimeline('t', items)!;
    expect(findFlaws(chart)).toEqual([]);
    expect(marksOf(chart.draw(320, ''))).toHaveLength(items.length);
  });
});
