import { reasonsForClaim } from '../chronology/place-claim.ts';
import { recordOf, type TimeRecord } from '../chronology/record.ts';
import type { Column } from '../compare/comparison.ts';
import type { Claim } from '../model/claim.ts';
import { formatClaim } from '../model/format-value.ts';
import type { Question } from '../model/question.ts';
import type { Report } from '../model/report.ts';
import { getArchive, getUrls } from '../site/archive.ts';
import { showReserve } from './claim-mark.ts';
import { showQuote } from './claim-quote.ts';
import { tellClaimReasons } from './claim-reasons.ts';
import { showAside, showClaim } from './claim-text.ts';
import { wordClaim } from './claim-words.ts';
import { attr, html, type Html } from './html.ts';
import { showReasoning, showSentence } from './linked-words.ts';
import { once } from './once.ts';
import type { Sentence } from './sentence.ts';

/** What the date of a claim goes back to, where the report tells it by way of something else. `label` is the name that the page knows the report under. */
export function showClaimReasons(claim: Claim, report: Report, label: string): Html | null {
  if (claim.value?.type !== 'date' || !claim.value.relative || !claim.value.bounds) return null;
  const { incidents, reports } = getArchive();
  const reasoning = tellClaimReasons(claim, reasonsIn(recordOf(incidents))(report)(claim), { report, label }, { incidents, reports, urls: getUrls() });
  return reasoning && showReasoning(reasoning);
}

// A claim stands on the page of its report, on that of all reports, and on one for each pair that it is in.
const reasonsIn = once((record: TimeRecord) => once((report: Report) => once((claim: Claim) => reasonsForClaim(claim, report, record))));

/** A claim with its permanent link, its quote and what its date goes back to. */
export function showPairClaim(claim: Claim, question: Question, { report, label }: Column): Html {
  return html`<div class="pair-claim"><p>${showClaim(claim, question, getUrls().claim(claim))}</p>${showQuote(claim, report.language)}${showClaimReasons(claim, report, label)}</div>`;
}

/**
 * Who says it, with what reservations, in which words, what became of it, and the permanent link to the claim. `under` is the
 * answer that it is listed under; without one the value is shown with the claim.
 */
export function showTestimony(claim: Claim, { report, label }: Column, question: Question, history: readonly Sentence[], under?: string): Html {
  const said = under === undefined ? [': ', showClaim(claim, question)] : showUnder(claim, question, under);
  return html`<div class="testimony"><p class="testimony-who"><a${attr('href', getUrls().claim(claim))}>${label}</a>${said}</p>${
    history.length > 0 && html`<ul class="claim-history">${history.map((sentence) => html`<li>${showSentence(sentence)}</li>`)}</ul>`}${
    showQuote(claim, report.language)}${showClaimReasons(claim, report, label)}</div>`;
}

/** Equal values may be put in different words: these are shown where they are not the heading itself. */
function showUnder(claim: Claim, question: Question, under: string) {
  const { text, aside, marks } = wordClaim(claim, question);
  const isSame = under === formatClaim(claim, question) || under === text;
  const note = !isSame ? `put as “${text}”` : claim.value?.type === 'date' && claim.value.bounds ? null : aside;
  return [...marks.filter((mark) => mark !== 'unknown').map((mark) => [' ', showReserve(mark)]), showAside(note)];
}
