import type { EntrySource } from '../chronology/record.ts';
import type { Statement } from '../chronology/statement.ts';
import { formatBoundsIn, formatDate, formatWhen } from '../model/format-date.ts';
import type { Incident } from '../model/incident.ts';
import type { RelativeDate } from '../model/relative-date.ts';
import { relativeParts } from './date-words.ts';
import { capitalizeSentence, joinSentences, linkEntry, type Reasoning, type Sentence, type Teller } from './sentence.ts';

/** More clauses than this make a list. */
const MOST_CLAUSES = 3;

/**
 * How an incident's date was worked out from what the entries say of each other; null where it is simply given.
 * `reasons` are the statements that its bounds come by.
 */
export function tellIncidentReasons(incident: Incident, reasons: readonly Statement<EntrySource>[], teller: Teller): Reasoning | null {
  const { when, bounds, zone } = incident;
  const clauses = reasons.filter(({ source }) => !isCalendar(source) && !isOwnDate(source, incident) && !restates(source, incident));
  if (!when?.relative && clauses.length === 0) return null;
  const name = nameEvents(incident, teller);
  const lead: Sentence = when?.relative
    ? [bounds ? 'Worked out: ' : 'Given as ', ...wordRelativeTo(when.relative, name)]
    : [when ? `The entry says ${formatDate(when)}` : 'The entry gives no date'];
  const left = bounds ? formatBoundsIn(bounds, zone) : '';
  // What is said of the incident itself narrows its date down; the rest says how the others got theirs.
  const isOwn = ({ subject, ties }: Statement) => [subject, ...ties.flatMap((tie) => [tie.subject, tie.anchor])].includes(incident.id);
  const own = clauses.filter(isOwn).map(({ source }) => tellSource(source, name));
  const others = clauses.filter((clause) => !isOwn(clause)).map(({ source }) => tellSource(source, name));
  if (clauses.length > MOST_CLAUSES) return { sentence: [...lead, `. What leaves ${left}:`], steps: [...own, ...others].map((clause) => capitalizeSentence([...clause, '.'])) };
  return {
    sentence: [
      ...lead,
      ...(own.length > 0 ? ['; ', ...joinClauses(own.map((clause) => ['that ', ...clause])), ` ${own.length > 1 ? 'leave' : 'leaves'} ${left}`] : []),
      '.',
      ...(others.length > 0 ? [' ', ...joinSentences(others, '; '), '.'] : []),
    ],
    steps: [],
  };
}

/** A calendar date is told beside the title that it belongs to. */
function isCalendar({ kind, incident }: EntrySource): boolean {
  return kind === 'when' && !incident.when?.relative;
}

function isOwnDate({ kind, incident }: EntrySource, { id }: Incident): boolean {
  return kind === 'when' && incident.id === id;
}

/** Whether a relation says no more than the incident's own date: `precedes the-parade` beside `before the-parade`. */
function restates({ kind, incident, text }: EntrySource, { id, when }: Incident): boolean {
  const date = when?.relative;
  if (kind !== 'related' || (date?.form !== 'before' && date?.form !== 'after') || date.anchor === 'publication') return false;
  const [same, mirrored] = date.form === 'before' ? ['precedes', 'follows'] : ['follows', 'precedes'];
  return incident.id === id ? text === `${same} ${date.anchor.incident}` : incident.id === date.anchor.incident && text === `${mirrored} ${id}`;
}

type Name = (id: string) => Sentence;

/** Names entries with their dates in brackets, each date once; the incident that is spoken of is "it". */
function nameEvents(incident: Incident, teller: Teller): Name {
  const dated = new Set<string>();
  return (id) => {
    if (id === incident.id) return ['it'];
    const other = dated.has(id) ? undefined : teller.incidents.get(id);
    dated.add(id);
    // There are no brackets in brackets.
    return [linkEntry(id, teller), ...(other ? [` (${formatWhen(other).replace(/ \(([^)]*)\)/, ', $1')})`] : [])];
  };
}

/** "it precedes the parade (9 May 2025)", "the alarm (by 8 May 2025) was two days before it". */
function tellSource({ kind, incident: speaker, text }: EntrySource, name: Name): Sentence {
  const subject = name(speaker.id);
  if (kind === 'when') return [...subject, ' was ', ...wordRelativeTo(speaker.when!.relative!, name)];
  const [verb, anchor] = text.split(' ') as [string, string];
  return [...subject, ` ${verb} `, ...name(anchor)];
}

function wordRelativeTo(date: RelativeDate, name: Name): Sentence {
  return relativeParts(date).flatMap((part): Sentence => (typeof part === 'string' ? [part] : name(part.incident)));
}

function joinClauses(clauses: readonly Sentence[]): Sentence {
  return clauses.length < 2 ? clauses.flat() : [...joinSentences(clauses.slice(0, -1), ', '), ' and ', ...clauses.at(-1)!];
}
