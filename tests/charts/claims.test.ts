import { describe, expect, it } from 'vitest';
import { drawClaimMatrix } from '../../src/charts/claim-matrix.ts';
import { drawCountRanges } from '../../src/charts/count-ranges.ts';
import { drawDateIntervals } from '../../src/charts/date-intervals.ts';
import { drawTwoClocks } from '../../src/charts/two-clocks.ts';
import { COPIES, EVERY_KIND, LONE, TWELVE } from './awkward.ts';
import { compareCase, LINKS, rowOf } from './newsroom.ts';
import { classesOf, elementsOf, tableWords, withClass, wordsOf } from './picture.ts';

const { comparison } = compareCase(EVERY_KIND);

describe('the claim matrix', () => {
  const chart = drawClaimMatrix('m', comparison, LINKS)!;

  it.each([720, 320])('has a glyph for every claim and one for every gap at %i pixels', (width) => {
    const root = chart.draw(width, '');
    const count = (kind: string) => withClass(root, 'matrix-row').flatMap((row) => withClass(row, `glyph-${kind}`)).length;
    expect({ asserts: count('asserts'), hedged: count('hedged'), denies: count('denies'), unknown: count('unknown'), silent: count('silent'), gaps: count('not-coded') })
      .toEqual({ asserts: 15, hedged: 3, denies: 3, unknown: 2, silent: 2, gaps: 10 });
  });

  it('gives each row its verdict as a shape and a word', () => {
    const root = chart.draw(720, '');
    expect(withClass(root, 'verdict')).toHaveLength(comparison.rows.length);
    expect(wordsOf(root)).toContain('disputed');
  });

  it('shows equal answers alike and different answers differently', () => {
    const alike = drawClaimMatrix('m', compareCase(COPIES).comparison, LINKS)!.draw(720, '');
    const outlines = (root: typeof alike) => new Set(withClass(root, 'matrix-row').flatMap((row) => withClass(row, 'glyph-fill')).map(({ properties }) => properties.d));
    expect(outlines(alike).size).toBe(1);
    expect(outlines(drawClaimMatrix('m', compareCase(TWELVE).comparison, LINKS)!.draw(720, '')).size).toBe(6);
  });

  it('has every answer in its table', () => {
    for (const words of ['3–5 people (with a hedge)', 'about 3 m (approximately)', 'not Sabotage', 'not known', 'does not say', 'not coded']) expect(tableWords(chart)).toContain(words);
  });
});

describe('dates as intervals', () => {
  const chart = drawDateIntervals('d', comparison, rowOf(comparison, 'when'), LINKS)!;
  const root = chart.draw(720, '');
  const spans = withClass(root, 'span').filter((span) => !withClass(root, 'legend').some((legend) => elementsOf(legend).includes(span)));

  it('draws one span for every date that can be placed, and names the others in their own words', () => {
    expect(spans).toHaveLength(6);
    expect(wordsOf(root)).toContain('f: two days before publication');
  });

  it('dashes what is hedged, fades what is open and strikes what is denied', () => {
    const shapes = spans.map((span) => classesOf(span).filter((name) => /^span-|denied/.test(name)).join(' '));
    expect(shapes).toEqual(['span-within', 'span-exact', 'span-within span-hedged', 'span-exact tone-denied', 'span-from', 'span-by']);
    expect(withClass(root, 'slash')).toHaveLength(1);
  });

  it("lays the entry's own date behind all of them and marks each publication", () => {
    expect(withClass(root, 'settled')).toHaveLength(1);
    expect(withClass(root, 'published').length).toBe(5 + 1);
    expect(tableWords(chart)).toContain('This entry | ');
  });

  it('draws a set as several stretches joined by a line, and the entry’s own date as it is known', () => {
    const told = compareCase({ when: '"[2025-06-18,2025-06-20]"', reports: [{ id: 'a', claims: ['when: [2025-06-18,2025-06-22]'] }, { id: 'b', claims: ['when: {2025-06-18,2025-06-24}'] }] }).comparison;
    const sets = drawDateIntervals('d', told, rowOf(told, 'when'), LINKS)!;
    const root = sets.draw(720, '');
    const plotted = (name: string) => withClass(root, name).filter((element) => !withClass(root, 'legend').some((legend) => elementsOf(legend).includes(element)));
    expect(plotted('settled')).toHaveLength(2);
    expect(plotted('span').map((span) => classesOf(span)[1])).toEqual(['span-within', 'span-within', 'span-exact', 'span-exact']);
    expect(plotted('span-join')).toHaveLength(2);
    expect(wordsOf(root)).toContain('one date in several stretches');
    expect(sets.sentence).toBe('One of two reports says 18 or 22 June 2025 and one says 18 and 24 June 2025; this entry is dated 18 or 20 June 2025.');
  });

  it('is drawn on the calendar of an incident that has a zone of its own, and says so', () => {
    const told = compareCase({ when: '2025-06-18\ntimezone: Asia/Tokyo', reports: [{ id: 'a', claims: ['when: 2025-06-18'] }, { id: 'b', claims: ['when: 2025-06-19T10:30'] }] }).comparison;
    const zoned = drawDateIntervals('d', told, rowOf(told, 'when'), LINKS)!;
    expect(zoned.sentence).toBe('One of two reports says 18 June 2025 and one says 19 June 2025, 10:30 (Asia/Tokyo time); this entry is dated 18 June 2025; days and times are those of Asia/Tokyo.');
    const [settled] = withClass(zoned.draw(720, ''), 'settled');
    const [day] = withClass(zoned.draw(720, ''), 'span');
    expect(settled!.properties.x).toBe(day!.properties.x);
  });

  it('is null where no report gives a date', () => {
    expect(drawDateIntervals('d', comparison, rowOf(comparison, 'killed'), LINKS)).toBeNull();
  });

  it('leaves publication out where it would squeeze the dates to nothing', () => {
    const old = compareCase({ reports: [{ id: 'a', published: '2025-06-01', claims: ['when: 1203-05'] }] }).comparison;
    expect(withClass(drawDateIntervals('d', old, rowOf(old, 'when'), LINKS)!.draw(720, ''), 'published')).toEqual([]);
  });
});

