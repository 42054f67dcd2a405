import type { Claim } from './claim.ts';
import { formatDate } from './format-date.ts';
import type { Location } from './place.ts';
import type { NumberRange } from './quantity.ts';
import type { Question } from './question.ts';
import type { Value } from './value.ts';

/** A value in a reader's words. */
export function formatValue(value: Value, question: Question): string {
  switch (value.type) {
    case 'date': return formatDate(value);
    case 'place': return formatLocation(value.location);
    case 'count': case 'measure': return formatRange(value.range, question.unit);
    case 'choice': return question.options.get(value.option) ?? value.option;
    case 'yes-no': return value.yes ? 'yes' : 'no';
    case 'name': return value.name;
    case 'text': return value.text;
  }
}

const told = new WeakMap<Claim, { readonly question: Question; readonly words: string }>();

/** A claim in a reader's words, marks left to the page: "not sabotage", "not known", "does not say". Pages ask for the same ones over and over. */
export function formatClaim(claim: Claim, question: Question): string {
  const known = told.get(claim);
  if (known?.question === question) return known.words;
  const words = wordClaim(claim, question);
  told.set(claim, { question, words });
  return words;
}

function wordClaim(claim: Claim, question: Question): string {
  if (claim.stance === 'unknown') return 'not known';
  if (claim.stance === 'silent') return 'does not say';
  const value = formatAssertion(claim, question);
  return claim.stance === 'denies' ? `not ${value}` : value;
}

/** Numbers keep the words and the unit that the report gives, with what they come to where that is not the same. */
function formatAssertion({ value, written, approximate }: Claim, question: Question): string {
  if (!value) return written;
  if (value.type !== 'count' && value.type !== 'measure') return formatValue(value, question);
  const words = written.replace(/^not\s+/, '');
  if (approximate) {
    const bare = words.replace(/^about\s+/, '');
    if (!/^\d/.test(bare)) return `roughly ${bare}`;
    return `about ${bare}${value.type === 'count' && question.unit ? ` ${question.unit}` : ''}`;
  }
  if (value.type === 'count') return /\d|^none$/.test(words) ? formatValue(value, question) : `${words}, taken as ${formatValue(value, question)}`;
  return words.replace(/[\d.,–\s-]/g, '').endsWith(question.unit!) ? words : `${words} = ${formatValue(value, question)}`;
}

export function formatLocation(location: Location): string {
  if (location.kind === 'place') return location.place.name;
  const { latitude, longitude, radiusKm } = location.area;
  const point = `${latitude}, ${longitude}${radiusKm > 0 ? ` ± ${formatNumber(radiusKm)} km` : ''}`;
  return location.name ? `${location.name} (${point})` : point;
}

/** "3", "3–5", "at least 3", "up to 3", with the unit after. */
export function formatRange({ min, max }: NumberRange, unit: string | null): string {
  const suffixOf = (n: number) => (unit ? ` ${n === 1 ? singular(unit) : unit}` : '');
  if (max === Infinity) return `at least ${formatNumber(min)}${suffixOf(min)}`;
  if (min === max) return min === 0 ? 'none' : `${formatNumber(min)}${suffixOf(min)}`;
  if (min === 0) return `up to ${formatNumber(max)}${suffixOf(max)}`;
  return `${formatNumber(min)}–${formatNumber(max)}${suffixOf(max)}`;
}

/** "1 incident" of "incidents"; units of measure are the same for one and many. */
function singular(unit: string): string {
  if (unit === 'people') return 'person';
  if (unit.length <= 3) return unit;
  return unit.replace(/ies$/, 'y').replace(/(s|x|ch|sh)es$/, '$1').replace(/([^s])s$/, '$1');
}

/** Digits grouped by thin spaces (ISO 80000-1), at most two decimals. */
export function formatNumber(n: number): string {
  if (Number.isInteger(n) && n >= 0 && n < 1000) return String(n);
  const [whole, decimals] = String(Math.round(n * 100) / 100).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
  return decimals ? `${grouped}.${decimals}` : grouped;
}

/** Kilometres as precise as a reader can use: to 1 below 10, to 10 from 100 on, else to 5. */
export function formatKm(km: number): string {
  if (km < 1) return 'less than 1 km';
  const step = km < 10 ? 1 : km < 100 ? 5 : 10;
  return `${formatNumber(Math.round(km / step) * step)} km`;
}

/** A count with its noun: "1 report", "3 reports". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The first letter made a capital, as at the start of a sentence. */
export function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
