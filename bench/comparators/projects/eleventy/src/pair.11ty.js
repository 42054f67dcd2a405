import { claims, html, page } from '../html.js';

export const data = {
  pagination: { data: 'collections.pairs', size: 1, alias: 'pair' },
  permalink: ({ pair: { id, a, b } }) => `/incidents/${id}/compare/${a}--${b}/`,
};

export function render({ pair: { id, a, b }, collections, page: { url } }) {
  const [{ incidentOf, coverage }] = collections.archive;
  const title = `Two reports on ${incidentOf.get(id).data.title}`;
  const entries = coverage.get(id).filter(({ report }) => report.id === a || report.id === b);
  return page(title, title, url, html`<h1>${title}</h1><p><a href="/incidents/${id}/">The incident</a> <a href="/incidents/${id}/compare/">All its reports compared</a></p>${claims(entries)}`);
}
