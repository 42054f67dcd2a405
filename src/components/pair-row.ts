import type { Column } from '../compare/comparison.ts';
import type { Pair, PairRow } from '../compare/pair.ts';
import type { Claim } from '../model/claim.ts';
import type { Question } from '../model/question.ts';
import { getUrls } from '../site/archive.ts';
import { isSetApart, questionAnchor } from './anchors.ts';
import { showReserve } from './claim-mark.ts';
import { showPairClaim } from './claim-testimony.ts';
import { attr, html, type Html } from './html.ts';
import { noteRow } from './pair-words.ts';
import { showVerdict } from './verdict-badge.ts';

/** One question: how the two stand to each other on it, and what each says. */
export function showPairRow(pair: Pair, row: PairRow): Html {
  const { question, kind, firm } = row;
  const note = noteRow(row, pair);
  return html`<article class="pair-row"><header><h3><a${attr('href', `${getUrls().compare(pair.a.coverage.incident)}#${questionAnchor(question.id)}`)}>${question.ask}</a></h3>${
    (note || kind === 'clash') && html`<p class="pair-note">${kind === 'clash' && showVerdict(firm ? 'conflict' : 'disputed')} ${note}</p>`}</header><div class="pair-columns">${
    showPairClaims(pair.a, row.a, question)}${showPairClaims(pair.b, row.b, question)}</div></article>`;
}

/** What one report says on one question: each claim with its reservations, its quote and its permanent link. */
function showPairClaims(column: Column, claims: readonly Claim[], question: Question): Html {
  const isApart = isSetApart(column);
  return html`<div class="pair-side${isApart && ' set-apart'}"><p class="pair-who">${column.label}${isApart && ` (${column.coverage.match} match)`}</p>${
    claims.length === 0 && html`<p>${showReserve('uncoded')}</p>`}${claims.map((claim) => showPairClaim(claim, question, column))}</div>`;
}
