import type { Issues } from '../model/issue.ts';
import { byCodeUnit } from '../model/text.ts';
import { namesFirstDay } from './first-day.ts';
import { isFlatDay, type LintInput, type Telling } from './input.ts';
import { writtenDates } from './written-dates.ts';

/**
 * Fewer than five, or no more than a quarter, are never warned of. If every incident falls on a first with a
 * probability of 11 in 364 (1 January is another rule's), chance alone goes over both at most once in 4,000 archives:
 * most easily with 5 of 19, and ever more seldom as archives grow. `tests/lint/first-of-month.test.ts` counts it out.
 */
const FEWEST = 5;
const SHARE = 1 / 4;

/** How many further files the warning names. */
const MOST_NAMED = 3;

/** Warns once, at the first file by path, if too many incidents are dated flatly to the first of a month for that to be chance. */
export function lintFirstOfMonth({ incidents, tellingsOf }: LintInput, issues: Issues): void {
  const days = incidents.flatMap(({ id, when, whenPosition, whenUncertain, reference }) => {
    const [date] = when && !reference && isFlatDay(when, whenUncertain) ? writtenDates(when.text) : [];
    return date && date.month !== null && date.day !== null && !(date.month === 1 && date.day === 1) ? [{ id, whenPosition, month: date.month, day: date.day, text: date.text }] : [];
  });
  const firsts = days.filter(({ id, day, month }) => day === 1 && !isQuoted(tellingsOf(id), month));
  if (!areTooMany(firsts.length, days.length)) return;
  const [first, ...others] = firsts.toSorted((a, b) => byCodeUnit(a.whenPosition.file, b.whenPosition.file));
  const named = others.slice(0, MOST_NAMED).map(({ whenPosition }) => `\`${whenPosition.file}\``).join(', ');
  const more = others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : '';
  issues.warn(first!.whenPosition, 'first-of-month', {
    expected: 'days that are known, the first of a month among them about once in thirty',
    found: `the first of a month in ${firsts.length} of ${days.length} incidents: this file, ${named}${more}`,
    mend: 'Where no more than the month is known, write the month alone.',
    suggestion: first!.text.slice(0, -'-01'.length),
  });
}

/** Whether that many of all days being the first of a month is no chance. */
export function areTooMany(firsts: number, days: number): boolean {
  return firsts >= FEWEST && firsts > days * SHARE;
}

function isQuoted(tellings: readonly Telling[], month: number): boolean {
  return tellings.some(({ claims }) => claims.some(({ quote }) => quote !== null && namesFirstDay(quote, month)));
}
