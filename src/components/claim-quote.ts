import type { Claim } from '../model/claim.ts';
import { attr, html, type Html } from './html.ts';

/** The words of a report behind a claim, and whom the report has them from. */
export function showQuote({ quote, attributedTo }: Claim, language: string | null): Html | null {
  if (quote) return html`<figure class="quote"><blockquote${attr('lang', language)}><p>“${quote}”</p></blockquote>${attributedTo && html`<figcaption>— ${attributedTo}</figcaption>`}</figure>`;
  return attributedTo ? html`<p class="quiet">Attributed to ${attributedTo}.</p>` : null;
}
