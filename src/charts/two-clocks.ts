import type { Column, Comparison, Row } from '../compare/comparison.ts';
import type { Claim } from '../model/claim.ts';
import { formatDuration } from '../model/format-date.ts';
import { capitalize, plural } from '../model/format-value.ts';
import type { Chart } from './chart.ts';
import { withFades } from './span-mark.ts';
import { drawFigure, idPrefix } from './svg.ts';
import { numberWord } from '../model/number-word.ts';
import { tabulate, TESTIMONY_COLUMNS, testimonyOf, type ChartLinks } from './testimony.ts';
import { drawClocks, type Reading } from './two-clocks-plot.ts';

/** When each report appeared against when it says that it happened; null where no report has both. */
export function drawTwoClocks(id: string, comparison: Comparison, row: Row, links: ChartLinks): Chart | null {
  const readings = testimonyOf(comparison, row).flatMap((entry): Reading[] => {
    const { value, stance } = entry.claim;
    if (stance !== 'asserts' || value?.type !== 'date' || !value.bounds) return [];
    if (!Number.isFinite(value.bounds.earliest) && !Number.isFinite(value.bounds.latest)) return [];
    return [{ ...entry, claimed: value.bounds, approximate: value.approximate, published: entry.column.report.published?.bounds ?? null }];
  });
  if (!readings.some(({ published }) => published)) return null;
  const caption = { id, title: 'When it was told, and when it is said to have been', sentence: describe(readings) };
  return {
    ...caption,
    draw: (width, suffix) => {
      const { elements, height } = drawClocks(readings, width, idPrefix(id, suffix));
      return drawFigure(caption, { width, height, name: 'two-clocks' }, withFades(idPrefix(id, suffix), ['plain'], elements, true));
    },
    table: {
      columns: [...TESTIMONY_COLUMNS, 'Delay'],
      rows: tabulate(comparison, row, links, (claim, column) => [{ text: delayInWords(claim, column) }]),
    },
  };
}

/** The shortest and the longest time that may lie between what is told and its telling; open ends give none. */
function delayOf({ claimed, published }: Pick<Reading, 'claimed' | 'published'>): { readonly least: number; readonly most: number } | undefined {
  if (!published) return undefined;
  const delays = [published.earliest - claimed.earliest, published.latest - claimed.latest].filter(Number.isFinite);
  return delays.length === 2 ? { least: Math.min(...delays), most: Math.max(...delays) } : undefined;
}

function formatDelay(delay: { readonly least: number; readonly most: number } | undefined): string {
  if (!delay) return 'not known';
  const { least, most } = delay;
  if (most < 0) return `claimed for ${formatDuration(most)} later`;
  const [from, to] = [formatDuration(Math.max(0, least)), formatDuration(most)];
  return from === to ? from : `${from} to ${to}`;
}

function delayInWords(claim: Claim | undefined, { report }: Column): string {
  if (claim?.stance !== 'asserts' || claim.value?.type !== 'date' || !claim.value.bounds) return '';
  return formatDelay(delayOf({ claimed: claim.value.bounds, published: report.published?.bounds ?? null }));
}

function describe(readings: readonly Reading[]): string {
  const delays = readings.flatMap((reading) => delayOf(reading) ?? []);
  const early = readings.filter(({ claimed, published }) => published && claimed.earliest >= published.latest).length;
  const unpublished = readings.filter(({ published }) => !published).length;
  const known = delays.filter(({ most }) => most >= 0);
  const range = known.length > 0 ? formatDelay({ least: Math.min(...known.map(({ least }) => least)), most: Math.max(...known.map(({ most }) => most)) }) : '';
  const parts = [
    range ? `told ${range.includes(' to ') ? 'from ' : ''}${range} after the time that is claimed` : `${plural(readings.length, 'date')} set against publication`,
    early > 0 ? `${numberWord(early)} dated after its own publication` : '',
    unpublished > 0 ? `${plural(unpublished, 'date')} from reports whose own date is not known` : '',
  ];
  return `${capitalize(parts.filter(Boolean).join('; '))}.`;
}
