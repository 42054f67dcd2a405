import { editClaim, editSummary } from './edits.ts';

/** What is measured, and what is done to the content before each run of it. */
const EDITS = {
  /** All content read and checked. */
  check: null,
  /** The whole site from nothing. */
  build: null,
  /** The site again after one claim has changed. */
  'edit-claim': editClaim,
  /** The site again after one incident's summary has changed. */
  'edit-summary': editSummary,
  /** The site again after nothing has. */
  'no-change': null,
} as const;

export type Work = keyof typeof EDITS;
export const WORKS = Object.keys(EDITS) as readonly Work[];

/** Whether it goes on from what a build before has left. */
export function isAgain(work: Work): boolean {
  return work !== 'check' && work !== 'build';
}

/** `n` tells the edits of one content folder apart. */
export function editFor(work: Work, content: string, n: number): void {
  EDITS[work]?.(content, n);
}
