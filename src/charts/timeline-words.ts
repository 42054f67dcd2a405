import { formatBounds } from '../model/format-date.ts';
import { listWords } from '../model/format-value.ts';
import { shift, startOf, type TimeBounds } from '../model/time.ts';
import { endsOf, finestUnit, type TickUnit } from './time-scale.ts';
import type { DatedItem, TimelineItem } from './timeline-item.ts';

/** From the earliest to the latest end of all, as exact as the less exact of the two; null where none has an end. */
export function tellExtent(spans: readonly TimeBounds[]): string | null {
  const [only, ...others] = spans.filter((span) => endsOf(span).length > 0);
  if (!only) return null;
  if (others.length === 0) return formatBounds(only);
  // The last moment inside stands for an end, so that a month is told by its own name and not by the next one's.
  const ends = [only, ...others].flatMap((span) => endsOf(span).map((at) => ({ at: at === span.latest ? at - 1 : at, unit: wholeUnit(finestUnit([span])) })));
  const first = ends.reduce((a, b) => (b.at < a.at ? b : a));
  const last = ends.reduce((a, b) => (b.at > a.at ? b : a));
  const unit = (['year', 'month'] as const).find((one) => first.unit === one || last.unit === one) ?? 'day';
  return formatBounds({ earliest: startOf(first.at, unit), latest: shift(startOf(last.at, unit), 1, unit) });
}

/** An item's date, with the editors' doubt. */
export function tellWhen({ when, doubted }: TimelineItem): string {
  return doubted ? `${when} (in doubt)` : when;
}

/** The accessible name of an item's mark. */
export function nameItem(item: TimelineItem): string {
  const dated = isDated(item) && item.hangsOn.length > 0 ? `dated by ${listWords(item.hangsOn.map(({ title }) => title))}` : '';
  const parts = item.reference ? [dated, 'landmark'] : [item.categoryLabel ?? '', item.disputed ? 'reports clash' : '', dated];
  return [item.title, tellWhen(item), ...parts].filter(Boolean).join(', ');
}

/** A shortened title without what is left of a word at its end, so that all that is seen can be spoken to find the link. */
export function endAtWord(title: string): string {
  return title.replace(/\s+\S*…$/, '…');
}

/** Whether anything is known of when it was. */
export function isDated(item: TimelineItem): item is DatedItem {
  return item.bounds !== null && endsOf(item.bounds).length > 0;
}

/** The coarsest unit that words tell alone. */
function wholeUnit(unit: TickUnit): 'day' | 'month' | 'year' {
  if (unit === 'minute' || unit === 'hour' || unit === 'day') return 'day';
  return unit === 'month' ? 'month' : 'year';
}
