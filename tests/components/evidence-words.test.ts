import { describe, expect, it } from 'vitest';
import { wordCapture, wordEvidence } from '../../src/components/evidence-words.ts';
import type { Report } from '../../src/model/report.ts';

it.each([
  ['verbatim', false, 'verbatim, found in the text'],
  ['verbatim', true, 'verbatim, proved by the sealed text'],
  ['short', false, 'these words are in the text; too few to call verbatim'],
  ['short', true, 'these words are in the text, by proof; too few to call verbatim'],
] as const)('a quote that is %s, proved: %s, reads “%s”', (kind, proved, words) => {
  expect(wordEvidence({ kind, proved, pieces: [[0, 5]] })).toBe(words);
});

/** A report with so many quotes found in its text, and one claim without a quote. */
function reportWith(capture: Report['capture'], quotes: number): Report {
  const claims = Array.from({ length: quotes }, () => ({ evidence: { kind: 'verbatim', proved: false, pieces: [[0, 5]] } }));
  const coverage = [{ claims: [...claims.slice(1), { evidence: null }] }, { claims: claims.slice(0, 1) }];
  return { capture, coverage } as Partial<Record<keyof Report, unknown>> as unknown as Report;
}

describe('What a site has of a text', () => {
  it.each([
    ['public', 2, 'Shown below: 300 words, with 2 quotes marked.'],
    ['private', 2, 'Kept by the editors and not shown: 300 words. All 2 quotes were found in it.'],
    ['sealed', 2, 'Sealed: its 300 words are not in this site, but each of its 2 quotes is proved to stand among them.'],
    ['public', 1, 'Shown below: 300 words, with 1 quote marked.'],
  ] as const)('is told for a %s capture with %i quotes', (capture, quotes, words) => {
    expect(wordCapture(reportWith(capture, quotes), 300)).toBe(words);
  });

  it.each(['public', 'private', 'sealed'] as const)('is good English for one quote and for none: %s', (capture) => {
    for (const quotes of [0, 1]) expect(wordCapture(reportWith(capture, quotes), 300)).not.toMatch(/All [01]\b|each of its [01]\b|\b0 quotes/);
  });

  it('is nothing without a capture, or where it was not read', () => {
    expect(wordCapture(reportWith('none', 0), undefined)).toBeNull();
    expect(wordCapture(reportWith('none', 0), 300)).toBeNull();
    for (const capture of ['public', 'private', 'sealed'] as const) expect(wordCapture(reportWith(capture, 1), undefined)).toBeNull();
  });
});
