import type { Element } from 'hast';
import type { Comparison, Row } from '../compare/comparison.ts';
import { formatWhen, inZone } from '../model/format-date.ts';
import { formatClaim } from '../model/format-value.ts';
import { countWord } from '../model/number-word.ts';
import type { Question } from '../model/question.ts';
import type { TimeBounds } from '../model/time.ts';
import type { Chart } from './chart.ts';
import { drawStretches, settledStretches, stretchesOf, type Stretch } from './date-stretches.ts';
import { drawLegend, type LegendItem } from './legend.ts';
import { layoutRows } from './row-frame.ts';
import { withFades, drawSpan } from './span-mark.ts';
import { drawFigure, drawLine, drawLines, drawRect, drawText, idPrefix } from './svg.ts';
import { countAnswers, reservationsOf, tabulate, TESTIMONY_COLUMNS, testimonyOf, type ChartLinks, type Testimony } from './testimony.ts';
import { textWidth, TICK_SIZE, wrapText } from './text-width.ts';
import { drawTimeAxis, TIME_AXIS_HEIGHT } from './time-axis.ts';
import { fitTimeScale } from './time-scale.ts';

interface Dated extends Testimony {
  readonly stretches: readonly Stretch[];
}

const BAR = 12;
/** Publication is left out where it would squeeze the dates themselves beyond this. */
const MOST_SQUEEZE = 8;

/** When it happened, by each report that gives a date, on the incident's own calendar; null where none does. */
export function drawDateIntervals(id: string, comparison: Comparison, row: Row, links: ChartLinks): Chart | null {
  const testimony = testimonyOf(comparison, row).filter(({ claim }) => claim.value?.type === 'date');
  if (testimony.length === 0) return null;
  const { incident } = comparison;
  const dated = testimony.flatMap((entry): Dated[] => {
    const stretches = entry.claim.value?.type === 'date' ? stretchesOf(entry.claim.value, incident.zone) : [];
    return stretches.length > 0 ? [{ ...entry, stretches }] : [];
  });
  const unplaced = testimony.filter((entry) => !dated.some(({ claim }) => claim === entry.claim));
  const settled = row.question.id === 'when' ? settledStretches(incident) : null;
  const asides = [
    unplaced.length > 0 ? `${countWord(unplaced.length, 'date')} cannot be placed` : '',
    settled && settled.length > 0 ? `this entry is dated ${formatWhen(incident)}` : '',
    incident.zone ? `days and times are those of ${incident.zone.name}` : '',
  ].filter(Boolean);
  const caption = { id, title: row.question.ask, sentence: countAnswers(row, ['say', 'says'], asides) };
  return {
    ...caption,
    draw: (width, suffix) => {
      const prefix = idPrefix(id, suffix);
      const placed = drawPlaced(dated, settled ?? [], comparison, row, width, prefix);
      const lane = drawUnplaced(unplaced, row, width, placed.bottom);
      return drawFigure(caption, { width, height: lane.bottom, name: 'date-intervals' }, withFades(prefix, ['plain'], [...placed.elements, ...lane.elements]));
    },
    table: {
      columns: TESTIMONY_COLUMNS,
      rows: settled && (settled.length > 0 || incident.when)
        ? [...tabulate(comparison, row, links), [{ text: 'This entry' }, { text: '' }, { text: formatWhen(incident) }, { text: 'as the entries date it' }]]
        : tabulate(comparison, row, links),
    },
  };
}

