import { convert, getMeasureKind, type Unit } from 'convert';

/** Every number from `min` to `max`, both included; an open end is ±Infinity. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/** `about 40` and `40 ~` stand for 40 give or take this share (at least one for counts). */
export const APPROXIMATE_SHARE = 0.1;

export const COUNT_FORMS = '`3`, `3-5`, `at least 3`, `up to 3`, `about 40`, `dozens`, `hundreds`, `thousands` or `none`';

/** Loose words for counts, read as the widest range they can honestly mean. */
const LOOSE_COUNTS: ReadonlyMap<string, NumberRange> = new Map([
  ['none', { min: 0, max: 0 }],
  ['dozens', { min: 24, max: 99 }],
  ['hundreds', { min: 200, max: 999 }],
  ['thousands', { min: 2000, max: 9999 }],
]);

const WHOLE_NUMBER = '(\\d{1,3}(?:[ ,\u00a0\u202f]\\d{3})+|\\d+)';
const NUMBER = '(\\d{1,3}(?:[ ,\u00a0\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Reads a count; undefined if the text is none. Counts are whole, without decimals, and never negative. */
export function parseCount(text: string): NumberRange | undefined {
  const words = text.trim().toLowerCase();
  const loose = LOOSE_COUNTS.get(words);
  if (loose) return loose;
  const range = parseRange(words, true);
  return range && [range.min, range.max].every((n) => n === Infinity || Number.isSafeInteger(n)) ? range : undefined;
}

/** The count that was meant by a text that is none; undefined if that cannot be told. */
export function suggestCount(text: string): string | undefined {
  const words = text.trim().toLowerCase();
  const [, before = '', number = '', after = ''] = new RegExp(`^(\\D*?)${WHOLE_NUMBER}(\\D.*)?$`).exec(words) ?? [];
  const proposal = NUMBER_WORDS.includes(words) ? String(NUMBER_WORDS.indexOf(words) + 1)
    : /^\d{1,3}(\.\d{3})+$/.test(words) ? words.replaceAll('.', '')
    : /^\d+\.0+$/.test(words) ? number
    : /^(more than|over|>) ?$/.test(before) && after === '' ? `at least ${toNumber(number) + 1}`
    : /^(less than|fewer than|under|<) ?$/.test(before) && after === '' ? `up to ${toNumber(number) - 1}`
    : /^~ ?$/.test(before) && after === '' ? `${number} ~`
    : before === '' && /^\s*(-|–|to)\s*\d[\d ,]*$/.test(after) ? `${after.replace(/^\D+/, '')}-${number}`
    : undefined;
  return proposal !== undefined && parseCount(proposal.replace(' ~', '')) ? proposal : undefined;
}

/** A measure in a chosen unit, with how far rounding may have moved it: half of the last digit that was written. */
export interface Measure extends NumberRange {
  readonly rounding: number;
}

/** Reads a number with a unit of length, mass and so on, converted into `unit`. */
export function parseMeasure(text: string, unit: string): Measure | { readonly reason: string } {
  const match = /^(.*\d)\s*([a-zA-Z°µ/²³]+)$/.exec(text.trim());
  if (!match) return { reason: 'a number with its unit, such as `120 cm`' };
  const range = parseRange(match[1]!.trim().toLowerCase(), false);
  if (!range) return { reason: 'a number, a range such as `3-5`, `at least 3`, `up to 3` or `about 3` before the unit' };
  const from = match[2]!;
  if (!isUnit(from)) return { reason: `a unit that is known (\`${from}\` is not)` };
  if (getMeasureKind(from as Unit) !== getMeasureKind(unit as Unit)) return { reason: `a unit that converts to ${unit}` };
  const toUnit = (n: number) => (Number.isFinite(n) ? round(convertUnit(n, from, unit)) : n);
  const decimals = Math.max(...[...match[1]!.matchAll(/\d+(?:\.(\d+))?/g)].map(([, digits]) => digits?.length ?? 0));
  return { min: toUnit(range.min), max: toUnit(range.max), rounding: toUnit(0.5 * 10 ** -decimals) - toUnit(0) };
}

/** Whether a unit's name is known: `cm`, `ft`, `kg`, `km` and so on. */
export function isUnit(unit: string): boolean {
  return getMeasureKind(unit as Unit) !== undefined;
}

/** The range that an approximate value stands for. */
export function approximate(range: NumberRange, whole: boolean): NumberRange {
  const slack = (n: number) => (Number.isFinite(n) ? Math.max(Math.abs(n) * APPROXIMATE_SHARE, whole ? 1 : 0) : 0);
  const min = range.min - slack(range.min);
  const max = range.max + slack(range.max);
  return whole ? { min: Math.max(0, Math.floor(min)), max: Math.ceil(max) } : { min: round(min), max: round(max) };
}

function parseRange(words: string, whole: boolean): NumberRange | undefined {
  const match = (pattern: string) => {
    const numbers = new RegExp(`^${pattern}$`).exec(words)?.slice(1).map(toNumber);
    return numbers?.every(Number.isFinite) ? numbers : undefined;
  };
  const number = whole ? WHOLE_NUMBER : NUMBER;
  let found: number[] | undefined;
  if ((found = match(number))) return { min: found[0]!, max: found[0]! };
  if ((found = match(`${number}\\s*(?:-|–|to)\\s*${number}`))) return found[0]! <= found[1]! ? { min: found[0]!, max: found[1]! } : undefined;
  if ((found = match(`at least ${number}`))) return { min: found[0]!, max: Infinity };
  if ((found = match(`up to ${number}`))) return { min: 0, max: found[0]! };
  if ((found = match(`about ${number}`))) return approximate({ min: found[0]!, max: found[0]! }, whole);
  return undefined;
}

function toNumber(text: string): number {
  return Number(text.replace(/[ ,\u00a0\u202f]/g, ''));
}

/** The library types each pair of units; ours are checked when they are read. */
function convertUnit(n: number, from: string, to: string): number {
  return (convert as (n: number, unit: string) => { to(unit: string): number })(n, from).to(to);
}

/** Conversion leaves binary noise (3 m = 300.00000000000006 cm); nine digits are beyond any report. */
function round(n: number): number {
  return Number(n.toPrecision(9));
}
