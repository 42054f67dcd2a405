import { formatBoundsIn, formatWhen } from '../model/format-date.ts';
import type { Incident } from '../model/incident.ts';
import type { Report } from '../model/report.ts';
import type { TimeBounds } from '../model/time.ts';
import type { Urls } from '../site/urls.ts';

/** Words that lead somewhere, or that are a report's own. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
  /** The language of a quote; null where it is not known. Absent where the words are no quote. */
  readonly quoteIn?: string | null;
}

/** A sentence of which some words are links or quotes. */
export type Sentence = readonly (string | Piece)[];

/** What a derived date goes back to: a sentence and, where one cannot hold it all, a list under it. */
export interface Reasoning {
  readonly sentence: Sentence;
  readonly steps: readonly Sentence[];
}

/** What is needed to name entries and reports and to link to them. */
export interface Teller {
  readonly incidents: ReadonlyMap<string, Incident>;
  readonly reports: ReadonlyMap<string, Report>;
  readonly urls: Pick<Urls, 'incident' | 'claim' | 'report'>;
}

/** The title of an entry as a link. */
export function linkEntry(id: string, { incidents, urls }: Teller, text = incidents.get(id)?.title): Piece {
  return text === undefined ? { text: 'an incident that is not published' } : { text, href: urls.incident(id) };
}

/** How an entry dates an incident, on the incident's own calendar; `within` may leave out what other entries say of it. */
export function wordEntryDate(id: string, within: TimeBounds, { incidents }: Teller): string {
  const incident = incidents.get(id);
  const isWhole = incident?.bounds?.earliest === within.earliest && incident.bounds.latest === within.latest;
  return isWhole ? formatWhen(incident) : formatBoundsIn(within, incident?.zone ?? null);
}

/** A longer quote is cut between words. */
const LONGEST_QUOTE = 60;

/** A quote in running text, short enough for it. */
export function shortQuote(quote: string, language: string | null): Piece {
  const short = quote.length <= LONGEST_QUOTE ? quote : `${quote.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/, '')} …`;
  return { text: `“${short}”`, quoteIn: language };
}

/** Sentences put in a row. */
export function joinSentences(parts: readonly Sentence[], between: string): Sentence {
  return parts.flatMap((part, i) => (i > 0 ? [between, ...part] : part));
}

/** The same with a capital, where it begins with plain words. */
export function capitalizeSentence([first, ...rest]: Sentence): Sentence {
  return typeof first === 'string' ? [first.slice(0, 1).toUpperCase() + first.slice(1), ...rest] : first ? [first, ...rest] : [];
}

/** A sentence without its links. */
export function plainWords(sentence: Sentence): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
