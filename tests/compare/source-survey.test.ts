import { describe, expect, it } from 'vitest';
import { MOST_EXAMPLES } from '../../src/compare/source-count.ts';
import { spanBetween } from '../../src/compare/source-delay.ts';
import { STANDINGS, type SourceRecord } from '../../src/compare/source-record.ts';
import { surveySources, type SourceSurvey } from '../../src/compare/source-survey.ts';
import type { Archive } from '../../src/model/archive.ts';
import type { SharedWording, WordingLevel } from '../../src/model/shared-wording.ts';
import { civilDay } from '../../src/model/time.ts';
import { archiveOf, type Told } from './newsroom.ts';

const survey = (told: Readonly<Record<string, Told>>, sources?: Readonly<Record<string, string>>): SourceSurvey => surveySources(archiveOf(told, sources));
const recordOf = (told: Readonly<Record<string, Told>>, source: string, sources?: Readonly<Record<string, string>>) => survey(told, sources).records.get(source)!;

/** Only what is above zero. */
function standingsOf(record: SourceRecord): Readonly<Record<string, number>> {
  return Object.fromEntries(STANDINGS.map((standing) => [standing, record[standing].count] as const).filter(([, count]) => count > 0));
}

function withWording(archive: Archive, levels: Readonly<Record<string, WordingLevel>>): Archive {
  const sharedWording = new Map<string, SharedWording[]>();
  for (const [key, level] of Object.entries(levels)) {
    const [a, b] = key.split(' ') as [string, string];
    const shared: SharedWording = { a, b, level, coverage: 0.5, longestRun: 20, quotedWords: 0 };
    for (const id of [a, b]) sharedWording.set(id, [...(sharedWording.get(id) ?? []), shared]);
  }
  return { ...archive, sharedWording };
}

describe('a pair of sources', () => {
  it('is counted by the questions that both answer: alike, clashing, and neither', () => {
    const { pairOf } = survey({
      a: { claims: '- killed: 3\n- armed: yes\n- where: town\n- state: burnt\n- cause: technical\n- size: unknown' },
      b: { claims: '- killed: 3\n- armed: no\n- where: region\n- state: broken\n- size: 3 cm' },
    });
    expect(pairOf('b', 'a')).toMatchObject({ a: 'a', b: 'b', incidents: 1, questions: 4, alike: 2, clashing: 1, oneOrigin: 0 });
    expect(pairOf('a', 'b')).toBe(pairOf('b', 'a'));
  });

  it('counts a question once as clashing where one contradicts itself and agrees in part', () => {
    expect(survey({ a: { claims: '- armed: yes\n- armed: no' }, b: { claims: '- armed: yes' } }).pairOf('a', 'b')).toMatchObject({ questions: 1, alike: 0, clashing: 1 });
  });

  it('leaves out reports that may be about something else, and what is replaced', () => {
    expect(survey({ a: { claims: '- killed: 3' }, b: { match: 'possible', claims: '- killed: 3' } }).pairOf('a', 'b')).toBeUndefined();
    const told = { a1: { source: 'a', published: '2025-06-19', claims: '- armed: yes' }, a2: { source: 'a', published: '2025-06-20', claims: '- armed: no' }, b: { claims: '- armed: no' } };
    expect(survey(told).pairOf('a', 'b')).toMatchObject({ questions: 1, alike: 1, clashing: 0 });
  });

  it('says where what is alike goes back to one origin', () => {
    const told = { a: { claims: '- killed: 3' }, b: { frontmatter: 'derived-from: [a]', claims: '- killed: 3' }, c: { claims: '- killed: 3' } };
    expect(survey(told).pairOf('a', 'b')).toMatchObject({ alike: 1, oneOrigin: 1, derived: 1 });
    expect(survey(told).pairOf('b', 'c')).toMatchObject({ alike: 1, oneOrigin: 0, derived: 0 });
  });

  it('has a first one only where publication leaves no doubt', () => {
    const order = (a: string | undefined, b: string | undefined) => {
      const pair = survey({ a: { ...(a ? { published: a } : {}), claims: '- killed: 3' }, b: { ...(b ? { published: b } : {}), claims: '- killed: 3' } }).pairOf('a', 'b')!;
      return [pair.firstA, pair.firstB];
    };
    expect(order('2025-06-19', '2025-06-20')).toEqual([1, 0]);
    expect(order('2025-07', '2025-06-20')).toEqual([0, 1]);
    expect(order('2025-06-20', '2025-06-20')).toEqual([0, 0]);
    expect(order('2025-06', '2025-06-20')).toEqual([0, 0]);
    expect(order('2025-06-20', undefined)).toEqual([0, 0]);
  });

  it('counts shared wording by its level, a pair of reports once, and not within one source', () => {
    const archive = archiveOf({ a: { claims: '- killed: 3' }, b: { claims: '- killed: 3' }, c: { source: 'b', claims: '- killed: 3' } });
    const { pairOf } = surveySources(withWording(archive, { 'a b': 'some', 'a c': 'same-statement', 'b c': 'same-text' }));
    expect([...pairOf('a', 'b')!.wording]).toEqual([['some', 1], ['same-statement', 1]]);
  });
});

