import { isShared, type PairKind } from '../compare/pair-kind.ts';
import type { Pair, PairRow } from '../compare/pair.ts';
import { publicationOf } from '../charts/testimony.ts';
import { capitalize, listWords, plural } from '../model/format-value.ts';
import { showsDependence, type SharedWording } from '../model/shared-wording.ts';

/** The rows of some kinds, in the order of `questions.yaml`. */
export function rowsOf({ rows }: Pair, ...kinds: readonly PairKind[]): readonly PairRow[] {
  return rows.filter(({ kind }) => kinds.includes(kind));
}

/** A pair in numbers: "They answer 9 questions alike and 3 in ways that cannot both be true; 4 only FLGA News answers." */
export function describePair(pair: Pair): string {
  const { a, b } = pair;
  const count = (...kinds: readonly PairKind[]) => rowsOf(pair, ...kinds).length;
  const both = [
    [count('same'), 'alike'],
    [count('clash'), 'in ways that cannot both be true'],
    [count('update'), 'anew, the later replacing or raising what the earlier said'],
    [count('exact', 'overlap'), 'differently, though both can be true'],
    [count('beside'), 'in ways that cannot be held against each other'],
  ] as const;
  const one = [
    [count('only-a'), `only ${a.label} answers`],
    [count('only-b'), `only ${b.label} answers`],
    [count('open', 'silent'), 'neither answers'],
  ] as const;
  const told = both.filter(([n]) => n > 0).map(([n, how], i) => `${i === 0 ? plural(n, 'question') : n} ${how}`);
  const main = told.length > 0 ? `They answer ${listWords(told)}` : 'There is no question that both of them answer';
  const rest = listWords(one.filter(([n]) => n > 0).map(([n, who]) => `${n} ${who}`));
  return `${main}${rest ? `; ${rest}` : ''}.${describeUncoded(pair)}`;
}

function describeUncoded(pair: Pair): string {
  const uncoded = rowsOf(pair, 'uncoded');
  const parts = ([[pair.a, 'a'], [pair.b, 'b']] as const).flatMap(([{ label }, side]) => {
    const n = uncoded.filter((row) => row[side].length > 0).length;
    return n > 0 ? [`${n} in ${label} alone`] : [];
  });
  return parts.length > 0 ? ` What nobody has looked for in both is not compared: ${listWords(parts)}.` : '';
}

/** Which of the two was published first, if that is known for sure. */
export function describeOrder({ a, b, first }: Pair): string {
  const [early, late] = first === 'b' ? [b, a] : [a, b];
  if (first) return `${early.label} was published first: ${publicationOf(early)}, ${late.label} ${publicationOf(late)}.`;
  const undated = [a, b].filter(({ report }) => report.published === null).map(({ label }) => label);
  if (undated.length > 0) return `Which of the two was published first is not known, since ${undated.length === 1 ? `${undated[0]} has` : 'both have'} no date of publication.`;
  if (publicationOf(a) === publicationOf(b)) return `Both are dated ${publicationOf(a)}; which was published first is not known.`;
  return `Which of the two was published first is not known: ${a.label} is dated ${publicationOf(a)}, ${b.label} ${publicationOf(b)}.`;
}

/** What ties the two to one origin, or that nothing was found that does. */
export function describeTies({ a, b, ties }: Pair, wording: SharedWording | undefined): string {
  const because = [...new Set(ties.map((tie) => tie.because))].join(' ');
  const isDirect = ties.every(({ from, to }) => [from, to].every((id) => id === a.report.id || id === b.report.id));
  if (because) return isDirect ? because : `They go back to one origin by way of other reports: ${because}`;
  if (wording && showsDependence(wording.level)) return 'They share wording outside quotation marks, as set out below.';
  return 'No dependence was found between the two, which does not show that there is none.';
}

/** How the values of a row differ, where its heading does not say it. */
export function noteRow({ kind, moreExact, because, answers }: PairRow, { a, b }: Pair): string {
  const labelOf = { a: a.label, b: b.label };
  if (because) return because;
  if (kind === 'exact') return moreExact ? `${labelOf[moreExact]} is the more exact.` : 'What one says contains what the other says.';
  if (kind !== 'overlap') return '';
  const shared = answers.filter(isShared);
  if (shared.length === 0) return 'They overlap: neither contains the other.';
  const alone = answers.filter((answer) => !isShared(answer)).map(({ text, witnesses }) => `${witnesses[0]!.label} also gives ${text}`);
  return capitalize(`both give ${listWords(shared.map(({ text }) => text))}; ${listWords(alone)}.`);
}
