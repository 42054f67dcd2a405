import { text } from '../claims.js';
import { html, page, pager } from '../html.js';

export const data = {
  pagination: { data: 'collections.lists', size: 1, alias: 'list' },
  permalink: ({ list }) => (list.page === 1 ? '/' : `/page/${list.page}/`),
};

export function render({ list, page: { url } }) {
  return page(`Incidents, page ${list.page}`, 'Made-up incidents at sea', url, html`<h1>Bench Harbour Log</h1>
<ol>${list.entries.map(({ id, data: { title, when, where, category, status, summary } }) => html`<li><h2><a href="/incidents/${id}/">${title}</a></h2><p>${text(when)} · ${text(where)} · ${category} · ${status}</p><p>${summary}</p></li>`)}</ol>
${pager(list, '/')}`);
}
