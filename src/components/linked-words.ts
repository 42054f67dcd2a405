import { attr, html, type Html } from './html.ts';
import type { Reasoning, Sentence } from './sentence.ts';

/** A sentence with its links and quotes. */
export function showSentence(sentence: Sentence): Html {
  return html`${sentence.map((piece) => {
    if (typeof piece === 'string') return piece;
    if (piece.href !== undefined) return html`<a${attr('href', piece.href)}>${piece.text}</a>`;
    return piece.quoteIn === undefined ? piece.text : html`<i class="quoted"${attr('lang', piece.quoteIn)}>${piece.text}</i>`;
  })}`;
}

/** What a derived date goes back to, as a quiet sentence or a short list. */
export function showReasoning({ sentence, steps }: Reasoning): Html {
  return html`<p class="date-reasons">${showSentence(sentence)}</p>${steps.length > 0 && html`<ol class="date-steps">${steps.map((step) => html`<li>${showSentence(step)}</li>`)}</ol>`}`;
}
