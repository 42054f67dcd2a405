import type { Dependence } from '../compare/leave-out.ts';
import { listWords } from '../model/format-value.ts';
import { shownVerdict, wordOf } from './verdict-words.ts';

/**
 * Which sources a verdict hangs on, in one sentence: "Hangs on one source: without FLGA News the verdict would be “single”." Sources without which
 * it comes to the same are named together. Null where it hangs on none.
 */
export function wordDependences(dependences: readonly Dependence[]): string | null {
  if (dependences.length === 0) return null;
  const groups = new Map<string, string[]>();
  for (const { source, without } of dependences) {
    const word = wordOf(shownVerdict(without)).toLowerCase();
    groups.set(word, [...(groups.get(word) ?? []), source.name]);
  }
  const parts = [...groups].map(([word, names]) => `${nameSources(names)} ${word === 'no answer' ? 'there would be no answer' : `the verdict would be “${word}”`}`);
  return `Hangs on ${dependences.length === 1 ? 'one source' : 'single sources'}: ${listWords(parts)}.`;
}

function nameSources(names: readonly string[]): string {
  return names.length === 1 ? `without ${names[0]}` : `without any one of ${listWords(names)}`;
}
