import { formatKm, formatClaim, listWords, plural } from '../model/format-value.ts';
import type { Answer } from './answers.ts';
import type { Clash } from './clashes.ts';
import type { Revision } from './history.ts';
import { byCodeUnit } from '../model/text.ts';
import { HOUR_MS, MINUTE_MS } from '../model/time.ts';
import { relate } from './relation.ts';
import type { VerdictContext, Witness } from './witness.ts';

/** Why a verdict is what it is: one or two plain sentences each, without judging who is right. */

export function nobodyAnswers(witnesses: readonly Witness[]): string {
  return witnesses.length === 0
    ? 'No report has been coded on this.'
    : `${sources(witnesses)} ${witnesses.length === 1 ? 'does' : 'do'} not say.`;
}

export function open(undecided: readonly Witness[]): string {
  return sentence(undecidedPart(undecided).join(''), ['nobody gives an answer']);
}

export function single(answers: readonly Answer[], undecided: readonly Witness[], all: readonly Witness[]): string {
  const values = answers.map(({ text, hedged, reports }) => `${text}${hedged === reports ? ', with a hedge' : ''}`);
  const only = sources(answers.flatMap((answer) => answer.witnesses));
  return sentence(`Only ${only} gives ${values.length > 1 ? values.join('; and ') : values[0]}`, [...undecidedPart(undecided), ...silentPart(all)]);
}

export function agree(agreed: Answer, others: readonly Answer[], undecided: readonly Witness[]): string {
  return sentence(
    `${sources(agreed.witnesses)} give ${agreed.text}${hedges(agreed)}: ${plural(agreed.reports, 'report')} of ${plural(agreed.origins, 'origin')}, no dependence found between the origins`,
    [...asidePart(others), ...undecidedPart(undecided)],
  );
}

export function echo(answer: Answer, others: readonly Answer[], undecided: readonly Witness[]): string {
  const reasons = [...new Set(answer.witnesses.flatMap(({ origin }) => origin.ties.map(({ because }) => because)))];
  const main = `${plural(answer.reports, 'report')} (${sources(answer.witnesses)}) give ${answer.text}${hedges(answer)}, but all go back to one origin`;
  return [sentence(main, [...asidePart(others), ...undecidedPart(undecided)]), ...reasons].join(' ');
}

function hedges({ hedged, reports }: Answer): string {
  if (hedged === 0) return '';
  return hedged === reports ? ', each with a hedge' : `, ${hedged} of them with a hedge`;
}

export function refine(answers: readonly Answer[], aside: readonly Answer[], { question, places }: VerdictContext): string {
  const nested = answers.every((a) => answers.every((b) => a === b || ['within', 'contains', 'none'].includes(relate(a.value, b.value, { places, many: question.many }).kind)));
  const verdict = !nested
    ? 'They overlap, so all of them may be true at once'
    : `${answers.length === 2 ? 'One contains the other' : 'They lie one within another'}, so they differ only in how exact they are`;
  return `${attributed(answers)}. ${sentence(verdict, asidePart(aside))}`;
}

