import { claims, html, page } from '../html.js';

export const data = {
  pagination: { data: 'collections.comparisons', size: 1, alias: 'incident' },
  permalink: ({ incident }) => `/incidents/${incident.id}/compare/`,
};

export function render({ incident, collections, page: { url } }) {
  const title = `Who says what: ${incident.data.title}`;
  const [{ coverage }] = collections.archive;
  return page(title, title, url, html`<h1>${title}</h1><p><a href="/incidents/${incident.id}/">The incident</a></p>${claims(coverage.get(incident.id))}`);
}
