import type { Comparison } from '../compare/comparison.ts';
import type { Archive } from '../model/archive.ts';
import { formatBounds } from '../model/format-date.ts';
import { plural } from '../model/format-value.ts';
import type { Chart } from './chart.ts';
import { drawFamilies, type Family, type FamilyMember } from './origin-families.ts';
import { drawFigure, idPrefix } from './svg.ts';
import { labelOf, publicationOf, type ChartLinks } from './testimony.ts';

/** Which reports go back to one another: one frame for each origin, arrows from a report to what was made from it; null without reports. */
export function drawOriginGraph(id: string, comparison: Comparison, archive: Pick<Archive, 'reports' | 'sources'>, links: ChartLinks): Chart | null {
  const families = comparison.origins.map((origin) => findFamily(origin, comparison, archive));
  if (families.length === 0) return null;
  const caption = { id, title: 'Who goes back to whom', sentence: describe(comparison) };
  return {
    ...caption,
    draw: (width, suffix) => {
      const { elements, height } = drawFamilies(families, width, idPrefix(id, suffix));
      return drawFigure(caption, { width, height, name: 'origin-graph' }, elements);
    },
    table: {
      columns: ['Report', 'Published', 'Origin', 'Made from', 'Tie'],
      rows: families.flatMap(({ members, number, because }) => members.map((member) => [
        { text: member.name, href: links.report(member.id) },
        { text: member.note },
        { text: String(number), numeric: true },
        { text: madeFrom(member, members) },
        { text: because.join(' ') || 'no dependence found' },
      ])),
    },
  };
}

function madeFrom({ parents, derivation }: FamilyMember, members: readonly FamilyMember[]): string {
  if (parents.length > 0) return parents.map((parent) => members.find(({ id }) => id === parent)?.name ?? parent).join(', ');
  return derivation === 'unknown' ? 'not known' : 'original, as the editors found';
}

/** The reports of one origin, and those that they were made from even if these are about something else. */
function findFamily(origin: Comparison['origins'][number], { columns, origins }: Comparison, { reports, sources }: Pick<Archive, 'reports' | 'sources'>): Family {
  const own = columns.filter(({ report }) => origin.reports.includes(report.id));
  const further = [...new Set(origin.ties.flatMap(({ from, to }) => [from, to]))].filter((id) => !origin.reports.includes(id));
  const parentsOf = (id: string) => origin.ties.filter(({ from, kind }) => from === id && kind === 'derived').map(({ to }) => to);
  const derivation = (id: string) => (reports.get(id)?.derivedFrom === null ? 'unknown' as const : 'known' as const);
  const members: FamilyMember[] = own.map((column) => ({
    id: column.report.id, name: labelOf(column), note: publicationOf(column), parents: parentsOf(column.report.id), derivation: derivation(column.report.id), further: false,
  }));
  for (const id of further) {
    const report = reports.get(id);
    if (!report) continue;
    const name = sources.get(report.source)?.name ?? report.title;
    const note = report.published ? formatBounds(report.published.bounds) : 'date not known';
    members.push({ id, name, note, parents: parentsOf(id), derivation: derivation(id), further: true });
  }
  return { number: origins.indexOf(origin) + 1, members, because: [...new Set(origin.ties.map(({ because }) => because))] };
}

function describe({ columns, origins }: Comparison): string {
  const counts = `${plural(columns.length, 'report')}, ${plural(origins.length, 'origin')}`;
  const ties = origins.flatMap((origin) => origin.ties);
  if (columns.length === 1) return `${counts}.`;
  if (ties.length === 0) return `${counts}: no dependence found between them.`;
  const between = origins.length > 1 ? ' Between the origins no dependence was found.' : '';
  const told = [...new Set(ties.map(({ because }) => because))];
  return `${counts}. ${told.slice(0, 3).join(' ')}${told.length > 3 ? ` And ${plural(told.length - 3, 'more tie')}.` : ''}${between}`;
}
