import type { Comparison } from '../compare/comparison.ts';
import { PAIRED_REPORTS, pairsWithPages } from '../compare/pair-pages.ts';
import { numberWord } from '../model/number-word.ts';
import { getArchive, getUrls } from '../site/archive.ts';
import { attr, html, type Html } from './html.ts';

/** A longer list opens on demand. */
const MOST_LINES = 8;

/** The ways to the pages that set two reports of an incident side by side: each report with those published after it. */
export function showPairLinks({ incident, columns }: Comparison): Html | null {
  const urls = getUrls();
  const pairs = pairsWithPages(incident.id, getArchive());
  const addresses = new Set(pairs.map(([a, b]) => urls.pair(incident.id, a, b)));
  const lines = columns.flatMap((one, i) => {
    const others = columns.slice(i + 1).map((other) => ({ label: other.label, href: urls.pair(incident.id, one.report.id, other.report.id) })).filter(({ href }) => addresses.has(href));
    return others.length > 0 ? [html`<li>${one.label} with ${others.map((other, k) => [
      k === 0 ? '' : k === others.length - 1 ? ' or ' : ', ', html`<a${attr('href', other.href)}${attr('aria-label', `${one.label} with ${other.label}`)}>${other.label}</a>`])}</li>`] : [];
  });
  if (lines.length === 0) return null;
  const coded = columns.filter(({ coverage }) => coverage.claims.length > 0).length;
  const note = coded > PAIRED_REPORTS && html`<p class="quiet">There is a page for each two of the first ${numberWord(PAIRED_REPORTS)} coded reports, in the order of publication, and for all others that share wording.</p>`;
  const title = 'Compare two, side by side';
  const list = html`<ul class="bare">${lines}</ul>${note}`;
  return lines.length > MOST_LINES
    ? html`<details class="pair-links"><summary>${title}</summary>${list}</details>`
    : html`<div class="pair-links"><h3 class="eyebrow">${title}</h3>${list}</div>`;
}
