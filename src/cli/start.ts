import { giveBackMemory } from './give-back-memory.ts';
import { keepCode } from './keep-code.ts';

giveBackMemory();
keepCode();
const [{ buildSite }, { OUTPUT }] = await Promise.all([import('./build-site.ts'), import('./folders.ts')]);

/** `npm start`: builds the site and serves it, printing the address. */
if (await buildSite(OUTPUT)) {
  const [{ preview }, { siteConfig }] = await Promise.all([import('astro'), import('../site/config.ts')]);
  const server = await preview({ outDir: OUTPUT, logLevel: 'error' });
  const host = server.host && server.host !== '127.0.0.1' && server.host !== '::1' ? server.host : 'localhost';
  console.log(`\nThe site is at http://${host}:${server.port}${siteConfig().base}\nStop it with Ctrl+C.`);
} else {
  process.exitCode = 1;
}
