import { byCodeUnit } from '../model/text.ts';

/** Every address inside the site, under the path that `site.yaml` serves it from. */
export interface Urls {
  readonly home: (page?: number) => string;
  readonly incident: (id: string) => string;
  readonly compare: (incident: string) => string;
  /** Two reports of an incident side by side, in whatever order they are named; only for `pairsWithPages`. */
  readonly pair: (incident: string, a: string, b: string) => string;
  /** What was known of an incident on each day; only where there is more than one state. */
  readonly knownOn: (incident: string) => string;
  readonly report: (id: string) => string;
  /** A permanent link to one claim, on its report's page. */
  readonly claim: (claim: { readonly report: string; readonly id: string }) => string;
  /** The proofs of a sealed capture. */
  readonly capture: (report: string) => string;
  readonly sources: (page?: number) => string;
  readonly source: (id: string, page?: number) => string;
  readonly page: (id: string) => string;
}

const known = new Map<string, Urls>();

/** `siteUrl` is absolute and has no trailing slash. Ids of any script are percent-encoded. Every part of a page asks, so the answer for the last site is kept. */
export function createUrls(siteUrl: string): Urls {
  const urls = known.get(siteUrl) ?? urlsUnder(basePath(siteUrl));
  if (!known.has(siteUrl)) known.clear();
  known.set(siteUrl, urls);
  return urls;
}

function urlsUnder(base: string): Urls {
  const path = (...parts: readonly string[]) => `${base}${parts.map((part) => `${encode(part)}/`).join('')}`;
  const paged = (page: number) => (page > 1 ? ['page', String(page)] : []);
  return {
    home: (page = 1) => path(...paged(page)),
    incident: (id) => path('incidents', id),
    compare: (incident) => path('incidents', incident, 'compare'),
    pair: (incident, a, b) => path('incidents', incident, 'compare', [a, b].sort(byCodeUnit).join('--')),
    knownOn: (incident) => path('incidents', incident, 'as-known-on'),
    report: (id) => path('reports', id),
    claim: ({ report, id }) => `${path('reports', report)}#${encode(id)}`,
    capture: (report) => `${base}captures/${encodeURIComponent(report)}.json`,
    sources: (page = 1) => path('sources', ...paged(page)),
    source: (id, page = 1) => path('sources', id, ...paged(page)),
    page: (id) => path(id),
  };
}

/** Most ids are plain, and a page has hundreds of addresses. */
function encode(part: string): string {
  return /^[\w.-]*$/.test(part) ? part : encodeURIComponent(part);
}

/** The path part of the site's address, with a slash at both ends. */
export function basePath(siteUrl: string): string {
  const { pathname } = new URL(siteUrl);
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}
