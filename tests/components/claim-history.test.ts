import { expect, it } from 'vitest';
import { tellHistory } from '../../src/components/claim-history.ts';
import { plainWords, type Piece } from '../../src/components/sentence.ts';
import { archiveOf, claimOf, rowOf, type Told } from './newsroom.ts';

/** What a page says became of one report's claim on the crash. */
function history(reports: Readonly<Record<string, Told>>, report: string, question: string, isApart = false) {
  const { archive, teller } = archiveOf({ crash: '' }, reports);
  return tellHistory(claimOf(archive, report, `crash.${question}`), rowOf(archive, 'crash', question), isApart, teller);
}

const told = (source: string, day: number, claim: string, more = ''): Told => ({ source, frontmatter: `published: 2025-06-${day}\n${more}`, claims: { crash: [claim] } });

it('a later report of the same source supersedes, one that says so corrects', () => {
  const changed = (more: string) => history({ a: told('herald', 20, 'armed: yes'), b: told('herald', 22, 'armed: no', more) }, 'a', 'armed').map(plainWords);
  expect(changed('')).toEqual(['superseded by HERALD of 22 June 2025, the same source: no']);
  expect(changed('corrects: a')).toEqual(['corrected by HERALD of 22 June 2025: no']);
});

it('a correction of a correction is still one, and leads to the claim that stands', () => {
  const reports = { a: told('herald', 20, 'armed: yes'), b: told('herald', 21, 'killed: 0', 'corrects: a'), c: told('herald', 22, 'armed: no', 'corrects: b') };
  const [sentence] = history(reports, 'a', 'armed');
  expect(plainWords(sentence!)).toBe('corrected by HERALD of 22 June 2025: no');
  expect(sentence!.filter((piece): piece is Piece => typeof piece !== 'string').map(({ href }) => href)).toEqual(['/reports/c/#crash.armed']);
});

it('a count that rose says to what, by whom and when', () => {
  expect(history({ a: told('herald', 20, 'killed: 3'), b: told('times', 22, 'killed: 5') }, 'a', 'killed').map(plainWords)).toEqual(['since raised to 5 people by TIMES (22 June 2025)']);
});

it('another source contradicts, the same report contradicts itself', () => {
  const reports = { a: told('herald', 20, 'armed: yes\n- armed: no'), b: told('times', 20, 'armed: no') };
  expect(history(reports, 'a', 'armed').map(plainWords)).toEqual(['contradicts itself', 'contradicted by TIMES']);
  expect(history(reports, 'b', 'armed').map(plainWords)).toEqual(['contradicted by HERALD']);
});

it('many are told by their number', () => {
  const many = Object.fromEntries(['b', 'c', 'd', 'e'].map((id) => [id, told(id, 20, 'armed: no')]));
  expect(history({ a: told('herald', 20, 'armed: yes'), ...many }, 'a', 'armed').map(plainWords)).toEqual(['contradicted by four other reports']);
});

it('what is set apart would be contradicted', () => {
  const apart = { ...told('wire', 20, 'armed: no', 'incidents: [{ incident: crash, match: possible }]') };
  const reports = { a: told('herald', 20, 'armed: yes'), w: apart };
  expect(history(reports, 'w', 'armed', true).map(plainWords)).toEqual(['would be contradicted by HERALD']);
  expect(history(reports, 'a', 'armed')).toEqual([]);
});
