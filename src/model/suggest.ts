import { distance } from 'fastest-levenshtein';
import { foldText } from './text.ts';

/**
 * The option nearest to a misspelt word, as something to spread into an issue's words: nothing where
 * none is near. Near is an edit distance of up to a third of the word (Levenshtein); the same letters in
 * another order count as one edit.
 */
export function suggest(word: string, options: Iterable<string>): { readonly suggestion?: string } {
  const folded = foldText(word);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(folded.length / 3)) + 1;
  for (const option of options) {
    if (Math.abs(option.length - folded.length) >= least) continue;
    const edits = editsBetween(folded, foldText(option));
    if (edits < least) [best, least] = [option, edits];
  }
  return best === undefined ? {} : { suggestion: best };
}

function editsBetween(word: string, option: string): number {
  const edits = distance(word, option);
  return edits === 2 && lettersOf(word) === lettersOf(option) ? 1 : edits;
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}
