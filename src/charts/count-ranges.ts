import type { Element } from 'hast';
import { scaleLinear, type ScaleLinear } from 'd3';
import type { Comparison, Row } from '../compare/comparison.ts';
import { formatClaim, formatNumber } from '../model/format-value.ts';
import type { NumberRange } from '../model/quantity.ts';
import type { Question } from '../model/question.ts';
import type { Chart } from './chart.ts';
import { layoutRows } from './row-frame.ts';
import { withFades, drawSpan, shapeOf } from './span-mark.ts';
import { drawFigure, drawLine, drawRules, drawText, idPrefix, type Rule } from './svg.ts';
import { countAnswers, reservationsOf, tabulate, TESTIMONY_COLUMNS, testimonyOf, type ChartLinks, type Testimony } from './testimony.ts';
import { textWidth, TICK_SIZE } from './text-width.ts';

const BAR = 12;
const AXIS_HEIGHT = 36;

/** How many or how much, by each report that gives a number, in the order of publication; null where none does. */
export function drawCountRanges(id: string, comparison: Comparison, row: Row, links: ChartLinks): Chart | null {
  const counted = testimonyOf(comparison, row).filter(({ claim }) => rangeOf(claim.value));
  if (counted.length === 0) return null;
  const caption = { id, title: row.question.ask, sentence: countAnswers(row, ['say', 'says']) };
  return {
    ...caption,
    draw: (width, suffix) => {
      const prefix = idPrefix(id, suffix);
      const { elements, height } = drawRanges(counted, row, width, prefix);
      return drawFigure(caption, { width, height, name: 'count-ranges' }, withFades(prefix, ['plain'], elements));
    },
    table: {
      columns: TESTIMONY_COLUMNS.map((column) => (column === 'Answer' && row.question.unit ? `Answer (${row.question.unit})` : column)),
      rows: tabulate(comparison, row, links),
    },
  };
}

function rangeOf(value: Testimony['claim']['value']): NumberRange | undefined {
  return value?.type === 'count' || value?.type === 'measure' ? value.range : undefined;
}

function drawRanges(counted: readonly Testimony[], { question }: Row, width: number, prefix: string) {
  const rows = layoutRows(counted.map(({ label, claim }) => ({ name: label, note: noteOf(claim, formatClaim(claim, question)) })), width, 4);
  const scale = numberScale(counted.map(({ claim }) => rangeOf(claim.value)!), [rows.left + 8, rows.right - 8]);
  const marks = counted.flatMap(({ claim }, i): Element[] => {
    const { min, max } = rangeOf(claim.value)!;
    const y = rows.middles[i]!;
    const denied = claim.stance === 'denies';
    const shape = denied ? 'exact' : shapeOf(min, max, claim.approximate);
    const [start, end] = [min === -Infinity ? rows.left : scale(min), max === Infinity ? rows.right : scale(max)];
    // A single number is a point on this scale and gets a mark wide enough to see, centred on it.
    const [from, to] = end - start < BAR ? [(start + end) / 2 - BAR / 2, (start + end) / 2 + BAR / 2] : [start, end];
    const span = drawSpan(from, to, y - BAR / 2, BAR, { prefix, tone: denied ? 'denied' : 'plain', shape, hedged: claim.hedged });
    return denied ? [span, drawLine('slash', from - 2, y + BAR - 2, to + 2, y - BAR + 2)] : [span];
  });
  return { elements: [...drawNumberAxis(scale, 4, rows.bottom, question, width), ...rows.elements, ...marks], height: rows.bottom + AXIS_HEIGHT };
}

function noteOf(claim: Testimony['claim'], answer: string): string {
  // An approximate number is called "about" already.
  return [answer, ...reservationsOf({ ...claim, approximate: false })].join(', ');
}

/** From zero to a round number beyond the largest; an open end has a fifth of the plot to fade in. */
function numberScale(ranges: readonly NumberRange[], pixels: readonly [number, number]): ScaleLinear<number, number> {
  const ends = ranges.flatMap(({ min, max }) => [min, max]).filter(Number.isFinite);
  const open = ranges.some(({ max }) => max === Infinity);
  const most = Math.max(...ends, 0) * (open ? 1.25 : 1);
  return scaleLinear([Math.min(...ends, 0), Math.max(most, 1)], [...pixels]).nice(5);
}

function drawNumberAxis(scale: ScaleLinear<number, number>, top: number, bottom: number, { type, unit }: Question, width: number): readonly Element[] {
  const [left, right] = scale.range() as [number, number];
  const ticks = scale.ticks(Math.max(2, Math.floor((right - left) / 90)));
  const shown = ticks.filter((value) => type === 'measure' || Number.isInteger(value));
  const rule = (value: number): Rule => [scale(value), top, scale(value), bottom + 4];
  const grid = [...drawRules('grid', shown.filter((value) => value !== 0).map(rule)), ...drawRules('grid grid-major', shown.filter((value) => value === 0).map(rule))];
  const labels = shown.map((value) => {
    const label = formatNumber(value);
    const half = textWidth(label, TICK_SIZE) / 2;
    return drawText('tick', Math.min(width - half, Math.max(half, scale(value))), bottom + 17, label, 'middle');
  });
  const name = unit ? [drawText('tick tick-major', right + 8, bottom + 32, unit, 'end')] : [];
  return [drawLine('axis', left - 8, bottom, right + 8, bottom), ...grid, ...labels, ...name];
}
