import type { Chart } from '../charts/chart.ts';
import { drawTimeline } from '../charts/timeline.ts';
import { VERDICT_KINDS } from '../compare/verdict.ts';
import type { Incident } from '../model/incident.ts';
import { comparisonOf, getArchive, getUrls } from '../site/archive.ts';
import { isDisputed } from './tally.ts';

/** The timeline of the incidents that a page lists; null where it lists none. */
export function chartTimeline(incidents: readonly Incident[]): Chart | null {
  const { categories } = getArchive().site;
  const urls = getUrls();
  const items = incidents.map((incident) => {
    const { rows } = comparisonOf(incident.id);
    return {
      id: incident.id,
      title: incident.title,
      href: urls.incident(incident.id),
      bounds: incident.when?.bounds ?? null,
      categoryLabel: incident.category && (categories.get(incident.category) ?? null),
      verdicts: Object.fromEntries(VERDICT_KINDS.map((kind) => [kind, rows.filter(({ verdict }) => verdict.kind === kind).length])),
      disputed: isDisputed(rows),
      reference: incident.reference,
    };
  });
  return drawTimeline('timeline', items);
}
