import { statesOf } from '../claims.js';
import { claims, html, page } from '../html.js';

export const data = {
  pagination: { data: 'collections.knownOn', size: 1, alias: 'known' },
  permalink: ({ known: { id } }) => `/incidents/${id}/as-known-on/`,
};

export function render({ known: { id }, collections, page: { url } }) {
  const [{ incidentOf, coverage }] = collections.archive;
  const title = `As known on: ${incidentOf.get(id).data.title}`;
  return page(title, title, url, html`<h1>${title}</h1><p><a href="/incidents/${id}/">The incident</a></p>
${statesOf(coverage.get(id)).map(({ day, entries }) => html`<section><h2>${day}</h2>${claims(entries)}</section>`)}`);
}
