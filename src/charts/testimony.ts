import type { Claim } from '../model/claim.ts';
import type { Answer } from '../compare/answers.ts';
import type { Column, Comparison, Row } from '../compare/comparison.ts';
import { capitalize, formatClaim, formatValue, listWords } from '../model/format-value.ts';
import { formatBounds } from '../model/format-date.ts';
import { numberWord } from '../model/number-word.ts';
import type { TableCell } from './chart.ts';


/** Where a claim and its report can be read in full. */
export interface ChartLinks {
  readonly claim: (claim: Claim) => string;
  readonly report: (id: string) => string;
}

/** One claim in a chart, with the column of the comparison that it comes from. */
export interface Testimony {
  readonly claim: Claim;
  readonly column: Column;
  /** Whose it is, and whether it is only possibly about this incident. */
  readonly label: string;
}

/** Every claim of a row, in the order of publication. */
export function testimonyOf({ columns }: Comparison, row: Row): readonly Testimony[] {
  return columns.flatMap((column, i) =>
    (row.cells[i] ?? []).map((claim) => ({ claim, column, label: labelOf(column) })));
}

/** A column's name; a report that may be about something else says so. */
export function labelOf({ label, coverage }: Column): string {
  return coverage.match === 'certain' ? label : `${label} (${coverage.match} match)`;
}

/** How a claim is put, in words: "says, with a hedge". */
function mannerOf(claim: Claim): string {
  if (claim.stance === 'unknown') return 'says that it is not known';
  if (claim.stance === 'silent') return 'does not say';
  return [claim.stance === 'denies' ? 'denies' : 'says', ...reservationsOf(claim)].join(', ');
}

/** Everything that a report adds to a value instead of saying it straight. */
export function reservationsOf({ hedged, approximate, attributedTo }: Pick<Claim, 'hedged' | 'approximate' | 'attributedTo'>): readonly string[] {
  return [hedged ? 'with a hedge' : '', approximate ? 'approximately' : '', attributedTo ? `attributed to ${attributedTo}` : ''].filter(Boolean);
}

/** The columns of a table of claims. */
export const TESTIMONY_COLUMNS = ['Report', 'Published', 'Answer', 'How it is put'] as const;

/**
 * One row for each claim, and one for each report that nobody has coded on the question.
 * `more` adds a chart's own cells to each row; its claim is undefined where nobody has coded it.
 */
export function tabulate(
  comparison: Comparison,
  row: Row,
  links: ChartLinks,
  more: (claim: Claim | undefined, column: Column) => readonly TableCell[] = () => [],
): readonly (readonly TableCell[])[] {
  return comparison.columns.flatMap((column, i) => {
    const report = { text: labelOf(column), href: links.report(column.report.id) };
    const published = { text: publicationOf(column) };
    const claims = row.cells[i] ?? [];
    if (claims.length === 0) return [[report, published, { text: 'not coded' }, { text: 'nobody has looked yet' }, ...more(undefined, column)]];
    return claims.map((claim) => [
      report, published, { text: formatClaim(claim, row.question), href: links.claim(claim) }, { text: mannerOf(claim) }, ...more(claim, column),
    ]);
  });
}

/** When a report appeared, in words. */
export function publicationOf({ report }: Column): string {
  return report.published ? formatBounds(report.published.bounds) : 'date not known';
}

/** A sentence that listed more answers than this would not be read. */
const MOST_ANSWERS = 5;

/**
 * How many of the reports that answer give which answer: "Three of four reports say none, one says at least 2."
 * Only reports whose match is certain are counted; `asides` are added after a semicolon each.
 */
export function countAnswers(row: Row, [many, one]: readonly [string, string], asides: readonly string[] = []): string {
  const { answers } = row.verdict;
  const reports = new Set(answers.flatMap(({ witnesses }) => witnesses.map(({ report }) => report.id))).size;
  const ordered = answers.map((answer, i) => ({ answer, i })).sort((a, b) => b.answer.reports - a.answer.reports || a.i - b.i);
  const shown = ordered.length > MOST_ANSWERS ? ordered.slice(0, MOST_ANSWERS - 1) : ordered;
  const parts = shown.map(({ answer }, i) => {
    const hedge = answer.hedged === 0 ? '' : answer.hedged === answer.reports ? ' with a hedge' : `, ${numberWord(answer.hedged)} with a hedge`;
    const [plural, single] = answer.stance === 'denies' ? ['deny', 'denies'] : [many, one];
    return `${i === 0 ? share(answer.reports, reports) : numberWord(answer.reports)} ${answer.reports === 1 ? single : plural} ${formatAnswer(answer, row)}${hedge}`;
  });
  const values = shown.map(({ answer }) => formatAnswer(answer, row));
  const main = reports === 1 && values.length > 1 ? [`one report alone ${one} ${listWords(values)}`] : parts.length === 0 ? ['no report that is certainly about this gives an answer'] : [listWords(shown.length < ordered.length ? [...parts, `the rest give ${numberWord(ordered.length - shown.length)} other answers`] : parts)];
  const replaced = row.verdict.revisions.length;
  const earlier = replaced > 0 ? [`${numberWord(replaced)} earlier answer${replaced === 1 ? ' was' : 's were'} replaced or raised later`] : [];
  return `${capitalize([...main, ...earlier, ...asides].join('; '))}.`;
}

function formatAnswer({ stance, value, text }: Answer, { question }: Row): string {
  return stance === 'denies' ? formatValue(value, question) : text;
}

function share(some: number, all: number): string {
  if (all === 1) return 'one report alone';
  return some === all ? (all === 2 ? 'both reports' : `all ${numberWord(all)} reports`) : `${numberWord(some)} of ${numberWord(all)} reports`;
}
