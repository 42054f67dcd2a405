import type { Command } from '../measure.ts';
import type { ExtraPages } from './extra-pages.ts';

/** What a site is built from. */
export interface Sources {
  /** The content folder. */
  readonly content: string;
  readonly extra: ExtraPages;
  /** The same as JSON. */
  readonly extraFile: string;
}

/** Another generator that builds a like site of as many pages from the same content. */
export interface Comparator {
  /** With its version. */
  readonly name: string;
  /** Whether a build goes on from what the last one left; for the others an edit is a build like any other, and is not measured. */
  readonly keeps: boolean;
  /**
   * Makes a project in a folder, or brings one up to date with changed content. This is not measured: what a tool cannot read as it
   * stands is rewritten for it here. What it writes goes into `out`.
   */
  readonly prepare: (sources: Sources, project: string, out: string) => Command;
}
