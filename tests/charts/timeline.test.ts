import type { Element } from 'hast';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../src/charts/timeline.ts';
import type { TimelineItem } from '../../src/charts/timeline-item.ts';
import { formatBounds } from '../../src/model/format-date.ts';
import { civilDay, type TimeBounds } from '../../src/model/time.ts';
import { ARABIC_NAME, BANDS, CENTURIES, CROWD, EVERY_DATE, HANGING, LONG_NAME, MANY_HANGING, SCRIPT_NAME, UNDATED, type Entries } from './awkward.ts';
import { timelineOf } from './newsroom.ts';
import { classesOf, elementsOf, findFlaws, tableWords, withClass, wordsOf } from './picture.ts';

const day = (year: number, month: number, date: number): TimeBounds => ({ earliest: civilDay(year, month, date), latest: civilDay(year, month, date + 1) });
const item = (id: string, bounds: TimeBounds | null, more: Partial<TimelineItem> = {}): TimelineItem => ({
  id, title: `The ${id} incident`, href: `/incidents/${id}/`, bounds, spans: bounds ? [bounds] : [], inEverySpan: false, told: bounds ? [bounds] : [],
  when: bounds ? formatBounds(bounds) : 'no date given', approximate: false, doubted: false, hangsOn: [], categoryLabel: 'Crash', verdicts: { agree: 2, conflict: 1 }, disputed: false, reference: false, ...more,
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
const marksOf = (root: Element) => elementsOf(root).filter(({ tagName }) => tagName === 'a');

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

const draw = (entries: Entries, width = 720) => drawTimeline('t', timelineOf(entries))!.draw(width, '');
const markOf = (root: Element, id: string) => elementsOf(root).find(({ properties }) => properties.dataItem === id)!;
const nameOf = (root: Element, id: string) => String(markOf(root, id).properties.ariaLabel);
const numbers = (element: Element, ...names: readonly string[]) => names.map((name) => Number(element.properties[name]));

/** Where the lines of a landmark stand. */
function linesOf(root: Element, id: string): readonly number[] {
  return [...withClass(markOf(root, id), 'landmark-line'), ...withClass(markOf(root, id), 'landmark-edge')].flatMap((line) => numbers(line, 'x1'));
}

describe('what hangs on a landmark', () => {
  it.each([720, 320])('is tied to its line, on either side, at the middle of its bar, at %i px', (width) => {
    for (const [entries, landmarks] of [[HANGING, ['victory-parade']], [BANDS, ['parade-month', 'war']], [MANY_HANGING, ['armistice']]] as const) {
      const root = draw(entries, width);
      const lines = landmarks.flatMap((id) => linesOf(root, id));
      const hanging = timelineOf(entries).filter(({ hangsOn }) => hangsOn.some(({ id }) => (landmarks as readonly string[]).includes(id)));
      for (const { id, hangsOn } of hanging) {
        const rings = withClass(markOf(root, id), 'tie-ring');
        expect(rings, id).toHaveLength(hangsOn.length);
        const bar = withClass(markOf(root, id), 'span')[0]!;
        for (const ring of rings) {
          expect(lines).toContain(numbers(ring, 'cx')[0]);
          expect(numbers(ring, 'cy')[0]).toBe(numbers(bar, 'y')[0]! + 5);
        }
      }
    }
  });

  it('is tied from the end of its bar that faces the landmark, and the line stops at the ring', () => {
    const root = draw(HANGING);
    for (const [id, side] of [['rehearsal', 1], ['find', -1]] as const) {
      const [tie] = withClass(markOf(root, id), 'tie');
      const [x, width] = numbers(withClass(markOf(root, id), 'span')[0]!, 'x', 'width') as [number, number];
      const [from, to] = numbers(tie!, 'x1', 'x2') as [number, number];
      expect(from).toBeCloseTo(side === 1 ? x + width : x, 0);
      expect(Math.sign(to - from)).toBe(side);
      expect(Math.abs(numbers(withClass(markOf(root, id), 'tie-ring')[0]!, 'cx')[0]! - to)).toBeLessThan(3);
    }
  });

  it('keeps its tie clear of the bars and titles of others, whatever the dates', () => {
    const entry = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom('before', 'after'));
    fc.assert(fc.property(fc.array(entry, { minLength: 1, maxLength: 14 }), fc.constantFrom(320, 720), (offsets, width) => {
      const root = draw({ landmark: ['when: 2025-05-09', 'reference: true'], plain: ['when: 2025-05-01'], ...Object.fromEntries(offsets.map(([n, side], i) => [`n${i}`, [`when: ${n === 0 ? '' : `${n} days `}${side} landmark`]])) }, width);
      const boxes = withClass(root, 'timeline-item').map((mark) => ({ mark, box: numbers(withClass(mark, 'hit')[0]!, 'x', 'y', 'width', 'height') as [number, number, number, number] }));
      for (const { mark } of boxes) {
        for (const tie of withClass(mark, 'tie')) {
          const [x1, x2, y] = numbers(tie, 'x1', 'x2', 'y1') as [number, number, number];
          expect(boxes.filter((other) => other.mark !== mark && y > other.box[1] && y < other.box[1] + other.box[3] && Math.min(x1, x2) < other.box[0] + other.box[2] && Math.max(x1, x2) > other.box[0])).toEqual([]);
        }
      }
    }), { numRuns: 40 });
  });

  it('says so in its name, and in columns of the table with links', () => {
    const chart = drawTimeline('t', timelineOf(HANGING))!;
    const root = chart.draw(720, '');
    expect(nameOf(root, 'rehearsal')).toBe('A rehearsal is called off, 30 April 2025, dated by Victory Parade of May 2025');
    expect(nameOf(root, 'first-arrest')).toBe('A first arrest, 15 May – 4 June 2025, dated by A wreck is found in a field and The file is closed');
    expect(nameOf(root, 'victory-parade')).toBe('Victory Parade of May 2025, 9 May 2025, landmark');
    expect(chart.table.columns).toEqual(['Incident', 'When', 'Dated by', 'And by', 'Category', 'Verdicts']);
    expect(chart.table.rows.find(([head]) => head!.text === 'A first arrest')!.slice(2, 4)).toEqual([
      { text: 'A wreck is found in a field', href: '/incidents/find/' }, { text: 'The file is closed', href: '/incidents/closing/' },
    ]);
    expect(wordsOf(root)).toContain('dated by what it leads to');
  });

  it('has neither a column nor a legend where nothing hangs on anything', () => {
    const chart = drawTimeline('t', MIXED)!;
    expect(chart.table.columns).toEqual(['Incident', 'When', 'Category', 'Verdicts']);
    expect(wordsOf(chart.draw(720, ''))).not.toContain('dated by what it leads to');
  });

  it('is told where the landmark is not on the chart, without a tie', () => {
    const chart = drawTimeline('t', timelineOf(HANGING).filter(({ reference }) => !reference))!;
    expect(nameOf(chart.draw(720, ''), 'rehearsal')).toContain('dated by Victory Parade of May 2025');
    expect(withClass(markOf(chart.draw(720, ''), 'rehearsal'), 'tie-ring')).toEqual([]);
    expect(tableWords(chart)).toContain('A rehearsal is called off | 30 April 2025 | Victory Parade of May 2025');
  });
});

describe('what hangs on another incident', () => {
  it.each([720, 320])('is tied to its bar around everything else, at %i px, or left to words', (width) => {
    const root = draw(HANGING, width);
    const bars = withClass(root, 'span').map((bar) => numbers(bar, 'x', 'y', 'width', 'height') as [number, number, number, number]);
    const elbows = withClass(root, 'tie').filter(({ tagName }) => tagName === 'path');
    expect(elbows.length).toBeGreaterThan(0);
    for (const { properties } of elbows) {
      const [startY, x, endY] = /^M[\d.]+,([\d.]+)H([\d.]+)V([\d.]+)/.exec(String(properties.d))!.slice(1).map(Number) as [number, number, number];
      const [top, bottom] = [Math.min(startY, endY), Math.max(startY, endY)];
      expect(bars.filter(([left, y, w, h]) => x > left && x < left + w && y < bottom && y + h > top)).toEqual([]);
    }
  });
});

describe('the dates of a timeline', () => {
  it('are bars as sure as they are: solid, fading, pale, or several', () => {
    const root = draw(EVERY_DATE);
    const shapesOf = (id: string) => withClass(markOf(root, id), 'span').map((bar) => classesOf(bar).filter((name) => /^span-/.test(name)).join(' '));
    expect(shapesOf('plain')).toEqual(['span-exact']);
    expect(shapesOf('fortnight')).toEqual(['span-within']);
    expect(shapesOf('open-start')).toEqual(['span-by']);
    expect(shapesOf('open-end')).toEqual(['span-from']);
    expect(shapesOf('about')).toEqual(['span-within']);
    expect(shapesOf('doubted')).toEqual(['span-exact span-hedged']);
    expect(shapesOf('doubted-stretch')).toEqual(['span-within span-hedged']);
    expect(shapesOf('one-of-two')).toEqual(['span-within', 'span-within']);
    expect(shapesOf('on-both')).toEqual(['span-exact', 'span-exact', 'span-exact']);
    expect(withClass(markOf(root, 'on-both'), 'span-join')).toHaveLength(2);
    expect(wordsOf(root)).toEqual(expect.arrayContaining(['in doubt', 'on one of these', 'on each of these']));
  });

  it('look approximate however short they are', () => {
    const bars = withClass(markOf(draw({ about: ['when: 2025-06-18T10:25~'], other: ['when: 2024'] }), 'about'), 'span');
    expect(bars.map(classesOf)).toEqual([['span', 'span-within', 'tone-plain']]);
    expect(numbers(bars[0]!, 'width')[0]).toBeGreaterThanOrEqual(12);
  });

  it('are told in words no finer than they are known, in their own zone', () => {
    const root = draw(EVERY_DATE);
    expect(nameOf(root, 'one-of-two')).toBe('The one of two, 18 or 25 June 2025');
    expect(nameOf(root, 'doubted')).toBe('The doubted, 14 June 2025 (in doubt)');
    expect(nameOf(root, 'about')).toBe('The about, about 16 June 2025');
    expect(nameOf(root, 'in-tokyo')).toBe('The in tokyo, 22 June 2025');
    expect(nameOf(root, 'tokyo-morning')).toBe('The tokyo morning, 23 June 2025, 09:30 (Asia/Tokyo time)');
  });

  it.each([
    [['2025-21'], '1 incident, March–May 2025.'],
    [['2025-06', '2025-08'], '2 incidents, June–August 2025.'],
    [['1200', '2025-06-18'], '2 incidents, 1200–2025.'],
    [['199X', '196X'], '2 incidents, 1960–1999.'],
    [['2025-06-18T10:25', '2025-06-19T11:00'], '2 incidents, 18–19 June 2025.'],
    [['2025-06-18/..'], '1 incident, from 18 June 2025.'],
  ])('%j are summed up without finer units', (dates, sentence) => {
    expect(drawTimeline('t', timelineOf(Object.fromEntries(dates.map((when, i) => [`n${i}`, [`when: ${when}`]]))))!.sentence).toBe(sentence);
  });

  it('say why there is none, and hang nowhere', () => {
    const chart = drawTimeline('t', timelineOf(UNDATED))!;
    const root = chart.draw(320, '');
    expect(nameOf(root, 'no-date')).toBe('The no date, no date given');
    expect(nameOf(root, 'after-no-date')).toBe('The after no date, dated by The no date, which has no date itself');
    expect(nameOf(root, 'between-none')).toBe('The between none, dated by The no date and Another without a date, which have no dates themselves');
    expect(withClass(root, 'tie-ring')).toEqual([]);
    expect(tableWords(chart)).toContain('The no date | no date given');
    expect(chart.sentence).toBe('4 incidents without a date.');
  });

  it('are as narrow as the other entries leave room for', () => {
    const items = timelineOf({ a: ['when: 2025-06', 'related: [{ incident: b, as: follows }]'], b: ['when: 2025-06-18'] });
    expect(items.find(({ id }) => id === 'a')).toMatchObject({ bounds: { earliest: civilDay(2025, 6, 18), latest: civilDay(2025, 7, 1) }, when: '18–30 June 2025' });
  });
});

describe('a timeline with an outlier', () => {
  it('leaves out the empty years, so that a week can be read beside them, and says so', () => {
    for (const width of [720, 320]) {
      const root = draw(CROWD, width);
      const bars = withClass(root, 'timeline-item').map((mark) => numbers(withClass(mark, 'span')[0]!, 'width')[0]!);
      expect(Math.min(...bars)).toBeGreaterThan(width / 20);
      expect(withClass(root, 'axis')).toHaveLength(2);
      expect(wordsOf(root)).toEqual(expect.arrayContaining(['May 1998', 'June 2025', 'time left out']));
    }
  });

  it('keeps the order of time across what is left out, also for dates on both sides of it', () => {
    const root = draw(CENTURIES);
    const startOf = (id: string) => numbers(withClass(markOf(root, id), 'span')[0]!, 'x')[0]!;
    const starts = [1848, 1919, 1920, 2024].map((year) => startOf(`year-${year}-1`));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(withClass(markOf(root, 'either'), 'span')).toHaveLength(2);
  });

  it('is drawn whole where nothing is squeezed', () => {
    expect(withClass(draw({ a: ['when: 1998-05-12'], b: ['when: 2025-06-16'] }), 'axis')).toHaveLength(1);
    expect(withClass(draw(HANGING), 'axis')).toHaveLength(1);
  });
});
