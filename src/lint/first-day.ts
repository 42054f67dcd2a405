import { mayBeMonth, monthAt } from './month-names.ts';
import { foldQuote, isNumber, wordsOf, wordTest } from './quote-words.ts';

const isFirst = wordTest('first первого першого перше первое ersten erster premier primero');
/** What may stand between a day and its month: `1st of May`, `1-го мая`, `1er mai`, `1 de mayo`. */
const isBetween = wordTest('st nd rd th of the de го er');
const NEW_YEAR = /\bnew year|новым годом|нов(?:ыи|ого|ому) год|новогод|новии рік|нового року|новоріч|neujahr|nouvel an\b|jour de l.an\b|\bano nuevo/;

/** Whether a quote names the first day of a month in words or numbers: `1 January`, “New Year”, `01.01.`. */
export function namesFirstDay(quote: string, month: number): boolean {
  const folded = foldQuote(quote);
  if (month === 1 && NEW_YEAR.test(folded)) return true;
  const numeric = `0?1[./-]0?${month}|0?${month}[./-]0?1`;
  if (new RegExp(`(?<!\\d)(?:${numeric})(?!\\d)`).test(folded)) return true;
  const words = wordsOf(folded);
  return words.some((word, i) => (isFirst(word) || (isNumber(word) && Number(word) === 1)) && isBesideMonth(words, i, month));
}

/** Whether the word at `i` is the number of a day: a month, or the month asked for, stands right before or after it. */
export function isBesideMonth(words: readonly string[], i: number, month?: number): boolean {
  const isMonth = (at: number) => (month === undefined ? mayBeMonth(words[at] ?? '') : monthAt(words, at) === month);
  let next = i + 1;
  while (next < i + 3 && isBetween(words[next] ?? '')) next += 1;
  return isMonth(i - 1) || (words[i - 1] === 'the' && isMonth(i - 2)) || isMonth(next);
}
