import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { codeKey, publicKey } from './code-key.ts';
import { digest } from './digest.ts';
import type { Bundle } from './render-page.ts';

/** Pages bundled to be made, and the files that are served beside them. */
export interface SiteBundle extends Bundle {
  /** Tells it from what another state of the software, or another address of the site, comes to. */
  readonly key: string;
  /** A folder with style sheets, scripts, typefaces and what is in `public/`. */
  readonly assets: string;
}

/**
 * Astro's bundle of the pages. It hangs on the code and on where the site is served from, and on no content, so that it is
 * made once and kept under `node_modules/`, where its imports are found.
 */
export async function bundlePages(cache: string, siteUrl: string): Promise<SiteBundle> {
  const key = digest(`${codeKey()} ${publicKey()} ${siteUrl}`);
  const folder = join(cache, 'bundle');
  const kept = join(folder, key);
  if (!existsSync(kept)) {
    const next = join(folder, `${key}.${process.pid}.next`);
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
    const assets = join(next, 'assets');
    // Loading Astro takes a second, which most builds need not spend.
    const { build } = await import('astro');
    await build({ outDir: assets, logLevel: 'warn', integrations: [keepBundle(next)] });
    // Others are of another state of the code.
    for (const name of readdirSync(folder)) if (name !== `${key}.${process.pid}.next`) rmSync(join(folder, name), { recursive: true, force: true });
    renameSync(next, kept);
  }
  const { entry, pages, scripts } = JSON.parse(readFileSync(join(kept, 'bundle.json'), 'utf8')) as Bundle;
  return { key, entry: join(kept, 'pages', entry), pages, scripts, assets: join(kept, 'assets') };
}

/** As much as is needed of what Astro's prerenderer is given (7.3.4, which is pinned). */
interface Internals {
  readonly pagesByKeys: ReadonlyMap<string, { readonly key: string; readonly component: string; readonly styles: readonly unknown[] }>;
}

/** Keeps the bundle that Astro makes pages from, instead of making them: threads do that, see `render-unit.ts`. */
function keepBundle(folder: string): AstroIntegration {
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
            const { app } = (await import(new URL(entry, pages).href)) as { readonly app: { setInternals: (internals: Internals) => void; setOptions: (options: { readonly settings: { readonly scripts: readonly unknown[] } }) => void } };
            let [internals, scripts]: [Internals | null, readonly unknown[]] = [null, []];
            app.setInternals = (given) => { internals = given; };
            app.setOptions = ({ settings }) => { scripts = settings.scripts; };
            await own.setup?.();
            const known = [...(internals as Internals | null)!.pagesByKeys].map(([key, { component, styles }]) => [key, { key, component, styles }] as const);
            cpSync(fileURLToPath(pages), join(folder, 'pages'), { recursive: true });
            writeFileSync(join(folder, 'bundle.json'), JSON.stringify({ entry, pages: known, scripts } satisfies Bundle));
          },
          getStaticPaths: () => Promise.resolve([]),
        }));
      },
    },
  };
}

