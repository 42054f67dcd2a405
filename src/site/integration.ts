import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentFolder, getEdition, loadEdition, requireSound } from './archive.ts';
import { formatIssues } from './report-issues.ts';

/** Ties the content folder to Astro: nothing is built from wrong content, and `astro dev` follows every edit. */
export function dateline(): AstroIntegration {
  return {
    name: 'dateline',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') requireSound(getEdition());
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = resolve(contentFolder());
        const load = () => {
          const { issues } = loadEdition({ drafts: true });
          if (issues.length > 0) logger.warn(`\n${formatIssues(issues, contentFolder())}`);
        };
        load();
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!resolve(path).startsWith(folder)) return;
          load();
          // Astro remembers which paths a route has; this is its own signal to ask again.
          for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
