import type { Extra } from './source.ts';

/** What makes a level of shared wording. Coverage is a share of the shorter text's unquoted words; lengths are in words. */
export interface WordingThresholds {
  /** Coverage from which on two texts are the same text, and from which on they share wording substantially. */
  readonly sameText: number;
  readonly substantial: number;
  /** Shorter runs are no coverage: names, facts and stock phrases that any two reports of one event have in common. */
  readonly coverageRun: number;
  /** A run so long is substantial by itself, or some shared wording. */
  readonly substantialRun: number;
  readonly someRun: number;
  /** A run so long within quotations is the same statement. */
  readonly statementRun: number;
}

/** What `site.yaml` says of the whole site. */
export interface Site {
  readonly title: string;
  readonly description: string;
  /** Absolute, without a trailing slash; a path in it is where the site is served from. */
  readonly url: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** IANA zone of times given without one. */
  readonly timezone: string;
  readonly licence: string | null;
  /** From where on shared wording counts for how much. */
  readonly wording: WordingThresholds;
  /** Category id to its label, in the order of the file. */
  readonly categories: ReadonlyMap<string, string>;
  readonly extra: Extra;
}

/** A page of the editors' own, such as `about`. */
export interface Page {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly file: string;
  readonly extra: Extra;
}
