import { describe, expect, it } from 'vitest';
import { warningsOf } from './newsroom.ts';

const INCIDENT = 'incidents/crash.md:3 placeholder-date: Expected the year alone where no more is known; found `2025-01-01`, which nothing bears out. Did you mean `2025`?';
const crash = { crash: 'when: 2025-01-01' };

describe('An incident on 1 January', () => {
  it('looks like a year, whoever reports it later and whatever of', () => {
    expect(warningsOf(crash)).toEqual([INCIDENT]);
    expect(warningsOf({ crash: 'draft: true\nwhen: 2025-01-01' })).toEqual([INCIDENT.replace(':3', ':4')]);
    expect(warningsOf(crash, { a: { frontmatter: 'published: 2025-06-01', claims: { crash: '- killed: 1\n  > one of 1,000 was killed' } } })).toEqual([INCIDENT]);
    expect(warningsOf(crash, { a: { frontmatter: 'published: 2025-01-01', claims: { crash: '- when: unknown' } } })).toEqual([INCIDENT]);
  });

  it.each(['2025-01-01~', '2025-01-01?', '2025', '2025-01', '2025-01-02', '2025-11-01', '2025-01-01/2025-12-31', '2025-01-01T00:05'])('is left alone if it is not given flatly as that day: %s', (when) => {
    expect(warningsOf({ crash: `when: ${when}` })).toEqual([]);
  });

  it('is left alone if it is a landmark', () => {
    expect(warningsOf({ crash: 'when: 2025-01-01\nreference: true' })).toEqual([]);
  });

  it.each([
    'shot on 1 January', 'shot on January 1st', 'the 1st of January', 'on the first of January', 'minutes after New Year', 'am 01.01. gegen Mittag', 'on 1/1/2025', 'upload of 2025-01-01',
    '1 января', 'в первый час Нового года', 'у ніч на Новий рік', 'am 1. Januar', 'an Neujahr', 'le 1er janvier', 'el 1 de enero', 'en Año Nuevo', 'on Jan. 1',
  ])('is left alone if a quote of any claim names the day: %s', (quote) => {
    expect(warningsOf(crash, { a: { claims: { crash: `- killed: 3\n  > ${quote}` } } })).toEqual([]);
  });

  it('is left alone if a quote under a date tells it from another day', () => {
    expect(warningsOf(crash, { a: { frontmatter: 'published: 2025-02-01', claims: { crash: '- when: 2025-01-01\n  > on Wednesday' } } })).toEqual([]);
  });

  it('is left alone if it was reported within that January', () => {
    expect(warningsOf(crash, { a: { frontmatter: 'published: 2025-01-03', claims: { crash: '- when: unknown' } } })).toEqual([]);
    expect(warningsOf(crash, { a: { frontmatter: 'published: 2025-01-01T18:00', claims: { crash: '- when: unknown' } } })).toEqual([]);
    expect(warningsOf({ crash: 'when: 2025-01-01\nreports: [{ url: "https://example.org", published: 2025-01-02 }]' })).toEqual([]);
  });
});

describe('A claim of 1 January', () => {
  const incidents = { crash: 'when: 2025' };
  const claim = (text: string, frontmatter = '') => warningsOf(incidents, { a: { frontmatter, claims: { crash: text } } });
  const found = (line: number) => [`reports/a.md:${line} placeholder-date: Expected the year alone where no more is known; found \`2025-01-01\`, which nothing bears out. Did you mean \`2025\`?`];

  it('looks like a year, on any question that a date answers', () => {
    expect(claim('- when: 2025-01-01')).toEqual(found(8));
    expect(claim('- built: 2025-01-01')).toEqual(found(8));
    expect(claim('- when: 2025-01-01\n  > a drone fell near the village', 'published: 2025-05-01')).toEqual(found(9));
  });

  it('is left alone if it is hedged, approximate or denied, or told within that January', () => {
    expect(claim('- when: 2025-01-01 ?')).toEqual([]);
    expect(claim('- when: 2025-01-01 ~')).toEqual([]);
    expect(claim('- when: not 2025-01-01')).toEqual([]);
    expect(claim('- when: 2025-01-01', 'published: 2025-01-02')).toEqual([]);
  });

  it('is left alone if its own quote names the day', () => {
    expect(claim('- when: 2025-01-01\n  > on New Year’s Day')).toEqual([]);
    expect(claim('- when: 2025-01-01\n  > on 1 January')).toEqual([]);
  });

  it('is warned of once if its quote names no more than the year', () => {
    expect(claim('- when: 2025-01-01\n  > in 2025')).toEqual(['reports/a.md:8 precision: Expected a quote that names the month; found `2025-01-01` over a quote that names only the year. Did you mean `2025`?']);
  });
});
