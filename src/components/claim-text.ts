import type { Claim } from '../model/claim.ts';
import type { Question } from '../model/question.ts';
import { showReserve } from './claim-mark.ts';
import { CLAIM_MARKS, wordClaim } from './claim-words.ts';
import { attr, html, type Html } from './html.ts';

/** One claim as a reader sees it: its value, how the report put it, and every reservation. The value leads to `href`, if there is one. */
export function showClaim(claim: Claim, question: Question, href?: string): Html {
  const { text, aside, marks } = wordClaim(claim, question);
  const isValueless = text === CLAIM_MARKS[marks[0] ?? 'uncoded'].word;
  const value = isValueless ? showReserve(marks[0]!) : text;
  const tag = href === undefined ? html`<span class="claim-value">${value}</span>` : html`<a class="claim-value"${attr('href', href)}>${value}</a>`;
  const classes = ['claim', ...marks.map((mark) => `claim-${mark}`)].join(' ');
  return html`<span class="${classes}">${tag}${!isValueless && marks.map((mark) => [' ', showReserve(mark)])}${showAside(aside)}</span>`;
}

/** Quieter words behind a value. */
export function showAside(words: string | null): Html | null {
  return words ? html` <span class="claim-aside">${words}</span>` : null;
}
