import { verifySpan } from '../captures/verify-seal.ts';
import type { SealedCapture, SealedSharing } from '../captures/sealed-capture.ts';
import type { Archive } from '../model/archive.ts';
import type { Report } from '../model/report.ts';
import { MOST_SHOWN_WORDS, pairKey, shownRuns, WORDING_LEVELS, type SharedRun, type SharedWording, type WordingLevel } from '../model/shared-wording.ts';
import type { WordingThresholds } from '../model/site.ts';
import { byCodeUnit } from '../model/text.ts';
import { compareWording } from '../wording/shared-wording.ts';
import { splitWords } from '../wording/words.ts';
import { createWordingIndex } from '../wording/wording-index.ts';
import type { ReadCapture } from './captures.ts';
import type { Context } from './context.ts';

/** Collects captures one by one and finds what they share in the end. Of texts only their words are kept, as numbers. */
export interface WordingCollection {
  readonly add: (report: string, capture: ReadCapture) => void;
  /** Report id to what it shares with others, above `none`. `textOf` reads a text once more, to show a few of the words. */
  readonly compare: (reports: ReadonlyMap<string, Report>, thresholds: WordingThresholds, textOf: (report: string) => string) => Pick<Archive, 'sharedWording' | 'comparedSealed'>;
}

export function collectWording({ issues }: Context): WordingCollection {
  const index = createWordingIndex();
  const sealed = new Map<string, { readonly file: string; readonly capture: SealedCapture }>();
  return {
    add: (report, capture) => {
      if (capture.kind === 'text') index.add(report, capture.text.text);
      else sealed.set(report, { file: capture.file, capture: capture.sealed });
      if (capture.kind !== 'sealed') return;
      for (const { with: other, level, spans } of capture.sealed.shared) {
        const wrong = other === report ? { expected: 'another report beside which it shares wording', found: `\`${other}\`, itself` }
          : !WORDING_LEVELS.some((known) => known === level) ? { expected: `a level of sharing with \`${other}\`, such as \`some\``, found: `\`${level}\`` }
          : spans.some(({ from, to }) => to - from > MOST_SHOWN_WORDS) ? { expected: `at most ${MOST_SHOWN_WORDS} words of each stretch shared with \`${other}\``, found: 'more' }
          : null;
        if (wrong) issues.error({ file: capture.file, line: 1, column: 1 }, 'sealed-capture', { ...wrong, mend: 'Make the file again with `npm run seal`; it is not written by hand.' });
        if (spans.every((span) => verifySpan(capture.sealed, span).verdict === 'proved')) continue;
        issues.error({ file: capture.file, line: 1, column: 1 }, 'seal-broken', { expected: `proofs of the words shared with \`${other}\``, found: 'one that does not hold', mend: 'Seal the text again with `npm run seal`; nobody may change the file by hand.' });
      }
    },
    compare: (reports, thresholds, textOf) => {
      const found = new Map<string, SharedWording[]>();
      const keep = (shared: SharedWording) => {
        for (const id of [shared.a, shared.b]) found.set(id, [...(found.get(id) ?? []), shared]);
      };
      const comparedSealed = new Set<string>();
      let [readId, words] = ['', wordsOf('')];
      for (const [a, b] of index.pairs()) {
        const shared = compareWording(a, b, index, thresholds);
        if (!shared || shared.level === 'none') continue;
        if (readId !== a) [readId, words] = [a, wordsOf(textOf(a))];
        const { level, coverage, longestRun, quotedWords } = shared;
        const shown = shownRuns(shared.runs);
        const runs = shared.runs.map((run): SharedRun => ({ a: run.a, b: run.b, words: run.words, quoted: run.quoted, exact: run.exact, text: shown.has(run) ? words(...run.a) : '' }));
        keep({ a, b, level, coverage, longestRun, quotedWords, runs });
      }
      for (const [id, { capture }] of sealed) {
        for (const sharing of capture.shared) {
          // Where both are sealed, each names the other: the first one's word is taken.
          const key = pairKey(id, sharing.with);
          if (comparedSealed.has(key) || !reports.has(sharing.with)) continue;
          comparedSealed.add(key);
          if (sharing.level !== 'none') keep(sharedOf(id, sharing));
        }
      }
      const sharedWording = new Map([...found].sort(([a], [b]) => byCodeUnit(a, b)).map(([id, list]) => [id, list.toSorted((x, y) => byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b))]));
      return { sharedWording, comparedSealed };
    },
  };
}

function wordsOf(text: string): (from: number, to: number) => string {
  const words = splitWords(text);
  return (from, to) => {
    const last = Math.min(to, from + MOST_SHOWN_WORDS);
    const shown = text.slice(words[from]!.start, words[last - 1]!.end).replace(/\s+/g, ' ');
    return last < to ? `${shown} …` : shown;
  };
}

/** What a sealed capture states of another report. Its spans have been proved; the figures are taken at their word. */
function sharedOf(id: string, { with: other, level, coverage, longestRun, quotedWords, spans }: SealedSharing): SharedWording {
  const isFirst = byCodeUnit(id, other) < 0;
  const runs = spans.map(({ from, to, otherFrom, otherTo, quoted, words }): SharedRun => {
    const [own, its] = [[from, to], [otherFrom, otherTo]] as const;
    return { a: isFirst ? own : its, b: isFirst ? its : own, words: to - from, quoted, exact: true, text: `${words.join(' ')}${to - from === MOST_SHOWN_WORDS ? ' …' : ''}` };
  });
  const known: WordingLevel = WORDING_LEVELS.find((one) => one === level) ?? 'none';
  return { a: isFirst ? id : other, b: isFirst ? other : id, level: known, coverage, longestRun, quotedWords, runs: runs.toSorted((x, y) => x.a[0] - y.a[0]) };
}
