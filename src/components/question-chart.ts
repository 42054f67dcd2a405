import type { Chart } from '../charts/chart.ts';
import { drawCountRanges } from '../charts/count-ranges.ts';
import { drawDateIntervals } from '../charts/date-intervals.ts';
import { drawPlaceMap } from '../charts/place-map.ts';
import type { Comparison, Row } from '../compare/comparison.ts';
import type { Verdict } from '../compare/verdict.ts';
import { getUrls } from '../site/archive.ts';

const TELLING: readonly Verdict['kind'][] = ['conflict', 'disputed', 'update', 'refine'];

/** The chart of a question whose answers differ in a way that can be drawn; null for every other. */
export function chartOf(comparison: Comparison, row: Row): Chart | null {
  const kinds = [row.verdict.kind, row.withUncertain?.kind ?? 'none'];
  if (!kinds.some((kind) => TELLING.includes(kind))) return null;
  const id = `chart-${row.question.id}`;
  switch (row.question.type) {
    case 'date': return drawDateIntervals(id, comparison, row, getUrls());
    case 'place': return drawPlaceMap(id, comparison, row, getUrls());
    case 'count': case 'measure': return drawCountRanges(id, comparison, row, getUrls());
    default: return null;
  }
}
