import { isPublishedBefore, type Report } from '../model/report.ts';
import { assertionOf } from './answers.ts';
import { isContradiction } from './contradiction.ts';
import { relate } from './relation.ts';
import type { VerdictContext, Witness } from './witness.ts';

/** A claim that a later one replaced. */
export interface Revision {
  readonly earlier: Witness;
  readonly later: Witness;
  readonly kind: 'corrected' | 'risen';
}

/**
 * Sets aside the claims that were replaced. A report that corrects another of its origin replaces what
 * that one answered otherwise; a later report of the same source, without a word on it, only what it
 * contradicts. Where a count rises from one current claim to another, both stay in view, since either may
 * clash with a third. `latest` leaves out what has risen.
 */
export function settleHistory(witnesses: readonly Witness[], context: VerdictContext) {
  const corrections = !mayReplace(witnesses) ? [] : witnesses.flatMap((earlier): Revision[] => {
    const later = findReplacement(earlier, witnesses, context);
    return later ? [{ earlier, later, kind: 'corrected' }] : [];
  });
  const current = corrections.length === 0 ? witnesses : witnesses.filter((witness) => !corrections.some(({ earlier }) => earlier === witness));
  const rises = !context.question.rises ? [] : current.flatMap((earlier): Revision[] => {
    const later = current.find((other) => isLaterRise(earlier, other, context));
    return later ? [{ earlier, later, kind: 'risen' }] : [];
  });
  const latest = rises.length === 0 ? current : current.filter((witness) => !rises.some(({ earlier }) => earlier === witness));
  return { current, latest, revisions: [...corrections, ...rises] as readonly Revision[] };
}

/** Whether any of these can replace another: a report that corrects one, or two of one source. On most questions none does. */
function mayReplace(witnesses: readonly Witness[]): boolean {
  return witnesses.some(({ report, source }, i) => report.corrects !== null || witnesses.some((other, k) => k < i && other.source.id === source.id && other.report !== report));
}

/** Whether `later` raises the count that `earlier` gave, for a question that rises. */
export function isLaterRise(earlier: Witness, later: Witness, { question }: VerdictContext): boolean {
  const [before, after] = [earlier.claim, later.claim];
  if (!question.rises || before.stance !== 'asserts' || after.stance !== 'asserts') return false;
  if (before.value?.type !== 'count' || after.value?.type !== 'count') return false;
  return isPublishedBefore(earlier.report, later.report) && after.value.range.min > before.value.range.max;
}

/** The claim of the latest report that replaces a claim; undefined if that report repeats it, or none does. */
function findReplacement(earlier: Witness, witnesses: readonly Witness[], context: VerdictContext): Witness | undefined {
  const reports = new Set(witnesses.map(({ report }) => report).filter((report) => report.id !== earlier.report.id));
  for (const report of [...reports].reverse()) {
    if (report.corrects === null && report.source !== earlier.source.id) continue;
    const claims = witnesses.filter((witness) => witness.report === report);
    const corrects = claims[0]!.origin === earlier.origin && isCorrection(report, earlier.report, context);
    const follows = report.source === earlier.source.id && isPublishedBefore(earlier.report, report) && !isCorrection(earlier.report, report, context);
    if (!corrects && !follows) continue;
    if (claims.some((later) => repeats(earlier, later, context))) return undefined;
    return corrects ? claims[0] : claims.find((later) => isContradiction(earlier, later, context));
  }
  return undefined;
}

/** Whether a report corrects another, directly or by way of corrections between them. */
function isCorrection(report: Report, other: Report, { reports }: VerdictContext): boolean {
  const seen = new Set<string>();
  for (let next = report.corrects; next !== null && !seen.has(next); next = reports.get(next)?.corrects ?? null) {
    if (next === other.id) return true;
    seen.add(next);
  }
  return false;
}

function repeats(earlier: Witness, later: Witness, { question, places }: VerdictContext): boolean {
  const [before, after] = [assertionOf(earlier), assertionOf(later)];
  if (before.stance !== after.stance) return false;
  if (!before.value || !after.value) return true;
  return relate(before.value, after.value, { places, many: question.many }).kind === 'equal';
}
