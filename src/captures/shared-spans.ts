import { byCodeUnit } from '../model/text.ts';
import { MOST_SHOWN_WORDS, shownRuns } from '../model/shared-wording.ts';
import type { WordingThresholds } from '../model/site.ts';
import { compareWording } from '../wording/shared-wording.ts';
import { createWordingIndex } from '../wording/wording-index.ts';
import type { Sharing } from './seal.ts';

/**
 * What each of some texts shares with others that tell of the same, as it goes into a sealed capture: the figures, also where it is nothing, so that it
 * is known what was compared; and of the longest stretches without a differing word their first words, so that a copied
 * article is not given away by what proves that it was copied. `othersOf` names the texts that one is to be compared with.
 */
export function findSharings(texts: ReadonlyMap<string, string>, othersOf: (id: string) => Iterable<string>, thresholds: WordingThresholds): ReadonlyMap<string, readonly Sharing[]> {
  const index = createWordingIndex();
  for (const [id, text] of [...texts].sort(([a], [b]) => byCodeUnit(a, b))) index.add(id, text);
  return new Map([...texts.keys()].map((id) => [id, [...othersOf(id)].filter((other) => other !== id).sort(byCodeUnit).flatMap((other): Sharing[] => {
    const shared = compareWording(id, other, index, thresholds);
    if (!shared) return [];
    const { level, coverage, longestRun, quotedWords, runs } = shared;
    const spans = (level === 'none' ? [] : [...shownRuns(runs.filter(({ exact }) => exact))]).map(({ a: [from, to], b: [otherFrom], quoted }) => {
      const length = Math.min(to - from, MOST_SHOWN_WORDS);
      return { from, to: from + length, otherFrom, otherTo: otherFrom + length, quoted };
    });
    return [{ with: other, level, coverage, longestRun, quotedWords, spans }];
  })]));
}
