import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite, nameFolder } from './build-site.ts';
import { OUTPUT } from './folders.ts';

/** `npm run merge -- parts/*`: joins the parts that `--shard` made to one site, byte for byte the one that a single build makes. */
const { positionals } = parseArgs({ allowPositionals: true });
if (positionals.length === 0) {
  console.error('Say which parts: npm run merge -- parts/*');
  process.exitCode = 1;
} else if (await buildSite(OUTPUT, { parts: positionals.map((folder) => resolve(folder)) })) console.log(`The site is in ${nameFolder(OUTPUT)}.`);
else process.exitCode = 1;
