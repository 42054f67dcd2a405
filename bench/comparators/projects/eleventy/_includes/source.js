import { text } from '../claims.js';
import { facts, html, page, pager, raw } from '../html.js';

/** One page of a source's reports. */
export function writeSource({ id, data }, list, content, address) {
  return page(data.name, `What ${data.name} published`, address, html`<h1>${data.name}</h1>
${facts(['kind', 'country', 'url', 'owner', 'reliability', 'because'].map((key) => [key, data[key]]))}
${raw(content)}
<ul>${list.entries.map((report) => html`<li><a href="/reports/${report.id}/">${report.data.title}</a> ${text(report.data.published)}</li>`)}</ul>
${pager(list, `/sources/${id}/`)}`);
}
