import { showReserve } from './claim-mark.ts';
import { CLAIM_MARKS, type ClaimMark } from './claim-words.ts';
import { html, type Shown } from './html.ts';
import { showVerdict } from './verdict-badge.ts';
import { VERDICT_ORDER, VERDICT_WORDS } from './verdict-words.ts';

const showTerm = (term: Shown, meaning: string) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`;

/** What each verdict means. Every comparison shows it, so it is made once. */
export const VERDICT_LEGEND = html`<dl class="legend">${VERDICT_ORDER.map((kind) => showTerm(showVerdict(kind), VERDICT_WORDS[kind].meaning))}</dl>`;

/** What each reservation of a report means. */
export const CLAIM_LEGEND = html`<dl class="legend">${Object.entries(CLAIM_MARKS).map(([mark, { meaning }]) => showTerm(showReserve(mark as ClaimMark), meaning))}</dl>`;
