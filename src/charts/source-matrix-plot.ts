import { scaleSqrt } from 'd3';
import type { Element } from 'hast';
import type { SourcePair } from '../compare/source-pairs.ts';
import type { SourceSurvey } from '../compare/source-survey.ts';
import { showsDependence } from '../model/shared-wording.ts';
import { s } from './element.ts';
import { drawLegend } from './legend.ts';
import { legendOf, type PairPaths } from './source-matrix-legend.ts';
import { drawLines, drawText, round } from './svg.ts';
import { ellipsize, textWidth, wrapText } from './text-width.ts';
import type { MatrixSource } from './source-matrix.ts';

/** Narrower than this, a square could not be told to be filled. */
const LEAST_SIDE = 5;
const LARGEST_CELL = 56;
/** From here on, the numbers stand in the cells too. */
const LEAST_NUMBERED = 46;
/** Below this, names stand in a list under the matrix, and numbers in their place. */
const LEAST_NAMED = 21;
/** Below this, only the squares are drawn: who was first and what depends on what is in the table. */
const LEAST_MARKED = 18;
const NAME_GAP = 8;
/** Longer names are cut beside the matrix, so that one does not squeeze all the rest. */
const roomForName = (width: number) => Math.max(160, width * 0.3);

/** A table of pairs as road atlases have it: every name once, at the corner of its line to the left and its column below. */
export function drawPairs(sources: readonly MatrixSource[], pairOf: SourceSurvey['pairOf'], width: number, prefix: string): { readonly elements: readonly Element[]; readonly height: number } {
  const { cell, named } = frameOf(sources, width);
  const pairs = sources.flatMap((row, i) => sources.slice(0, i).flatMap((column, j) => {
    const pair = pairOf(row.id, column.id);
    return pair ? [{ pair, x: (j + 0.5) * cell, y: (i + 0.5) * cell, isRowFirst: firstOf(pair) === row.id, isColumnFirst: firstOf(pair) === column.id }] : [];
  }));
  const most = Math.max(1, ...pairs.map(({ pair }) => pair.questions));
  const numbered = cell >= LEAST_NUMBERED;
  const side = scaleSqrt([0, most], [0, numbered ? cell - 28 : cell * 0.6]);
  const paths: PairPaths = { frames: [], alike: [], clashing: [], arrows: [], ties: [], met: [] };
  const mark = Math.min(5, cell * 0.16);
  for (const { pair, x, y, isRowFirst, isColumnFirst } of pairs) {
    addSquare(paths, pair, x, numbered ? y - 6 : y, Math.max(LEAST_SIDE, Math.round(side(pair.questions))));
    if (cell < LEAST_MARKED) continue;
    if (isRowFirst) paths.arrows.push(`M${round(x + cell / 2 - 1)} ${round(y)}l${round(-mark)} ${round(-mark)}v${round(2 * mark)}z`);
    if (isColumnFirst) paths.arrows.push(`M${round(x)} ${round(y - cell / 2 + 1)}l${round(-mark)} ${round(mark)}h${round(2 * mark)}z`);
    if (isTied(pair)) paths.ties.push(tie(x - cell / 2 + 3, numbered ? y - cell / 2 + 3.5 : y + cell / 2 - 5.5, mark));
  }
  const numbers = numbered ? pairs.filter(({ pair }) => pair.questions > 0).map(({ pair, x, y }) => drawText('tick', x, y + cell / 2 - 7, `${pair.alike}/${pair.questions}`, 'middle')) : [];
  const size = cell * sources.length;
  const labels = sources.flatMap(({ name }, i) => (named
    ? [drawLines('label', i * cell + NAME_GAP, (i + 0.5) * cell + 4.5, [ellipsize(name, roomForName(width))], { full: name })]
    : [drawText('tick column-head', (i + 0.5) * cell, (i + 0.5) * cell + 4, String(i + 1), 'middle')]));
  const key = named ? { elements: [], bottom: size } : drawKey(sources, width, size + 10);
  const legend = drawLegend(legendOf(paths, prefix, numbered), 0, key.bottom + 10, width);
  return {
    elements: [...(paths.clashing.length > 0 ? [drawHatch(prefix)] : []), drawGrid(sources.length, cell), ...drawPaths(paths, prefix), ...numbers, ...labels, ...key.elements, legend.element],
    height: key.bottom + 10 + legend.height,
  };
}

