import { formatClaim, formatValue } from '../model/format-value.ts';
import type { Stance } from '../model/claim.ts';
import { isSameRelativeDate } from '../model/relative-date.ts';
import type { Value } from '../model/value.ts';
import { relate } from './relation.ts';
import type { VerdictContext, Witness } from './witness.ts';

/** One value with everybody who gives it. */
export interface Answer {
  readonly value: Value;
  readonly stance: Extract<Stance, 'asserts' | 'denies'>;
  /** In a reader's words. */
  readonly text: string;
  readonly witnesses: readonly Witness[];
  /** How many reports give it. */
  readonly reports: number;
  /** How many origins these reports go back to. */
  readonly origins: number;
  /** How many of the reports hedge it wherever they say it. */
  readonly hedged: number;
}

/** Groups claims that give equal values, in the order of the first of each. "Not yes" is "no". */
export function findAnswers(witnesses: readonly Witness[], context: VerdictContext): readonly Answer[] {
  const groups: { value: Value; stance: 'asserts' | 'denies'; witnesses: Witness[] }[] = [];
  for (const witness of witnesses) {
    const { value, stance } = assertionOf(witness);
    if (!value || (stance !== 'asserts' && stance !== 'denies')) continue;
    const group = groups.find((g) => g.stance === stance && isSame(g.value, value, context));
    if (group) group.witnesses.push(witness);
    else groups.push({ value, stance, witnesses: [witness] });
  }
  return groups.map(({ value, stance, witnesses: members }) => {
    const reports = new Set(members.map(({ report }) => report.id));
    const firm = new Set(members.filter(({ claim }) => !claim.hedged).map(({ report }) => report.id));
    return {
      value,
      stance,
      text: wordAnswer(value, stance, members, context),
      witnesses: members,
      reports: reports.size,
      origins: new Set(members.map(({ origin }) => origin)).size,
      hedged: reports.size - firm.size,
    };
  });
}

/** The words that all its witnesses share; where they differ, what these come to. */
function wordAnswer(value: Value, stance: 'asserts' | 'denies', members: readonly Witness[], { question }: VerdictContext): string {
  const texts = new Set(members.map(({ claim }) => formatClaim(claim.stance === stance ? claim : { ...claim, value: assertionOf({ claim }).value, stance }, question)));
  if (texts.size === 1) return [...texts][0]!;
  const named = members.map((witness) => assertionOf(witness).value).find((other) => other?.type === 'place' && other.location.kind === 'place');
  const words = formatValue(value.type === 'date' ? { ...value, relative: null, approximate: false } : (named ?? value), question);
  return stance === 'denies' ? `not ${words}` : words;
}

/** A claim's value and stance, a denied yes or no turned into its opposite. */
export function assertionOf({ claim }: Pick<Witness, 'claim'>): { readonly value: Value | null; readonly stance: Stance } {
  if (claim.stance === 'denies' && claim.value?.type === 'yes-no') {
    return { value: { type: 'yes-no', yes: !claim.value.yes }, stance: 'asserts' };
  }
  return claim;
}

function isSame(a: Value, b: Value, { question, places }: VerdictContext): boolean {
  if (a.type === 'date' && b.type === 'date' && (!a.bounds || !b.bounds)) return !a.bounds && !b.bounds && a.relative !== null && b.relative !== null && isSameRelativeDate(a.relative, b.relative);
  return relate(a, b, { places, many: question.many }).kind === 'equal';
}
