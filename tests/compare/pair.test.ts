import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/compare/comparison.ts';
import { comparePair, type Pair, type PairRow } from '../../src/compare/pair.ts';
import { PAIRED_REPORTS, pairsWithPages } from '../../src/compare/pair-pages.ts';
import { describeOrder, describePair, describeTies, noteRow } from '../../src/components/pair-words.ts';
import { describeMissing, describeWording, placeRun, runsToList, showRun } from '../../src/components/pair-wording-words.ts';
import type { SharedRun, SharedWording } from '../../src/model/shared-wording.ts';
import { createUrls } from '../../src/site/urls.ts';
import { archiveOf, type Told } from './newsroom.ts';

function pairOf(told: Readonly<Record<string, Told>>, a = 'a', b = 'b', sources: Readonly<Record<string, string>> = {}): Pair {
  const archive = archiveOf(told, sources);
  return comparePair(compareReports(archive.incidents.get('crash')!, archive), a, b, archive);
}

function rowOf({ rows }: Pair, question: string): PairRow {
  return rows.find((row) => row.question.id === question)!;
}

const tell = (question: string, values: string) => values.split(' + ').map((value) => `- ${question}: ${value}`).join('\n');

describe('two reports on one question', () => {
  it.each([
    // question, a says, b says, how they stand; which is the more exact
    ['killed', '3', '3', 'same', null],
    ['killed', '0', 'none', 'same', null],
    ['killed', '3', '2-5', 'exact', 'a'],
    ['killed', '3-5', '4-7', 'overlap', null],
    ['killed', '3', '5', 'clash', null],
    ['killed', '3', 'not 3', 'clash', null],
    ['killed', '3', 'not 4', 'beside', null],
    ['killed', 'not 3', 'not 4', 'beside', null],
    ['armed', 'no', 'not yes', 'same', null],
    ['where', 'town', 'region', 'exact', 'a'],
    ['where', 'region', 'near', 'overlap', null],
    ['where', 'not town', 'not region', 'exact', null],
    ['where', 'town + far', 'town', 'clash', null],
    ['when', '2025-06', '2025-06-18', 'exact', 'b'],
    ['when', '2025-06-18', '2 days before publication', 'beside', null],
    ['when', '2 days before publication', '2 days before publication', 'same', null],
    ['seen-by', 'A shepherd', 'A driver', 'beside', null],
    ['seen-by', 'A shepherd + A driver', 'A driver + A shepherd', 'same', null],
    ['seen-by', 'A shepherd + A driver', 'A driver', 'overlap', null],
    ['state', 'intact', 'in pieces', 'beside', null],
    ['killed', '3', 'silent', 'only-a', null],
    ['killed', '3', 'unknown', 'only-a', null],
    ['killed', 'silent', 'not 3', 'only-b', null],
    ['killed', 'unknown', 'unknown', 'open', null],
    ['killed', 'unknown', 'silent', 'open', null],
    ['killed', 'silent', 'silent', 'silent', null],
  ])('%s: “%s” and “%s” are %s', (question, one, other, kind, moreExact) => {
    const there = rowOf(pairOf({ a: { claims: tell(question, one) }, b: { claims: tell(question, other) } }), question);
    expect(there).toMatchObject({ kind, moreExact });
    const back = rowOf(pairOf({ a: { claims: tell(question, other) }, b: { claims: tell(question, one) } }), question);
    const turned = { 'only-a': 'only-b', 'only-b': 'only-a', a: 'b', b: 'a' } as Readonly<Record<string, string>>;
    expect(back).toMatchObject({ kind: turned[kind] ?? kind, moreExact: moreExact && turned[moreExact] });
  });

  it('a question that nobody has coded in one of them is never taken for silence', () => {
    const pair = pairOf({ a: { claims: '- killed: 3' }, b: { claims: '- armed: yes' } });
    expect(pair.rows.map(({ question, kind, a, b }) => [question.id, kind, a.length, b.length])).toEqual([['killed', 'uncoded', 1, 0], ['armed', 'uncoded', 0, 1]]);
  });

  it('what only a third report was coded on is left out', () => {
    expect(pairOf({ a: { claims: '- killed: 3' }, b: { claims: '- killed: 3' }, c: { claims: '- armed: yes' } }).rows).toHaveLength(1);
  });

  it('a clash says why, and whether it is firm', () => {
    const clash = (other: string) => rowOf(pairOf({ a: { claims: '- where: town' }, b: { claims: `- where: ${other}` } }), 'where');
    expect(clash('far')).toMatchObject({ kind: 'clash', firm: true });
    expect(clash('far').because).toMatch(/^Town \(A\) and Farland \(B\): both cannot be true\. Farland and Town are about .* km apart/);
    expect(clash('far ?')).toMatchObject({ kind: 'clash', firm: false });
  });

  it('one that contradicts itself alone is no clash between the two', () => {
    expect(rowOf(pairOf({ a: { claims: tell('where', 'town + far') }, b: { claims: '- where: silent' } }), 'where').kind).toBe('only-a');
  });

  it('a later, higher count is an update, with its reason', () => {
    const told = { a: { published: '2025-06-18', claims: '- killed: 3' }, b: { published: '2025-06-20', claims: '- killed: 5' } };
    expect(rowOf(pairOf(told), 'killed')).toMatchObject({ kind: 'update', because: 'The count rose from 3 people (A) to 5 people (B), which was published later.' });
    expect(rowOf(pairOf({ a: { ...told.a, published: '2025-06-21' }, b: told.b }), 'killed').kind).toBe('clash');
  });

  it('a later report of the same source replaces what it contradicts', () => {
    const pair = pairOf({ a: { source: 'mail', published: '2025-06-20', claims: '- armed: no' }, b: { source: 'mail', published: '2025-06-18', claims: '- armed: yes' } });
    expect(rowOf(pair, 'armed').kind).toBe('update');
  });

  it('claims of a report that may be about something else are compared all the same', () => {
    expect(rowOf(pairOf({ a: { claims: '- armed: no' }, b: { match: 'possible', claims: '- armed: yes' } }), 'armed').kind).toBe('clash');
  });
});

