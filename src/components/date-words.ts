import { clipSpans, formatBoundsIn, formatDuration, inZone } from '../model/format-date.ts';
import type { Incident } from '../model/incident.ts';
import { countWord, numberWord } from '../model/number-word.ts';
import type { Anchor, RelativeDate } from '../model/relative-date.ts';
import { MONTHS, tellBounds } from '../model/tell-bounds.ts';
import { DAY_MS } from '../model/time.ts';

/** More days than this are told in months or years. */
const MOST_DAYS = 45;

/** How sure anyone is of an incident's date, in a sentence or two; null where the day is simply given. */
export function explainWhen(incident: Pick<Incident, 'when' | 'bounds' | 'whenUncertain' | 'zone'>): string | null {
  const { when, bounds, whenUncertain } = incident;
  if (!bounds) return when?.relative ? 'It is dated by something that has no date itself.' : 'No date has been given.';
  const doubt = whenUncertain ? 'The editors have doubts about it.' : '';
  return [howWide(incident), doubt].filter(Boolean).join(' ') || null;
}

function howWide({ when, bounds, zone }: Pick<Incident, 'when' | 'bounds' | 'zone'>): string {
  if (bounds!.earliest === -Infinity) return 'Nothing says how much earlier it may have been.';
  if (bounds!.latest === Infinity) return 'Nothing says how much later it may have been.';
  if (when && clipSpans(when.spans, bounds!).length > 1) return when.text.startsWith('{') ? '' : 'It is not known which of these it was.';
  if (when?.approximate && when.bounds!.earliest === bounds!.earliest && when.bounds!.latest === bounds!.latest) return `The date is approximate: it is taken as ${formatBoundsIn(bounds!, zone)}.`;
  const own = inZone(bounds!, zone);
  const pieces = tellBounds(own);
  const [unit, days] = [pieces[0]!.unit, Math.round((own.latest - own.earliest) / DAY_MS)];
  if (pieces.length === 1 && (unit === 'month' || unit === 'year')) return `It is not known when in that ${unit}.`;
  if (days > MOST_DAYS) return `It is not known when in these ${formatDuration(own.latest - own.earliest).replace(/^\d+/, (n) => numberWord(Number(n)))}.`;
  return days > 1 ? `It is not known when in these ${countWord(days, 'day')}.` : '';
}

/** A relative date as words and the anchors between them, so that a page can link these. */
export function relativeParts(date: RelativeDate): readonly (string | Anchor)[] {
  switch (date.form) {
    case 'offset': return [`${countWord(date.amount, date.unit)} ${date.direction} `, date.anchor];
    case 'before': return ['before ', date.anchor];
    case 'after': return ['after ', date.anchor];
    case 'same-day': return ['on the same day as ', date.anchor];
    case 'between': return ['between ', date.from, ' and ', date.to];
    case 'earlier-this': return [`earlier in the ${date.unit} of publication`];
    case 'last-weekday': return ['on the last such weekday before publication'];
  }
}

/** Keeps a day and its month on one line. */
export function keepDaysWhole(text: string): string {
  return text.replace(BEFORE_MONTH, '$1\u00a0');
}

const BEFORE_MONTH = new RegExp(`(\\d) (?=(?:${MONTHS.join('|')})\\b)`, 'g');
