import { preview } from 'astro';
import { siteConfig } from '../site/config.ts';
import { buildSite } from './build-site.ts';
import { OUTPUT } from './folders.ts';

/** `npm start`: builds the site and serves it, printing the address. */
if (await buildSite(OUTPUT)) {
  const server = await preview({ outDir: OUTPUT, logLevel: 'error' });
  const host = server.host && server.host !== '127.0.0.1' && server.host !== '::1' ? server.host : 'localhost';
  console.log(`\nThe site is at http://${host}:${server.port}${siteConfig().base}\nStop it with Ctrl+C.`);
} else {
  process.exitCode = 1;
}
