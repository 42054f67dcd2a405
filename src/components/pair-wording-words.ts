import { wordRange } from '../charts/wording-ribbons.ts';
import { formatNumber, listWords, plural } from '../model/format-value.ts';
import type { SharedRun, SharedWording, WordingLevel } from '../model/shared-wording.ts';

/** How much two texts share, and what that shows. */
export const LEVEL_WORDS: Readonly<Record<WordingLevel, { readonly name: string; readonly shows: string }>> = {
  'same-text': { name: 'Largely the same text', shows: 'The two are taken to go back to one origin.' },
  'substantial': { name: 'Much shared wording', shows: 'The two are taken to go back to one origin.' },
  'some': { name: 'Some shared wording', shows: 'The two are taken to go back to one origin.' },
  'same-statement': { name: 'Shared quotations only', shows: 'Both may have heard the same statement, so this ties them to no common origin.' },
  'none': { name: 'No shared wording found', shows: 'That does not show that neither knew the other.' },
};

/** The evidence for a level: how much of the shorter text, the longest run, and what stands inside quotations. */
export function describeWording({ level, coverage, longestRun, quotedWords }: SharedWording): string {
  const own = longestRun > 0
    ? `Outside quotation marks, ${wordShare(coverage)} of the shorter text stands in the other too; the longest run has ${plural(longestRun, 'word')}.`
    : 'Outside quotation marks they share no run of words.';
  const quoted = quotedWords > 0 ? `Inside quotation marks they share ${plural(quotedWords, 'word')}.` : 'Inside quotation marks they share none.';
  return `${own} ${quoted} ${LEVEL_WORDS[level].shows}`;
}

/** "37 per cent". */
function wordShare(share: number): string {
  const percent = Math.round(share * 100);
  return share > 0 && percent === 0 ? 'less than 1 per cent' : `${percent} per cent`;
}

/** Where a run stands, and how it is shared: "Words 12–40 of FLGA News, 3–31 of Avia.pro: 27 the same, outside quotation marks". */
export function placeRun(run: SharedRun, a: string, b: string): string {
  const same = run.exact ? `${plural(run.words, 'word')}, all the same` : `${formatNumber(run.words)} the same, with a few that differ`;
  return `Words ${wordRange(run.a)} of ${a}, ${wordRange(run.b)} of ${b}: ${same}, ${run.quoted ? 'inside quotation marks in both' : 'outside quotation marks'}`;
}

/** That wording cannot be compared, naming what is missing; empty where both texts are at hand. */
export function describeMissing(missing: readonly string[]): string {
  if (missing.length === 0) return '';
  return missing.length === 1 ? `The text of ${missing[0]} is not at hand, so wording cannot be compared.` : `The texts of ${listWords(missing)} are not at hand, so wording cannot be compared.`;
}

/** A long run is cut: a shared stretch is evidence and no reprint. */
const MOST_WORDS = 60;

/** The words of a run as they are shown, and how many more there are. */
export function showRun({ text }: Pick<SharedRun, 'text'>): { readonly text: string; readonly more: number } {
  const words = text.trim().split(/\s+/);
  // A few words more do not call for a cut.
  if (words.length <= MOST_WORDS + 10) return { text: words.join(' '), more: 0 };
  return { text: `${words.slice(0, MOST_WORDS).join(' ')} …`, more: words.length - MOST_WORDS };
}

/** With more runs than this, the longest are listed; the chart's table has all. */
const MOST_RUNS = 30;

/** The runs to list, each with its number in the chart, in the order of the text. */
export function runsToList(runs: readonly SharedRun[]): readonly { readonly run: SharedRun; readonly number: number }[] {
  const numbered = runs.map((run, i) => ({ run, number: i + 1 }));
  return [...numbered].sort((one, other) => other.run.words - one.run.words || one.number - other.number).slice(0, MOST_RUNS).sort((one, other) => one.number - other.number);
}
