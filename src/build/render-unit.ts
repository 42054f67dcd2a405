import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { surveyIncident, type IncidentSurvey } from '../compare/source-survey.ts';
import { comparisonOf, getArchive } from '../site/archive.ts';
import { pagesOf, type Unit } from '../site/routes.ts';
import { takeUp } from '../site/static-paths.ts';
import { tracedUntilDone } from '../store/trace.ts';

/** Astro's pages, bundled to be made: see `bundle.ts`. */
export interface Bundle {
  /** The module that makes pages. */
  readonly entry: string;
  /** What Astro knows of its own build and asks for when it makes a page: the style sheets of each. */
  readonly pages: readonly (readonly [key: string, page: unknown])[];
  readonly scripts: readonly unknown[];
}

/** What came of a unit. */
export interface RenderedUnit {
  readonly unit: Unit;
  /** Paths inside the site. */
  readonly files: readonly string[];
  readonly keys: readonly string[];
  /** What an incident adds to the survey of sources. */
  readonly survey: IncidentSurvey | null;
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

/** Makes all pages of a unit and writes them into a folder. */
export async function renderUnit(unit: Unit, out: string): Promise<RenderedUnit> {
  const { app, routes } = opened!;
  takeUp(unit);
  app.routeCache.clearAll();
  const files: string[] = [];
  const { value: survey, keys } = await tracedUntilDone(async () => {
    for (const { route, params } of pagesOf(unit, getArchive())) {
      const routeData = routes.get(route);
      if (!routeData) throw new Error(`There is no page src/pages/${route}.`);
      const path = addressOf(route, params);
      const response = await app.render(new Request(`http://localhost${app.manifest.base.replace(/\/$/, '')}/${path}`), { routeData });
      if (response.status !== (route === '404' ? 404 : 200)) throw new Error(`/${path} came out with status ${response.status}.`);
      const body = Buffer.from(await response.arrayBuffer());
      const file = fileOf(route, path);
      mkdirSync(dirname(join(out, file)), { recursive: true });
      writeFileSync(join(out, file), body);
      files.push(file);
    }
    return unit.kind === 'incident' ? surveyIncident(comparisonOf(unit.id), getArchive()) : null;
  });
  return { unit, files, keys: [...keys], survey };
}

/** The address of a page inside the site, without a slash at its beginning; parts are percent-encoded. */
function addressOf(route: string, params: Readonly<Record<string, string>>): string {
  const path = route.replace(/(^|\/)index$/, '').replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name]!));
  return path === '' || path.endsWith('.json') ? path : `${path}/`;
}

/** Where Astro's `format: 'directory'` puts a page. */
function fileOf(route: string, path: string): string {
  if (route === '404') return '404.html';
  const decoded = decodeURIComponent(path);
  return decoded.endsWith('.json') ? decoded : `${decoded}index.html`;
}
