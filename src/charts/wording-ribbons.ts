import { capitalize, formatNumber, plural } from '../model/format-value.ts';
import { countWord, numberWord } from '../model/number-word.ts';
import type { SharedRun } from '../model/shared-wording.ts';
import type { Chart } from './chart.ts';
import { drawFigure, idPrefix } from './svg.ts';
import { drawRibbons, RIBBON_WORDS, toneOf, type RibbonText } from './wording-ribbons-plot.ts';

/** Two texts as bars from their first word to their last, on one scale, with a ribbon for each run of words that stands in both; null without one. */
export function drawWordingRibbons(id: string, runs: readonly SharedRun[], a: RibbonText, b: RibbonText): Chart | null {
  if (runs.length === 0) return null;
  const caption = { id, title: 'Where the shared words stand', sentence: describe(runs, a, b) };
  return {
    ...caption,
    draw: (width, suffix) => {
      const { elements, height } = drawRibbons(runs, a, b, width, idPrefix(id, suffix));
      return drawFigure(caption, { width, height, name: 'wording-ribbons' }, elements);
    },
    table: {
      columns: ['Run', `Words of ${a.label}`, `Words of ${b.label}`, 'The same words', 'Where'],
      rows: runs.map((run, i) => [
        { text: String(i + 1), numeric: true },
        { text: wordRange(run.a), numeric: true },
        { text: wordRange(run.b), numeric: true },
        { text: formatNumber(run.words), numeric: true },
        { text: RIBBON_WORDS[toneOf(run)] },
      ]),
    },
  };
}

/** Words counted from 1, the last one included: "12–40". */
export function wordRange([from, to]: readonly [number, number]): string {
  return to - from <= 1 ? formatNumber(from + 1) : `${formatNumber(from + 1)}–${formatNumber(to)}`;
}

function describe(runs: readonly SharedRun[], a: RibbonText, b: RibbonText): string {
  const words = runs.reduce((sum, run) => sum + run.words, 0);
  const quoted = runs.filter((run) => run.quoted).length;
  const inside = quoted === 0 ? 'all outside quotation marks' : quoted === runs.length ? 'all inside quotation marks' : `${numberWord(quoted)} of them inside quotation marks`;
  const where = runs.length === 1 ? inside.replace('all ', '') : inside;
  return `${a.label} has ${plural(a.words, 'word')}, ${b.label} ${formatNumber(b.words)}. ${capitalize(countWord(runs.length, 'run'))} of words ${runs.length === 1 ? 'stands' : 'stand'} in both, ${plural(words, 'word')} in all, ${where}.`;
}
