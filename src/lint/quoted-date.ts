import { isBesideMonth } from './first-day.ts';
import { mayBeMonth, namedMonths } from './month-names.ts';
import { hourInWords, mayBeDayNumeral, saysOrdinal } from './number-words.ts';
import { foldQuote, isNumber, wordsOf } from './quote-words.ts';
import { isClockWord, isDayWord, isPartOfDay, isPartOfYear, isRelativeWord } from './time-words.ts';
import type { WrittenDate } from './written-dates.ts';

/** A quote, ready to be asked what it says of a date. */
export interface QuotedDate {
  readonly folded: string;
  readonly words: readonly string[];
  readonly months: ReadonlySet<number>;
}

const NUMERIC_DATE = /(?<!\d)(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2}))(?!\d)/g;
const CLOCK = /(?<!\d)(?:[01]?\d|2[0-4])[:.h]\s?[0-5]\d(?!\d)|\d\s?[ap]\.?\s?m\b/;

export function readQuote(quote: string): QuotedDate {
  const folded = foldQuote(quote);
  const words = wordsOf(folded);
  return { folded, words, months: namedMonths(words) };
}

/** Whether the year is there in four digits, and not as part of a name such as `Zapad-2025`. */
export function namesYear({ folded }: QuotedDate, { year }: WrittenDate): boolean {
  return year >= 1000 && new RegExp(`(?<!\\p{L}[-\u2010-\u2014]|\\d)${year}(?!\\d)`, 'u').test(folded);
}

/** Whether anything but a year is there that may tell a month. */
export function mayTellMonth({ words }: QuotedDate, { month, day }: WrittenDate): boolean {
  return words.some((word) => mayBeMonth(word) || isPartOfYear(word) || tellsDay(word) || isDigitsOf(word, month) || isDigitsOf(word, day));
}

/** Whether anything is there that may tell the day: its number, a weekday, a day or a feast that it is counted from. */
export function mayTellDay({ words }: QuotedDate, { day }: WrittenDate): boolean {
  if (day === null || saysOrdinal(words, day)) return true;
  return words.some((word, i) => tellsDay(word) || isDigitsOf(word, day) || (mayBeDayNumeral(word) && isBesideMonth(words, i)));
}

/** Whether the number of any day is there, with its month. */
export function namesAnyDay({ folded, words }: QuotedDate): boolean {
  return folded.search(NUMERIC_DATE) >= 0 || words.some((word, i) => isNumber(word) && Number(word) <= 31 && isBesideMonth(words, i));
}

/** Whether words are there that date something, if only as `yesterday`. */
export function namesDate(quote: QuotedDate, date: WrittenDate): boolean {
  return (date.month !== null && quote.months.has(date.month)) || namesYear(quote, date) || quote.words.some(isDayWord);
}

/** Whether anything is there that may tell the time. With `anyHour`, any number that can be an hour may: it may be told in another zone. */
export function mayTellTime({ folded, words }: QuotedDate, { hour, minute }: WrittenDate, anyHour: boolean): boolean {
  if (hour === null) return true;
  const undated = folded.replace(NUMERIC_DATE, ' ');
  if (CLOCK.test(undated) || words.some((word) => isPartOfDay(word) || isClockWord(word))) return true;
  const [twelve, rest] = [hour % 12 || 12, wordsOf(undated)];
  const hours = [hour, twelve, hour * 100 + (minute ?? 0)];
  return rest.some((word, i) => {
    if (!isNumber(word)) return word === hourInWords(twelve) && !isBesideMonth(rest, i);
    if (isBesideMonth(rest, i)) return false;
    return hours.includes(Number(word)) || (anyHour && Number(word) <= 24);
  });
}

function tellsDay(word: string): boolean {
  return isDayWord(word) || isPartOfDay(word) || isRelativeWord(word);
}

/** Whether digits are a number, or hold it in a run of their own such as `20250618`. */
function isDigitsOf(word: string, number: number | null): boolean {
  if (number === null || !isNumber(word)) return false;
  return word.length > 4 ? word.includes(String(number).padStart(2, '0')) : Number(word) === number;
}