describe('counts as ranges', () => {
  const chart = drawCountRanges('c', comparison, rowOf(comparison, 'killed'), LINKS)!;
  const spans = withClass(chart.draw(720, ''), 'span');

  it('draws one mark for every number, none included', () => {
    expect(spans).toHaveLength(5);
  });

  it('fades what is open, dashes what is hedged', () => {
    expect(spans.filter((span) => classesOf(span).includes('span-from'))).toHaveLength(1);
    expect(spans.filter((span) => classesOf(span).includes('span-hedged'))).toHaveLength(1);
  });

  it('keeps unknown, silent and not coded apart from zero', () => {
    expect(tableWords(chart)).toContain('d | 20 June 2025 | not known');
    expect(tableWords(chart)).toContain('f | date not known | does not say');
    expect(tableWords(chart)).toContain('none');
  });

  it('counts the reports in its sentence', () => {
    const same = compareCase({ questions: 'n: { ask: How many?, type: count }', reports: ['a', 'b', 'c'].map((id) => ({ id, claims: [id === 'c' ? 'n: 2' : 'n: 0'] })) }).comparison;
    expect(drawCountRanges('c', same, rowOf(same, 'n'), LINKS)!.sentence).toBe('Two of three reports say none and one says 2.');
  });

  it('has whole numbers on the axis of a count', () => {
    const one = compareCase({ questions: 'n: { ask: How many?, type: count }', reports: [{ id: 'a', claims: ['n: 1'] }] }).comparison;
    expect(wordsOf(drawCountRanges('c', one, rowOf(one, 'n'), LINKS)!.draw(720, '')).filter((word) => word.includes('.'))).toEqual([]);
  });
});

describe('the two clocks', () => {
  const chart = drawTwoClocks('k', comparison, rowOf(comparison, 'when'), LINKS)!;

  it('draws every asserted date, those of undated reports in the margin', () => {
    const root = chart.draw(720, '');
    expect(withClass(root, 'reading')).toHaveLength(5);
    expect(withClass(root, 'margin-lane')).toHaveLength(1);
  });

  it('has the diagonal and shades what lies ahead of it', () => {
    const root = chart.draw(320, '');
    expect(withClass(root, 'diagonal')).toHaveLength(1);
    expect(withClass(root, 'ahead')).toHaveLength(1);
  });

  it('says how long after the event it was told', () => {
    const late = compareCase({ reports: [{ id: 'a', published: '2025-06-22', claims: ['when: 2025-06-18/2025-06-19'] }] }).comparison;
    expect(drawTwoClocks('k', late, rowOf(late, 'when'), LINKS)!.sentence).toBe('Told from 3 days to 4 days after the time that is claimed.');
  });

  it('says so if something was told before it happened', () => {
    const early = compareCase({ reports: [{ id: 'a', published: '2025-06-01', claims: ['when: 2025-06-18'] }] }).comparison;
    expect(drawTwoClocks('k', early, rowOf(early, 'when'), LINKS)!.sentence).toBe('1 date set against publication; one dated after its own publication.');
  });

  it('is null where no report has both times', () => {
    const lone = compareCase(LONE).comparison;
    expect(drawTwoClocks('k', lone, rowOf(lone, 'when'), LINKS)).toBeNull();
  });
});
