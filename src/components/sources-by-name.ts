import { MOST_SOURCES } from '../charts/source-matrix.ts';
import type { Archive } from '../model/archive.ts';
import type { Source } from '../model/source.ts';
import { byCodeUnit, foldText } from '../model/text.ts';
import { once } from './once.ts';
import { reportsBySource } from './report-index.ts';

/** All sources by name. Never by rank. */
export const sourcesByName = once(({ sources }: Archive): readonly Source[] => [...sources.values()].sort(byName));

/** The sources that a matrix has room for: those with the most reports, by name. Without a report there is nothing to compare. */
export const matrixSources = once((archive: Archive): readonly Source[] => {
  const count = ({ id }: Source) => reportsBySource(archive).get(id)?.length ?? 0;
  const most = sourcesByName(archive).filter((source) => count(source) > 0).sort((a, b) => count(b) - count(a));
  return most.slice(0, MOST_SOURCES).sort(byName);
});

export function byName(a: Source, b: Source): number {
  return byCodeUnit(foldText(a.name), foldText(b.name)) || byCodeUnit(a.id, b.id);
}
