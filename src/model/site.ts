import type { Extra } from './source.ts';

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
