import type { Claim } from '../model/claim.ts';
import { formatBounds } from '../model/format-date.ts';
import { formatClaim, formatRange } from '../model/format-value.ts';
import type { Question } from '../model/question.ts';

/** How a cell of the claim matrix may look, `uncoded` being the absence of a claim. */
export type ClaimMark = 'hedged' | 'approximate' | 'denied' | 'unknown' | 'silent' | 'uncoded';

export const CLAIM_MARKS: Readonly<Record<ClaimMark, { readonly word: string; readonly meaning: string }>> = {
  hedged: { word: 'hedged', meaning: 'The report says it, but with “reportedly”, “allegedly” or the like.' },
  approximate: { word: 'approximate', meaning: 'The report gives it as a rough value.' },
  denied: { word: 'denied', meaning: 'The report says that this is not so.' },
  unknown: { word: 'not known', meaning: 'The report says that it is not known, or not disclosed.' },
  silent: { word: 'does not say', meaning: 'The editors checked: the report has nothing on it.' },
  uncoded: { word: 'not coded', meaning: 'Nobody has looked yet. It says nothing about the report.' },
};

/** What a page shows of a claim. */
export interface ClaimWords {
  readonly text: string;
  /** What it comes to, where the report's own words have to be worked out. */
  readonly aside: string | null;
  readonly marks: readonly ClaimMark[];
}

/** A claim in a reader's words, with every reservation that the report makes. */
export function wordClaim(claim: Claim, question: Question): ClaimWords {
  if (claim.stance === 'unknown' || claim.stance === 'silent') {
    return { text: CLAIM_MARKS[claim.stance].word, aside: null, marks: [claim.stance] };
  }
  const marks: ClaimMark[] = [];
  if (claim.hedged) marks.push('hedged');
  if (claim.approximate) marks.push('approximate');
  if (claim.stance === 'denies') marks.push('denied');
  return { ...wordValue(claim, question), marks };
}

function wordValue(claim: Claim, question: Question): Omit<ClaimWords, 'marks'> {
  const { value } = claim;
  const text = formatClaim(claim, question);
  if (value?.type === 'date' && value.relative) {
    const words = claim.stance === 'denies' ? `not ${value.text}` : value.text;
    return { text: words, aside: value.bounds ? `so ${formatBounds(value.bounds)}` : 'cannot be given a date' };
  }
  // An approximate number stands for a range, which decides the verdict: both are shown.
  if (claim.approximate && (value?.type === 'count' || value?.type === 'measure')) {
    return { text, aside: `taken as ${formatRange(value.range, question.unit)}` };
  }
  return { text, aside: null };
}