describe('the record of a source', () => {
  it('tells agreement from echo and from what nobody else answers', () => {
    const told = {
      a: { claims: '- killed: 3\n- armed: yes\n- cause: technical\n- state: burnt\n- size: silent' },
      b: { frontmatter: 'derived-from: [a]', claims: '- killed: 3\n- armed: yes' },
      c: { claims: '- killed: 3-5\n- state: broken' },
    };
    const record = recordOf(told, 'a');
    expect(record.answers).toBe(4);
    expect(standingsOf(record)).toEqual({ agreed: 1, echoed: 1, alone: 1, beside: 1 });
    expect(record.agreed.examples).toEqual([{ incident: 'crash', question: 'killed', claim: { report: 'a', id: 'crash.killed' } }]);
  });

  it('tells a contradiction with another source from one with itself', () => {
    expect(standingsOf(recordOf({ a: { claims: '- armed: yes' }, b: { claims: '- armed: no' } }, 'a'))).toEqual({ contradicted: 1 });
    expect(standingsOf(recordOf({ a: { claims: '- armed: yes\n- armed: no' } }, 'a'))).toEqual({ alone: 1, selfContradicted: 1 });
  });

  it('tells what is replaced without a word from what is corrected', () => {
    const both = (later: Told): Readonly<Record<string, Told>> => ({ a1: { source: 'a', published: '2025-06-19', claims: '- killed: 3\n- armed: yes' }, a2: { source: 'a', published: '2025-06-20', ...later } });
    expect(standingsOf(recordOf(both({ claims: '- armed: no' }), 'a'))).toEqual({ alone: 2, replaced: 1 });
    expect(standingsOf(recordOf(both({ frontmatter: 'corrects: a1', claims: '- armed: unknown' }), 'a'))).toEqual({ alone: 1, corrected: 1 });
    expect(standingsOf(recordOf(both({ claims: '- killed: 5' }), 'a'))).toEqual({ alone: 2, replaced: 1 });
  });

  it('counts what the editors declare as copied in both directions', () => {
    const told = { a: { claims: '- killed: 3' }, b: { frontmatter: 'derived-from: [a]', claims: '- killed: 3' }, c: { source: 'b', frontmatter: 'derived-from: [a, b]', claims: '- killed: 3' } };
    expect(recordOf(told, 'b').copies).toMatchObject({ madeFrom: { count: 2 }, madeInto: { count: 0 } });
    expect(recordOf(told, 'a').copies).toMatchObject({ madeFrom: { count: 0 }, madeInto: { count: 1, examples: [{ report: 'a', others: ['b', 'c'] }] } });
  });

  it('gives shared wording a direction only where publication allows it', () => {
    const archive = archiveOf({ a: { published: '2025-06-19', claims: '- killed: 3' }, b: { published: '2025-06-20', claims: '- killed: 3' }, c: { claims: '- killed: 3' }, d: { published: '2025-06-21', frontmatter: 'derived-from: [b]', claims: '- killed: 3' } });
    const { records } = surveySources(withWording(archive, { 'a b': 'substantial', 'b c': 'some', 'a c': 'same-statement', 'b d': 'same-text' }));
    const counts = (source: string) => { const { wordingOfEarlier, wordingInLater, wordingUnordered } = records.get(source)!.copies; return [wordingOfEarlier.count, wordingInLater.count, wordingUnordered.count]; };
    expect(counts('a')).toEqual([0, 1, 0]);
    expect(counts('b')).toEqual([1, 0, 1]);
    expect(counts('c')).toEqual([0, 0, 1]);
    expect(counts('d')).toEqual([0, 0, 0]);
  });

  it('is there for a source without a report too', () => {
    const record = recordOf({ a: { claims: '- killed: 3' } }, 'mute', { mute: '' });
    expect(record).toMatchObject({ reports: 0, answers: 0, delay: { known: 0, unknown: 0, medianLeast: null, medianMost: null } });
  });

  it('keeps every count, and a bounded number of examples', () => {
    const told = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`b${i}`, { frontmatter: 'derived-from: [a0]', source: 'b', claims: '- killed: 3' }]));
    const { madeFrom } = recordOf({ a0: { source: 'a', claims: '- killed: 3' }, ...told }, 'b').copies;
    expect(madeFrom.count).toBe(20);
    expect(madeFrom.examples).toHaveLength(MOST_EXAMPLES);
  });
});

