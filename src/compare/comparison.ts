import type { Archive } from '../model/archive.ts';
import type { Claim } from '../model/claim.ts';
import type { Incident } from '../model/incident.ts';
import type { Question } from '../model/question.ts';
import type { Coverage, Report } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import { formatBounds } from '../model/format-date.ts';
import { findOrigins, type Origin } from './origins.ts';
import { judge, type Verdict } from './verdict.ts';
import type { Witness } from './witness.ts';

/** One report of an incident, as a column of its claim matrix. */
export interface Column {
  readonly coverage: Coverage;
  readonly report: Report;
  readonly source: Source;
  /** The source's name, with the report's date where a source has several reports on the incident. */
  readonly label: string;
  readonly origin: Origin;
}

/** One question, as a row of an incident's claim matrix. */
export interface Row {
  readonly question: Question;
  /** One for each column; empty where nobody has coded it. */
  readonly cells: readonly (readonly Claim[])[];
  /** From the reports whose match to the incident is certain. */
  readonly verdict: Verdict;
  /** With the others too; null where they have nothing on it. */
  readonly withUncertain: Verdict | null;
}

/** Who says what about one incident. */
export interface Comparison {
  readonly incident: Incident;
  /** In the order of publication; reports without a date come last. */
  readonly columns: readonly Column[];
  readonly origins: readonly Origin[];
  /** The questions that some report has been coded on, in the order of `questions.yaml`. */
  readonly rows: readonly Row[];
}

/** Sets all reports of an incident against each other, question by question. */
export function compareReports(incident: Incident, archive: Archive): Comparison {
  const coverage = archive.coverage.get(incident.id) ?? [];
  const origins = findOrigins(coverage.map(({ report }) => report), archive);
  const columns = coverage.map((entry): Column => {
    const report = archive.reports.get(entry.report)!;
    const source = archive.sources.get(report.source)!;
    const origin = origins.find(({ reports }) => reports.includes(report.id))!;
    return { coverage: entry, report, source, label: labelOf(report, source, coverage, archive), origin };
  });
  const rows: Row[] = [];
  for (const question of archive.questions.values()) {
    const cells = columns.map((column) => column.coverage.claims.filter((claim) => claim.question === question.id));
    if (cells.every((claims) => claims.length === 0)) continue;
    const context = { question, places: archive.places };
    const witnesses = columns.flatMap((column, i) => cells[i]!.map((claim): Witness => ({ ...column, claim })));
    const certain = witnesses.filter(({ report }) => isCertain(columns, report));
    rows.push({
      question,
      cells,
      verdict: judge(certain, context),
      withUncertain: certain.length === witnesses.length ? null : judge(witnesses, context),
    });
  }
  return { incident, columns, origins, rows };
}

function isCertain(columns: readonly Column[], report: Report): boolean {
  return columns.some((column) => column.report.id === report.id && column.coverage.match === 'certain');
}

function labelOf(report: Report, source: Source, coverage: readonly Coverage[], archive: Archive): string {
  const siblings = coverage.filter((other) => archive.reports.get(other.report)?.source === source.id);
  if (siblings.length < 2) return source.name;
  return `${source.name} (${report.published ? formatBounds(report.published.bounds) : report.title})`;
}
