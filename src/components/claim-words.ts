import type { Claim } from '../model/claim.ts';
import { formatBoundsIn, wordRelative } from '../model/format-date.ts';
import { formatClaim, formatRange } from '../model/format-value.ts';
import type { Question } from '../model/question.ts';
import type { DateValue, Unplaced } from '../model/value.ts';

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
    const words = `${wordRelative(value.text)}${value.approximate ? ', give or take a day' : ''}`;
    return { text: claim.stance === 'denies' ? `not ${words}` : words, aside: placeRelative(value) };
  }
  // An approximate number stands for a range, which decides the verdict: both are shown.
  if (claim.approximate && (value?.type === 'count' || value?.type === 'measure')) {
    return { text, aside: `taken as ${formatRange(value.range, question.unit)}` };
  }
  return { text, aside: null };
}

/** What a relative date comes to, or why it comes to nothing. */
function placeRelative({ bounds, unplaced, zone }: DateValue): string {
  return bounds ? `so ${formatBoundsIn(bounds, zone)}` : `which cannot be dated: ${UNPLACED_WORDS[unplaced ?? 'undated-incident']}`;
}

const UNPLACED_WORDS: Readonly<Record<Unplaced, string>> = {
  circular: 'what it counts from is itself dated by this incident',
  'undated-incident': 'what it counts from has no date',
  'undated-report': 'it is not known when the report appeared',
  impossible: 'it clashes with what it counts from',
};
