import type { ReportClash } from '../chronology/report-clashes.ts';
import { PUBLICATION } from '../chronology/date-statement.ts';
import { eventOf, type ReportStatement } from '../chronology/report-network.ts';
import type { Claim } from '../model/claim.ts';
import type { Incident } from '../model/incident.ts';
import { numberWord } from '../model/number-word.ts';
import type { Position } from '../model/position.ts';
import type { Question } from '../model/question.ts';
import { wordMatch } from './anchors.ts';
import { phraseWhen, type NamedReport } from './claim-reasons.ts';
import { CLAIM_MARKS, wordClaim } from './claim-words.ts';
import { linkEntry, wordEntryDate, type Sentence, type Teller } from './sentence.ts';

/** One statement of a clash as a reader meets it. */
export interface ToldStatement {
  /** Who says it and what, with what it comes to. */
  readonly sentence: Sentence;
  /** The claim whose quote goes with it. */
  readonly claim: Claim | null;
  readonly position: Position | null;
}

export interface ToldClash {
  readonly title: string;
  readonly sentence: string;
  /** Why it counts only if a report is about what it may not be about; empty for a certain match. */
  readonly conditions: readonly Sentence[];
  readonly statements: readonly ToldStatement[];
}

const TITLES = { report: 'These cannot all be true', entries: 'Set against how the entries date it' } as const;

/** A clash of what a report says of when things happened, told on the page of one incident. */
export function tellClash({ against, statements }: ReportClash, incident: string, question: Question, named: NamedReport, teller: Teller): ToldClash {
  const { report, label } = named;
  const uncertain = report.coverage.filter(({ incident: id, match }) => match !== 'certain' && statements.some(({ source }) => source.kind === 'claim' && source.claim.incident === id));
  const count = `${numberWord(statements.length)} statements`;
  return {
    title: TITLES[against],
    sentence: against === 'report'
      ? `${label} contradicts itself. Without any one of these ${count}, the rest could be true.`
      : `Taken together, what ${label} says and what the entries say cannot be true. Without any one of these ${count}, the rest could be.`,
    conditions: uncertain.map((coverage) => coverage.incident === incident
      ? [`It counts only if ${label} tells of this. ${wordMatch({ coverage })}`]
      : [`It counts only if ${label} tells of `, linkEntry(coverage.incident, teller), `. ${wordMatch({ coverage })}`]),
    statements: inOrder(statements, report.coverage.flatMap(({ claims }) => claims)).map((statement) => tellStatement(statement, incident, question, named, teller)),
  };
}

/** Each claim is followed by what it counts from, so that the statements read as an argument. */
function inOrder(statements: readonly ReportStatement[], claims: readonly Claim[]): readonly ReportStatement[] {
  const placeOf = ({ source }: ReportStatement) => (source.kind === 'claim' ? claims.indexOf(source.claim) : -1);
  const own = statements.filter(({ source }) => source.kind === 'claim').toSorted((a, b) => placeOf(a) - placeOf(b));
  const rest = statements.filter(({ source }) => source.kind !== 'claim');
  const ordered = own.flatMap((statement) => {
    const anchors = new Set(statement.ties.flatMap(({ anchor, subject }) => [anchor, subject]).filter((event) => event !== statement.subject));
    const told = rest.filter(({ source, subject }) => source.kind === 'told' && (anchors.has(subject) || subject === statement.subject));
    if (told.length > 0) anchors.add(PUBLICATION);
    const onSubject = rest.filter(({ source, subject }) => source.kind === 'entry' && subject === statement.subject);
    return [statement, ...told, ...rest.filter(({ source, subject }) => source.kind !== 'told' && anchors.has(subject)), ...onSubject];
  });
  return [...new Set([...ordered, ...rest])];
}

/** Whether an entry gives its date itself, and nothing else leaves less room. */
function isGiven(entry: Incident | undefined): boolean {
  return entry?.when?.bounds?.earliest === entry?.bounds?.earliest && entry?.when?.bounds?.latest === entry?.bounds?.latest && entry?.when?.relative === null;
}

function tellStatement({ source, within }: ReportStatement, incident: string, question: Question, named: NamedReport, teller: Teller): ToldStatement {
  const { report, label } = named;
  switch (source.kind) {
    case 'claim': {
      const { claim } = source;
      const { text, aside, marks } = wordClaim(claim, question);
      const other = eventOf(claim) === incident ? [] : [' of ', linkEntry(claim.incident, teller)];
      const sentence = [{ text: label, href: teller.urls.claim(claim) }, ' says', ...other, `: ${text}${marks.length > 0 ? ` (${marks.map((mark) => CLAIM_MARKS[mark].word).join(', ')})` : ''}`, ...(aside ? [`, ${aside}`] : [])];
      return { sentence, claim, position: claim.position };
    }
    case 'entry': {
      const entry = teller.incidents.get(source.incident);
      const date = ` ${isGiven(entry) ? 'says' : 'comes to'}: ${wordEntryDate(source.incident, within!, teller)}`;
      const sentence = source.incident === incident ? [linkEntry(incident, teller, 'This entry'), date] : ['The entry on ', linkEntry(source.incident, teller), date];
      return { sentence, claim: null, position: entry?.when ? entry.whenPosition : entry?.position ?? null };
    }
    case 'publication': return { sentence: [{ text: label, href: teller.urls.report(report.id) }, ` appeared ${phraseWhen(within!)}`], claim: null, position: report.publishedPosition };
    case 'told': {
      const told = report.coverage.find((coverage) => coverage.incident === source.incident)?.claims.find(({ stance }) => stance === 'asserts' || stance === 'denies');
      const event = source.incident === incident ? ['this'] : [linkEntry(source.incident, teller)];
      return { sentence: [`${label} tells of `, ...event, ' as having happened by then'], claim: null, position: told?.position ?? null };
    }
  }
}