/** Cells as large as leave room for every name beside its corner, if that is large enough to be seen. */
function frameOf(sources: readonly MatrixSource[], width: number): { readonly cell: number; readonly named: boolean } {
  const room = sources.map(({ name }, i) => (i === 0 ? Infinity : (width - NAME_GAP - Math.min(roomForName(width), textWidth(name))) / i));
  // Whole pixels are sharp, and short to write.
  const cell = Math.floor(Math.min(LARGEST_CELL, ...room));
  return cell >= LEAST_NAMED ? { cell, named: true } : { cell: Math.floor(Math.min(30, (width - 4) / sources.length)), named: false };
}

function firstOf({ a, b, firstA, firstB }: SourcePair): string | null {
  return firstA === firstB ? null : firstA > firstB ? a : b;
}

/** Dependence between some reports of the two: declared, or by wording beyond quotations. */
function isTied({ derived, wording }: SourcePair): boolean {
  return derived > 0 || [...wording.keys()].some(showsDependence);
}

/** As large as there are questions; filled from below as far as answers are alike, hatched from above as far as they clash. */
function addSquare({ frames, alike, clashing, met }: PairPaths, { questions, ...pair }: SourcePair, x: number, y: number, side: number): void {
  if (questions === 0) {
    met.push(`M${round(x - 1)} ${round(y)}h2`);
    return;
  }
  const [left, top] = [Math.round(x - side / 2), Math.round(y - side / 2)];
  const box = (from: number, height: number) => `M${left} ${round(from)}h${side}v${round(height)}h${-side}z`;
  const [full, hatched] = [(side * pair.alike) / questions, (side * pair.clashing) / questions];
  frames.push(box(top, side));
  if (full > 0) alike.push(box(top + side - full, full));
  if (hatched > 0) clashing.push(box(top, hatched));
}

/** Two short strokes, one above the other. */
function tie(left: number, top: number, size: number): string {
  return `M${round(left)} ${round(top)}h${round(size * 1.6)}m${round(-size * 1.6)} 2.5h${round(size * 1.6)}`;
}

function drawHatch(prefix: string): Element {
  const lines = s('path', { className: ['pair-hatch'], d: 'M-1 1l2-2M0 4l4-4M3 5l2-2' });
  return s('defs', {}, [s('pattern', { id: `${prefix}-hatch`, width: 4, height: 4, patternUnits: 'userSpaceOnUse' }, [lines])]);
}

/** Steps down: each line ends where its name stands. */
function drawGrid(count: number, cell: number): Element {
  const lines = Array.from({ length: count - 1 }, (_, i) => `M0 ${round((i + 1) * cell)}h${round((i + 1) * cell)}M${round((i + 1) * cell)} ${round((i + 1) * cell)}V${round(count * cell)}`);
  return s('path', { className: ['pair-grid'], d: `M0 0V${round(count * cell)}H${round((count - 1) * cell)}${lines.join('')}` });
}

function drawPaths({ frames, alike, clashing, arrows, ties, met }: PairPaths, prefix: string): readonly Element[] {
  const path = (name: string, parts: readonly string[], fill?: string) => (parts.length > 0 ? [s('path', { className: [name], d: parts.join(''), ...(fill ? { fill } : {}) })] : []);
  return [
    ...path('pair-frame', frames), ...path('pair-alike', alike), ...path('pair-clash', clashing, `url(#${prefix}-hatch)`),
    ...path('pair-arrow', arrows), ...path('pair-tie', ties), ...path('pair-tie', met),
  ];
}

function drawKey(sources: readonly MatrixSource[], width: number, top: number) {
  let y = top;
  const elements = sources.flatMap(({ name }, i) => {
    const lines = wrapText(name, width - 26, 2);
    const parts = [drawText('tick column-head', 18, y + 14, String(i + 1), 'end'), drawLines('label', 26, y + 14, lines, { full: name })];
    y += lines.length * 16 + 3;
    return parts;
  });
  return { elements, bottom: y };
}
