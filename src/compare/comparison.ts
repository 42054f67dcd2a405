import type { Archive } from '../model/archive.ts';
import type { Claim } from '../model/claim.ts';
import type { Incident } from '../model/incident.ts';
import type { Question } from '../model/question.ts';
import type { Coverage, Report } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import { formatBounds } from '../model/format-date.ts';
import { findOrigins, type Origin } from './origins.ts';
import { judge, type Verdict } from './verdict.ts';
import { witnessOf, type Witness } from './witness.ts';

/** One report of an incident, as a column of its claim matrix. */
export interface Column {
  readonly coverage: Coverage;
  readonly report: Report;
  readonly source: Source;
  /** The source's name, with the report's date or title where that is not enough to tell it by. */
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

/** Sets reports of an incident against each other, question by question: all of both, unless `coverage` or `questions` has some. */
export function compareReports(
  incident: Incident, archive: Archive, coverage: readonly Coverage[] = archive.coverage.get(incident.id) ?? [], questions: Iterable<Question> = archive.questions.values(),
): Comparison {
  const origins = findOrigins(coverage.map(({ report }) => report), archive);
  const labels = labelReports(coverage.map(({ report }) => archive.reports.get(report)!), archive);
  const columns = coverage.map((entry): Column => {
    const report = archive.reports.get(entry.report)!;
    const source = archive.sources.get(report.source)!;
    const origin = origins.find(({ reports }) => reports.includes(report.id))!;
    return { coverage: entry, report, source, label: labels.get(report.id)!, origin };
  });
  const claims = columns.map((column) => Map.groupBy(column.coverage.claims, ({ question }) => question));
  const isCertain = columns.map(({ coverage: { match } }) => match === 'certain');
  const rows: Row[] = [];
  for (const question of questions) {
    if (!claims.some((byQuestion) => byQuestion.has(question.id))) continue;
    const cells = claims.map((byQuestion) => byQuestion.get(question.id) ?? []);
    const context = { question, places: archive.places, reports: archive.reports };
    const [witnesses, certain]: [Witness[], Witness[]] = [[], []];
    cells.forEach((cell, i) => {
      for (const claim of cell) {
        const witness = witnessOf(columns[i]!, claim);
        witnesses.push(witness);
        if (isCertain[i]) certain.push(witness);
      }
    });
    rows.push({
      question,
      cells,
      verdict: certain.length === 0 ? ONLY_UNCERTAIN : judge(certain, context),
      withUncertain: certain.length === witnesses.length ? null : judge(witnesses, context),
    });
  }
  return { incident, columns, origins, rows };
}

/** Where nothing certain can be judged. */
const ONLY_UNCERTAIN: Verdict = {
  kind: 'none', because: 'Only reports that may be about something else answer this.', answers: [], clashes: [], revisions: [],
};

/** A name for each report that no other on the incident has: its source, else with its date, its title or its id. */
function labelReports(reports: readonly Report[], { sources }: Archive): ReadonlyMap<string, string> {
  const names = new Map(reports.map(({ id, source }) => [id, sources.get(source)!.name]));
  if (new Set(names.values()).size === reports.length) return names;
  const name = ({ id }: Report) => names.get(id)!;
  const date = ({ published }: Report) => (published ? formatBounds(published.bounds) : 'unknown date');
  const forms: readonly ((report: Report) => string)[] = [
    name,
    (report) => `${name(report)} of ${date(report)}`,
    (report) => `${name(report)}, “${report.title}”`,
    (report) => `${name(report)}, ${report.id}`,
  ];
  return new Map(reports.map((report) => {
    const form = forms.find((label) => reports.every((other) => other === report || label(other) !== label(report))) ?? forms[0]!;
    return [report.id, form(report)];
  }));
}
