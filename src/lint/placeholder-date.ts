import type { EdtfDate } from '../model/edtf.ts';
import type { Issues } from '../model/issue.ts';
import type { Position } from '../model/position.ts';
import type { Report } from '../model/report.ts';
import { civilParts } from '../model/time.ts';
import type { DateValue } from '../model/value.ts';
import { namesFirstDay } from './first-day.ts';
import { isDated, isFlatDay, type LintInput, type ReportFrame, type Telling } from './input.ts';
import { findExcess } from './precision.ts';
import { mayTellDay, readQuote } from './quoted-date.ts';
import { writtenDates, type WrittenDate } from './written-dates.ts';

/**
 * Warns of 1 January, given flatly and borne out by nothing: it mostly stands for a year of which no more is known.
 * A quote that names the day bears it out, and so does a report published within that January.
 */
export function lintPlaceholderEntries({ incidents, tellingsOf }: LintInput, issues: Issues): void {
  for (const { id, when, whenPosition, whenUncertain, reference, bareLinks } of incidents) {
    const date = when && !reference ? newYear(when, whenUncertain) : undefined;
    if (!when || !date) continue;
    const told = tellingsOf(id);
    const published = [...bareLinks, ...told.map(({ report }) => report)].map((item) => item.published);
    if (published.some((day) => isSoonAfter(day, date)) || told.some((telling) => quotesNewYear(telling, date))) continue;
    warn(whenPosition, when, date, issues);
  }
}

/** The same for the claims of a report. */
export function lintPlaceholderClaims({ coverage, published, language: own }: Report, { language }: ReportFrame, issues: Issues): void {
  for (const claim of coverage.flatMap(({ claims }) => claims)) {
    const date = isDated(claim) && claim.stance === 'asserts' ? newYear(claim.value, claim.hedged || claim.approximate) : undefined;
    if (!date || !isDated(claim) || isSoonAfter(published, date)) continue;
    if (claim.quote !== null && (tellsNewYear(claim.quote, date) || findExcess(claim, own ?? language) !== null)) continue;
    warn(claim.position, claim.value, date, issues);
  }
}

function warn(position: Position, { text }: DateValue, { year }: WrittenDate, issues: Issues): void {
  issues.warn(position, 'placeholder-date', {
    expected: 'the year alone where no more is known',
    found: `\`${text}\`, which nothing bears out`,
    mend: 'Write the year alone, or quote the words that name the day.',
    suggestion: writeYear(year),
  });
}

function newYear(when: DateValue, uncertain: boolean): WrittenDate | undefined {
  const [date] = isFlatDay(when, uncertain) ? writtenDates(when.text) : [];
  return date?.month === 1 && date.day === 1 ? date : undefined;
}

/** Any quote on the incident may name the day; one under a date may also tell it as “on Wednesday”. */
function quotesNewYear({ claims }: Telling, date: WrittenDate): boolean {
  return claims.some((claim) => claim.quote !== null && (namesFirstDay(claim.quote, 1) || (claim.value?.type === 'date' && tellsNewYear(claim.quote, date))));
}

function tellsNewYear(quote: string, date: WrittenDate): boolean {
  return namesFirstDay(quote, 1) || mayTellDay(readQuote(quote), date);
}

/** Published in the same January; on the first of it only with a time, since that day may be a placeholder too. */
function isSoonAfter(published: EdtfDate | null, { year }: WrittenDate): boolean {
  if (!published || !Number.isFinite(published.stated.earliest) || !['day', 'hour', 'minute', 'second'].includes(published.precision)) return false;
  const day = civilParts(published.stated.earliest);
  return day.year === year && day.month === 1 && (day.day > 1 || published.clock !== 'none');
}

function writeYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
