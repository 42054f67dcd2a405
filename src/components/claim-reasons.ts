import type { ReportStatement } from '../chronology/report-network.ts';
import type { Claim } from '../model/claim.ts';
import { formatBounds, formatDate } from '../model/format-date.ts';
import { countWord } from '../model/number-word.ts';
import { anchorsOf, type RelativeDate } from '../model/relative-date.ts';
import type { Report } from '../model/report.ts';
import { tellBounds } from '../model/tell-bounds.ts';
import { civilParts, type TimeBounds } from '../model/time.ts';
import type { DateValue } from '../model/value.ts';
import { capitalizeSentence, joinSentences, linkEntry, shortQuote, wordEntryDate, type Reasoning, type Sentence, type Teller } from './sentence.ts';

/** A report by the name that the page knows it under. */
export interface NamedReport {
  readonly report: Report;
  readonly label: string;
}

/** More clauses than this make a list. */
const MOST_CLAUSES = 2;

/**
 * What a claim's derived date goes back to, in a sentence if it goes into one. `reasons` are those of `reasonsForClaim`;
 * null where there are none.
 */
export function tellClaimReasons(claim: Claim, reasons: readonly ReportStatement[], named: NamedReport, teller: Teller): Reasoning | null {
  const { value } = claim;
  if (value?.type !== 'date' || !value.relative || !value.bounds || reasons.length === 0) return null;
  const kinds = new Set(reasons.map(({ source }) => source.kind));
  if (kinds.size === 1 && reasons.length <= MOST_CLAUSES && !kinds.has('told')) {
    const ordered = reasons.toSorted((a, b) => anchorIndex(value.relative!, a) - anchorIndex(value.relative!, b));
    return { sentence: ['Counted from ', ...joinSentences(ordered.map((reason) => nameStart(reason, named, teller)), ', and from '), '.'], steps: [] };
  }
  const clauses = tellClauses(claim, reasons, named, teller);
  const end = concludeFrom(claim, value, reasons);
  if (clauses.length > MOST_CLAUSES) return { sentence: ['Worked out from:'], steps: clauses.map((clause) => capitalizeSentence([...clause, '.'])) };
  return { sentence: [...capitalizeSentence(joinSentences(clauses, '; ')), ...(end ? [`; ${end}`] : []), '.'], steps: [] };
}

/** What a date is counted from, where that is all there is to it. */
function nameStart({ source, within }: ReportStatement, { report }: NamedReport, teller: Teller): Sentence {
  switch (source.kind) {
    case 'publication': return [{ text: 'its publication', href: teller.urls.report(report.id) }, ` ${phraseWhen(within!)}`];
    case 'entry': return [linkEntry(source.incident, teller), `, which its entry dates ${wordEntryDate(source.incident, within!, teller)}`];
    case 'claim': return [linkEntry(source.claim.incident, teller), ', which the same report dates ', ...tellValue(source.claim, report, teller)];
    case 'told': return [];
  }
}

/** In which place a date names what a reason is about. */
function anchorIndex(date: RelativeDate, { subject }: ReportStatement): number {
  return anchorsOf(date).findIndex((anchor) => anchor !== 'publication' && anchor.incident === subject);
}

/** One clause for each reason; that a report appeared and what it tells of by then make one. */
function tellClauses(claim: Claim, reasons: readonly ReportStatement[], named: NamedReport, teller: Teller): readonly Sentence[] {
  const told = reasons.flatMap(({ source }) => (source.kind === 'told' ? [source.incident] : []));
  const rest = reasons.filter(({ source }) => source.kind !== 'told');
  return rest.map(({ source, within }): Sentence => {
    if (source.kind === 'entry') return [linkEntry(source.incident, teller), ` is dated ${wordEntryDate(source.incident, within!, teller)} by its entry`];
    if (source.kind === 'claim') return [`${named.label} dates `, linkEntry(source.claim.incident, teller), ' ', ...tellValue(source.claim, named.report, teller)];
    const events = told.map((id): Sentence => (id === claim.incident ? ['this'] : [linkEntry(id, teller, anchorWords(claim, id))]));
    return [...tellPublication(named, within!, teller), ...(events.length > 0 ? [' and tells of ', ...joinSentences(events, ' and of '), ' as having happened'] : [])];
  });
}

/** "FLGA News appeared on 22 June 2025". */
function tellPublication({ report, label }: NamedReport, within: TimeBounds, { urls }: Teller): Sentence {
  return [`${label} `, { text: `appeared ${phraseWhen(within)}`, href: urls.report(report.id) }];
}

function tellValue(claim: Claim, { language }: Report, { urls }: Teller): Sentence {
  const words = claim.value?.type === 'date' ? formatDate(claim.value) : claim.written;
  return [{ text: words, href: urls.claim(claim) }, ...(claim.quote ? [' (', shortQuote(claim.quote, language), ')'] : [])];
}

/** Where all that is known is that something had happened when the report appeared: what the claim's own step makes of that. */
function concludeFrom({ incident }: Claim, { relative, bounds, approximate }: DateValue, reasons: readonly ReportStatement[]): string | null {
  const told = reasons.flatMap(({ source }) => (source.kind === 'told' ? [source.incident] : []));
  const published = reasons.find(({ source }) => source.kind === 'publication')?.within;
  if (reasons.length !== 2 || !published || told.length !== 1 || told[0] === incident || bounds!.earliest !== -Infinity) return null;
  const last = tellBounds(bounds!).slice(1);
  const isSameYear = civilParts(published.latest - 1).year === civilParts(last[0]!.at).year;
  const day = last.map(({ text, unit }) => (isSameYear && unit === 'day' ? text.replace(/ \d+$/, '') : text)).join('');
  const step = relative!.form === 'offset' ? `${countWord(relative!.amount, relative!.unit)} ${relative!.direction} that` : relative!.form === 'same-day' ? 'that day' : 'anything before that';
  return `${step}${approximate ? ', give or take a day,' : ''} is ${day} at the latest`;
}

/** The words by which a claim names the one incident that it counts from. */
function anchorWords({ value }: Claim, incident: string): string | undefined {
  if (value?.type !== 'date' || !value.relative) return undefined;
  const anchors = anchorsOf(value.relative);
  if (anchors.length !== 1 || anchors[0] === 'publication' || anchors[0]!.incident !== incident) return undefined;
  return /\b(?:before|after|same day as) (.+)$/i.exec(value.text)?.[1];
}

/** "on 22 June 2025", "in June 2025", "by 22 June 2025". */
export function phraseWhen(bounds: TimeBounds): string {
  const [first] = tellBounds(bounds);
  const preposition = first!.unit === 'day' || first!.unit === 'time' ? 'on ' : first!.unit === 'none' ? '' : 'in ';
  return `${preposition}${formatBounds(bounds)}`;
}

