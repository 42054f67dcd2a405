import type { Incident } from '../model/incident.ts';
import type { Anchor, RelativeDate } from '../model/relative-date.ts';
import { DAY_MS } from '../model/time.ts';
import { plural } from '../model/format-value.ts';

/** How sure anyone is of an incident's date, in one sentence; null where the day is simply given. */
export function explainWhen({ when, whenUncertain }: Incident): string | null {
  if (!when) return 'No date has been given.';
  const doubt = whenUncertain ? ' The editors have doubts about it.' : '';
  if (!when.bounds) return 'It is dated by something that has no date itself.';
  const { earliest, latest } = when.bounds;
  if (earliest === -Infinity && latest === Infinity) return 'Nothing narrows it down.';
  if (earliest === -Infinity) return `Nothing says how much earlier it may have been.${doubt}`;
  if (latest === Infinity) return `Nothing says how much later it may have been.${doubt}`;
  const days = Math.round((latest - earliest) / DAY_MS);
  const approximate = when.approximate ? ' The date is approximate, so it is shown wider than it was given.' : '';
  if (days > 1) return `It is not known when in these ${plural(days, 'day')}.${approximate}${doubt}`;
  return `${approximate}${doubt}`.trim() || null;
}

/** A relative date as words and the anchors between them, so that a page can link these. */
export function relativeParts(date: RelativeDate): readonly (string | Anchor)[] {
  switch (date.form) {
    case 'offset': return [`${plural(date.amount, date.unit)} ${date.direction} `, date.anchor];
    case 'before': return ['before ', date.anchor];
    case 'after': return ['after ', date.anchor];
    case 'same-day': return ['on the same day as ', date.anchor];
    case 'between': return ['between ', date.from, ' and ', date.to];
    case 'earlier-this': return [`earlier in the ${date.unit} of publication`];
    case 'last-weekday': return ['on the last such weekday before publication'];
  }
}
