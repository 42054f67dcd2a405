import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import { indexContent } from '../assemble/content-index.ts';
import { Issues } from '../model/issue.ts';
import type { Archive } from '../model/archive.ts';
import { fromTexts } from '../read/content-source.ts';
import { setEdition } from '../site/archive.ts';
import type { Bundle } from './render-page.ts';

/** `node src/build/bundler.ts <folder> <site's address>`: bundles the pages into a folder; see `bundle.ts`. */
const [folder, url] = process.argv.slice(2) as [string, string];
// Of all content, the bundle knows no more than where the site is served from.
setEdition({ archive: { site: { url } } as Archive, index: indexContent([], new Issues()), issues: [], source: fromTexts({}) });
await build({ outDir: join(folder, 'assets'), logLevel: 'warn', integrations: [ownRuntime(), keepBundle()] });

/** As much as is needed of what Astro's prerenderer is given (7.3.4, which is pinned). */
interface Internals {
  readonly pagesByKeys: ReadonlyMap<string, { readonly component: string; readonly styles: readonly { readonly sheet: { readonly src: string } }[] }>;
}

interface App {
  readonly manifest: { readonly base: string; readonly entryModules: Readonly<Record<string, string>> };
  setInternals: (internals: Internals) => void;
}

/** Has compiled pages call our own runtime in the place of Astro's: see `page-runtime.ts`. */
function ownRuntime(): AstroIntegration {
  const resolveId = (id: string) => (id === 'astro/compiler-runtime' ? join(import.meta.dirname, 'page-runtime.ts') : undefined);
  return { name: 'dateline-runtime', hooks: { 'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [{ name: 'dateline-runtime', enforce: 'pre', resolveId }] } }) } };
}

/** Keeps the bundle that Astro makes pages from, instead of making them: threads do that, see `render-unit.ts`. */
function keepBundle(): AstroIntegration {
  let out: URL;
  return {
    name: 'dateline-bundle',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = config.outDir;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          name: 'dateline',
          setup: async () => {
            const pages = new URL('.prerender/', out);
            const entry = readdirSync(pages).find((name) => name.startsWith('prerender-entry'))!;
            const { app } = (await import(new URL(entry, pages).href)) as { readonly app: App };
            let internals: Internals | null = null;
            app.setInternals = (given) => { internals = given; };
            await own.setup?.();
            const { base, entryModules } = app.manifest;
            const styles = [...(internals as Internals | null)!.pagesByKeys.values()].map((page) => [page.component, page.styles.map(({ sheet }) => `<link rel="stylesheet" href="${base}${sheet.src}">`).join('')] as const);
            const scripts = Object.entries(entryModules).map(([id, path]) => [id, `${base}${path}`] as const);
            cpSync(fileURLToPath(pages), join(folder, 'pages'), { recursive: true });
            writeFileSync(join(folder, 'bundle.json'), JSON.stringify({ entry, heads: Object.fromEntries(styles), scripts: Object.fromEntries(scripts) } satisfies Bundle));
          },
          getStaticPaths: () => Promise.resolve([]),
        }));
      },
    },
  };
}

