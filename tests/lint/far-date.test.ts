import { describe, expect, it } from 'vitest';
import { warningsOf } from './newsroom.ts';

const MODERN = { a1: 'when: 2023-03-04', a2: 'when: 2024-05-06', a3: 'when: 2025-02-03', a4: 'when: 2025-04-05' };
const published = (date: string, claims = '- when: unknown') => ({ frontmatter: `published: ${date}`, claims: { crash: claims } });

describe('An incident', () => {
  const found = (when: string, report = '2025-06-22', more = '') => warningsOf({ ...MODERN, crash: `when: ${when}${more}` }, { r: published(report) });

  it('more than a year after the newest publication looks like a slip', () => {
    expect(found('2205-06-18')).toEqual(['incidents/crash.md:3 far-date: Expected a date no more than a year after the newest publication (`2025-06-22`); found the year 2205 in `2205-06-18`. Did you mean `2025-06-18`?']);
    expect(found('2025-06-18/2205-06-20')).toEqual(['incidents/crash.md:3 far-date: Expected a date no more than a year after the newest publication (`2025-06-22`); found the year 2205 in `2025-06-18/2205-06-20`. Did you mean `2025-06-18/2025-06-20`?']);
    expect(found('2199')).toEqual(['incidents/crash.md:3 far-date: Expected a date no more than a year after the newest publication (`2025-06-22`); found the year 2199 in `2199`.']);
    expect(found('2026-07')).toHaveLength(1);
  });

  it('before 1000 looks like a slip where most are after 1900', () => {
    expect(found('0225-06-18')).toEqual(['incidents/crash.md:3 far-date: Expected a year near those of the other incidents, most of which are after 1900; found the year 225 in `0225-06-18`. Did you mean `2025-06-18`?']);
    expect(found('0024-02-29')).toEqual(['incidents/crash.md:3 far-date: Expected a year near those of the other incidents, most of which are after 1900; found the year 24 in `0024-02-29`. Did you mean `2024-02-29`?']);
    expect(found('-0753')).toEqual(['incidents/crash.md:3 far-date: Expected a year near those of the other incidents, most of which are after 1900; found the year -753 in `-0753`.']);
  });

  it.each(['2025-06-18', '2026-06-22', '2025/..', '../2025', '202X', '20XX', '1066', '1941-06-22', 'Y12025', '1950S2', '2 days after a4'])('is left alone where the year may be right: %s', (when) => {
    expect(found(when)).toEqual([]);
  });

  it('is left alone if nothing says when anything was published', () => {
    expect(warningsOf({ crash: 'when: 2205-06-18' })).toEqual([]);
  });

  it('is left alone if many are later than what was published: it is publications that are missing', () => {
    expect(warningsOf({ ...MODERN, crash: 'when: 2025-06' }, { r: published('2020-01-01') })).toEqual([]);
    expect(warningsOf({ ...MODERN, crash: 'when: 2205-06' }, { r: published('2020-01-01') })).toHaveLength(1);
  });

  it('is held against bare links too', () => {
    expect(warningsOf({ crash: 'when: 2205-06-18\nreports: [{ url: "https://example.org", published: 2025-06-20 }]' })).toHaveLength(1);
  });

  it('is left alone if it is a landmark that may be far on purpose', () => {
    expect(found('2035-05-09', '2025-06-22', '\nreference: true')).toEqual([]);
    expect(found('0079-10-24', '2025-06-22', '\nreference: true')).toEqual([]);
    expect(found('2205-05-09', '2025-06-22', '\nreference: true')).toHaveLength(1);
    expect(found('0225-05-09', '2025-06-22', '\nreference: true')).toHaveLength(1);
  });

  it('is left alone in an archive of old times', () => {
    const old = { a: 'when: 0793-06-08', b: 'when: 0845-03', c: 'when: 0911', d: 'when: 1066-10-14' };
    expect(warningsOf({ ...old, crash: 'when: 2024' }, { r: published('2025-06-22') })).toEqual([]);
    expect(warningsOf({ ...MODERN, ...old, crash: 'when: 2024', more: 'when: 2020' }, { r: published('2025-06-22') })).toEqual([]);
  });
});

describe('A claim', () => {
  const found = (claims: string, report = '2025-06-22', when = '2025-06') => warningsOf({ ...MODERN, crash: `when: ${when}` }, { r: published(report, claims) });

  it('more than a year after its report looks like a slip', () => {
    expect(found('- when: 2205-06-18 ?')).toEqual(['reports/r.md:9 far-date: Expected a date no more than a year after the report (`2025-06-22`); found the year 2205 in `2205-06-18`. Did you mean `2025-06-18`?']);
    const reports = { r: published('2024-01-02', '- when: 2025-06-18'), later: published('2025-07-01') };
    expect(warningsOf({ ...MODERN, crash: 'when: 2025-06' }, reports)).toEqual(['reports/r.md:9 far-date: Expected a date no more than a year after the report (`2024-01-02`); found the year 2025 in `2025-06-18`. Did you mean `2023-06-18`?']);
  });

  it('before 1000 looks like a slip where most incidents are after 1900', () => {
    expect(found('- when: 0225-06-18')).toEqual(['reports/r.md:9 far-date: Expected a year near those of the other incidents, most of which are after 1900; found the year 225 in `0225-06-18`. Did you mean `2025-06-18`?']);
  });

  it('is left alone up to a year after its report, and without a date of the report', () => {
    expect(found('- when: 2026-06-20')).toEqual([]);
    expect(warningsOf({ ...MODERN, crash: 'when: 2025' }, { r: { claims: { crash: '- when: 2205' } } })).toEqual([]);
    expect(found('- when: yesterday')).toEqual([]);
  });

  it('on another question may be of a plan or a founding, unless it is centuries away and a slip', () => {
    expect(found('- built: 2040')).toEqual([]);
    expect(found('- built: 0850')).toEqual([]);
    expect(found('- built: 2205')).toHaveLength(1);
    expect(found('- built: 0225')).toHaveLength(1);
  });

  it('that denies a far date is left alone', () => {
    expect(found('- when: not 2040')).toEqual([]);
  });

  it('on an incident that is right to be old is left alone', () => {
    expect(warningsOf({ ...MODERN, old: 'when: 0079-10-24\nreference: true' }, { r: { frontmatter: 'published: 2025-06-22', claims: { old: '- when: 0079-08' } } })).toEqual([]);
  });
});
