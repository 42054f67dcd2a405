import type { Comparison, Row } from '../compare/comparison.ts';
import { shownVerdict, type ShownVerdict } from './verdict-words.ts';

/** How one source's answer to one question stood among all reports on the incident. */
export interface Standing {
  readonly incident: string;
  readonly row: Row;
  /** The verdict as far as this source has a part in it: its lone answer beside others' conflict stands beside it. */
  readonly kind: ShownVerdict;
}

/** Every question that a source's reports answered, of incidents that they are certainly about. */
export function standingsOf(sourceId: string, comparisons: readonly Comparison[]): readonly Standing[] {
  return comparisons.flatMap(({ incident, columns, rows }) => {
    const own = new Set(columns.filter(({ source, coverage }) => source.id === sourceId && coverage.match === 'certain').map(({ report }) => report.id));
    return rows.flatMap((row): Standing[] => {
      const spoke = columns.some(({ report }, i) => own.has(report.id) && row.cells[i]!.some(({ stance }) => stance !== 'silent'));
      return spoke ? [{ incident: incident.id, row, kind: partIn(row, own) }] : [];
    });
  });
}

function partIn({ verdict }: Row, own: ReadonlySet<string>): ShownVerdict {
  const mine = verdict.answers.filter(({ witnesses }) => witnesses.some(({ report }) => own.has(report.id)));
  switch (verdict.kind) {
    case 'conflict': case 'disputed':
      return verdict.clashes.some(({ a, b }) => own.has(a.report.id) || own.has(b.report.id)) ? verdict.kind : 'none';
    case 'agree': case 'echo':
      return mine.some(({ reports, origins }) => (verdict.kind === 'agree' ? origins : reports) > 1) ? verdict.kind : mine.length > 0 ? 'none' : 'open';
    case 'update':
      return verdict.revisions.some(({ earlier, later }) => own.has(earlier.report.id) || own.has(later.report.id)) ? 'update' : 'none';
    case 'refine': case 'single':
      return mine.length > 0 ? verdict.kind : 'open';
    default: return shownVerdict(verdict);
  }
}