describe('which was published first', () => {
  it.each([
    ['2025-06-18', '2025-06-20', 'a'],
    ['2025-06-20', '2025-06-18', 'b'],
    ['2025-06-18', '2025-06-18', null],
    ['2025-06', '2025-06-20', null],
    ['2025-06-18', undefined, null],
  ])('of %s and %s: %s', (one, other, first) => {
    const told = (published: string | undefined): Told => ({ claims: '- killed: 3', ...(published ? { published } : {}) });
    expect(pairOf({ a: told(one), b: told(other) }).first).toBe(first);
  });
});

describe('what ties the two', () => {
  const claims = '- killed: 3';

  it('is nothing between two origins', () => {
    expect(pairOf({ a: { claims }, b: { claims } }).ties).toEqual([]);
  });

  it('is every direct tie, without those of third reports', () => {
    const pair = pairOf({ a: { claims }, b: { frontmatter: 'derived-from: [a]', claims }, c: { frontmatter: 'derived-from: [a]', claims } });
    expect(pair.ties.map(({ because }) => because)).toEqual(['B was made from A.']);
  });

  it('leads by way of others where there is no direct one', () => {
    const pair = pairOf({ a: { frontmatter: 'derived-from: [wire]', claims }, b: { frontmatter: 'derived-from: [wire]', claims }, wire: { claims } });
    expect(pair.ties.map(({ because }) => because)).toEqual(['A was made from WIRE.', 'B was made from WIRE.']);
  });
});

describe('which pairs have a page', () => {
  const many = (n: number) => archiveOf(Object.fromEntries(Array.from({ length: n }, (_, i) => [`r${String(i).padStart(2, '0')}`, { published: `2025-06-${String(28 - i).padStart(2, '0')}`, claims: '- killed: 3' }])));
  const pairsOf = ({ cards, register }: ReturnType<typeof many>, shared: readonly SharedWording[] = []) =>
    pairsWithPages('crash', { cards, register, sharedWording: new Map(shared.flatMap((one) => [[one.a, [one]], [one.b, [one]]])) });
  const wording = (a: string, b: string): SharedWording => ({ a, b, level: 'same-statement', coverage: 0, longestRun: 0, quotedWords: 20 });

  it('each two of a few, once, in the order of code units', () => {
    expect(pairsOf(many(3))).toEqual([['r01', 'r02'], ['r00', 'r02'], ['r00', 'r01']]);
  });

  it('of many, those of the first to be published', () => {
    const pairs = pairsOf(many(PAIRED_REPORTS + 3));
    expect(pairs).toHaveLength((PAIRED_REPORTS * (PAIRED_REPORTS - 1)) / 2);
    // The last to be published.
    expect(pairs.flat()).not.toContain('r00');
  });

  it('and those that share wording, once', () => {
    const few = pairsOf(many(PAIRED_REPORTS + 3));
    const pairs = pairsOf(many(PAIRED_REPORTS + 3), [wording('r00', 'r10'), wording('r11', 'r12')]);
    expect(pairs.slice(few.length)).toEqual([['r00', 'r10']]);
  });

  it('never with a report that nobody has coded', () => {
    expect(pairsOf(archiveOf({ a: { claims: '- killed: 3' }, b: { claims: '' } }), [wording('a', 'b')])).toEqual([]);
  });
});

