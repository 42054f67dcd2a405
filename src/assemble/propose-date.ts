import { civilDay, civilParts } from '../model/time.ts';
import { firstMeant, fromWords, isEdtf, readSpelling, readWords, type Spelling } from './date-spellings.ts';

/** Nothing longer is a date with a slip in it. */
const MAX_LENGTH = 100;

/** The EDTF dates that an editor may have meant by a date written in another way; two where it is not clear which. */
export function proposeDates(text: string): readonly string[] {
  if (text.length > MAX_LENGTH) return [];
  const plain = tidy(text);
  const readings = [() => (isEdtf(plain) ? [plain] : firstMeant(plain, HOURS)), () => readSpelling(plain), () => firstMeant(plain, COMPOUND), () => readPair(plain)];
  for (const read of readings) {
    const dates = [...new Set(read())].filter((date) => date !== text);
    if (dates.length > 0) return dates;
  }
  return [];
}

/** Plain digits, spaces, hyphens and en dashes; no quotation marks or full stop around. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/[\u2012-\u2015]/g, '–')
    .replace(/\s+/g, ' ')
    .replace(/^["'`“‘ ]+|["'`”’ ]+$/g, '')
    .replace(/(?<=[^.])\.$/, '');
}

/** From one time of a day to another; what follows the hyphen is no offset here. */
const HOURS: readonly Spelling[] = [
  [/^(.+ )(\d{1,2}[:.]\d\d) ?[-–] ?(\d{1,2}[:.]\d\d)$/, (day, start, end) => pair(day + start!, end!, '/')],
  [/^(\d{1,2}[:.]\d\d) ?[-–] ?(\d{1,2}[:.]\d\d),? (?:on )?(.+)$/, (start, end, day) => pair(`${day} ${start}`, end!, '/')],
];

/** Dates made of dates. */
const COMPOUND: readonly Spelling[] = [
  [/^(?:before|by|until|till|up to|not after|no later than|\.\.\.?|<) ?(.+)$/i, (end) => readSpelling(end!).map((date) => `../${date}`)],
  [/^(?:after|since|from|not before|no earlier than|>) ?(.+)$/i, (start) => readSpelling(start!).map((date) => `${date}/..`)],
  [/^(.+?) ?(?:\.\.\.?|[-–]|onwards?|and on|(?:and|or) (?:after|later))$/i, (start) => readSpelling(start!).map((date) => `${date}/..`)],
  [/^(.+?) (?:and|or) (?:before|earlier)$/i, (end) => readSpelling(end!).map((date) => `../${date}`)],
  [/^(?:(?:on|in|at) )?(?:the )?(?:early |late )?(?:morning|afternoon|evening|night)(?: of)? (?:the )?(.+)$/i, (day) => [readSpelling(day!), readPair(day!)].find((dates) => dates.length > 0) ?? []],
  [/^(?:in )?(?:the )?(early|beginning of|start of|mid|middle of|late|end|end of)[- ](?:the )?(.+)$/i, (third, whole) => readSpelling(whole!).map((date) => thirdOf(third!, date))],
  [/^(?:between|from) (.+) (?:and|to|until|till) (.+)$/i, (start, end) => pair(start!, end!, '/')],
  [/^(?:either )?(.+?),? or (.+)$/i, (one, other) => [...pair(one!, other!, ','), list(`${one},${other}`)].map((dates) => `[${dates}]`)],
  [/^(?:both )?(.+?),? and (.+)$/i, (one, other) => [...pair(one!, other!, ','), list(`${one},${other}`)].map((dates) => `{${dates}}`)],
  [/^([[{])(.+)([\]}])$/, (open, members, close) => [members!.replaceAll(' ', '').replaceAll(';', ','), list(members!)].map((dates) => open + dates + close).filter(isEdtf).slice(0, 1)],
  [/^(.+[,;].+)$/, (members) => [`{${list(members!)}}`]],
];

function list(members: string): string {
  return members.split(/[,;]/).map((member) => readSpelling(member.trim())[0]).join(',');
}

const SEPARATORS = [/ ?\/ ?/g, / (?:-|to|until|till|through|bis|по) | ?– ?|\.\.\.?/g, /-/g];

