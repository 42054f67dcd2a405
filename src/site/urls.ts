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
  const paged = (page: number) => (page > 1 ? `page/${page}/` : '');
  const [incident, report] = ['incidents', 'reports'].map((folder) => (id: string) => `${base}${folder}/${encode(id)}/`) as [Urls['incident'], Urls['report']];
  return {
    home: (page = 1) => `${base}${paged(page)}`,
    incident,
    compare: (id) => `${incident(id)}compare/`,
    pair: (id, a, b) => `${incident(id)}compare/${encode([a, b].sort(byCodeUnit).join('--'))}/`,
    knownOn: (id) => `${incident(id)}as-known-on/`,
    report,
    claim: (claim) => `${report(claim.report)}#${encode(claim.id)}`,
    capture: (id) => `${base}captures/${encodeURIComponent(id)}.json`,
    sources: (page = 1) => `${base}sources/${paged(page)}`,
    source: (id, page = 1) => `${base}sources/${encode(id)}/${paged(page)}`,
    page: (id) => `${base}${encode(id)}/`,
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
