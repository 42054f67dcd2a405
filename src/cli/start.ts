import { preview } from 'astro';
import { siteConfig } from '../site/config.ts';
import { buildSite, OUTPUT } from './build-site.ts';

/** `npm start`: builds the site and serves it, printing the address. */
if (await buildSite()) {
  const server = await preview({ outDir: OUTPUT, logLevel: 'error' });
  const host = server.host && server.host !== '127.0.0.1' && server.host !== '::1' ? server.host : 'localhost';
  console.log(`\nThe site is at http://${host}:${server.port}${siteConfig().base}\nStop it with Ctrl+C.`);
} else {
  process.exitCode = 1;
}