function drawPlaced(dated: readonly Dated[], settled: readonly TimeBounds[], { incident, columns }: Comparison, { question }: Row, width: number, prefix: string) {
  if (dated.length === 0) return { elements: [], bottom: 0 };
  const claimed = [...dated.flatMap(({ stretches }) => stretches.map(({ bounds }) => bounds)), ...settled];
  const published = columns.flatMap(({ report }) => (report.published ? [inZone(report.published.bounds, incident.zone)] : []));
  const top = settled.length > 0 ? 24 : 4;
  const rows = layoutRows(dated.map(({ label, claim }) => ({ name: label, note: noteOf(claim, question) })), width, top);
  const range = [rows.left, rows.right] as const;
  const own = fitTimeScale(claimed, range)!;
  const both = fitTimeScale([...claimed, ...published], range)!;
  const extent = ({ domain }: typeof own) => domain.latest - domain.earliest;
  const showPublished = published.length > 0 && extent(both) <= MOST_SQUEEZE * extent(own);
  const scale = showPublished ? both : own;

  const band = settled.length > 0 ? drawSettled(settled.map((span) => [scale.at(span.earliest), scale.at(span.latest)]), rows.bottom, range) : [];
  const marks = dated.flatMap(({ claim, column, stretches }, i): Element[] => {
    const y = rows.middles[i]!;
    const when = showPublished && column.report.published ? inZone(column.report.published.bounds, incident.zone) : undefined;
    return [...drawStretches(stretches, claim, scale, y, BAR, prefix), ...(when ? drawPublication((scale.at(when.earliest) + scale.at(when.latest)) / 2, y) : [])];
  });
  const axis = drawTimeAxis(scale, top, rows.bottom);
  const legend = drawLegend(legendOf(dated, showPublished, prefix), 0, rows.bottom + TIME_AXIS_HEIGHT, width);
  return { elements: [...band, ...axis, ...rows.elements, ...marks, legend.element], bottom: rows.bottom + TIME_AXIS_HEIGHT + legend.height };
}

function noteOf(claim: Testimony['claim'], question: Question): string {
  return [formatClaim(claim, question), ...reservationsOf(claim)].join(', ');
}

/** The entry's own date as a band behind all rows, one for each stretch, named above them. */
function drawSettled(stretches: readonly (readonly [number, number])[], bottom: number, [left, right]: readonly [number, number]): readonly Element[] {
  const label = 'as this entry is dated';
  const half = textWidth(label, TICK_SIZE) / 2;
  const x = Math.min(right - half, Math.max(left + half, (stretches[0]![0] + stretches.at(-1)![1]) / 2));
  const bands = stretches.map(([start, end]) => drawRect('settled', start, 20, Math.max(end - start, 2), bottom - 20));
  return [...bands, drawText('tick', x, 13, label, 'middle')];
}

function drawPublication(x: number, y: number): readonly Element[] {
  return [drawLine('published', x, y - 9, x, y + 9)];
}

function legendOf(dated: readonly Dated[], published: boolean, prefix: string): readonly LegendItem[] {
  const items: LegendItem[] = [];
  if (dated.some(({ stretches }) => stretches.some(({ shape }) => shape !== 'exact'))) {
    items.push({ label: 'somewhere within, or open', sign: (x, y) => [drawSpan(x - 7, x + 7, y - 4, 8, { prefix, tone: 'plain', shape: 'within' })] });
  }
  if (dated.some(({ stretches }) => stretches.length > 1)) {
    const sign = (x: number, y: number) => [drawLine('span-join tone-plain', x - 9, y, x + 9, y), ...[-9, 4].map((from) => drawSpan(x + from, x + from + 5, y - 4, 8, { prefix, tone: 'plain', shape: 'exact' }))];
    items.push({ label: 'one date in several stretches', sign });
  }
  if (dated.some(({ claim }) => claim.hedged)) items.push({ label: 'with a hedge', sign: (x, y) => [drawSpan(x - 7, x + 7, y - 4, 8, { prefix, tone: 'plain', shape: 'exact', hedged: true })] });
  if (published) items.push({ label: 'day the report appeared', sign: (x, y) => drawPublication(x, y) });
  return items;
}

/** Dates that no calendar day can be given to, in their own words. */
function drawUnplaced(unplaced: readonly Testimony[], { question }: Row, width: number, top: number) {
  if (unplaced.length === 0) return { elements: [], bottom: top };
  let y = top + 24;
  const elements: Element[] = [drawText('lane-title', 0, y, 'Cannot be placed')];
  for (const { label, claim } of unplaced) {
    const words = `${label}: ${formatClaim(claim, question)}`;
    const lines = wrapText(words, width, 2);
    elements.push(drawLines('label unplaced', 0, y + 20, lines, { full: words }));
    y += 4 + lines.length * 16;
  }
  return { elements, bottom: y + 12 };
}
