import type { Archive } from '../model/archive.ts';
import { byCodeUnit } from '../model/text.ts';

/**
 * Every two of so many coded reports, the first to be published, have a page of their own: 66 pages at most. The number of pairs
 * grows with the square of the reports, so that a story told by a hundred would have 4,950 pages, of which few are ever read.
 */
export const PAIRED_REPORTS = 12;
/** Nor may a wire story in two hundred copies have a page for every two of them. */
const MOST_PAIRS = 200;

/** The pairs of coded reports of one incident that have a page: those of the first to be published, and all that share wording. */
export function pairsWithPages(incident: string, { register, cards, sharedWording }: Pick<Archive, 'register' | 'cards' | 'sharedWording'>): readonly (readonly [a: string, b: string])[] {
  const coded = codedReports(incident, { register, cards });
  const known = new Set(coded);
  const first = coded.slice(0, PAIRED_REPORTS);
  const early = first.flatMap((one, i) => first.slice(i + 1).map((other) => (byCodeUnit(one, other) < 0 ? [one, other] as const : [other, one] as const)));
  const isEarly = new Set(first);
  const sharing = coded.flatMap((id) => (sharedWording.get(id) ?? [])
    .filter(({ a, b, level }) => a === id && known.has(b) && level !== 'none' && !(isEarly.has(a) && isEarly.has(b)))
    .map(({ a, b }) => [a, b] as const));
  return [...early, ...sharing].slice(0, MOST_PAIRS);
}

/** The reports with claims on an incident, in the order of publication. */
export function codedReports(incident: string, { register, cards }: Pick<Archive, 'register' | 'cards'>): readonly string[] {
  return (register.reportsOn.get(incident) ?? []).filter((id) => cards.get(id)!.coverage.some((entry) => entry.incident === incident && entry.claims > 0));
}
