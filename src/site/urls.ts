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

/** `siteUrl` is absolute and has no trailing slash. Ids of any script are percent-encoded. */
export function createUrls(siteUrl: string): Urls {
  const base = basePath(siteUrl);
  const path = (...parts: readonly string[]) => `${base}${parts.map((part) => `${encodeURIComponent(part)}/`).join('')}`;
  const paged = (page: number) => (page > 1 ? ['page', String(page)] : []);
  return {
    home: (page = 1) => path(...paged(page)),
    incident: (id) => path('incidents', id),
    compare: (incident) => path('incidents', incident, 'compare'),
    pair: (incident, a, b) => path('incidents', incident, 'compare', [a, b].sort(byCodeUnit).join('--')),
    knownOn: (incident) => path('incidents', incident, 'as-known-on'),
    report: (id) => path('reports', id),
    claim: ({ report, id }) => `${path('reports', report)}#${encodeURIComponent(id)}`,
    capture: (report) => `${base}captures/${encodeURIComponent(report)}.json`,
    sources: (page = 1) => path('sources', ...paged(page)),
    source: (id, page = 1) => path('sources', id, ...paged(page)),
    page: (id) => path(id),
  };
}

/** The path part of the site's address, with a slash at both ends. */
export function basePath(siteUrl: string): string {
  const { pathname } = new URL(siteUrl);
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}
