import { expect, it } from 'vitest';
import { compareTold, rowOf, tell } from './newsroom.ts';

const when = (a: string, b: string) => tell('when', { a, b }).verdict;

it.each([
  ['2025-06-18', '2025-06-18', 'agree'],
  ['2025-06-18', '2025-06', 'refine'],
  ['2025-06-18', '[2025-06-18,2025-06-20]', 'refine'],
  ['[2025-06-18,2025-06-20]', '2025-06', 'refine'],
  ['[2025-06-18,2025-06-20]', '[2025-06-18,2025-06-20]', 'agree'],
  ['[2025-06-18,2025-06-20]', '[2025-06-20,2025-06-22]', 'refine'],
  ['2025-06-19', '[2025-06-17,2025-06-22]', 'conflict'],
  ['2025-06-18', '2025-06-20', 'conflict'],
  ['2025-06-18~', '2025-06-19', 'refine'],
  ['2025-06-18', '2025-06-20?', 'disputed'],
])('%s and %s: %s', (a, b, kind) => {
  expect(when(a, b).kind).toBe(kind);
});

it('times with offsets are the same moment wherever their clocks stand', () => {
  expect(when('2025-06-18T10:30+05:00', '2025-06-18T05:30Z').kind).toBe('agree');
  expect(when('2025-06-19T01:00+05:00', '2025-06-18').kind).toBe('refine');
});

it('times that a zone could bring together are no firm conflict, and it says by how much', () => {
  const verdict = when('2025-06-18T10:30', '2025-06-18T05:30');
  expect(verdict.kind).toBe('disputed');
  expect(verdict.because).toBe('18 June 2025, 10:30 (A) and 18 June 2025, 05:30 (B): both cannot be true. It is no firm conflict. Not both say in which time zone they count: if one is 5 hours ahead of the other, both are true.');
  expect(when('2025-06-18T10:30Z', '2025-06-18T05:00').because).toContain('5 hours and 30 minutes');
});

it.each([
  ['2025-06-18T10:30', '2025-06-18T05:53', 'no zone is so many minutes off'],
  ['2025-06-18T10:30Z', '2025-06-18T05:30Z', 'both say in which zone they count'],
  ['2025-06-18T10:30', '2025-06-20T05:30', 'no two zones are so far apart'],
])('%s and %s conflict: %s', (a, b) => {
  expect(when(a, b)).toMatchObject({ kind: 'conflict', because: expect.not.stringContaining('zone') as string });
});

it('days next to each other conflict, and that a zone could explain it is said', () => {
  expect(when('2025-06-18', '2025-06-19')).toMatchObject({ kind: 'conflict', because: '18 June 2025 (A) and 19 June 2025 (B): both cannot be true. The days are next to each other: counted in different time zones, both could be true.' });
  expect(when('2025-06-18', '2025-06-20').because).not.toContain('zone');
  expect(when('2025-05', '2025-06-01').because).not.toContain('zone');
});

it('a hedge beside a difference of zones names both', () => {
  expect(when('2025-06-18T10:30', '2025-06-18T05:30 ?').because).toContain('It is no firm conflict: B hedges. Not both say');
});

it('an incident of its own zone is compared on its own calendar', () => {
  const row = rowOf(compareTold({ a: { claims: '- when: 2025-06-18' }, b: { claims: '- when: 2025-06-17T16:00Z' } }, {}, 'timezone: Asia/Tokyo'), 'when');
  expect(row.verdict.kind).toBe('refine');
});
