import type { Row } from '../compare/comparison.ts';
import type { Verdict } from '../compare/verdict.ts';
import type { Witness } from '../compare/witness.ts';
import type { Claim } from '../model/claim.ts';
import { formatClaim } from '../model/format-value.ts';
import { formatBounds } from '../model/format-date.ts';
import { numberWord } from '../model/number-word.ts';
import type { Sentence, Teller } from './sentence.ts';

/** More reports than this are told by their number. */
const MOST_NAMED = 3;

/** What became of a claim: replaced by its own source, raised by a later count, contradicted, in that order. */
export function tellHistory(claim: Claim, { verdict, withUncertain, question }: Row, isApart: boolean, teller: Teller): readonly Sentence[] {
  const judged = isApart ? withUncertain : verdict;
  if (!judged) return [];
  const revisions = judged.revisions.filter(({ earlier }) => earlier.claim === claim).map(({ earlier, later, kind }): Sentence => {
    const words = formatClaim(later.claim, question);
    const link = { text: words, href: teller.urls.claim(later.claim) };
    if (kind === 'risen') return ['since raised to ', link, ` by ${nameWithDay(later)}`];
    return isDeclared(earlier, later, teller) ? [`corrected by ${nameWithDay(later)}: `, link] : [`superseded by ${nameWithDay(later)}, the same source: `, link];
  });
  return [...revisions, ...tellClashes(claim, judged, isApart, teller)];
}

/** "contradicts itself", "contradicted by Twin City Report". */
function tellClashes(claim: Claim, { clashes }: Verdict, isApart: boolean, { urls }: Teller): readonly Sentence[] {
  const others = clashes.flatMap(({ a, b }) => (a.claim === claim ? [b] : b.claim === claim ? [a] : []));
  const own = others.find(({ report }) => report.id === claim.report);
  const named = others.filter(({ report }, i) => report.id !== claim.report && others.findIndex((other) => other.report.id === report.id) === i);
  const sentences: Sentence[] = own ? [[{ text: 'contradicts itself', href: urls.claim(own.claim) }]] : [];
  const verb = isApart ? 'would be contradicted by ' : 'contradicted by ';
  if (named.length > MOST_NAMED) sentences.push([`${verb}${numberWord(named.length)} other reports`]);
  else if (named.length > 0) sentences.push([verb, ...named.flatMap((other, i) => [...(i === 0 ? [] : [i === named.length - 1 ? ' and ' : ', ']), { text: other.label, href: urls.claim(other.claim) }])]);
  return sentences;
}

/** Whether the later report says itself that it corrects the earlier one, or one that does. */
function isDeclared(earlier: Witness, later: Witness, { reports }: Teller): boolean {
  const seen = new Set<string>();
  for (let next = later.report.corrects; next !== null && !seen.has(next); next = reports.get(next)?.corrects ?? null) {
    if (next === earlier.report.id) return true;
    seen.add(next);
  }
  return false;
}

/** A label with the day on which it appeared, unless it has it already. */
function nameWithDay({ label, report }: Witness): string {
  const day = report.published ? formatBounds(report.published.bounds) : null;
  return !day || label.includes(day) ? label : `${label} (${day})`;
}
