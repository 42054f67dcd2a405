import { html, page, pager } from '../html.js';

export const data = {
  pagination: { data: 'collections.sourceLists', size: 1, alias: 'list' },
  permalink: ({ list }) => (list.page === 1 ? '/sources/' : `/sources/page/${list.page}/`),
};

export function render({ list, collections, page: { url } }) {
  const [{ bySource }] = collections.archive;
  return page(`Sources, page ${list.page}`, 'Who publishes', url, html`<h1>Sources</h1>
<ul>${list.entries.map(({ id, data: { name, kind } }) => html`<li><a href="/sources/${id}/">${name}</a> ${kind}, ${bySource.get(id).length} reports</li>`)}</ul>
${pager(list, '/sources/')}`);
}
