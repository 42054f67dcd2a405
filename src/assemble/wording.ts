import { verifySpan } from '../captures/verify-seal.ts';
import type { SealedSharing } from '../captures/sealed-capture.ts';
import type { Archive } from '../model/archive.ts';
import type { Issues } from '../model/issue.ts';
import { MOST_SHOWN_WORDS, pairKey, shownRuns, WORDING_LEVELS, type FoundWording, type SharedRun, type SharedTexts, type SharedWording, type WordingLevel } from '../model/shared-wording.ts';
import type { WordingThresholds } from '../model/site.ts';
import { byCodeUnit } from '../model/text.ts';
import { compareWording, type WordingTexts } from '../wording/shared-wording.ts';
import { splitWords } from '../wording/words.ts';
import type { ReadCapture } from './captures.ts';

/** Refuses what a sealed capture states of shared wording and cannot be, or does not prove. */
export function checkSharings(report: string, { file, sealed }: ReadCapture & { readonly kind: 'sealed' }, issues: Issues): void {
  for (const { with: other, level, spans } of sealed.shared) {
    const wrong = other === report ? { expected: 'another report beside which it shares wording', found: `\`${other}\`, itself` }
      : !WORDING_LEVELS.some((known) => known === level) ? { expected: `a level of sharing with \`${other}\`, such as \`some\``, found: `\`${level}\`` }
      : spans.some(({ from, to }) => to - from > MOST_SHOWN_WORDS) ? { expected: `at most ${MOST_SHOWN_WORDS} words of each stretch shared with \`${other}\``, found: 'more' }
      : null;
    if (wrong) issues.error({ file, line: 1, column: 1 }, 'sealed-capture', { ...wrong, mend: 'Make the file again with `npm run seal`; it is not written by hand.' });
    if (spans.every((span) => verifySpan(sealed, span).verdict === 'proved')) continue;
    issues.error({ file, line: 1, column: 1 }, 'seal-broken', { expected: `proofs of the words shared with \`${other}\``, found: 'one that does not hold', mend: 'Seal the text again with `npm run seal`; nobody may change the file by hand.' });
  }
}

/** What two texts at hand share, as archives keep it; null if nothing. `wordsOfA` gives the first words of a stretch of the first. */
export function shareWording(a: string, b: string, index: WordingTexts, thresholds: WordingThresholds, wordsOfA: () => (from: number, to: number) => string): FoundWording | null {
  const shared = compareWording(a, b, index, thresholds);
  if (!shared || shared.level === 'none') return null;
  const { level, coverage, longestRun, quotedWords } = shared;
  const [shown, words] = [shownRuns(shared.runs), wordsOfA()];
  const runs = shared.runs.map((run): SharedRun => ({ a: run.a, b: run.b, words: run.words, quoted: run.quoted, exact: run.exact, text: shown.has(run) ? words(...run.a) : '' }));
  return { a, b, level, coverage, longestRun, quotedWords, runs };
}

/** Report id to what it shares with others: `found` among texts at hand, and what sealed captures state of published reports. */
export function collectWording(found: SharedTexts, sealed: ReadonlyMap<string, readonly SealedSharing[]>, reports: { readonly has: (id: string) => boolean }): Pick<Archive, 'sharedWording' | 'sharedRuns' | 'sealedRuns' | 'comparedSealed'> {
  const byReport = new Map<string, SharedWording[]>();
  const keep = (shared: SharedWording) => {
    for (const id of [shared.a, shared.b]) {
      const list = byReport.get(id);
      if (list) list.push(shared);
      else byReport.set(id, [shared]);
    }
  };
  for (const shared of found.wordings) keep(shared);
  const comparedSealed = new Set<string>();
  const sealedRuns = new Map<string, readonly SharedRun[]>();
  for (const [id, sharings] of sealed) {
    for (const sharing of sharings) {
      // Where both are sealed, each names the other: the first one's word is taken.
      const key = pairKey(id, sharing.with);
      if (comparedSealed.has(key) || !reports.has(sharing.with)) continue;
      comparedSealed.add(key);
      if (sharing.level === 'none') continue;
      const { runs, ...shared } = sharedOf(id, sharing);
      keep(shared);
      sealedRuns.set(key, runs);
    }
  }
  const sharedWording = new Map([...byReport].sort(([a], [b]) => byCodeUnit(a, b)).map(([id, list]) => [id, list.toSorted((x, y) => byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b))]));
  return { sharedWording, sharedRuns: found.runs, sealedRuns, comparedSealed };
}

/** Parts how much texts share from the stretches. */
export function partRuns(found: readonly FoundWording[]): SharedTexts {
  return { wordings: found.map(({ runs, ...shared }) => shared), runs: new Map(found.map(({ a, b, runs }) => [pairKey(a, b), runs])) };
}

/** The first words of stretches of a text. */
export function wordsOf(text: string): (from: number, to: number) => string {
  const words = splitWords(text);
  return (from, to) => {
    const last = Math.min(to, from + MOST_SHOWN_WORDS);
    const shown = text.slice(words[from]!.start, words[last - 1]!.end).replace(/\s+/g, ' ');
    return last < to ? `${shown} …` : shown;
  };
}

/** What a sealed capture states of another report. Its spans have been proved; the figures are taken at their word. */
function sharedOf(id: string, { with: other, level, coverage, longestRun, quotedWords, spans }: SealedSharing): FoundWording {
  const isFirst = byCodeUnit(id, other) < 0;
  const runs = spans.map(({ from, to, otherFrom, otherTo, quoted, words }): SharedRun => {
    const [own, its] = [[from, to], [otherFrom, otherTo]] as const;
    return { a: isFirst ? own : its, b: isFirst ? its : own, words: to - from, quoted, exact: true, text: `${words.join(' ')}${to - from === MOST_SHOWN_WORDS ? ' …' : ''}` };
  });
  const known: WordingLevel = WORDING_LEVELS.find((one) => one === level) ?? 'none';
  return { a: isFirst ? id : other, b: isFirst ? other : id, level: known, coverage, longestRun, quotedWords, runs: runs.toSorted((x, y) => x.a[0] - y.a[0]) };
}
