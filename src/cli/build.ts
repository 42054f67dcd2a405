import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { giveBackMemory } from './give-back-memory.ts';
import { keepCode } from './keep-code.ts';

giveBackMemory();
keepCode();
const [{ parseShard }, { buildSite, nameFolder }, { OUTPUT }] = await Promise.all([import('../build/parts.ts'), import('./build-site.ts'), import('./folders.ts')]);

/** `npm run build`: the site from `content/` into `dist/`. `-- --shard 2/4` makes the second of four parts into `parts/2-of-4/`. */
const { values } = parseArgs({ options: { shard: { type: 'string' } } });
const shard = values.shard === undefined ? null : parseShard(values.shard);
if (shard === undefined) {
  console.error(`Expected which part of how many; found \`${values.shard}\`. Write it like \`--shard 2/4\`.`);
  process.exitCode = 1;
} else {
  const out = shard ? resolve(process.env['DATELINE_PARTS'] ?? 'parts', `${shard.index}-of-${shard.count}`) : OUTPUT;
  if (await buildSite(out, { shard })) console.log(`${shard ? 'The part' : 'The site'} is in ${nameFolder(out)}.`);
  else process.exitCode = 1;
}
