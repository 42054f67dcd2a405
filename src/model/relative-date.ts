import { boundsBetween, HOUR_MS, MINUTE_MS, type TimeBounds, type TimeUnit } from './time.ts';
import { AFTER, BEFORE, dayStep, lengthStep, monthStep, sameUnitStep, weekdayStep, type TimeStep } from './time-step.ts';
import { byCodeUnit } from './text.ts';

/** What a relative date counts from: an incident's own time, or the report's publication. */
export type Anchor = { readonly incident: string } | 'publication';

/** A date told by way of another, as news does: "two days before the discovery". */
export type RelativeDate =
  | { readonly form: 'offset'; readonly amount: number; readonly unit: TimeUnit; readonly direction: 'before' | 'after'; readonly anchor: Anchor }
  | { readonly form: 'before' | 'after' | 'same-day'; readonly anchor: Anchor }
  | { readonly form: 'between'; readonly from: Anchor; readonly to: Anchor }
  | { readonly form: 'earlier-this'; readonly unit: 'week' | 'month' | 'year' }
  | { readonly form: 'last-weekday'; readonly weekday: number };

/** Every form that the format knows, for messages. */
export const RELATIVE_FORMS =
  '`2 days before X`, `3 hours after X`, `before X`, `after X`, `same day as X`, `between X and Y`, ' +
  '`yesterday`, `3 days before publication`, `earlier this month`, `earlier this year` or `last Tuesday`';

/** An offset of more units than this is a slip, or no news. */
const MOST_UNITS = 10_000;

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const UNIT = '(minute|hour|day|week|month|year)s?';
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
};

/**
 * Reads a relative date; undefined if the text is none, or counts more than 10,000 of a unit.
 * `anchorOf` turns the words that name an anchor into one, or undefined if they name nothing.
 */
export function parseRelativeDate(text: string, anchorOf: (words: string) => Anchor | undefined): RelativeDate | undefined {
  const words = text.trim().replace(/\s+/g, ' ');
  const match = (pattern: string) => new RegExp(`^${pattern}$`, 'i').exec(words);
  let found: RegExpExecArray | null;

  if (match('yesterday')) return { form: 'offset', amount: 1, unit: 'day', direction: 'before', anchor: 'publication' };
  if ((found = match('earlier this (week|month|year)'))) {
    return { form: 'earlier-this', unit: found[1]!.toLowerCase() as 'week' | 'month' | 'year' };
  }
  if ((found = match(`last (${WEEKDAYS.join('|')})`))) {
    return { form: 'last-weekday', weekday: WEEKDAYS.indexOf(found[1]!.toLowerCase()) };
  }
  if ((found = match(`(\\d+|${Object.keys(NUMBERS).join('|')}) ${UNIT} (before|after) (.+)`))) {
    const amount = NUMBERS[found[1]!.toLowerCase()] ?? Number(found[1]);
    if (amount > MOST_UNITS) return undefined;
    const anchor = anchorOf(found[4]!);
    const direction = found[3]!.toLowerCase() as 'before' | 'after';
    return anchor && { form: 'offset', amount, unit: found[2]!.toLowerCase() as TimeUnit, direction, anchor };
  }
  if ((found = match('between (.+) and (.+)'))) {
    const from = anchorOf(found[1]!);
    const to = anchorOf(found[2]!);
    return from && to && { form: 'between', from, to };
  }
  if ((found = match('(before|after|same day as) (.+)'))) {
    const anchor = anchorOf(found[2]!);
    const form = found[1]!.toLowerCase() === 'same day as' ? 'same-day' : (found[1]!.toLowerCase() as 'before' | 'after');
    return anchor && { form, anchor };
  }
  return undefined;
}

/** Whether a text sets out to be a relative date, so that its message can name those forms. */
export function looksRelative(text: string): boolean {
  return /\b(before|after|between|same day|yesterday|earlier|last|ago|later)\b/i.test(text);
}

/** Every anchor a relative date counts from. */
export function anchorsOf(date: RelativeDate): readonly Anchor[] {
  switch (date.form) {
    case 'between': return [date.from, date.to];
    case 'earlier-this': case 'last-weekday': return ['publication'];
    default: return [date.anchor];
  }
}

/**
 * Whether two relative dates count the same way from the same anchors. `publication` counts as one anchor,
 * although every report has its own.
 */
export function isSameRelativeDate(a: RelativeDate, b: RelativeDate): boolean {
  const parts = (date: RelativeDate) => JSON.stringify(Object.entries(date).toSorted(([x], [y]) => byCodeUnit(x, y)));
  return parts(a) === parts(b);
}

/** A tie of a relative date to one of its anchors. */
export interface DateStep {
  readonly anchor: Anchor;
  readonly step: TimeStep;
}

/** A relative date as steps from its anchors, all of which hold. Days and longer are counted on the calendar, as news counts them; hours and minutes exactly. */
export function stepsOf(date: RelativeDate): readonly DateStep[] {
  switch (date.form) {
    case 'offset': return [{ anchor: date.anchor, step: offsetStep(date.direction === 'before' ? -date.amount : date.amount, date.unit) }];
    case 'before': return [{ anchor: date.anchor, step: BEFORE }];
    case 'after': return [{ anchor: date.anchor, step: AFTER }];
    case 'same-day': return [{ anchor: date.anchor, step: dayStep(0) }];
    case 'between': return [{ anchor: date.from, step: AFTER }, { anchor: date.to, step: BEFORE }];
    case 'earlier-this': return [{ anchor: 'publication', step: sameUnitStep(date.unit) }];
    case 'last-weekday': return [{ anchor: 'publication', step: weekdayStep(date.weekday) }];
  }
}

function offsetStep(amount: number, unit: TimeUnit): TimeStep {
  switch (unit) {
    case 'minute': return lengthStep(amount * MINUTE_MS);
    case 'hour': return lengthStep(amount * HOUR_MS);
    case 'day': return dayStep(amount);
    case 'week': return dayStep(7 * amount);
    case 'month': case 'year': return monthStep(amount, unit);
  }
}

/**
 * The bounds a relative date gives, carrying its anchors' uncertainty through; undefined while an anchor
 * has no date, or if `between` has its ends the wrong way round. Bounds are never NaN.
 */
export function resolveRelativeDate(date: RelativeDate, boundsOf: (anchor: Anchor) => TimeBounds | undefined): TimeBounds | undefined {
  let [least, most] = [-Infinity, Infinity];
  for (const { anchor, step } of stepsOf(date)) {
    const bounds = boundsOf(anchor);
    if (!bounds) return undefined;
    least = Math.max(least, step.least(bounds.earliest));
    most = Math.min(most, step.most(bounds.latest - 1));
  }
  const bounds = boundsBetween(least, most);
  return bounds.earliest < bounds.latest ? bounds : undefined;
}
