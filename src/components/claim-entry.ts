import type { Row } from '../compare/comparison.ts';
import type { Claim } from '../model/claim.ts';
import type { Report } from '../model/report.ts';
import { getArchive, getUrls } from '../site/archive.ts';
import { questionAnchor } from './anchors.ts';
import { showQuote } from './claim-quote.ts';
import { showClaimReasons } from './claim-testimony.ts';
import { showClaim } from './claim-text.ts';
import { wordEvidence } from './evidence-words.ts';
import { attr, html, type Html } from './html.ts';
import { showVerdict } from './verdict-badge.ts';
import { shownVerdict, wordOf } from './verdict-words.ts';

/** One claim on its report's page, with its own address; `row` is what all reports on the incident come to on the same question. */
export function showClaimEntry(claim: Claim, report: Report, { question, verdict }: Row): Html {
  const urls = getUrls();
  const kind = shownVerdict(verdict);
  const { evidence } = claim;
  return html`<li class="claim-entry"${attr('id', claim.id)}><p class="claim-question"><a class="permalink"${attr('href', urls.claim(claim))}${
    attr('aria-label', `Permanent link to this claim: ${question.ask}`)}>¶</a>${question.ask}</p><p class="claim-answer">${showClaim(claim, question)}</p>${
    showQuote(claim, report.language)}${
    evidence && html`<p class="evidence-note"${attr('data-quote', evidence.proved ? claim.quote : null)}>${wordEvidence(evidence)}</p>`}${
    showClaimReasons(claim, report, getArchive().sources.get(report.source)!.name)}<p class="claim-verdict"><a${
    attr('href', `${urls.compare(claim.incident)}#${questionAnchor(question.id)}`)}${
    attr('aria-label', `Among all reports: ${wordOf(kind).toLowerCase()}. ${question.ask}`)}>${showVerdict(kind)}</a></p></li>`;
}
