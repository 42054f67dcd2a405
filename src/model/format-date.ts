import { formatSpans } from './format-spans.ts';
import type { Incident } from './incident.ts';
import { numberWord } from './number-word.ts';
import { tellBounds } from './tell-bounds.ts';
import { civilDay, civilParts, DAY_MS, type CivilMs, type TimeBounds } from './time.ts';
import type { DateValue } from './value.ts';
import { wordYearPart } from './year-part-words.ts';
import { moveBounds, type OwnZone } from './zone.ts';

/** Beyond these years the calendar says little: the editor's own words are shown instead. */
const SHOWN = { earliest: civilDay(-9999, 1, 1), latest: civilDay(9999, 12, 31) };

/**
 * A date in a reader's words, never more exact than it is known: "18–19 June 2025", "June 2025", "18 or 20 June 2025",
 * "spring 2025 (March–May)", "the 2020s". A relative one keeps its own words: "before the Victory Parade, so by
 * 31 May 2025". An approximate one says so: "about 18 June 2025", "yesterday, give or take a day, so 20–22 June 2025".
 * Times of day in a zone of their own name it: "18 June 2025, 10:30 (Asia/Tokyo time)".
 */
export function formatDate(date: DateValue): string {
  if (!date.bounds || !isShown(date.bounds)) return wordRelative(date.text);
  if (date.relative) return `${wordRelative(date.text)}${date.approximate ? ', give or take a day' : ''}, so ${formatBoundsIn(date.bounds, date.zone)}`;
  if (date.spans.length > 1) return formatSpansIn(date.spans, date);
  const told = date.approximate && date.stated ? date.stated : date.bounds;
  const words = wordStated(date, told);
  return told === date.bounds ? words : words.replace(/^(by |from )?/, '$1about ');
}

/** When an incident was, by all that the entries say: as its own date puts it, unless the others leave less room. */
export function formatWhen({ when, bounds, zone }: Pick<Incident, 'when' | 'bounds' | 'zone'>): string {
  if (!bounds) return when && !when.relative ? formatDate(when) : 'date not known';
  if (!when?.bounds || when.relative) return formatBoundsIn(bounds, zone);
  if (isSame(when.bounds, bounds) || !isShown(bounds)) return formatDate(when);
  return formatSpansIn(clipSpans(when.spans, bounds), when);
}

/** Bounds in words: "18–19 June 2025", "June–August 2025", "by 31 May 2025", "18 June 2025, 10:30–12:00". */
export function formatBounds(bounds: TimeBounds): string {
  return tellBounds(bounds).map(({ text }) => text).join('');
}

/** Bounds on the calendar of another zone, which is named where a time of day is shown. */
export function formatBoundsIn(bounds: TimeBounds, zone: OwnZone | null): string {
  const own = inZone(bounds, zone);
  return `${formatBounds(own)}${zoneNote([own], zone)}`;
}

/** Site time as the clocks of another zone show it. */
export function inZone(bounds: TimeBounds, zone: OwnZone | null): TimeBounds {
  return zone ? moveBounds(bounds, zone.home, zone.name) : bounds;
}

/** What is left of stretches between bounds. */
export function clipSpans(spans: readonly TimeBounds[], { earliest, latest }: TimeBounds): readonly TimeBounds[] {
  const clipped = spans.map((span) => ({ earliest: Math.max(span.earliest, earliest), latest: Math.min(span.latest, latest) }));
  return clipped.filter((span) => span.earliest < span.latest);
}

/** A relative date as running text has it: small numbers in words, "on the same day as". Other words stay. */
export function wordRelative(text: string): string {
  return text
    .replace(/^\d+(?= (?:minute|hour|day|week|month|year)s? (?:before|after) )/i, (digits) => numberWord(Number(digits)))
    .replace(/^same day as /i, 'on the same day as ');
}

/** ISO 8601 calendar date, for `<time datetime>` and sorting by readers. */
export function isoDay(at: CivilMs): string {
  const { year, month, day } = civilParts(at);
  const sign = year < 0 ? '-' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A length of time in words, rounded to its larger unit: "3 days", "5 months". */
export function formatDuration(ms: number): string {
  const days = Math.round(Math.abs(ms) / DAY_MS);
  if (days === 0) return 'less than a day';
  const [amount, unit] = days < 60 ? [days, 'day'] : days < 730 ? [Math.round(days / 30.44), 'month'] : [Math.round(days / 365.25), 'year'];
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

/** An EDTF date of one stretch, as it is stated or, if need be, as it is widened. */
function wordStated({ text, precision, stated, ends, zone }: DateValue, bounds: TimeBounds): string {
  const own = inZone(bounds, zone);
  const isStated = stated !== null && isSame(stated, bounds);
  const part = isStated && precision === 'season' ? wordYearPart(text, own) : undefined;
  if (part) return part;
  if (isStated && precision === 'decade' && civilParts(own.earliest).year > 0) return `the ${civilParts(own.earliest).year}s`;
  const unknown = ends?.start === 'unknown' ? ', start not known' : ends?.end === 'unknown' ? ', end not known' : '';
  return `${formatBoundsIn(bounds, zone)}${unknown}`;
}

/** Curly brackets are those of sets whose members all hold. */
function formatSpansIn(spans: readonly TimeBounds[], { text, zone }: DateValue): string {
  const own = spans.map((span) => inZone(span, zone));
  return `${formatSpans(own, text.startsWith('{'))}${zoneNote(own, zone)}`;
}

/** Names a zone beside times of day: " (Asia/Tokyo time)". Whole days of another zone are told as they are. */
export function zoneNote(spans: readonly TimeBounds[], zone: OwnZone | null): string {
  return zone && spans.some((span) => tellBounds(span).some(({ unit }) => unit === 'time')) ? ` (${zone.name} time)` : '';
}

function isShown({ earliest, latest }: TimeBounds): boolean {
  return [earliest, latest].every((at) => !Number.isFinite(at) || (at > SHOWN.earliest && at < SHOWN.latest));
}

function isSame(a: TimeBounds, b: TimeBounds): boolean {
  return a.earliest === b.earliest && a.latest === b.latest;
}
