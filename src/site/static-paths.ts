import { recall, traced, type Traced } from '../store/trace.ts';
import { getArchive } from './archive.ts';
import { KIND_OF_ROUTE, pagesOf, unitsOf, type Route, type RouteParams, type SitePage, type Unit } from './routes.ts';

interface InHand {
  readonly unit: Unit;
  /** Its pages, once they have been asked for: each of its routes does. */
  pages?: Traced<readonly SitePage[]>;
}

/** The unit whose pages are being made in this thread; bundled pages have their own copy of this file, so a global symbol is what both see. */
const KEY = Symbol.for('dateline.unit');
const hand = globalThis as { [KEY]?: InHand };

/** Says whose pages are made next. */
export function takeUp(unit: Unit): void {
  hand[KEY] = { unit };
}

/** The pages of one route, as Astro asks for them: of the unit in hand while a site is built, of the whole site otherwise. */
export function staticPaths<R extends Route>(route: R): { params: RouteParams[R] }[] {
  const pages = hand[KEY] ? pagesInHand(hand[KEY]) : pagesOfKind(KIND_OF_ROUTE[route]);
  return pages.filter((page) => page.route === route).map(({ params }) => ({ params: { ...params } as unknown as RouteParams[R] }));
}

function pagesInHand(inHand: InHand): readonly SitePage[] {
  inHand.pages ??= traced(() => pagesOf(inHand.unit, getArchive()));
  return recall(inHand.pages);
}

function pagesOfKind(wanted: Unit['kind']): readonly SitePage[] {
  const archive = getArchive();
  return [...unitsOf(archive)].filter(({ kind }) => kind === wanted).flatMap((unit) => pagesOf(unit, archive));
}
