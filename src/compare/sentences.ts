import { formatKm, formatClaim, listWords, plural } from '../model/format-value.ts';
import type { Answer } from './answers.ts';
import type { Clash } from './clashes.ts';
import type { Revision } from './history.ts';
import { byCodeUnit } from '../model/text.ts';
import { relate } from './relation.ts';
import type { VerdictContext, Witness } from './witness.ts';

/** Why a verdict is what it is: one or two plain sentences each, without judging who is right. */

export function nobodyAnswers(witnesses: readonly Witness[]): string {
  return witnesses.length === 0
    ? 'No report has been coded on this.'
    : `${sources(witnesses)} ${witnesses.length === 1 ? 'does' : 'do'} not say.`;
}

export function open(undecided: readonly Witness[]): string {
  return `${sources(undecided)} ${agreeVerb(undecided, 'says', 'say')} that it is not known; nobody gives an answer.`;
}

export function single(answers: readonly Answer[], undecided: readonly Witness[], all: readonly Witness[]): string {
  const witnesses = answers.flatMap((answer) => answer.witnesses);
  const values = listWords(answers.map(quoted));
  const rest = [
    undecided.length > 0 ? `${sources(undecided)} ${agreeVerb(undecided, 'says', 'say')} that it is not known` : '',
    silentPart(all),
  ].filter(Boolean);
  return sentence(`Only ${sources(witnesses)} ${hedge(answers[0]!)} ${values}`, rest);
}

export function agree(agreed: Answer, others: readonly Answer[], undecided: readonly Witness[]): string {
  const hedges = agreed.hedged === 0 ? '' : agreed.hedged === agreed.reports ? ', each with a hedge' : `, ${agreed.hedged} of them with a hedge`;
  const rest = [
    others.length > 0 ? `not comparable with it: ${attributed(others)}` : '',
    undecided.length > 0 ? `${sources(undecided)} ${agreeVerb(undecided, 'says', 'say')} that it is not known` : '',
  ].filter(Boolean);
  return sentence(
    `${sources(agreed.witnesses)} give ${quoted(agreed)}${hedges}: ${plural(agreed.reports, 'report')} of ${plural(agreed.origins, 'origin')}, no dependence found between the origins`,
    rest,
  );
}

export function echo(answer: Answer, others: readonly Answer[]): string {
  const reason = answer.witnesses[0]?.origin.ties[0]?.because ?? '';
  const rest = others.length > 0 ? [`not comparable with it: ${attributed(others)}`] : [];
  return `${sentence(`${plural(answer.reports, 'report')} (${sources(answer.witnesses)}) give ${quoted(answer)}, but all go back to one origin`, rest)} ${reason}`.trim();
}

export function refine(answers: readonly Answer[], aside: readonly Answer[], { question, places }: VerdictContext): string {
  const nested = answers.every((a) => answers.every((b) => a === b || ['within', 'contains', 'none'].includes(relate(a.value, b.value, { places, many: question.many }).kind)));
  const verdict = !nested
    ? 'They overlap, so all of them may be true at once'
    : `${answers.length === 2 ? 'One contains the other' : 'They lie within each other'}, so they differ only in how exact they are`;
  const rest = aside.length > 0 ? [`not comparable with these: ${attributed(aside)}`] : [];
  return `${attributed(answers)}. ${sentence(verdict, rest)}`;
}

export function update(revisions: readonly Revision[], { question }: VerdictContext): string {
  return revisions
    .map(({ earlier, later, kind }) => {
      const [from, to] = [formatClaim(earlier.claim, question), formatClaim(later.claim, question)];
      return kind === 'risen'
        ? `The count rose from ${from} (${earlier.label}) to ${to} (${later.label}), which was published later.`
        : `${later.label} replaced “${from}” by “${to}” in a later report.`;
    })
    .join(' ');
}

export function clash(answers: readonly Answer[], clashes: readonly Clash[], firm: boolean, context: VerdictContext): string {
  const clashing = answers.filter((answer) => clashes.some(({ a, b }) => answer.witnesses.includes(a) || answer.witnesses.includes(b)));
  const others = answers.filter((answer) => !clashing.includes(answer));
  const self = clashes.find(({ a, b }) => a.report.id === b.report.id);
  const values = clashing.length;
  const parts = [
    `${attributed(clashing)}: ${values > 2 ? 'these cannot all be true' : 'both cannot be true'}.`,
    distances(clashes, context),
    self ? `${self.a.label} contradicts itself.` : '',
    firm ? '' : 'At least one side hedges it, denies it, or only passes it on.',
    others.length > 0 ? `Beside these, ${attributed(others)}.` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

export function sideBySide(answers: readonly Answer[], { question }: VerdictContext): string {
  return question.type === 'text'
    ? 'The reports put it in different words. Free text is shown side by side and called neither agreement nor conflict.'
    : `${attributed(answers)}. Nothing here can be set against another.`;
}

/** Dates that count from something without a date. */
export function unplaced(witnesses: readonly Witness[]): string {
  return witnesses
    .map(({ label, claim }) => `The “${claim.written}” of ${label} cannot be placed: what it counts from has no date of its own.`)
    .join(' ');
}

/** "A (Times) and B (Herald)": each answer with everybody who gives it. */
function attributed(answers: readonly Answer[]): string {
  const said = new Map<string, string[]>();
  for (const answer of answers) {
    const who = `${sources(answer.witnesses)} ${hedge(answer)}`;
    said.set(who, [...(said.get(who) ?? []), quoted(answer)]);
  }
  return listWords([...said].map(([who, values]) => `${who} ${listWords(values)}`));
}

function hedge(answer: Answer): string {
  const many = new Set(answer.witnesses.map(({ label }) => label)).size > 1;
  if (answer.hedged === answer.reports) return many ? 'say, with a hedge,' : 'says, with a hedge,';
  return many ? 'say' : 'says';
}

function distances(clashes: readonly Clash[], { question }: VerdictContext): string {
  const measured = new Map<string, number>();
  for (const { a, b, distanceKm } of clashes) {
    if (distanceKm === null) continue;
    const pair = [formatClaim(a.claim, question), formatClaim(b.claim, question)].sort(byCodeUnit);
    measured.set(pair.join(' and '), distanceKm);
  }
  if (measured.size === 0) return '';
  if (measured.size < 3) return `${listWords([...measured].map(([pair, km]) => `${pair} are about ${formatKm(km)} apart`))}, centre to centre.`;
  const [nearest, farthest] = [Math.min(...measured.values()), Math.max(...measured.values())];
  return `Those that clash are about ${formatKm(nearest)} to ${formatKm(farthest)} apart, centre to centre.`;
}

function silentPart(all: readonly Witness[]): string {
  const silent = all.filter(({ claim }) => claim.stance === 'silent');
  return silent.length > 0 ? `${sources(silent)} ${agreeVerb(silent, 'does', 'do')} not say` : '';
}

function quoted(answer: Answer): string {
  return `“${answer.text}”`;
}

function sources(witnesses: readonly Witness[]): string {
  return listWords([...new Set(witnesses.map(({ label }) => label))]);
}

function agreeVerb(witnesses: readonly Witness[], one: string, many: string): string {
  return new Set(witnesses.map(({ label }) => label)).size === 1 ? one : many;
}

function sentence(main: string, rest: readonly string[]): string {
  return [main, ...rest].join('; ') + '.';
}
