import type { EdtfDate } from '../model/edtf.ts';
import type { Issues, Words } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import { shift } from '../model/time.ts';
import { FIRST_USUAL_YEAR, type ArchiveYears } from './archive-years.ts';
import { isDated, type LintInput, type ReportFrame } from './input.ts';
import { suggestYear } from './mistyped-year.ts';
import { startOfWritten, writtenDates } from './written-dates.ts';

/**
 * Warns of years that look like slips: more than a year after publication, or before 1000 in an archive of modern
 * times. A landmark may well mean them (a founding): there they must be a hundred years after publication, or before 1000 and a slip of
 * the archive's own. Returns the incidents that are in old times without a warning.
 */
export function lintFarEntries({ incidents, tellingsOf }: LintInput, years: ArchiveYears, issues: Issues): ReadonlySet<string> {
  const ancient = new Set<string>();
  for (const { id, when, whenPosition, reference } of incidents) {
    if (!when || when.relative) continue;
    const margin = reference || !years.isCovered ? 100 : 1;
    const told = () => tellingsOf(id).map(({ report }) => report.published).reduce(earlier, null);
    const words = findFar({ text: when.text, published: years.newest, from: 'the newest publication', margin, told, isFree: reference }, years);
    if (words) issues.warn(whenPosition, 'far-date', words);
    else if (writtenDates(when.text).some(({ year }) => year < FIRST_USUAL_YEAR)) ancient.add(id);
  }
  return ancient;
}

/** The same for claims; here a denial, or an answer to a question other than `when`, may mean such years too (a deadline). */
export function lintFarClaims({ published, coverage }: Report, { years, ancient }: ReportFrame, issues: Issues): void {
  for (const claim of coverage.flatMap(({ claims }) => claims)) {
    if (!isDated(claim)) continue;
    const isFree = claim.question !== 'when' || claim.stance === 'denies';
    const against = { published, from: 'the report', margin: isFree ? 100 : 1, told: () => published, isFree: isFree || ancient.has(claim.incident) } as const;
    const words = findFar({ text: claim.value.text, ...against }, years);
    if (words) issues.warn(claim.position, 'far-date', words);
  }
}

/** A date and what it is held against. */
interface Dated {
  readonly text: string;
  readonly published: EdtfDate | null;
  /** What was published, in words. */
  readonly from: string;
  /** How many years after that it may lie. */
  readonly margin: 1 | 100;
  /** When it was first told of, as far as is known: a suggestion is no later. */
  readonly told: () => EdtfDate | null;
  /** Whether it may lie in old times on purpose. */
  readonly isFree: boolean;
}

const MEND = 'Correct the year. If it is right, leave it: this is only a warning.';

/** The words on the first date of a text that is far from all others; undefined if none is. */
function findFar({ text, published, from, margin, told, isFree }: Dated, years: ArchiveYears): Words | undefined {
  const limit = published ? shift(published.bounds.latest, margin, 'year') : Infinity;
  for (const date of writtenDates(text)) {
    const isLate = startOfWritten(date) >= limit;
    if (!isLate && (date.year >= FIRST_USUAL_YEAR || !years.isModern)) continue;
    const until = (told() ?? years.newest)?.bounds.latest ?? Infinity;
    const proposed = suggestYear(text, date, years.from, until);
    if (!isLate && isFree && proposed.suggestion === undefined) continue;
    const expected = isLate
      ? `a date no more than ${margin === 1 ? 'a year' : 'a hundred years'} after ${from} (\`${published?.text}\`)`
      : 'a year near those of the other incidents, most of which are after 1900';
    return { expected, found: `the year ${date.year} in \`${text}\``, mend: MEND, ...proposed };
  }
  return undefined;
}

function earlier(a: EdtfDate | null, b: EdtfDate | null): EdtfDate | null {
  return a && b ? (b.bounds.latest < a.bounds.latest ? b : a) : (a ?? b);
}
