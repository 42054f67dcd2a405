import { scaleLinear, scaleSymlog } from 'd3';
import type { Element } from 'hast';
import type { DelaySpan, Delay } from '../compare/source-delay.ts';
import type { Archive } from '../model/archive.ts';
import { formatNumber, plural } from '../model/format-value.ts';
import type { Chart } from './chart.ts';
import { drawLegend } from './legend.ts';
import { layoutRows } from './row-frame.ts';
import { withFades, drawSpan, shapeOf } from './span-mark.ts';
import { drawFigure, drawLine, drawRules, drawText, idPrefix, type Rule } from './svg.ts';
import { textWidth, TICK_SIZE } from './text-width.ts';

const BAR = 12;
const AXIS = 22;
/** Up to here days are all of one length; beyond, longer delays are drawn closer together. */
const LINEAR_DAYS = 21;
const TICKS = [0, 1, 2, 3, 4, 5, 7, 10, 14, 21, 30, 60, 90, 180, 365, 730, 1826, 3652, 18262, 36525, 365250];

/** How many days after each incident a source's reports appeared: from the least to the most that the dates allow; null where none are known. */
export function drawReportingDelay(id: string, delay: Delay, { incidents, reports }: Pick<Archive, 'incidents' | 'reports'>, links: { readonly report: (id: string) => string }): Chart | null {
  const { spans } = delay;
  if (spans.length === 0) return null;
  const caption = { id, title: 'How long after', sentence: describeDelay(delay) };
  const titleOf = ({ report }: DelaySpan) => reports.get(report)!.title;
  const happeningOf = ({ incident }: DelaySpan) => incidents.get(incident)!.title;
  return {
    ...caption,
    draw: (width, suffix) => {
      const prefix = idPrefix(id, suffix);
      const rows = layoutRows(spans.map((span) => ({ name: happeningOf(span), note: wordDays(span) })), width, 4);
      const scale = scaleOf(spans, [rows.left, rows.right]);
      const marks = spans.map(({ least, most }, i) => drawSpan(scale(least), scale(most), rows.middles[i]! - BAR / 2, BAR, { prefix, tone: 'plain', shape: shapeOf(least, most, most > least) }));
      const legend = drawLegend(spans.some(({ least, most }) => least !== most) ? [{ label: 'somewhere within, or open', sign: (x: number, y: number) => [drawSpan(x - 7, x + 7, y - 4, 8, { prefix, tone: 'plain', shape: 'within' })] }] : [], 0, rows.bottom + AXIS, width);
      return drawFigure(caption, { width, height: rows.bottom + AXIS + legend.height, name: 'reporting-delay' }, withFades(prefix, ['plain'], [
        ...drawDays(scale, rows.left, rows.right, rows.bottom), ...rows.elements, ...marks, legend.element,
      ]));
    },
    table: {
      columns: ['Report', 'Days after', 'Incident'],
      rows: spans.map((span) => [{ text: titleOf(span), href: links.report(span.report) }, { text: wordDays(span) }, { text: happeningOf(span) }]),
    },
  };
}

function describeDelay({ known, unknown, medianLeast, medianMost, spans }: Delay): string {
  const of = unknown > 0 ? `${known} of ${plural(known + unknown, 'report')}` : plural(known, 'report');
  const middle = wordAfter({ least: medianLeast!, most: medianMost! });
  const told = known === 1 ? `It appeared ${middle}.` : `The median is ${middle}.`;
  return `For ${of} the dates give a delay. ${told}${spans.length < known ? ` The latest ${spans.length} are shown.` : ''}`;
}

function wordAfter(span: Pick<DelaySpan, 'least' | 'most'>): string {
  return span.most === 0 ? 'on the day of the incident' : `${wordDays(span)} after the incident`;
}

/** "2 days", "the same day", "1 to 3 days", "at least 1 day". */
export function wordDays({ least, most }: Pick<DelaySpan, 'least' | 'most'>): string {
  if (most === Infinity) return `at least ${days(least)}`;
  if (least === most) return least === 0 ? 'the same day' : days(least);
  return `${formatNumber(least)} to ${days(most)}`;
}

function days(n: number): string {
  return `${formatNumber(n)} ${n === 1 ? 'day' : 'days'}`;
}

/** Open ends lie at the edge. */
function scaleOf(spans: readonly DelaySpan[], [left, right]: readonly [number, number]): (day: number) => number {
  const last = Math.max(1, ...spans.flatMap(({ least, most }) => [least, most]).filter(Number.isFinite)) * 1.06;
  const range = [left + 6, right - 6];
  const scale = last <= LINEAR_DAYS ? scaleLinear([0, last], range) : scaleSymlog([0, last], range);
  return (day) => (day === Infinity ? right : Math.min(right, scale(day)));
}

function drawDays(scale: (day: number) => number, left: number, right: number, bottom: number): readonly Element[] {
  let free = -Infinity;
  const rules: Rule[] = [];
  const labels = TICKS.flatMap((day): readonly Element[] => {
    const [x, label] = [scale(day), day === 0 ? 'same day' : wordTick(day)];
    const start = day === 0 ? left : x - textWidth(label, TICK_SIZE) / 2;
    if (x >= right || start < free || start + textWidth(label, TICK_SIZE) > right + 6) return [];
    free = start + textWidth(label, TICK_SIZE) + 10;
    rules.push([x, 4, x, bottom + 4]);
    return [drawText('tick', start, bottom + 17, label)];
  });
  return [drawLine('axis', left, bottom, right, bottom), ...drawRules('grid', rules), ...labels];
}

/** From a year on, in years. */
function wordTick(day: number): string {
  return day < 365 ? days(day) : plural(Math.round(day / 365.25), 'year');
}
