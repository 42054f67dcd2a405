import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shareWording, wordsOf } from '../assemble/wording.ts';
import type { BareReport } from '../compile.ts';
import type { SharedWording } from '../model/shared-wording.ts';
import type { WordingThresholds } from '../model/site.ts';
import type { ContentSource } from '../read/content-source.ts';
import { createWordingIndex } from '../wording/wording-index.ts';
import { codeKey } from './code-key.ts';
import { digest } from './digest.ts';
import { writeWhole } from './entry-cache.ts';
import type { Threads } from './threads.ts';

export interface ShareWordingsInput {
  readonly reports: ReadonlyMap<string, BareReport>;
  readonly source: ContentSource;
  readonly contents: ReadonlyMap<string, string>;
  readonly thresholds: WordingThresholds;
  readonly cache: string;
  readonly threads: Threads;
}

/** What the texts at hand share; worked out anew where any of them has changed, since what is boilerplate hangs on all. */
export async function shareWordings({ reports, source, contents, thresholds, cache }: ShareWordingsInput): Promise<readonly SharedWording[]> {
  const texts = [...reports].filter(([, { words, sharings }]) => words !== null && !sharings).map(([id]) => id);
  const fileOf = (id: string) => `captures/${id}.txt`;
  const key = digest([codeKey(), JSON.stringify(thresholds), ...texts.map((id) => `${id} ${contents.get(fileOf(id))}`)].join('\n'));
  const file = join(cache, 'wording.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly key: string; readonly shared: readonly SharedWording[] }) : null;
  if (known?.key === key) return known.shared;
  const index = createWordingIndex();
  const textOf = (id: string) => {
    const read = source.read(fileOf(id));
    if ('failure' in read) throw new Error(`${fileOf(id)}: ${read.failure}`);
    return read.text;
  };
  for (const id of texts) index.add(id, textOf(id));
  const shared = [...index.pairs()].flatMap(([a, b]) => shareWording(a, b, index, thresholds, () => wordsOf(textOf(a))) ?? []);
  writeWhole(file, JSON.stringify({ key, shared }));
  return shared;
}