describe('the delay of a report', () => {
  const day = (n: number, until = n) => ({ earliest: civilDay(2025, 6, n), latest: civilDay(2025, 6, until + 1) });

  it('is counted in calendar days, from the least to the most that the dates allow', () => {
    expect(spanBetween(day(18), day(18))).toEqual({ least: 0, most: 0 });
    expect(spanBetween(day(18), day(20))).toEqual({ least: 2, most: 2 });
    expect(spanBetween(day(18, 19), day(22))).toEqual({ least: 3, most: 4 });
    expect(spanBetween(day(1, 30), day(22))).toEqual({ least: 0, most: 21 });
  });

  it('is open, or not known, where a date is', () => {
    expect(spanBetween({ earliest: -Infinity, latest: civilDay(2025, 6, 13) }, day(20))).toEqual({ least: 8, most: Infinity });
    expect(spanBetween({ earliest: -Infinity, latest: Infinity }, day(20))).toBeNull();
    expect(spanBetween(null, day(20))).toBeNull();
    expect(spanBetween(day(20), null)).toBeNull();
    expect(spanBetween(day(20), day(18))).toBeNull();
  });

  it('has the median of the least and of the most, over certain matches alone', () => {
    const told = { a1: { source: 'a', published: '2025-06-19', claims: '- killed: 3' }, a2: { source: 'a', published: '2025-06-20/2025-06-24', claims: '- killed: 3' }, a3: { source: 'a', claims: '- killed: 3' }, a4: { source: 'a', published: '2025-06-30', match: 'possible', claims: '- killed: 3' } };
    expect(recordOf(told, 'a').delay).toMatchObject({ known: 2, unknown: 2, medianLeast: 1.5, medianMost: 3.5 });
  });
});

it('counts the same whatever the order of the files', () => {
  const told: Readonly<Record<string, Told>> = { a: { published: '2025-06-19', claims: '- killed: 3\n- armed: yes' }, b: { claims: '- killed: 4\n- armed: yes' }, c: { frontmatter: 'derived-from: [b]', claims: '- killed: 4' } };
  const reversed = Object.fromEntries(Object.entries(told).reverse());
  const [one, other] = [survey(told), survey(reversed)];
  expect([...other.records]).toEqual([...one.records]);
  for (const id of one.records.keys()) expect(other.pairsOf(id)).toEqual(one.pairsOf(id));
});
