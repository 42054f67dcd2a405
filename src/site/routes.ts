import { isKnownInSteps } from '../compare/as-known-on.ts';
import { pairsWithPages } from '../compare/pair-pages.ts';
import type { Archive } from '../model/archive.ts';
import { laterPages } from './paging.ts';

/** The files of `pages/` whose addresses hang on the content, with how each names its parts. */
export interface RouteParams {
  readonly 'page/[page]': { readonly page: string };
  readonly '[page]': { readonly page: string };
  readonly 'incidents/[id]/index': { readonly id: string };
  readonly 'incidents/[id]/compare': { readonly id: string };
  readonly 'incidents/[id]/compare/[pair]': { readonly id: string; readonly pair: string };
  readonly 'incidents/[id]/as-known-on': { readonly id: string };
  readonly 'reports/[id]': { readonly id: string };
  readonly 'captures/[id].json': { readonly id: string };
  readonly 'sources/page/[page]': { readonly page: string };
  readonly 'sources/[id]/index': { readonly id: string };
  readonly 'sources/[id]/page/[page]': { readonly id: string; readonly page: string };
}

export type Route = keyof RouteParams;

/** One page: the file that makes it and the parts of its address; a route without parts has none. */
export type PageOf<R extends Route = Route> = { readonly [K in R]: { readonly route: K; readonly params: RouteParams[K] } }[R];

/** What pages are made together: all of one entry, or one page of a list. */
export type Unit =
  | { readonly kind: 'incident' | 'report' | 'source' | 'page'; readonly id: string }
  | { readonly kind: 'home' | 'sources'; readonly page: number }
  /** What a site has once: the page for addresses that lead nowhere, and that on methods. */
  | { readonly kind: 'site'; readonly id: '404' | 'methodology' };

/** A file of `pages/` whose address is fixed. */
export type FixedRoute = 'index' | '404' | 'methodology' | 'sources/index';

/** One page of a site. */
export type SitePage = PageOf | { readonly route: FixedRoute; readonly params: Readonly<Record<string, never>> };

/** Which pages a unit has. */
export function pagesOf(unit: Unit, archive: Archive): readonly SitePage[] {
  const { register, cards } = archive;
  switch (unit.kind) {
    case 'incident': {
      const { id } = unit;
      const incident = archive.incidents.get(id)!;
      return [
        { route: 'incidents/[id]/index', params: { id } },
        { route: 'incidents/[id]/compare', params: { id } },
        ...(isKnownInSteps(incident, archive) ? [{ route: 'incidents/[id]/as-known-on', params: { id } } as const] : []),
        ...pairsWithPages(id, archive).map(([a, b]) => ({ route: 'incidents/[id]/compare/[pair]', params: { id, pair: `${a}--${b}` } } as const)),
      ];
    }
    case 'report': {
      const { id } = unit;
      return [{ route: 'reports/[id]', params: { id } }, ...(cards.get(id)!.capture === 'sealed' ? [{ route: 'captures/[id].json', params: { id } } as const] : [])];
    }
    case 'source': {
      const { id } = unit;
      return [
        { route: 'sources/[id]/index', params: { id } },
        ...laterPages(register.reportsOf.get(id)?.length ?? 0).map((page) => ({ route: 'sources/[id]/page/[page]', params: { id, page } } as const)),
      ];
    }
    case 'page': return [{ route: '[page]', params: { page: unit.id } }];
    case 'home': return unit.page === 1 ? [{ route: 'index', params: {} }] : [{ route: 'page/[page]', params: { page: String(unit.page) } }];
    case 'sources': return unit.page === 1 ? [{ route: 'sources/index', params: {} }] : [{ route: 'sources/page/[page]', params: { page: String(unit.page) } }];
    case 'site': return [{ route: unit.id, params: {} }];
  }
}

/** Whether a unit's pages count what all incidents come to. */
export function isUnitOfSources({ kind }: Unit): boolean {
  return kind === 'source' || kind === 'sources';
}

/** Every unit of a site, in an order that hangs on the content alone. */
export function* unitsOf({ incidents, reports, sources, pages, register, cards }: Archive): Generator<Unit> {
  yield* [{ kind: 'site', id: '404' }, { kind: 'site', id: 'methodology' }] as const;
  // The page on methods has a generated part and a file of its own.
  for (const id of pages.keys()) if (id !== 'methodology') yield { kind: 'page', id };
  for (const page of ['1', ...laterPages(incidents.size)]) yield { kind: 'home', page: Number(page) };
  // A report next to the incident that it was first coded on: their pages show the same comparison.
  const home = (id: string) => cards.get(id)!.coverage[0]?.incident;
  for (const incident of incidents.keys()) {
    yield { kind: 'incident', id: incident };
    for (const id of register.reportsOn.get(incident) ?? []) if (home(id) === incident) yield { kind: 'report', id };
  }
  for (const id of reports.keys()) if (home(id) === undefined) yield { kind: 'report', id };
  for (const page of ['1', ...laterPages(sources.size)]) yield { kind: 'sources', page: Number(page) };
  for (const id of sources.keys()) yield { kind: 'source', id };
}

/** The kind of unit that the pages of a route belong to. */
export const KIND_OF_ROUTE: Readonly<Record<Route | FixedRoute, Unit['kind']>> = {
  'index': 'home', 'page/[page]': 'home', '404': 'site', 'methodology': 'site',
  'incidents/[id]/index': 'incident', 'incidents/[id]/compare': 'incident', 'incidents/[id]/compare/[pair]': 'incident', 'incidents/[id]/as-known-on': 'incident',
  'reports/[id]': 'report', 'captures/[id].json': 'report',
  'sources/index': 'sources', 'sources/page/[page]': 'sources', 'sources/[id]/index': 'source', 'sources/[id]/page/[page]': 'source',
  '[page]': 'page',
};

const PATTERNS = (Object.keys(KIND_OF_ROUTE) as (Route | FixedRoute)[]).map((route) => {
  const pattern = route.replace(/(^|\/)index$/, '').replaceAll('.', '\\.').replace(/\[(\w+)\]/g, '(?<$1>[^/]+)');
  return { route, pattern: new RegExp(`^${pattern}/?$`) };
});

/** The page at a path inside the site (without a slash at its beginning, not percent-encoded), with its unit. */
export function findPage(path: string, archive: Archive): { readonly unit: Unit; readonly page: SitePage } | undefined {
  for (const { route, pattern } of PATTERNS) {
    const params = pattern.exec(path)?.groups ?? (pattern.test(path) ? {} : undefined);
    const unit = params && unitAt(route, params, archive);
    const page = unit && pagesOf(unit, archive).find((one) => one.route === route && Object.entries(one.params).every(([name, value]) => params[name] === value));
    if (page) return { unit, page };
  }
  return undefined;
}

function unitAt(route: Route | FixedRoute, { id = '', page = '1' }: { readonly id?: string; readonly page?: string }, archive: Archive): Unit | undefined {
  const kind = KIND_OF_ROUTE[route];
  switch (kind) {
    case 'home': case 'sources': return { kind, page: Number(page) };
    case 'site': return route === '404' || route === 'methodology' ? { kind, id: route } : undefined;
    case 'page': return archive.pages.has(page) && page !== 'methodology' ? { kind, id: page } : undefined;
    case 'incident': return archive.incidents.has(id) ? { kind, id } : undefined;
    case 'report': return archive.reports.has(id) ? { kind, id } : undefined;
    case 'source': return archive.sources.has(id) ? { kind, id } : undefined;
  }
}
