import { text } from '../claims.js';
import { facts, html, page, raw } from '../html.js';

export function render(data) {
  const [{ coverage, sourceOf }] = data.collections.archive;
  const id = data.page.fileSlug;
  return page(data.title, data.summary, data.page.url, html`<h1>${data.title}</h1><p>${data.summary}</p>
${facts([...['when', 'where', 'category', 'status'].map((key) => [key, text(data[key])]), ['tags', (data.tags ?? []).join(', ')]])}
${raw(data.content)}
<h2>Reports</h2>
<ul>${coverage.get(id).map(({ report, claims }) => html`<li><a href="/reports/${report.id}/">${report.data.title}</a>, ${sourceOf.get(report.data.source).data.name}, ${text(report.data.published)}, ${claims.length} claims</li>`)}</ul>
<p><a href="/incidents/${id}/compare/">Who says what</a></p>
<ul>${(data.related ?? []).map(({ incident, as }) => html`<li>${as} <a href="/incidents/${incident}/">${incident}</a></li>`)}</ul>
${Object.entries(data.findings ?? {}).map(([question, { value, because }]) => html`<p>${question}: ${value}. ${because}</p>`)}`);
}
