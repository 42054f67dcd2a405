import type { Column, Comparison, Row } from '../compare/comparison.ts';
import type { Claim } from '../model/claim.ts';
import type { Question } from '../model/question.ts';
import { getUrls } from '../site/archive.ts';
import { isSetApart, questionAnchor } from './anchors.ts';
import { showReserve } from './claim-mark.ts';
import { showClaim } from './claim-text.ts';
import { attr, html, type Html } from './html.ts';
import { orderRows } from './tally.ts';
import { showVerdict } from './verdict-badge.ts';
import { shownVerdict } from './verdict-words.ts';
import { showWhen } from './when.ts';

/** Questions down, reports across. Where there is no room for a table, each question becomes a card. */
export function showMatrix({ columns, rows }: Comparison): Html {
  const width = columns.length <= 3 ? 'few' : columns.length <= 7 ? 'some' : 'many';
  const table = html`<table class="matrix" aria-labelledby="matrix-title"><thead><tr><td></td>${columns.map(showHead)}</tr></thead><tbody>${
    orderRows(rows).map((row) => showRow(row, columns))}</tbody></table>`;
  // A table that scrolls sideways has to be reachable by keyboard; one that never does must not be a stop.
  return width === 'many'
    ? html`<section class="matrix-frame matrix-many" aria-labelledby="matrix-title" tabindex="0">${table}</section>`
    : html`<div class="matrix-frame matrix-${width}">${table}</div>`;
}

function showHead(column: Column): Html {
  const { report, label, coverage } = column;
  const isApart = isSetApart(column);
  return html`<th scope="col"${attr('class', isApart ? 'set-apart' : null)}><a${attr('href', getUrls().report(report.id))}>${label}</a><span class="matrix-published">${
    report.published ? showWhen(report.published.bounds) : 'date not known'}</span>${isApart && html`<span class="matrix-match">${coverage.match} match</span>`}</th>`;
}

function showRow({ question, cells, verdict }: Row, columns: readonly Column[]): Html {
  const kind = shownVerdict(verdict);
  const uncoded = columns.filter((_, i) => cells[i]!.length === 0).map(({ label }) => label);
  return html`<tr class="row-${kind}"><th scope="row"><a class="matrix-question"${attr('href', `#${questionAnchor(question.id)}`)}>${question.ask}</a>${showVerdict(kind)}${
    uncoded.length > 0 && html`<span class="matrix-uncoded">Not coded: ${uncoded.join(', ')}</span>`}</th>${columns.map((column, i) => showCell(cells[i]!, column, question))}</tr>`;
}

/** What one report says on one question. */
function showCell(claims: readonly Claim[], column: Column, question: Question): Html {
  const urls = getUrls();
  const isApart = isSetApart(column);
  const isValueless = claims.every(({ stance }) => stance === 'silent' || stance === 'unknown');
  const classes = [isApart && 'set-apart', claims.length === 0 && 'is-uncoded', isValueless && 'is-valueless'].filter(Boolean).join(' ');
  const shown = claims.map((claim) => showClaim(claim, question, urls.claim(claim)));
  const said = shown.length === 0 ? showReserve('uncoded') : shown.length === 1 ? shown[0] : html`<ul class="bare">${shown.map((one) => html`<li>${one}</li>`)}</ul>`;
  return html`<td${attr('class', classes || null)}><span class="matrix-source">${column.label}${isApart && ` (${column.coverage.match} match)`}</span>${said}</td>`;
}
