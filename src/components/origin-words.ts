import type { Column } from '../compare/comparison.ts';
import type { Archive } from '../model/archive.ts';
import { formatBounds } from '../model/format-date.ts';
import { listWords, plural } from '../model/format-value.ts';
import { pairKey, showsDependence } from '../model/shared-wording.ts';

/** Whether the wording of these reports could be compared, and what came of it, in one or two sentences; empty where there is one report. */
export function describeCompared(columns: readonly Column[], { sharedWording, comparedSealed, site }: Pick<Archive, 'sharedWording' | 'comparedSealed' | 'site'>): string {
  if (columns.length < 2) return '';
  const isCompared = (x: Column, y: Column) => x !== y && ((hasText(x) && hasText(y)) || comparedSealed.has(pairKey(x.report.id, y.report.id)));
  const read = columns.filter((x) => columns.some((y) => isCompared(x, y)));
  if (read.length === 0) return 'Their wording could not be compared, since the texts of two at least would have to be at hand.';
  const ids = new Set(read.map(({ report }) => report.id));
  const shared = [...ids].flatMap((id) => (sharedWording.get(id) ?? []).filter(({ a, b }) => a === id && ids.has(b)));
  const dependent = shared.filter(({ level }) => showsDependence(level)).length;
  const statements = shared.length - dependent;
  const found = dependent > 0
    ? `${plural(dependent, 'pair')} of them ${dependent === 1 ? 'shares' : 'share'} wording outside quotations`
    : `no two of them share a run of ${site.wording.someRun} words outside quotations`;
  const same = statements > 0 ? `; ${plural(statements, 'pair')} ${statements === 1 ? 'quotes' : 'quote'} the same statement, from which nothing follows` : '';
  const rest = read.length < columns.length ? ' Of the others no text is at hand.' : '';
  return `The texts of ${listWords(read.map(({ label }) => label))} were compared word for word: ${found}${same}.${rest}`;
}

function hasText({ report }: Column): boolean {
  return report.capture === 'public' || report.capture === 'private';
}

/** When an origin's first report came out, as far as any of them is dated; empty where none is, or where it has but one report. */
export function wordFirst(columns: readonly Column[]): string {
  const dated = columns.flatMap(({ report, label }) => (report.published && Number.isFinite(report.published.bounds.earliest) ? [{ label, bounds: report.published.bounds }] : []));
  if (columns.length < 2 || dated.length === 0) return '';
  const first = dated.reduce((a, b) => (b.bounds.earliest < a.bounds.earliest ? b : a));
  const isAlone = dated.every((one) => one === first || first.bounds.latest <= one.bounds.earliest) && dated.length === columns.length;
  return isAlone ? `First out was ${first.label}, ${formatBounds(first.bounds)}.` : `Which was out first is not known; the first that is dated is of ${formatBounds(first.bounds)}.`;
}

/** A circle of declared derivation in words: "Circular reporting: A was made from B, B from C and C from A." */
export function wordCircle(circle: readonly string[], nameOf: (report: string) => string): string {
  const parts = circle.map((id, i) => `${nameOf(id)}${i === 0 ? ' was made from' : ' from'} ${nameOf(circle[(i + 1) % circle.length]!)}`);
  return `Circular reporting: ${listWords(parts)}.`;
}
