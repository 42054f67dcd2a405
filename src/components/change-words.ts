import type { Change, ChangeKind } from '../compare/known-changes.ts';
import { update } from '../compare/sentences.ts';
import type { VerdictContext, Witness } from '../compare/witness.ts';
import type { Verdict } from '../compare/verdict.ts';
import { listWords } from '../model/format-value.ts';
import { orderRows } from './tally.ts';
import { shownVerdict, wordOf } from './verdict-words.ts';

/** What happened to one question, in a few words and then in full. */
export interface ChangeWords {
  /** "From single to conflict." */
  readonly lead: string;
  readonly rest: string;
}

const ORDER: readonly (readonly ChangeKind[])[] = [['verdict', 'answered', 'left-open'], ['replaced', 'added', 'joined', 'undecided', 'recounted'], ['raised']];

/** Verdicts of another kind first; among these, and among the rest, what cannot be true at once. */
export function orderChanges(changes: readonly Change[]): readonly Change[] {
  return ORDER.flatMap((kinds) => {
    const some = changes.filter(({ kind }) => kinds.includes(kind));
    return orderRows(some.map(({ row }) => row)).map((row) => some.find((change) => change.row === row)!);
  });
}

/** A change of one question's verdict in words; where the verdict is of another kind, its reason says it all. */
export function wordChange(change: Change, context: Omit<VerdictContext, 'question'>): ChangeWords {
  const { kind, before, row: { verdict, question } } = change;
  switch (kind) {
    case 'raised': return { lead: 'Asked for the first time.', rest: verdict.because };
    case 'left-open': case 'answered': case 'verdict':
      return { lead: before ? `From ${word(before)} to ${word(verdict)}.` : FIRST[kind === 'left-open' ? 'open' : 'answered'], rest: verdict.because };
    case 'recounted':
      return { lead: `Still ${word(verdict)}.`, rest: `No answer is new, but what appeared ties reports that no dependence was known between. ${verdict.because}` };
    default: return { lead: `Still ${word(verdict)}.`, rest: wordNews(change, { ...context, question }) };
  }
}

const FIRST = { open: 'Raised for the first time.', answered: 'Answered for the first time.' };

function word(verdict: Verdict): string {
  return wordOf(shownVerdict(verdict)).toLowerCase();
}

/** What is new to a verdict that stayed of its kind. */
function wordNews({ revisions, added, joined, undecided }: Change, context: VerdictContext): string {
  const told = new Set(revisions.map(({ later }) => later.claim));
  const others = added.filter(({ witnesses }) => !witnesses.every(({ claim }) => told.has(claim)));
  return [
    revisions.length > 0 ? update(revisions, context) : '',
    others.length > 0 ? `${others.length === 1 ? 'One more answer' : 'More answers'}: ${listWords(others.map(({ text, witnesses }) => `${text} (${names(witnesses)}${hedges(witnesses)})`))}.` : '',
    ...joined.map(({ answer, witnesses }) => `${names(witnesses)} ${isOne(witnesses) ? 'gives' : 'give'} ${answer.text} too${hedges(witnesses)}.`),
    undecided.length > 0 ? `${names(undecided)} ${isOne(undecided) ? 'says' : 'say'} that it is not known.` : '',
  ].filter(Boolean).join(' ');
}

type Named = Pick<Witness, 'label'>;

function names(voices: readonly Named[]): string {
  return listWords([...new Set(voices.map(({ label }) => label))]);
}

function isOne(voices: readonly Named[]): boolean {
  return new Set(voices.map(({ label }) => label)).size === 1;
}

function hedges(witnesses: readonly Witness[]): string {
  const firm = witnesses.filter(({ claim }) => !claim.hedged);
  const hedged = witnesses.filter(({ claim, report }) => claim.hedged && !firm.some((other) => other.report === report));
  if (hedged.length === 0) return '';
  if (firm.length === 0) return isOne(witnesses) ? ', with a hedge' : ', each with a hedge';
  return `, ${names(hedged)} with a hedge`;
}
