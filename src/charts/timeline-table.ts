import type { ChartTable, TableCell } from './chart.ts';
import type { TimelineItem } from './timeline-item.ts';
import { tellWhen } from './timeline-words.ts';

/** What a timeline shows, as a table. What an incident is dated by has columns of its own where there is any. */
export function tabulateTimeline(items: readonly TimelineItem[]): ChartTable {
  const anchors = Math.max(0, ...items.map(({ hangsOn }) => hangsOn.length));
  return {
    columns: ['Incident', 'When', ...['Dated by', 'And by'].slice(0, anchors), 'Category', 'Verdicts'],
    rows: items.map((item) => [
      { text: item.title, href: item.href },
      { text: tellWhen(item) },
      ...Array.from({ length: anchors }, (_, i): TableCell => {
        const anchor = item.hangsOn[i];
        return anchor ? { text: anchor.title, href: anchor.href } : { text: '' };
      }),
      { text: item.reference ? listLandmark(item.categoryLabel) : (item.categoryLabel ?? '') },
      { text: countVerdicts(item) },
    ]),
  };
}

/** "5 agree, 2 conflict". */
function countVerdicts({ verdicts }: TimelineItem): string {
  return Object.entries(verdicts).filter(([, count]) => count > 0).map(([kind, count]) => `${count} ${kind}`).join(', ');
}

function listLandmark(category: string | null): string {
  return category ? `${category} (landmark)` : 'landmark';
}
