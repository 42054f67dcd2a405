import { pathToFileURL } from 'node:url';
import type { SitePage, Unit } from '../site/routes.ts';
import { takeUp } from '../site/static-paths.ts';

/** Astro's pages, bundled to be made: see `bundle.ts`. */
export interface Bundle {
  /** The module that makes pages. */
  readonly entry: string;
  /** What Astro knows of its own build and asks for when it makes a page: the style sheets of each. */
  readonly pages: readonly (readonly [key: string, page: unknown])[];
  readonly scripts: readonly unknown[];
}

/** As much as is needed of Astro's `BuildApp` (7.3.4, which is pinned): its own default prerenderer uses the same. */
interface App {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[]; readonly base: string; readonly pageMap: Map<string, () => Promise<unknown>> };
  readonly routeCache: { readonly clearAll: () => void };
  readonly setInternals: (internals: unknown) => void;
  readonly setOptions: (options: unknown) => void;
  readonly render: (request: Request, options: { readonly routeData: RouteData }) => Promise<Response>;
}

interface RouteData {
  readonly component: string;
  readonly type: string;
}

let opened: { readonly entry: string; readonly app: App; readonly routes: ReadonlyMap<string, RouteData> } | null = null;

/** Makes a thread ready to make pages. */
export async function openBundle({ entry, pages, scripts }: Bundle): Promise<void> {
  if (opened?.entry === entry) return;
  const { app } = (await import(pathToFileURL(entry).href)) as { readonly app: App };
  app.setInternals({ pagesByKeys: new Map(pages), entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts, config: {} }, logger: { options: { destination: { write: ({ message }: { message: string }) => console.error(message) } } } });
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.component.replace(/^src\/pages\//, '').replace(/\.(astro|ts)$/, ''), routeData]));
  // Astro would import the module of a page anew each time.
  for (const [component, load] of [...app.manifest.pageMap]) {
    const loaded = load();
    app.manifest.pageMap.set(component, () => loaded);
  }
  opened = { entry, app, routes };
}

/** From now on, pages of a unit are made. */
export function beginUnit(unit: Unit): void {
  takeUp(unit);
  opened!.app.routeCache.clearAll();
}

/** Makes one page of the unit in hand: the bytes of its file. */
export async function renderPage({ route, params }: SitePage): Promise<Buffer> {
  const { app, routes } = opened!;
  const routeData = routes.get(route);
  if (!routeData) throw new Error(`There is no page src/pages/${route}.`);
  const path = addressOf(route, params);
  const response = await app.render(new Request(`http://localhost${app.manifest.base.replace(/\/$/, '')}/${path}`), { routeData });
  if (response.status !== (route === '404' ? 404 : 200)) throw new Error(`/${path} came out with status ${response.status}.`);
  return Buffer.from(await response.arrayBuffer());
}

/** The address of a page inside the site, without a slash at its beginning; parts are percent-encoded. */
export function addressOf(route: string, params: Readonly<Record<string, string>>): string {
  const path = route.replace(/(^|\/)index$/, '').replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name]!));
  return path === '' || path.endsWith('.json') ? path : `${path}/`;
}
