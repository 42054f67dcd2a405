import { MOST_SOURCES } from '../charts/source-matrix.ts';
import type { Archive } from '../model/archive.ts';
import type { Source } from '../model/source.ts';

/** The sources that a matrix has room for: those with the most reports, by name. Without a report there is nothing to compare. */
export function matrixSources({ sources, register }: Pick<Archive, 'sources' | 'register'>): readonly Source[] {
  const count = (id: string) => register.reportsOf.get(id)?.length ?? 0;
  const most = new Set(register.sources.filter((id) => count(id) > 0).sort((a, b) => count(b) - count(a)).slice(0, MOST_SOURCES));
  return register.sources.filter((id) => most.has(id)).map((id) => sources.get(id)!);
}
