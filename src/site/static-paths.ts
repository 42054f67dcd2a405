import { getArchive } from './archive.ts';
import { KIND_OF_ROUTE, pagesOf, unitsOf, type Route, type RouteParams } from './routes.ts';

/** The pages of one route, as Astro asks for them where it makes pages itself: `astro dev` and `astro build`. */
export function staticPaths<R extends Route>(route: R): { params: RouteParams[R] }[] {
  const archive = getArchive();
  const units = [...unitsOf(archive)].filter(({ kind }) => kind === KIND_OF_ROUTE[route]);
  return units.flatMap((unit) => pagesOf(unit, archive)).filter((page) => page.route === route).map(({ params }) => ({ params: { ...params } as unknown as RouteParams[R] }));
}
