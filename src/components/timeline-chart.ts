import type { Chart } from '../charts/chart.ts';
import { drawTimeline } from '../charts/timeline.ts';
import { timelineItemOf } from '../charts/timeline-item-of.ts';
import { VERDICT_KINDS } from '../compare/verdict.ts';
import type { Incident } from '../model/incident.ts';
import { comparisonOf, getArchive, getUrls } from '../site/archive.ts';
import { isDisputed } from './tally.ts';

/** The timeline of the incidents that a page lists; null where it lists none. */
export function chartTimeline(listed: readonly Incident[]): Chart | null {
  const { incidents, site } = getArchive();
  const context = { incidents, categories: site.categories, href: getUrls().incident };
  const items = listed.map((incident) => {
    const { rows } = comparisonOf(incident.id);
    const verdicts = Object.fromEntries(VERDICT_KINDS.map((kind) => [kind, rows.filter(({ verdict }) => verdict.kind === kind).length]));
    return timelineItemOf(incident, { verdicts, disputed: isDisputed(rows) }, context);
  });
  return drawTimeline('timeline', items);
}
