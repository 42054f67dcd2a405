import type { Claim } from './claim.ts';
import type { EdtfDate } from './edtf.ts';
import type { Position } from './position.ts';
import type { Extra } from './source.ts';

export const REPORT_KINDS = ['article', 'wire', 'statement', 'post', 'imagery', 'dataset', 'other'] as const;
export const CAPTURE_KINDS = ['none', 'private', 'public', 'sealed'] as const;
export const MATCHES = ['certain', 'probable', 'possible'] as const;

/** How sure the editor is that a report speaks of an incident. */
export type Match = (typeof MATCHES)[number];

/** What one report has on one incident. */
export interface Coverage {
  readonly report: string;
  readonly incident: string;
  readonly match: Match;
  readonly because: string | null;
  /** In the order of the file; empty where nobody has coded it. */
  readonly claims: readonly Claim[];
}

/** One published item about one or more incidents. */
export interface Report {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly url: string | null;
  readonly archived: string | null;
  readonly published: EdtfDate | null;
  readonly publishedPosition: Position;
  /** BCP 47 tag of the language it was published in. */
  readonly language: string | null;
  readonly kind: (typeof REPORT_KINDS)[number];
  /** Reports it was made from; null: not known; empty: the editor found it original. */
  readonly derivedFrom: readonly string[] | null;
  readonly capture: (typeof CAPTURE_KINDS)[number];
  /** An earlier report that this one corrects. */
  readonly corrects: string | null;
  readonly coverage: readonly Coverage[];
  /** Whether the file has notes beside its claims. */
  readonly hasNotes: boolean;
  readonly position: Position;
  readonly extra: Extra;
}

/** What lists of reports and their ties need: a report without its claims. */
export interface ReportCard extends Pick<Report, 'id' | 'title' | 'source' | 'published' | 'language' | 'derivedFrom' | 'corrects' | 'capture'> {
  readonly coverage: readonly CardCoverage[];
}

/** What a report has on one incident, in brief: `claims` is how many. */
export interface CardCoverage extends Pick<Coverage, 'incident' | 'match'> {
  readonly claims: number;
}

export function cardOf({ id, title, source, published, language, derivedFrom, corrects, capture, coverage }: Report): ReportCard {
  return { id, title, source, published, language, derivedFrom, corrects, capture, coverage: coverage.map(({ incident, match, claims }) => ({ incident, match, claims: claims.length })) };
}

/** Strictly: the one was out before the other can have been. */
export function isPublishedBefore(a: Pick<Report, 'published'>, b: Pick<Report, 'published'>): boolean {
  return a.published !== null && b.published !== null && a.published.bounds.latest <= b.published.bounds.earliest;
}
