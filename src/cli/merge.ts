import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { giveBackMemory } from './give-back-memory.ts';
import { keepCode } from './keep-code.ts';

giveBackMemory();
keepCode();
const [{ buildSite, nameFolder }, { OUTPUT }] = await Promise.all([import('./build-site.ts'), import('./folders.ts')]);

/** `npm run merge -- parts/*`: joins the parts that `--shard` made to one site, byte for byte the one that a single build makes. */
const { positionals } = parseArgs({ allowPositionals: true });
if (positionals.length === 0) {
  console.error('Say which parts: npm run merge -- parts/*');
  process.exitCode = 1;
} else if (await buildSite(OUTPUT, { parts: positionals.map((folder) => resolve(folder)) })) console.log(`The site is in ${nameFolder(OUTPUT)}.`);
else process.exitCode = 1;