it('the address of a pair is the same in whatever order they are named, in any script', () => {
  const { pair } = createUrls('https://example.org/drones');
  expect(pair('it', 'b', 'a-c')).toBe('/drones/incidents/it/compare/a-c--b/');
  expect(pair('it', 'я', 'a')).toBe('/drones/incidents/it/compare/a--%D1%8F/');
});

describe('the words of a pair', () => {
  it('count what is alike, what clashes and what only one answers', () => {
    const pair = pairOf({
      a: { claims: '- killed: 3\n- armed: yes\n- cause: technical\n- size: silent' },
      b: { claims: '- killed: 3\n- armed: no\n- cause: silent\n- size: silent\n- state: intact' },
    });
    expect(describePair(pair)).toBe('They answer 1 question alike and 1 in ways that cannot both be true; 1 only A answers and 1 neither answers. What nobody has looked for in both is not compared: 1 in B alone.');
    expect(describePair(pairOf({ a: { claims: '- killed: 3' }, b: { claims: '- killed: silent' } }))).toBe('There is no question that both of them answer; 1 only A answers.');
  });

  it('say which was first only where that is sure', () => {
    const order = (one: string | undefined, other: string | undefined) => {
      const told = (published: string | undefined): Told => ({ claims: '- killed: 3', ...(published ? { published } : {}) });
      return describeOrder(pairOf({ a: told(one), b: told(other) }));
    };
    expect(order('2025-06-20', '2025-06-18')).toBe('B was published first: 18 June 2025, A 20 June 2025.');
    expect(order('2025-06-18', '2025-06-18')).toBe('Both are dated 18 June 2025; which was published first is not known.');
    expect(order('2025-06', '2025-06-18')).toBe('Which of the two was published first is not known: A is dated June 2025, B 18 June 2025.');
    expect(order('2025-06', undefined)).toBe('Which of the two was published first is not known, since B has no date of publication.');
  });

  it('never call two reports independent', () => {
    const pair = pairOf({ a: { claims: '- killed: 3' }, b: { claims: '- killed: 3' } });
    expect(describeTies(pair, undefined)).toBe('No dependence was found between the two, which does not show that there is none.');
  });

  it('tell how values differ that may both be true', () => {
    const note = (question: string, one: string, other: string) => {
      const pair = pairOf({ a: { claims: tell(question, one) }, b: { claims: tell(question, other) } });
      return noteRow(rowOf(pair, question), pair);
    };
    expect(note('killed', '3', '2-5')).toBe('A is the more exact.');
    expect(note('killed', '3-5', '4-7')).toBe('They overlap: neither contains the other.');
    expect(note('seen-by', 'A shepherd + A driver', 'A driver')).toBe('Both give A driver; A also gives A shepherd.');
    expect(note('killed', '3', '3')).toBe('');
  });
});

describe('the words of shared wording', () => {
  const run = (from: number, words: number): SharedRun => ({ a: [from, from + words], b: [from + 100, from + 100 + words], words, quoted: false, exact: true, text: 'word '.repeat(words).trim() });

  it('give the evidence in per cent and words', () => {
    expect(describeWording({ a: 'a', b: 'b', level: 'some', coverage: 0.374, longestRun: 12, quotedWords: 1 }))
      .toBe('Outside quotation marks, 37 per cent of the shorter text stands in the other too; the longest run has 12 words. Inside quotation marks they share 1 word. The two are taken to go back to one origin.');
    expect(describeWording({ a: 'a', b: 'b', level: 'same-statement', coverage: 0, longestRun: 0, quotedWords: 30 }))
      .toBe('Outside quotation marks they share no run of words. Inside quotation marks they share 30 words. Both may have heard the same statement, so this ties them to no common origin.');
  });

  it('say where a run stands, counted from the first word', () => {
    expect(placeRun(run(0, 12), 'A', 'B')).toBe('Words 1–12 of A, 101–112 of B: 12 words, all the same, outside quotation marks');
  });

  it('show no more of a long run than proves it, and say how much more there is', () => {
    expect(showRun(run(0, 60))).toEqual({ text: run(0, 60).text, more: 0 });
    expect(showRun(run(0, 300))).toEqual({ text: `${run(0, 60).text} …`, more: 240 });
  });

  it('list the longest of very many runs, in the order of the text and with their numbers', () => {
    const listed = runsToList(Array.from({ length: 50 }, (_, i) => run(i * 100, 10 + i)));
    expect(listed.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, i) => 21 + i));
  });

  it('name what is missing', () => {
    expect(describeMissing(['Avia.pro'])).toBe('The text of Avia.pro is not at hand, so wording cannot be compared.');
    expect(describeMissing([])).toBe('');
  });
});
