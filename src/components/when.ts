import { inZone, isoDay, zoneNote } from '../model/format-date.ts';
import { tellBounds, type DateWords } from '../model/tell-bounds.ts';
import { civilParts, type TimeBounds } from '../model/time.ts';
import type { OwnZone } from '../model/zone.ts';
import { html, type Html } from './html.ts';

/** A span of time in words, its days, months and years marked up as `<time>`; `zone` is the one whose days are shown where that is not the site's. */
export function showWhen(bounds: TimeBounds, zone: OwnZone | null = null): Html {
  const own = inZone(bounds, zone);
  const pieces = tellBounds(own).map((piece) => {
    const iso = isoOf(piece);
    return iso ? html`<time datetime="${iso}">${piece.text}</time>` : piece.text;
  });
  return html`${pieces}${zoneNote([own], zone)}`;
}

/** In years that HTML's `datetime` can hold: the year or the month itself where that is all that is said. */
function isoOf({ unit, at }: DateWords): string | undefined {
  if (unit === 'none') return undefined;
  const { year } = civilParts(at);
  return year < 1 || year > 9999 ? undefined : isoDay(at).slice(0, unit === 'year' ? 4 : unit === 'month' ? 7 : undefined);
}
