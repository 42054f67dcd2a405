import type { SourcePair } from '../compare/source-pairs.ts';
import type { SourceSurvey } from '../compare/source-survey.ts';
import { plural } from '../model/format-value.ts';
import { SHARED_LEVELS, SHARED_WORDS, SHORT_SHARED_WORDS } from './shared-words.ts';
import type { Chart, TableCell } from './chart.ts';
import { drawPairs } from './source-matrix-plot.ts';
import { drawFigure, idPrefix } from './svg.ts';

/** A source as a name in the matrix. */
export interface MatrixSource {
  readonly id: string;
  readonly name: string;
}

/** More names could not be read; the others' pairs are on their own pages. */
export const MOST_SOURCES = 24;

/**
 * Sources against each other, in the order given: each pair of them once, where the one's line and the other's column
 * meet. `total` is how many sources the site has. Null where no two of them have anything in common.
 */
export function drawSourceMatrix(id: string, sources: readonly MatrixSource[], total: number, pairOf: SourceSurvey['pairOf']): Chart | null {
  const shown = sources.slice(0, MOST_SOURCES);
  const pairs = shown.flatMap((b, i) => shown.slice(0, i).flatMap((a) => pairOf(a.id, b.id) ?? []));
  if (pairs.length === 0) return null;
  const caption = { id, title: 'Sources beside each other', sentence: describe(pairs, shown.length, total) };
  return {
    ...caption,
    draw: (width, suffix) => {
      const { elements, height } = drawPairs(shown, pairOf, width, idPrefix(id, suffix));
      return drawFigure(caption, { width, height, name: 'source-matrix' }, elements);
    },
    table: {
      columns: ['Source', 'and', 'Questions both answer', 'Alike', 'Cannot both be true', 'First: the one, the other, of incidents', 'Dependence'],
      rows: shown.flatMap((a, i) => shown.slice(i + 1).flatMap((b) => tabulate(a, b, pairOf(a.id, b.id)))),
    },
  };
}

function describe(pairs: readonly SourcePair[], shown: number, total: number): string {
  const sum = (of: (pair: SourcePair) => number) => pairs.reduce((n, pair) => n + of(pair), 0);
  const questions = sum((pair) => pair.questions);
  const which = shown < total ? `${shown} of ${total} sources, those with the most reports` : plural(shown, 'source');
  const met = `${which}: ${plural(pairs.length, 'pair')} ${pairs.length === 1 ? 'has' : 'have'} reported on the same incidents`;
  if (questions === 0) return `${met}, but no question was answered by both of a pair.`;
  const tied = sum((pair) => pair.oneOrigin);
  return `${met}. Their answers are alike on ${sum((pair) => pair.alike)} of ${plural(questions, 'question')} that both of a pair answer${tied > 0 ? ` (on ${tied} of these, both go back to one origin)` : ''}, and cannot both be true on ${sum((pair) => pair.clashing)}.`;
}

function tabulate(a: MatrixSource, b: MatrixSource, pair: SourcePair | undefined): readonly (readonly TableCell[])[] {
  if (!pair) return [];
  const number = (n: number): TableCell => ({ text: String(n), numeric: true });
  return [[{ text: a.name }, { text: b.name }, number(pair.questions), number(pair.alike), number(pair.clashing), { text: countFirsts(a, pair) }, { text: listDependence(pair) }]];
}

/** "2, 1 of 4": how often each of two was first, in the order given. */
function countFirsts(a: MatrixSource, { a: first, firstA, firstB, incidents }: SourcePair): string {
  return `${first === a.id ? `${firstA}, ${firstB}` : `${firstB}, ${firstA}`} of ${incidents}`;
}

/** What the editors declare, and shared wording by its level. */
export function wordDependence({ derived, wording, oneOrigin, alike }: SourcePair): string {
  const found = [
    derived > 0 ? `${plural(derived, 'report')} made from the other’s` : '',
    ...SHARED_LEVELS.map((level) => (wording.get(level) ? `${plural(wording.get(level)!, 'pair of reports', 'pairs of reports')} with ${SHARED_WORDS[level]}` : '')),
    oneOrigin > 0 ? `${oneOrigin} of ${alike} alike answers of one origin` : '',
  ].filter(Boolean);
  return found.join('; ') || 'no dependence found';
}

/** The same in as few words as hundreds of rows have room for. */
function listDependence({ derived, wording, oneOrigin }: SourcePair): string {
  const found = [
    derived > 0 ? `${derived} made from the other’s` : '',
    ...SHARED_LEVELS.map((level) => (wording.get(level) ? `${wording.get(level)!} with ${SHORT_SHARED_WORDS[level]}` : '')),
    oneOrigin > 0 ? `${oneOrigin} alike of one origin` : '',
  ].filter(Boolean);
  return found.join(', ') || 'none found';
}
