import { pathToFileURL } from 'node:url';
import type { SitePage } from '../site/routes.ts';
import type { PageInHand } from './page-runtime.ts';

/** Astro's pages, bundled to be made: see `bundle.ts`. */
export interface Bundle {
  /** The module that knows the others. */
  readonly entry: string;
  /** By file of `src/pages/`, the markup that ends the head of its pages. */
  readonly heads: Readonly<Record<string, string>>;
  /** By component's script, its address. */
  readonly scripts: Readonly<Record<string, string>>;
}

/** As much as is needed of Astro's `BuildApp` (7.3.4, which is pinned). */
interface App {
  readonly manifest: { readonly pageMap: ReadonlyMap<string, () => Promise<{ readonly page: () => PageModule }>> };
}

/** A file of `src/pages/`, compiled: markup, or what answers a request. */
interface PageModule {
  readonly default?: (page: PageInHand, props: Readonly<Record<string, never>>, slots: Readonly<Record<string, never>>) => unknown;
  readonly GET?: (context: { readonly params: Readonly<Record<string, string>> }) => Response | Promise<Response>;
}

let opened: { readonly bundle: Bundle; readonly app: App; readonly modules: Map<string, PageModule> } | null = null;

/** Makes a thread ready to make pages. */
export async function openBundle(bundle: Bundle): Promise<void> {
  if (opened?.bundle.entry === bundle.entry) return;
  const { app } = (await import(pathToFileURL(bundle.entry).href)) as { readonly app: App };
  opened = { bundle, app, modules: new Map() };
}

/** Makes one page: what is in its file. */
export async function renderPage({ route, params }: SitePage): Promise<string> {
  const { bundle, app, modules } = opened!;
  const file = [`src/pages/${route}.astro`, `src/pages/${route}.ts`].find((name) => app.manifest.pageMap.has(name));
  if (!file) throw new Error(`There is no page src/pages/${route}.`);
  const module = modules.get(file) ?? (await app.manifest.pageMap.get(file)!()).page();
  modules.set(file, module);
  if (module.GET) return (await module.GET({ params })).text();
  const page: PageInHand = {
    params, head: known(bundle.heads, file), scripts: new Set(),
    scriptOf: (id) => known(bundle.scripts, id),
    createAstro: (props, slots) => ({ props, slots, params }),
  };
  const markup = module.default!(page, {}, {});
  if (markup instanceof Promise) throw new Error(`${file} awaits something, but nothing on pages is awaited: see src/build/page-runtime.ts.`);
  return `<!DOCTYPE html>${String(markup)}`;
}

/** What the bundle says of something; a page without it would be wrong and look whole. */
function known(all: Readonly<Record<string, string>>, name: string): string {
  const found = all[name];
  if (found === undefined) throw new Error(`The bundle of pages knows nothing of ${name}.`);
  return found;
}

/** The address of a page inside the site, without a slash at its beginning; parts are percent-encoded. */
export function addressOf(route: string, params: Readonly<Record<string, string>>): string {
  const path = route.replace(/(^|\/)index$/, '').replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name]!));
  return path === '' || path.endsWith('.json') ? path : `${path}/`;
}
