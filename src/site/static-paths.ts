import { getArchive } from './archive.ts';
import { pagesOf, unitsOf, type Route, type RouteParams, type Unit } from './routes.ts';

/** The unit whose pages are being made in this thread; bundled pages have their own copy of this file, so a global symbol is what both see. */
const KEY = Symbol.for('dateline.unit');
const hand = globalThis as { [KEY]?: Unit | undefined };

/** Says whose pages are made next. */
export function takeUp(unit: Unit): void {
  hand[KEY] = unit;
}

const KINDS: Readonly<Record<Route, Unit['kind']>> = {
  'page/[page]': 'home', '[page]': 'page', 'incidents/[id]/index': 'incident', 'incidents/[id]/compare': 'incident', 'incidents/[id]/compare/[pair]': 'incident',
  'incidents/[id]/as-known-on': 'incident', 'reports/[id]': 'report', 'captures/[id].json': 'report', 'sources/page/[page]': 'sources',
  'sources/[id]/index': 'source', 'sources/[id]/page/[page]': 'source',
};

/** The pages of one route, as Astro asks for them: of the unit in hand while a site is built, of the whole site otherwise. */
export function staticPaths<R extends Route>(route: R): { params: RouteParams[R] }[] {
  const unit = hand[KEY];
  const archive = getArchive();
  const units = unit ? [unit] : unitsOf(archive).filter(({ kind }) => kind === KINDS[route]);
  return [...units].flatMap((one) => pagesOf(one, archive)).filter((page) => page.route === route).map(({ params }) => ({ params: { ...params } as unknown as RouteParams[R] }));
}
