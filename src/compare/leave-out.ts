import type { Archive } from '../model/archive.ts';
import type { Source } from '../model/source.ts';
import { compareReports, type Comparison } from './comparison.ts';
import type { Verdict } from './verdict.ts';

/** What a verdict would be without one of the sources. */
export interface Dependence {
  readonly source: Source;
  /** Of another kind than the verdict with all sources. */
  readonly without: Verdict;
}

/**
 * Which conclusions hang on one source: for each question, the sources without whose reports its verdict is of another kind, in the order of the
 * columns. A verdict from one report alone hangs on it by definition and is left out, and so is what only uncertain matches answer.
 */
export function findDependences({ incident, columns, rows }: Comparison, archive: Archive): ReadonlyMap<string, readonly Dependence[]> {
  const sources = [...new Set(columns.map(({ source }) => source))];
  const dependences = new Map<string, Dependence[]>();
  if (sources.length < 2) return dependences;
  // Only these may come to hang on one source.
  const judged = rows.filter(({ verdict }) => verdict.kind !== 'single' && verdict.kind !== 'none');
  const questions = judged.map(({ question }) => question);
  if (questions.length === 0) return dependences;
  for (const source of sources) {
    const rest = columns.filter((column) => column.source !== source).map(({ coverage }) => coverage);
    const without = new Map(compareReports(incident, archive, rest, questions).rows.map(({ question, verdict }) => [question.id, verdict]));
    for (const { question, verdict } of judged) {
      const left = without.get(question.id) ?? NOTHING;
      if (left.kind !== verdict.kind) dependences.set(question.id, [...(dependences.get(question.id) ?? []), { source, without: left }]);
    }
  }
  return dependences;
}

const NOTHING: Verdict = { kind: 'none', because: 'No other report has been coded on this.', answers: [], clashes: [], revisions: [] };
