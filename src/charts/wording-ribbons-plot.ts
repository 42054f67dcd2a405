import type { Element } from 'hast';
import { scaleLinear, type ScaleLinear } from 'd3';
import { formatNumber, plural } from '../model/format-value.ts';
import type { SharedRun } from '../model/shared-wording.ts';
import { s } from './element.ts';
import { drawLegend } from './legend.ts';
import { drawGroup, drawLine, drawLines, drawRect, drawRules, drawText, round, type Rule } from './svg.ts';
import { balanceText, textWidth, TICK_SIZE } from './text-width.ts';

/** One of two texts that share wording. */
export interface RibbonText {
  readonly label: string;
  /** How many words it has. */
  readonly words: number;
}

const BAR = 16;
/** From one bar to the other. */
const GAP = 92;
/** Runs of few words in a long text stay visible. */
const LEAST = 2;

/** Where a run stands, by how its ribbon looks. */
export const RIBBON_WORDS = { plain: 'outside quotation marks', quoted: 'inside quotation marks in both' } as const;
type Tone = keyof typeof RIBBON_WORDS;
type Scale = ScaleLinear<number, number>;

export function toneOf({ quoted }: SharedRun): Tone {
  return quoted ? 'quoted' : 'plain';
}

/** Both texts with the ribbons between them, their names, the scale in words, and what the ribbons mean. */
export function drawRibbons(runs: readonly SharedRun[], a: RibbonText, b: RibbonText, width: number, prefix: string): { readonly elements: readonly Element[]; readonly height: number } {
  const scale = scaleLinear([0, Math.max(a.words, b.words, 1)], [1, width - 1]);
  const nameOf = ({ label, words }: RibbonText) => `${label}: ${plural(words, 'word')}`;
  const [namesA, namesB] = [a, b].map((text) => balanceText(nameOf(text), width - 8, 2)) as [readonly string[], readonly string[]];
  const top = namesA.length * 16 + 20;
  const bottom = top + BAR + GAP;
  const namesTop = bottom + BAR + 38;
  const legendTop = namesTop + (namesB.length - 1) * 16 + 14;
  // Quoted ribbons lie beneath, so that none hides what may show dependence.
  const order = [...runs].sort((one, other) => Number(other.quoted) - Number(one.quoted));
  const legend = drawLegend((['plain', 'quoted'] as const).filter((tone) => runs.some((run) => toneOf(run) === tone)).map((tone) => ({
    label: RIBBON_WORDS[tone], sign: (x: number, y: number) => [drawRect(`run run-${tone}`, x - 7, y - 5, 14, 10, fillOf(tone, prefix))],
  })), 0, legendTop, width);
  return {
    height: legendTop + legend.height + 2,
    elements: [
      ...(runs.some(({ quoted }) => quoted) ? [drawHatch(prefix)] : []),
      drawLines('label', 1, 13, namesA, { full: nameOf(a) }),
      drawBar(a, top, scale),
      drawBar(b, bottom, scale),
      drawAxis(scale, bottom + BAR, width),
      ...order.map((run) => drawRun(run, top, bottom, scale, prefix)),
      ...drawNumbers(runs, top - 4, scale, width),
      drawLines('label', 1, namesTop, namesB, { full: nameOf(b) }),
      legend.element,
    ],
  };
}

function drawBar({ words }: RibbonText, y: number, scale: Scale): Element {
  return drawRect('text-bar', scale(0), y, scale(words) - scale(0), BAR);
}

function drawAxis(scale: Scale, y: number, width: number): Element {
  const ticks = scale.ticks(width > 500 ? 8 : 4).filter((tick) => Number.isInteger(tick) && tick > 0 && scale(tick) < width - 14);
  return drawGroup('word-axis', [
    ...drawRules('axis', ticks.map((tick): Rule => [scale(tick), y, scale(tick), y + 4])),
    ...ticks.map((tick) => drawText('tick', scale(tick), y + 16, formatNumber(tick), 'middle')),
  ]);
}

/** A run in both bars and the ribbon between them: solid outside quotations, hatched inside. */
function drawRun(run: SharedRun, top: number, bottom: number, scale: Scale, prefix: string): Element {
  const [[a0, a1], [b0, b1]] = [edges(run.a, scale), edges(run.b, scale)];
  const [from, to] = [top + BAR, bottom];
  const middle = (from + to) / 2;
  const at = (...numbers: readonly number[]) => numbers.map(round).join(' ');
  const d = `M${at(a0, from)}C${at(a0, middle, b0, middle, b0, to)}H${at(b1)}C${at(b1, middle, a1, middle, a1, from)}Z`;
  const tone = toneOf(run);
  const fill = fillOf(tone, prefix);
  return drawGroup('wording-run', [
    s('path', { className: ['ribbon', `ribbon-${tone}`], d, ...fill }),
    drawRect(`run run-${tone}`, a0, top, a1 - a0, BAR, fill),
    drawRect(`run run-${tone}`, b0, bottom, b1 - b0, BAR, fill),
  ]);
}

function edges([from, to]: readonly [number, number], scale: Scale): readonly [number, number] {
  const [start, end] = [scale(from), scale(to)];
  if (end - start >= LEAST) return [start, end];
  const left = Math.min(start, scale.range()[1]! - LEAST);
  return [left, left + LEAST];
}

/** The number of each run over its place in the first text, as far as there is room. */
function drawNumbers(runs: readonly SharedRun[], y: number, scale: Scale, width: number): readonly Element[] {
  let taken = -Infinity;
  return runs.flatMap((run, i) => {
    const [start, end] = edges(run.a, scale);
    const room = textWidth(String(i + 1), TICK_SIZE) / 2;
    const x = Math.min(Math.max((start + end) / 2, room), width - room);
    if (x - room < taken + 4) return [];
    taken = x + room;
    return [drawText('tick', x, y, String(i + 1), 'middle')];
  });
}

function fillOf(tone: Tone, prefix: string): Readonly<Record<string, string>> {
  return tone === 'quoted' ? { fill: `url(#${prefix}-hatch)` } : {};
}

function drawHatch(prefix: string): Element {
  const props = { id: `${prefix}-hatch`, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return s('defs', {}, [s('pattern', props, [drawLine('hatch', 0, 0, 0, 5)])]);
}
