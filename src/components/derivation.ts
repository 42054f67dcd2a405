import type { Report } from '../model/report.ts';
import { getArchive, getUrls } from '../site/archive.ts';
import { attr, html, type Html } from './html.ts';

/** What a report was made from. Not knowing is not the same as being original. */
export function showDerivation({ derivedFrom }: Report): Html | string {
  if (derivedFrom === null) return 'What it was made from is not known.';
  if (derivedFrom.length === 0) return 'Found original by the editors.';
  const { reports, sources } = getArchive();
  const parents = derivedFrom.map((id) => reports.get(id)!);
  return html`Made from ${parents.map((parent, i) => [i > 0 && ', ', html`<a${attr('href', getUrls().report(parent.id))}>${sources.get(parent.source)!.name}: ${parent.title}</a>`])}.`;
}
