import type { Issues } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import { DAY_MS, HOUR_MS } from '../model/time.ts';
import { isDated, type DatedClaim, type ReportFrame } from './input.ts';
import { mayTellDay, mayTellMonth, mayTellTime, namesAnyDay, namesDate, namesYear, readQuote } from './quoted-date.ts';
import { writtenDates } from './written-dates.ts';

/** How a claim is more exact than its quote. */
export type Excess = 'month' | 'day' | 'other-day' | 'time';

const DAY_MEND = 'Quote the words that give the day too, or write no more than is quoted.';

const WORDS: Readonly<Record<Excess, { readonly expected: string; readonly found: string; readonly mend: string; readonly quoted: RegExp | null }>> = {
  month: { expected: 'a quote that names the month', found: 'names only the year', mend: 'Quote the words that give the month too, or write the year alone.', quoted: /^-?\d{4}/ },
  day: { expected: 'a quote that names the day', found: 'names no day', mend: DAY_MEND, quoted: /^-?\d{4}-\d\d/ },
  'other-day': { expected: 'a quote that names the day', found: 'names another', mend: DAY_MEND, quoted: null },
  time: { expected: 'a quote that gives the time', found: 'gives no time of day', mend: 'Quote the words that give the time too, or write the day alone.', quoted: /^-?\d{4}-\d\d-\d\d/ },
};

/** Warns of claims that are more exact than their quote: they code a month, a day or a time that it does not name. */
export function lintPrecision(report: Report, { language }: ReportFrame, issues: Issues): void {
  for (const claim of report.coverage.flatMap(({ claims }) => claims)) {
    if (!isDated(claim)) continue;
    const excess = findExcess(claim, report.language ?? language);
    if (excess === null) continue;
    const { expected, found, mend } = WORDS[excess];
    issues.warn(claim.position, 'precision', { expected, found: `\`${claim.value.text}\` over a quote that ${found}`, mend, ...suggestLess(claim, excess) });
  }
}

/**
 * How a claim is more exact than its quote; null if it is not, or if the quote may name the rest in a way not known
 * here. A quote that dates nothing lacks nothing. Approximate dates, and stretches too long for a slip, are the
 * editor's reading of words such as “mid-June”. A denial of a day follows from the denial of its month.
 */
export function findExcess({ quote, stance, value }: DatedClaim, language: string): Excess | null {
  const dates = writtenDates(value.text);
  if (quote === null || stance !== 'asserts' || value.approximate || !value.stated || dates.length === 0) return null;
  const isKnown = isReadable(quote, language);
  const said = readQuote(quote);
  const length = value.stated.latest - value.stated.earliest;
  const codes = (part: 'month' | 'day' | 'hour') => dates.some((date) => date[part] !== null);
  const hasYear = dates.some((date) => namesYear(said, date));
  const hasMonth = isKnown && dates.some(({ month }) => month !== null && said.months.has(month));

  if (isKnown && codes('month') && length <= 31 * DAY_MS && hasYear && !dates.some((date) => mayTellMonth(said, date))) return 'month';
  if (codes('day') && length <= 3 * DAY_MS && (hasMonth || hasYear) && !dates.some((date) => mayTellDay(said, date))) {
    if (!namesAnyDay(said)) return 'day';
    // A time told in another zone may fall on the day before or after.
    return codes('hour') ? null : 'other-day';
  }
  if (!isKnown || !codes('hour') || length >= 12 * HOUR_MS || !dates.some((date) => namesDate(said, date))) return null;
  return dates.some((date) => mayTellTime(said, date, value.clock === 'given')) ? null : 'time';
}

const KNOWN_LANGUAGES: ReadonlySet<string> = new Set(['en', 'ru', 'uk', 'de', 'fr', 'es']);

/** Whether the words of a quote are in a language that the lists have; of others, only digits can be read. */
function isReadable(quote: string, language: string): boolean {
  return KNOWN_LANGUAGES.has(language.toLowerCase().split('-')[0]!) && !/(?![\p{Script=Latin}\p{Script=Cyrillic}])\p{L}/u.test(quote);
}

/** The date cut down to what the quote names, if that is one and the same for all of its parts. */
function suggestLess({ quote, value }: DatedClaim, excess: Excess): { readonly suggestion?: string } {
  const { quoted } = WORDS[excess];
  const dates = writtenDates(value.text);
  const { months } = readQuote(quote ?? '');
  if (!quoted || (excess === 'day' && !dates.every(({ month }) => month !== null && months.has(month)))) return {};
  const [less, ...others] = new Set(dates.map(({ text }) => quoted.exec(text.replace(/[?~%]/g, ''))?.[0]));
  return less === undefined || others.length > 0 ? {} : { suggestion: less };
}
