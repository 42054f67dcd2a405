import { getArchive } from './archive.ts';
import { KIND_OF_ROUTE, pagesOf, unitsOf, type Route, type RouteParams, type Unit } from './routes.ts';

/** The unit whose pages are being made in this thread; bundled pages have their own copy of this file, so a global symbol is what both see. */
const KEY = Symbol.for('dateline.unit');
const hand = globalThis as { [KEY]?: Unit | undefined };

/** Says whose pages are made next. */
export function takeUp(unit: Unit): void {
  hand[KEY] = unit;
}

/** The pages of one route, as Astro asks for them: of the unit in hand while a site is built, of the whole site otherwise. */
export function staticPaths<R extends Route>(route: R): { params: RouteParams[R] }[] {
  const unit = hand[KEY];
  const archive = getArchive();
  const units = unit ? [unit] : unitsOf(archive).filter(({ kind }) => kind === KIND_OF_ROUTE[route]);
  return [...units].flatMap((one) => pagesOf(one, archive)).filter((page) => page.route === route).map(({ params }) => ({ params: { ...params } as unknown as RouteParams[R] }));
}
