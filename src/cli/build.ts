import { basename } from 'node:path';
import { buildSite, OUTPUT } from './build-site.ts';

/** `npm run build`: the site from `content/` into `dist/`. */
if (await buildSite()) console.log(`The site is in ${basename(OUTPUT)}/.`);
else process.exitCode = 1;
