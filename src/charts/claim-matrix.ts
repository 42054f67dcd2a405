import type { Element } from 'hast';
import type { Column, Comparison, Row } from '../compare/comparison.ts';
import type { Verdict } from '../compare/verdict.ts';
import type { Claim } from '../model/claim.ts';
import { formatClaim, listWords, plural } from '../model/format-value.ts';
import type { Chart } from './chart.ts';
import { drawGlyph, GLYPH_WORDS, glyphOf, OUTLINE_COUNT, type GlyphKind } from './claim-glyph.ts';
import { drawLegend, type LegendItem } from './legend.ts';
import { drawFigure, drawGroup, drawLine, drawLines, drawRules, drawText, type Rule } from './svg.ts';
import { labelOf, reservationsOf, type ChartLinks } from './testimony.ts';
import { textWidth, TICK_SIZE, wrapText } from './text-width.ts';
import { drawVerdict, VERDICT_WORDS } from './verdict-mark.ts';

const GLYPH = 15;
/** Narrower columns are headed by a letter, and the letters explained below. */
const LEAST_NAMED = 62;
const WIDE = 560;
/** Room for the longest of a verdict's words. */
const VERDICT_COLUMN = 72;

/** Where the parts of a matrix stand at one width. */
interface MatrixFrame {
  readonly width: number;
  readonly questionWidth: number;
  /** The left edge of the cells and the width of each. */
  readonly left: number;
  readonly cell: number;
  readonly wide: boolean;
}

/** Who answers what, in small: questions down, reports across; null where nothing is coded. */
export function drawClaimMatrix(id: string, comparison: Comparison, links: ChartLinks): Chart | null {
  const { columns, rows } = comparison;
  if (columns.length === 0 || rows.length === 0) return null;
  const caption = { id, title: 'Who answers what', sentence: describe(comparison) };
  const glyphs = rows.map(glyphsOf);
  const legend = legendOf(rows, glyphs.flat(2));
  return {
    ...caption,
    draw: (width) => {
      const { elements, height } = drawMatrix(comparison, glyphs, legend, frameOf(columns.length, width));
      return drawFigure(caption, { width, height, name: 'claim-matrix' }, elements);
    },
    table: {
      columns: ['Question', 'Verdict', ...columns.map(labelOf)],
      rows: rows.map((row) => [
        { text: row.question.ask },
        { text: wordOf(row.verdict) },
        ...row.cells.map((claims) => {
          const [first] = claims;
          const text = claims.map((claim) => wordsOf(claim, row)).join('; ') || 'not coded';
          return first ? { text, href: links.claim(first) } : { text };
        }),
      ]),
    },
  };
}

function wordsOf(claim: Claim, { question }: Row): string {
  const reservations = reservationsOf(claim);
  const answer = formatClaim(claim, question);
  return claim.value && reservations.length > 0 ? `${answer} (${reservations.join(', ')})` : answer;
}

function describe({ columns, rows }: Comparison): string {
  const clashing = rows.filter(({ verdict }) => verdict.kind === 'conflict' || verdict.kind === 'disputed').length;
  const agreed = rows.filter(({ verdict }) => verdict.kind === 'agree').length;
  const lone = rows.filter(({ verdict }) => verdict.kind === 'single').length;
  const parts = [
    agreed > 0 ? `agreement on ${agreed}` : '',
    clashing > 0 ? `a clash on ${clashing}` : '',
    lone > 0 ? `a single report's word on ${lone}` : '',
  ].filter(Boolean);
  return `${plural(columns.length, 'report')} on ${plural(rows.length, 'question')}${parts.length > 0 ? `: ${listWords(parts)}` : ''}.`;
}

function frameOf(columnCount: number, width: number): MatrixFrame {
  const wide = width >= WIDE;
  const questionWidth = wide ? 232 : width - VERDICT_COLUMN - 22;
  const left = wide ? 28 + questionWidth : 0;
  return { width, questionWidth, left, wide, cell: Math.min(96, (width - left - (wide ? VERDICT_COLUMN + 6 : 0)) / columnCount) };
}

/** What stands in a cell for a claim; undefined where nobody has coded one. */
interface Glyph {
  readonly claim: Claim | undefined;
  /** Which of the row's answers it gives. */
  readonly answer: number;
}

/** A row's glyphs, cell by cell. One that was replaced later stands for an answer of its own. */
function glyphsOf({ cells, verdict, withUncertain }: Row): readonly (readonly Glyph[])[] {
  const numbers = new Map<Claim, number>();
  (withUncertain ?? verdict).answers.forEach(({ witnesses }, i) => {
    for (const { claim } of witnesses) if (!numbers.has(claim)) numbers.set(claim, i);
  });
  return cells.map((claims) => (claims.length === 0 ? [NOT_CODED] : claims.map((claim) => ({ claim, answer: numbers.get(claim) ?? OUTLINE_COUNT - 1 }))));
}

const NOT_CODED: Glyph = { claim: undefined, answer: 0 };

