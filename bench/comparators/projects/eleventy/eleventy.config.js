import { readFileSync } from 'node:fs';
import { createArchive, paged } from './claims.js';

/** { pairs: [[incident, a, b]], knownOn: [incident] }: pages that Dateline makes of some incidents only. */
const extra = JSON.parse(readFileSync(process.env.BENCH_EXTRA_PAGES, 'utf8'));

export default function (config) {
  let archive;
  const archiveOf = (api) => (archive ??= createArchive(Object.fromEntries(['incidents', 'reports', 'sources', 'pages'].map((kind) => [kind, readKind(api, kind)]))));
  config.on('eleventy.before', () => { archive = undefined; });

  config.addCollection('archive', (api) => [archiveOf(api)]);
  config.addCollection('lists', (api) => paged(archiveOf(api).incidents));
  config.addCollection('sourceLists', (api) => paged(archiveOf(api).sources));
  // The first page of a source's reports is its own file's.
  config.addCollection('reportLists', (api) => archiveOf(api).sources.flatMap((source) => paged(archiveOf(api).bySource.get(source.id)).slice(1).map((list) => ({ source, list }))));
  config.addCollection('comparisons', (api) => archiveOf(api).incidents);
  config.addCollection('pairs', () => extra.pairs.map(([id, a, b]) => ({ id, a, b })));
  config.addCollection('knownOn', () => extra.knownOn.map((id) => ({ id })));

  return { dir: { input: 'src', includes: '../_includes' }, templateFormats: ['md', '11ty.js'], markdownTemplateEngine: false };
}

function readKind(api, kind) {
  return api.getFilteredByGlob(`src/${kind}/**/*.md`).map((item) => ({ id: item.fileSlug, data: item.data, body: item.rawInput }));
}