export function update(revisions: readonly Revision[], { question }: VerdictContext): string {
  const words = ({ claim }: Witness) => `${formatClaim(claim, question)}${claim.hedged ? ', with a hedge' : ''}`;
  return revisions
    .map(({ earlier, later, kind }) => kind === 'risen'
      ? `The count rose from ${words(earlier)} (${earlier.label}) to ${words(later)} (${later.label}), which was published later.`
      : `${earlier.label} gave ${words(earlier)}; ${later.label} replaced that by ${words(later)}.`)
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
    firm ? '' : qualifications(clashes),
    zones(clashes),
    others.length > 0 ? `Beside these: ${attributed(others)}.` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

export function sideBySide(answers: readonly Answer[], { question }: VerdictContext): string {
  if (question.type === 'text') return 'The reports put it in different words. Free text is shown side by side and called neither agreement nor conflict.';
  return `${attributed(answers)}. ${question.many ? 'Several may hold at once, so these do not clash.' : 'These do not contradict each other.'}`;
}

/** Beside nothing but dates that cannot be placed: who says that it is not known, if anybody does. */
export function undecided(witnesses: readonly Witness[]): string {
  return witnesses.length > 0 ? sentence(undecidedPart(witnesses).join(''), []) : '';
}

/** Relative dates that come to no date, each with the reason. */
export function unplaced(witnesses: readonly Witness[]): string {
  return witnesses.map(({ label, claim }) => {
    const reason = claim.value?.type === 'date' && claim.value.unplaced ? UNPLACED[claim.value.unplaced] : UNPLACED['undated-incident'];
    return `${label} dates it “${claim.written}”, ${reason}.`;
  }).join(' ');
}

const UNPLACED = {
  circular: 'which is itself dated by this incident',
  'undated-incident': 'which has no date of its own to count from',
  'undated-report': 'but when it was published is not known',
  impossible: 'which cannot be',
} as const;

/** "Town (Herald and Times) and Farland (Mail, with a hedge)": each answer with everybody who gives it. */
function attributed(answers: readonly Answer[]): string {
  const parts = answers.map((answer) => `${answer.text} (${namesWithHedges(answer)})`);
  // Answers of several words run together if only commas part them.
  return parts.length > 2 ? `${parts.slice(0, -1).join('; ')}; and ${parts.at(-1)}` : listWords(parts);
}

/** "Herald and Times", "Mail, with a hedge", or "Herald, and Mail with a hedge". */
function namesWithHedges({ witnesses, hedged, reports }: Answer): string {
  if (hedged === 0) return sources(witnesses);
  if (hedged === reports) return `${sources(witnesses)}, with a hedge`;
  const firm = new Set(witnesses.filter(({ claim }) => !claim.hedged).map(({ report }) => report.id));
  return `${sources(witnesses.filter(({ report }) => firm.has(report.id)))}, and ${sources(witnesses.filter(({ report }) => !firm.has(report.id)))} with a hedge`;
}

/** Who, among those who clash, does not say it in their own voice. */
function qualifications(clashes: readonly Clash[]): string {
  const clashing = [...new Set(clashes.flatMap(({ a, b }) => [a, b]))];
  const groups = [
    ['hedges', 'hedge', clashing.filter(({ claim }) => claim.hedged)],
    ['denies', 'deny', clashing.filter(({ claim }) => claim.stance === 'denies')],
    ['only passes on what somebody else says', 'only pass on what somebody else says', clashing.filter(({ claim }) => claim.attributedTo !== null && !claim.hedged)],
  ] as const;
  const parts = groups.flatMap(([one, many, witnesses]) => (witnesses.length > 0 ? [`${sources(witnesses)} ${agreeVerb(witnesses, one, many)}`] : []));
  return parts.length > 0 ? `It is no firm conflict: ${listWords(parts)}.` : 'It is no firm conflict.';
}

/** Whether time zones could explain dates that do not meet, once for each way in which they could. */
function zones(clashes: readonly Clash[]): string {
  const gaps = clashes.flatMap(({ zoneGap }) => (zoneGap ? [zoneGap.ms] : []));
  return [...new Set(gaps)].map((ms) => ms === null
    ? 'The days are next to each other: counted in different time zones, both could be true.'
    : `Not both say in which time zone they count: if one is ${formatClock(ms)} ahead of the other, both are true.`).join(' ');
}

function formatClock(ms: number): string {
  const [hours, minutes] = [Math.floor(ms / HOUR_MS), (ms % HOUR_MS) / MINUTE_MS];
  return listWords([...(hours > 0 ? [plural(hours, 'hour')] : []), ...(minutes > 0 ? [plural(minutes, 'minute')] : [])]);
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

function silentPart(all: readonly Witness[]): readonly string[] {
  const silent = all.filter(({ claim }) => claim.stance === 'silent');
  return silent.length > 0 ? [`${sources(silent)} ${agreeVerb(silent, 'does', 'do')} not say`] : [];
}

function undecidedPart(undecided: readonly Witness[]): readonly string[] {
  return undecided.length > 0 ? [`${sources(undecided)} ${agreeVerb(undecided, 'says', 'say')} that it is not known`] : [];
}

function asidePart(answers: readonly Answer[]): readonly string[] {
  return answers.length > 0 ? [`beside it, ${attributed(answers)}`] : [];
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
