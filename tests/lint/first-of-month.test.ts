import { describe, expect, it } from 'vitest';
import { areTooMany } from '../../src/lint/first-of-month.ts';
import { warningsOf } from './newsroom.ts';

/** Incidents on a first of some month other than January, and on other days. */
function archive(firsts: number, others: number, extra = '') {
  const day = (i: number, n: string) => `20${10 + Math.floor(i / 10)}-${String((i % 10) + 2).padStart(2, '0')}-${n}`;
  return Object.fromEntries([
    ...Array.from({ length: firsts }, (_, i) => [`f${i}`, `when: ${day(i, '01')}${extra}`] as const),
    ...Array.from({ length: others }, (_, i) => [`o${i}`, `when: ${day(i, '17')}`] as const),
  ]);
}

describe('Too many firsts of a month', () => {
  it('are warned of once, at the first file by path, with how many there are and where', () => {
    expect(warningsOf(archive(6, 10))).toEqual(['incidents/f0.md:3 first-of-month: Expected days that are known, the first of a month among them about once in thirty; found the first of a month in 6 of 16 incidents: this file, `incidents/f1.md`, `incidents/f2.md`, `incidents/f3.md` and 2 more. Did you mean `2010-02`?']);
    expect(warningsOf(archive(5, 0))).toHaveLength(1);
    expect(warningsOf(archive(6, 17))).toHaveLength(1);
  });

  it('are not warned of up to four, or up to a quarter', () => {
    expect(warningsOf(archive(4, 0))).toEqual([]);
    expect(warningsOf(archive(5, 15))).toEqual([]);
    expect(warningsOf(archive(2, 30))).toEqual([]);
  });

  it.each(['~', '?', '/2025-12-31', 'T10:30', '\nreference: true'])('do not count if they are not flatly that day, or landmarks: %s', (extra) => {
    expect(warningsOf(archive(6, 0, extra))).toEqual([]);
  });

  it('do not count if a quote names the day', () => {
    const claims = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`f${i}`, `- killed: 3\n  > died on the 1st of ${['February', 'March', 'April', 'May', 'June', 'July'][i]}`]));
    expect(warningsOf(archive(6, 4), { a: { claims } })).toEqual([]);
  });

  it('leave 1 January to the rule on placeholders', () => {
    const years = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`y${i}`, `when: 201${i}-01-01`]));
    const found = warningsOf(years);
    expect(found).toHaveLength(6);
    expect(found.every((line) => line.includes('placeholder-date'))).toBe(true);
  });

  it('come of chance less often than once in a thousand archives, however large', () => {
    // Of days other than 1 January, 11 in 364.25 are firsts.
    const p = 11 / 364.25;
    for (let days = 1; days <= 400; days++) {
      let term = (1 - p) ** days;
      let tail = 0;
      for (let firsts = 0; firsts <= days; firsts++) {
        if (areTooMany(firsts, days)) tail += term;
        term *= ((days - firsts) / (firsts + 1)) * (p / (1 - p));
      }
      expect(tail, `${days} days`).toBeLessThan(1 / 4000);
    }
  });
});
