import { describe, expect, it } from 'vitest';
import type { DatedClaim } from '../../src/lint/input.ts';
import { findExcess } from '../../src/lint/precision.ts';
import { isEdtfFailure, parseEdtf } from '../../src/model/edtf.ts';
import { warningsOf } from './newsroom.ts';
import { QUOTES } from './quotes.ts';

const LACKS = { month: 'names the month', day: 'names the day', time: 'gives the time' } as const;

function warningsOn(quote: string, coded: string, language = 'en') {
  return warningsOf({ crash: 'when: 2025-06' }, { a: { frontmatter: `language: ${language}`, claims: { crash: `- when: ${coded}\n  > ${quote}` } } });
}

describe('A claim and its quote', () => {
  it('are tried in at least forty pairs, as many of which are sound as are not', () => {
    const sound = QUOTES.filter(({ lacks }) => lacks === null).length;
    expect(QUOTES.length).toBeGreaterThanOrEqual(40);
    expect(sound).toBeGreaterThanOrEqual(QUOTES.length / 2);
  });

  it.each(QUOTES)('$language “$quote” as $coded lacks: $lacks', ({ language, quote, coded, lacks }) => {
    const found = warningsOn(quote, coded, language);
    expect(found.map((line) => /a quote that (.+?);/.exec(line)?.[1])).toEqual(lacks === null ? [] : [LACKS[lacks]]);
  });
});

describe('A date as the languages of the world write it', () => {
  const FORMS: readonly (readonly [Intl.DateTimeFormatOptions, digits: number])[] = [
    [{ dateStyle: 'full' }, 10], [{ dateStyle: 'medium' }, 10], [{ dateStyle: 'short' }, 10], [{ day: 'numeric', month: 'long' }, 10], [{ month: 'short', year: 'numeric' }, 7],
    [{ month: 'long' }, 7], [{ dateStyle: 'long', timeStyle: 'short' }, 16], [{ day: 'numeric', month: 'long', hour: 'numeric' }, 16],
  ];

  it.each(['en-GB', 'en-US', 'ru', 'uk', 'de', 'fr', 'es', 'kk', 'ar-EG', 'hi', 'zh', 'ja', 'fa', 'tr', 'pl', 'he', 'th'])('bears out the same date in EDTF: %s', (language) => {
    const formats = FORMS.map(([form, digits]) => [new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }), digits] as const);
    for (let i = 0; i < 366; i += 5) {
      const moment = new Date(Date.UTC(2024, 0, 1 + i, (i * 7) % 24, (i * 13) % 60));
      for (const [format, digits] of formats) {
        const [quote, text] = [format.format(moment), moment.toISOString().slice(0, digits)];
        expect(findExcess(claimOf(quote, text), language), `${quote} as ${text}`).toBe(null);
      }
    }
  });

  function claimOf(quote: string, text: string): DatedClaim {
    const date = parseEdtf(text, 'UTC');
    if (isEdtfFailure(date)) throw new Error(date.reason);
    return {
      id: 'a.when', report: 'r', incident: 'a', question: 'when', stance: 'asserts', written: text, hedged: false, approximate: false, quote, quotePosition: null, evidence: null, attributedTo: null,
      position: { file: 'reports/r.md', line: 1, column: 1 }, value: { ...date, type: 'date', relative: null, unplaced: null, zone: null },
    };
  }
});

describe('A warning of too much precision', () => {
  it('says what the quote names and offers the date without the rest', () => {
    expect(warningsOn('in June 2025', '2025-06-18 ?')).toEqual(['reports/a.md:9 precision: Expected a quote that names the day; found `2025-06-18` over a quote that names no day. Did you mean `2025-06`?']);
    expect(warningsOn('in 2025', '2025-06-18')).toEqual(['reports/a.md:9 precision: Expected a quote that names the month; found `2025-06-18` over a quote that names only the year. Did you mean `2025`?']);
    expect(warningsOn('on 18 June', '2025-06-18T10:30+05:00')).toEqual(['reports/a.md:9 precision: Expected a quote that gives the time; found `2025-06-18T10:30+05:00` over a quote that gives no time of day. Did you mean `2025-06-18`?']);
  });

  it('says so if the quote names another day', () => {
    expect(warningsOn('on 19 June', '2025-06-18')).toEqual(['reports/a.md:9 precision: Expected a quote that names the day; found `2025-06-18` over a quote that names another.']);
  });

  it('offers nothing where the quote does not name the month either, or the parts differ', () => {
    expect(warningsOn('in the summer of 2025', '2025-07-14')).toEqual(['reports/a.md:9 precision: Expected a quote that names the day; found `2025-07-14` over a quote that names no day.']);
    expect(warningsOn('in June and July 2025', '2025-06-30/2025-07-01')).toEqual(['reports/a.md:9 precision: Expected a quote that names the day; found `2025-06-30/2025-07-01` over a quote that names no day.']);
  });

  it('is given of any question that a date answers', () => {
    const reports = { a: { claims: { crash: '- built: 2020-06\n  > built in 2020' } } };
    expect(warningsOf({ crash: 'when: 2025-06' }, reports)).toEqual(['reports/a.md:8 precision: Expected a quote that names the month; found `2020-06` over a quote that names only the year. Did you mean `2020`?']);
  });

  it('is not given of relative dates, of claims without a quote, or of answers that are no dates', () => {
    const claims = '- when: yesterday\n  > in June 2025\n- built: 2020-06-18\n- killed: 18\n  > in June 2025';
    expect(warningsOf({ crash: 'when: 2025-06' }, { a: { frontmatter: 'published: 2025-06-20', claims: { crash: claims } } })).toEqual([]);
  });

  it('takes a report without a language to be in the language of the site', () => {
    const reports = { a: { claims: { crash: '- when: 2025-06\n  > w 2025' } } };
    expect(warningsOf({ crash: 'when: 2025-06' }, reports, 'pl')).toEqual([]);
    expect(warningsOf({ crash: 'when: 2025-06' }, reports, 'en-GB')).toHaveLength(1);
  });

  it('reads the day as it is written, and not as the zone of the site has it', () => {
    expect(warningsOn('on 18 June at 23:30 UTC', '2025-06-18T23:30Z')).toEqual([]);
    expect(warningsOn('on 18 June', '2025-06-18T23:30Z')).toHaveLength(1);
  });
});
