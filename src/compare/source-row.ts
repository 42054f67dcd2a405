import type { Place } from '../model/place.ts';
import { relate } from './relation.ts';
import type { Row } from './comparison.ts';
import type { Origin } from './origins.ts';

/** What one source answers to one question about one incident, as it stands: reports of one source are of one origin. */
export interface SourcePart {
  readonly source: string;
  readonly origin: Origin;
  /** Which of the verdict's answers are its own. */
  readonly answers: readonly number[];
}

/** One row of a comparison by source. Only reports that are certainly about the incident have a part. */
export interface SourceRow {
  readonly parts: readonly SourcePart[];
  /** Whether some answer of the one equals one of the other or lies in it, or the other way about. */
  readonly isAlike: (a: SourcePart, b: SourcePart) => boolean;
  /** Whether claims of two sources, or two of one source, cannot both be true. */
  readonly isClashing: (a: string, b: string) => boolean;
}

/** Sorts the answers to one question by who gives them. */
export function sortBySource({ question, verdict: { answers, clashes } }: Row, places: ReadonlyMap<string, Place>): SourceRow {
  const parts = new Map<string, SourcePart & { readonly answers: number[] }>();
  answers.forEach(({ witnesses }, i) => {
    for (const { source, origin } of witnesses) {
      const part = parts.get(source.id);
      if (!part) parts.set(source.id, { source: source.id, origin, answers: [i] });
      else if (part.answers.at(-1) !== i) part.answers.push(i);
    }
  });
  const clashing = new Set(clashes.flatMap(({ a, b }) => [pairKey(a.source.id, b.source.id), pairKey(b.source.id, a.source.id)]));
  const isNested = (i: number, j: number): boolean => {
    if (i === j) return true;
    const [a, b] = [answers[i]!, answers[j]!];
    const { kind } = relate(a.value, b.value, { places, many: question.many });
    return a.stance === b.stance && (kind === 'equal' || kind === 'within' || kind === 'contains');
  };
  return {
    parts: [...parts.values()],
    isAlike: (a, b) => a.answers.some((i) => b.answers.some((j) => isNested(i, j))),
    isClashing: (a, b) => clashing.has(pairKey(a, b)),
  };
}

/** Ids hold no spaces. */
export function pairKey(a: string, b: string): string {
  return `${a} ${b}`;
}
