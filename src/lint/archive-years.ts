import type { EdtfDate } from '../model/edtf.ts';
import { civilParts, shift } from '../model/time.ts';
import type { LintInput } from './input.ts';
import { startOfWritten, writtenDates } from './written-dates.ts';

/** Years before this one are written with a digit missing or astray more often than they are meant. */
export const FIRST_USUAL_YEAR = 1000;
const MODERN_YEAR = 1900;

/** What is usual in an archive, for telling what is not. */
export interface ArchiveYears {
  /** The publication that ends last; null if none is dated. */
  readonly newest: EdtfDate | null;
  /** From the first year of an incident or a publication, leaving out those before 1000. */
  readonly from: number;
  /** Most incidents are after 1900, and no more than one, or one in twenty, is before 1000. */
  readonly isModern: boolean;
  /** No more than one incident, or one in twenty, is more than a year after the newest publication. Else it is publications that are missing. */
  readonly isCovered: boolean;
}

export function archiveYears({ incidents, reports }: Pick<LintInput, 'incidents' | 'reports'>): ArchiveYears {
  const publications = [...reports, ...incidents.flatMap(({ bareLinks }) => bareLinks)]
    .flatMap(({ published }) => (published && [published.bounds.earliest, published.bounds.latest].every(Number.isFinite) ? [published] : []));
  const newest = publications.reduce<EdtfDate | null>((best, date) => (best && best.bounds.latest >= date.bounds.latest ? best : date), null);
  const limit = newest ? shift(newest.bounds.latest, 1, 'year') : Infinity;
  const dates = incidents.flatMap(({ when, reference }) => (when && !when.relative && !reference ? writtenDates(when.text).slice(0, 1) : []));
  const years = dates.map(({ year }) => year).sort((a, b) => a - b);
  const isFew = (odd: number) => odd <= Math.max(1, years.length / 20);
  return {
    newest,
    from: [...years, ...publications.map(({ bounds }) => civilParts(bounds.earliest).year)].reduce((least, year) => (year < FIRST_USUAL_YEAR ? least : Math.min(least, year)), Infinity),
    isModern: (years[Math.floor((years.length - 1) / 2)] ?? -Infinity) > MODERN_YEAR && isFew(years.filter((year) => year < FIRST_USUAL_YEAR).length),
    isCovered: isFew(dates.filter((date) => startOfWritten(date) >= limit).length),
  };
}
