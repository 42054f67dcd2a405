import { isEdtfFailure, parseEdtf } from '../model/edtf.ts';
import { monthNumber } from './month-names.ts';

/** A way of writing, and the EDTF that it may mean; that need not exist. Groups that took no part are empty. */
export type Spelling = readonly [pattern: RegExp, meant: (...groups: readonly string[]) => readonly string[]];

/** Year, month and day told in words; any may be missing. */
export interface DateWords {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

/** What the first fitting spelling means that is a date; more than one only where it is not clear which. */
export function firstMeant(text: string, spellings: readonly Spelling[]): readonly string[] {
  for (const [pattern, meant] of spellings) {
    const found = pattern.exec(text);
    const dates = found ? meant(...found.slice(1).map((group) => group ?? '')).filter(isEdtf) : [];
    if (dates.length > 0) return dates;
  }
  return [];
}

/** The EDTF date that a text is, or those that it may mean, with a time of day and a mark perhaps. Neither intervals nor sets. */
export function readSpelling(text: string): readonly string[] {
  if (isEdtf(text)) return /[/,{[]/.test(text) ? [] : [text];
  return firstMeant(text, MARKED);
}

export function isEdtf(text: string): boolean {
  return !isEdtfFailure(parseEdtf(text, 'UTC'));
}

/** With marks apart from the date or doubled, or in words. */
const MARKED: readonly Spelling[] = [
  // Unknown digits of other conventions: 2025-06-??, 2025-06-uu, 199x.
  [/^([\dux?*]{4}(?:-(?:[\dux*]{2}|[\d?]{1,2})){0,2})$/i, (text) => [text!.replace(/-[ux?*](?=-|$)/gi, '-XX').replace(/[ux?*]/gi, 'X')]],
  [/^(.+?) ?(?:\?~|~\?)$/, (rest) => timed(rest!).map((date) => `${date}%`)],
  [/^(.+?) ?\(?([?~%])\)?$/, (rest, mark) => timed(rest!).map((date) => date + mark)],
  [/^(?:(?:c|ca|circa|about|around|approx|approximately|roughly)\b\.?|~) ?(.+)$/i, (rest) => timed(rest!).map((date) => `${date}~`)],
  [/^(.+?) \(?(?:c|ca|circa|about|approx|approximately|roughly)\.?\)?$/i, (rest) => timed(rest!).map((date) => `${date}~`)],
  [/^(.+)$/, (text) => timed(text!)],
];

const TIME = String.raw`(\d{1,2})(?:[:.h](\d\d)(?::(\d\d)(?:[.,]\d+)?)?)? ?([ap]\.?m\.?)? ?(z|(?:utc|gmt)?(?:([+-])(\d{1,2})(?::?(\d\d))?)?)`;

const TIMED: readonly Spelling[] = [
  // As programs write a plain day.
  [/^(\d{4}-\d\d-\d\d)(?:T00:00:00\.0+Z?| 00:00:00(?:\.0+)?)$/, (day) => [day!]],
  [/^(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)?(Z?)$/, (year, month, day, ...time) => [`${year}-${month}-${day}T${time.slice(0, 3).filter(Boolean).join(':')}${time[3]}`]],
  [new RegExp(`^(.+?)(?:t|,? (?:at )?)${TIME}$`, 'i'), (day, ...time) => atTime(day!, time)],
  [new RegExp(`^${TIME},? (?:on )?(.+)$`, 'i'), (...groups) => atTime(groups.at(-1)!, groups.slice(0, -1))],
  [/^(.+)$/, (text) => (isEdtf(text!) ? [text!] : firstMeant(text!, CALENDAR))],
];

function timed(text: string): readonly string[] {
  return firstMeant(text, TIMED);
}

function atTime(text: string, [hour, minute, second, half, zone, sign, away, awayMinute]: readonly string[]): readonly string[] {
  if (minute === '' && half === '' && zone === '') return [];
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half!) ? 12 : 0);
  const offset = sign ? `${sign}${two(away!)}:${awayMinute || '00'}` : zone ? 'Z' : '';
  const time = [two(hours), minute || (half ? '00' : ''), second].filter(Boolean).join(':');
  return (isEdtf(text) ? [text] : firstMeant(text, CALENDAR)).map((day) => `${day}T${time}${offset}`);
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const SEASON = '(spring|summer|autumn|fall|winter)';

/** Dates without a time of day. */
const CALENDAR: readonly Spelling[] = [
  [/^(\d{4})([-./–])(\d{1,2})(?:\2(\d{1,2}))?$/, (year, _, month, day) => [calendar(year, month, day)]],
  [/^(\d{4})(\d\d)(\d\d)?$/, (year, month, day) => [calendar(year, month, day)]],
  // Dots are written between day, month and year alone; slashes and hyphens also where the month comes first.
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)(?: ?г\.?)?$/, (day, month, year) => [calendar(year, month, day)]],
  [/^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d\d)$/, (one, _, other, year) => [calendar(year, other, one), calendar(year, one, other)]],
  [/^(\d{1,2})[-./](\d{4})$/, (month, year) => [calendar(year, month)]],
  [/^(.*\p{L}.*)$/u, (words) => [fromWords(readWords(words!))]],
  [new RegExp(`^(?:the )?${SEASON},? (?:of )?(?:the year )?(\\d{4})(?:[-/](?:\\d\\d)?\\d\\d)?$`, 'i'), (name, year) => [season(year!, name!)]],
  [new RegExp(`^(\\d{4}) ${SEASON}$`, 'i'), (year, name) => [season(year!, name!)]],
  [/^q([1-4])[ /-]?(\d{4})$/i, (n, year) => [`${year}-${32 + Number(n)}`]],
  [/^(\d{4})[ /-]?q([1-4])$/i, (year, n) => [`${year}-${32 + Number(n)}`]],
  [/^(?:h([12])|(?:the )?(first|second) half of) ?(\d{4})$/i, (n, word, year) => [`${year}-${n === '1' || /^f/i.test(word!) ? 40 : 41}`]],
  [/^(?:in )?(?:the )?(\d{3})0['’]?s$/i, (decade) => [`${decade}X`]],
  [/^(?:in )?(?:the )?(\d{1,2})(?:st|nd|rd|th) (?:century|c\.?)$/i, (n) => [`${two(Number(n) - 1)}XX`]],
  [/^(?:ad )?(\d{1,3}) ?(?:ad|ce|a\.d\.|c\.e\.)$/i, (year) => [year!.padStart(4, '0')]],
  [/^(?:(?:ad )(\d{1,3})|(\d{3}))$/i, (year, bare) => [(year || bare)!.padStart(4, '0')]],
  [/^(\d{1,4}) ?(?:bce?|b\.c\.(?:e\.)?)$/i, (year) => [year === '1' ? '0000' : `-${String(Number(year) - 1).padStart(4, '0')}`]],
  [/^y?(-?)(\d+)$/i, (sign, year) => [year!.length > 4 ? `Y${sign}${year}` : sign || year!.length === 4 ? `${sign}${year!.padStart(4, '0')}` : '']],
];

/** `2025-06-18`, `2025-06` or `2025`; empty if there is no such month. A year of two digits is one from 1970 to 2069. */
function calendar(year = '', month = '', day = ''): string {
  if (Number(month) > 12) return '';
  const full = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year;
  return [full, ...[month, day].filter((part) => Number(part) > 0).map(two)].join('-');
}

/** Words in any order: `Wednesday, June 18th, 2025`, `18 de junio de 2025`. Undefined if a word is none of a date's. */
export function readWords(text: string): DateWords | undefined {
  const parts: { year?: string; month?: string; day?: string } = {};
  for (const word of text.toLowerCase().split(/[\s,.()/-]+/).filter(Boolean)) {
    const month = monthNumber(word);
    const [part, value] = /^\d{4}$/.test(word) ? (['year', word] as const)
      : month !== undefined ? (['month', String(month)] as const)
      : (['day', /^(\d{1,2})(?:st|nd|rd|th|er|o)?$/.exec(word)?.[1]] as const);
    if (value === undefined && /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|of|on|in|the|year|de|del|le|en|am|den|г|года?|р|року|рік|жылғы|жылы?|ж)$/.test(word)) continue;
    if (value === undefined || parts[part] !== undefined) return undefined;
    parts[part] = value;
  }
  return parts;
}

/** The date that words tell; empty if they tell none. */
export function fromWords({ year, month, day }: DateWords = {}): string {
  return year === undefined || (month === undefined && day !== undefined) ? '' : calendar(year, month, day);
}

function season(year: string, name: string): string {
  return `${year}-${21 + Math.max(SEASONS.indexOf(name.toLowerCase()), /^fall$/i.test(name) ? 2 : 0)}`;
}

function two(n: number | string): string {
  return String(n).padStart(2, '0');
}