/** An interval with something else than a slash between its ends, or with ends in other words. */
function readPair(text: string): readonly string[] {
  for (const separator of SEPARATORS) {
    for (const { index, 0: sign } of [...text.matchAll(separator)].reverse()) {
      const [start, end] = [text.slice(0, index), text.slice(index + sign.length)];
      const dates = sign.includes('/') || (start && end) ? pair(start, end, '/') : [];
      if (dates.length > 0) return dates;
    }
  }
  return [];
}

/** Two dates joined, of which one may leave out what the other says. Whole ones that are the wrong way round are put right. */
function pair(one: string, other: string, sign: '/' | ','): readonly string[] {
  const starts = readEnd(one);
  const ends = readEnd(other);
  const isWhole = starts.length > 0 && ends.length > 0;
  const pairs = isWhole ? match(starts, ends) : [...borrowWords(one, other), ...borrowDigits(one, other, starts, ends)];
  if (sign === ',') return pairs.map((dates) => dates.join(','));
  const inOrder = pairs.map((dates) => dates.join('/')).filter(isEdtf);
  return inOrder.length > 0 || !isWhole ? inOrder : pairs.map((dates) => dates.toReversed().join('/')).filter(isEdtf);
}

type Pair = readonly [string, string];

/** The first reading with the first and the second with the second: day and month stand the same way round in both. */
function match(starts: readonly string[], ends: readonly string[]): readonly Pair[] {
  const most = Math.max(starts.length, ends.length);
  return Array.from({ length: most }, (_, i) => [starts[i] ?? starts[0]!, ends[i] ?? ends[0]!]);
}

/** An end of an interval; the older drafts of EDTF had words for no end and for one that is not known. */
function readEnd(text: string): readonly string[] {
  if (/^(?:open|ongoing|present|now|today|\.\.)$/i.test(text)) return ['..'];
  return /^(?:unknown|\?|)$/i.test(text) ? [''] : readSpelling(text);
}

/** `17 – 19 June 2025`, `June 17 – July 2, 2025`, `May–June 2025`. */
function borrowWords(one: string, other: string): readonly Pair[] {
  const [start, end] = [readWords(one), readWords(other)];
  if (!start || !end) return [];
  const pair: Pair = [fromWords({ ...end, day: undefined, ...start }), fromWords({ ...start, day: undefined, ...end })];
  return pair.every(isEdtf) ? [pair] : [];
}

/** `2025-06-17/19`, `2024/25`, `17–19.06.2025`, `17.06.–19.06.2025`, `2025-06-18 10:30–12:30`. */
function borrowDigits(one: string, other: string, starts: readonly string[], ends: readonly string[]): readonly Pair[] {
  const isShort = (text: string) => /^\d{1,2}\.?$/.test(text);
  const swapLast = (date: string, digits: string) => date.slice(0, -2) + digits.replace('.', '').padStart(2, '0');
  const found = [
    ...starts.flatMap((start) => (isShort(other) ? [[start, swapLast(start, other)] as const] : [])),
    ...starts.flatMap((start) => (/^\d{1,2}[:.]\d\d$/.test(other) ? readSpelling(`${start.slice(0, 10)} ${other}`).map((end) => [start, end] as const) : [])),
    ...ends.flatMap((end) => (isShort(one) && end.length === 10 ? [[swapLast(end, one), end] as const] : [])),
    ...ends.flatMap((end) => (/^\d{1,2}\.\d{1,2}\.?$/.test(one) ? readSpelling(`${one.replace(/\.$/, '')}.${end.slice(0, 4)}`).map((start) => [start, end] as const) : [])),
  ];
  return found.filter((dates) => dates.every((date) => isEdtf(date) && !/^\d{4}-(?:1[3-9]|[2-9]\d)$/.test(date)));
}

/** The first, middle or last ten days or so of a month, or four months of a year. */
function thirdOf(third: string, date: string): string {
  if (!/^\d{4}(?:-\d\d)?$/.test(date)) return '';
  const [year, month] = date.split('-').map(Number) as [number, number?];
  const last = month === undefined ? 12 : civilParts(civilDay(year, month + 1, 0)).day;
  const thirds = month === undefined ? ['01', '04', '05', '08', '09', last] : ['01', '10', '11', '20', '21', last];
  const at = /^(?:early|beginning|start)/i.test(third) ? 0 : /^mid/i.test(third) ? 2 : 4;
  return `${date}-${thirds[at]}/${date}-${thirds[at + 1]}`;
}