function drawMatrix({ columns, rows }: Comparison, glyphs: readonly (readonly (readonly Glyph[])[])[], legendItems: readonly LegendItem[], frame: MatrixFrame) {
  const heads = drawHeads(columns, frame);
  const elements: Element[] = [];
  const rules: Rule[] = [];
  let y = heads.bottom;
  rows.forEach((row, i) => {
    rules.push([0, y, frame.width, y]);
    const drawn = drawRow(row, glyphs[i]!, columns, frame, y);
    elements.push(drawn.element);
    y = drawn.bottom;
  });
  elements.push(drawLine('axis', 0, y, frame.width, y));
  const key = drawKey(heads.letters, frame, y + 6);
  const legend = drawLegend(legendItems, 0, key.bottom + 6, frame.width);
  return { elements: [...heads.elements, ...drawRules('row-rule', rules), ...elements, ...key.elements, legend.element], height: key.bottom + 6 + legend.height };
}

/** Columns are headed by their names where these fit, else by letters. */
function drawHeads(columns: readonly Column[], { left, cell, width }: MatrixFrame) {
  const centre = (i: number) => left + cell * (i + 0.5);
  const names = columns.map(labelOf);
  const longestWord = Math.max(...names.flatMap((name) => name.split(/\s+/)).map((word) => textWidth(word, TICK_SIZE)));
  const named = cell >= LEAST_NAMED && longestWord <= cell - 6;
  const lines = names.map((name, i) => (named ? wrapText(name, cell - 6, 5, TICK_SIZE) : [letterOf(i)]));
  const most = Math.max(...lines.map(({ length }) => length));
  const bottom = most * 15 + 10;
  const elements = lines.map((head, i) => drawLines('tick column-head', centre(i), bottom - 8 - (head.length - 1) * 15, head, { full: names[i]!, leading: 15, anchor: 'middle' }));
  return { elements: [...elements, drawLine('axis', 0, bottom, width, bottom)], bottom, letters: named ? [] : names };
}

function drawRow({ question, verdict }: Row, cells: readonly (readonly Glyph[])[], columns: readonly Column[], frame: MatrixFrame, top: number) {
  const lines = wrapText(question.ask, frame.questionWidth, 3);
  const height = frame.wide ? Math.max(32, lines.length * 16 + 12) : lines.length * 16 + 40;
  const middle = frame.wide ? top + height / 2 : top + height - 17;
  const textTop = frame.wide ? middle - (lines.length * 16) / 2 + 12 : top + 19;
  const wordAt = frame.width - VERDICT_COLUMN;
  const signed = frame.wide ? { x: 8, y: middle } : { x: wordAt - 11, y: top + 14 };
  const drawnCells = cells.flatMap((glyphs, i) => {
    const uncertain = columns[i]!.coverage.match !== 'certain';
    const centre = frame.left + frame.cell * (i + 0.5);
    const gap = Math.min(GLYPH, (frame.cell - GLYPH) / Math.max(1, glyphs.length - 1));
    const drawn = glyphs.map(({ claim, answer }, k) => drawGlyph(glyphOf(claim), centre + (k - (glyphs.length - 1) / 2) * gap, middle, answer));
    return uncertain ? [drawGroup('cell-uncertain', drawn)] : drawn;
  });
  const element = drawGroup('matrix-row', [
    ...(isJudged(verdict) ? [drawVerdict(verdict.kind, signed.x, signed.y)] : []),
    drawLines('label', frame.wide ? 24 : 0, textTop, lines, { full: question.ask }),
    ...drawnCells,
    drawText('tick', wordAt, signed.y + 4, wordOf(verdict)),
  ]);
  return { element, bottom: top + height };
}

/** Nothing at all and several texts side by side are both no verdict, but not the same. */
function isJudged({ kind, answers }: Verdict): boolean {
  return kind !== 'none' || answers.length > 0;
}

function wordOf(verdict: Verdict): string {
  return isJudged(verdict) ? VERDICT_WORDS[verdict.kind] : 'no answer';
}

function letterOf(i: number): string {
  return i < 26 ? String.fromCharCode(65 + i) : `${letterOf(Math.floor(i / 26) - 1)}${letterOf(i % 26)}`;
}

function drawKey(names: readonly string[], { width }: MatrixFrame, top: number) {
  let y = top;
  const elements = names.flatMap((name, i) => {
    const lines = wrapText(name, width - 24, 2);
    const parts = [drawText('tick column-head', 0, y + 14, letterOf(i)), drawLines('label', 20, y + 14, lines, { full: name })];
    y += lines.length * 16 + 3;
    return parts;
  });
  return { elements, bottom: y };
}

function legendOf(rows: readonly Row[], glyphs: readonly Glyph[]): readonly LegendItem[] {
  const present = new Set(glyphs.map(({ claim }) => glyphOf(claim)));
  const items = (Object.keys(GLYPH_WORDS) as GlyphKind[]).filter((kind) => present.has(kind)).map((kind) => ({
    label: GLYPH_WORDS[kind],
    sign: (x: number, y: number) => [drawGlyph(kind, x, y)],
  }));
  const further = glyphs.some(({ claim, answer }) => claim?.value && answer >= OUTLINE_COUNT - 1);
  const last = { label: 'any further answer', sign: (x: number, y: number) => [drawGlyph('asserts', x, y, OUTLINE_COUNT - 1)] };
  const several = rows.some(({ verdict }) => verdict.answers.length > 1);
  return several ? [...items, { label: 'same shape in a row: same answer', room: 30, sign: (x: number, y: number) => [drawGlyph('asserts', x - 8, y, 1), drawGlyph('asserts', x + 8, y, 1)] }, ...(further ? [last] : [])] : items;
}
