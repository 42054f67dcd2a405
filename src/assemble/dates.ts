import { hullOf, merge } from '../model/edtf-calendar.ts';
import { isEdtfFailure, parseEdtf, widen, type EdtfDate, type EdtfFailure } from '../model/edtf.ts';
import type { Words } from '../model/issue.ts';
import type { Position } from '../model/position.ts';
import { looksRelative, parseRelativeDate, RELATIVE_FORMS, type Anchor } from '../model/relative-date.ts';
import type { Site } from '../model/site.ts';
import type { DateValue } from '../model/value.ts';
import type { TimeBounds } from '../model/time.ts';
import { moveBounds, type OwnZone } from '../model/zone.ts';
import { describe } from '../validate/check-shape.ts';
import type { Context } from './context.ts';
import { proposeDates } from './propose-date.ts';

const MAX_LENGTH = 200;
const EDTF_MEND = 'Write it like `2025-06-18`, `2025-06` or `2025-06-17/2025-06-19`, with `?` after it if it is doubted and `~` if it is approximate';

/** The relative dates that an incident can have: those that do not count from a publication. */
export const INCIDENT_FORMS = '`2 days before X`, `3 hours after X`, `before X`, `after X`, `same day as X` or `between X and Y`, where X is the id of an incident';
export const CLAIM_FORMS = `${RELATIVE_FORMS}, where X is a link to an incident`;

/** A date as read: relative ones still without bounds. */
export interface ReadDate {
  readonly date: DateValue;
  readonly uncertain: boolean;
}

/**
 * Reads an EDTF date, told in `zone` if that is not the site's, or a relative date. `anchorOf` turns words into an anchor and reports words that
 * name nothing itself, by returning null; undefined says that the words are no anchor at all.
 */
export function readDate(
  text: string,
  shown: string,
  zone: OwnZone | null,
  position: Position,
  anchorOf: (words: string) => Anchor | null | undefined,
  forms: string,
  { site, index, issues }: Context,
): ReadDate | undefined {
  const edtf = parseDate(text, site, zone);
  if (!isEdtfFailure(edtf)) {
    const { precision, approximate, bounds, stated, uncertain, spans, clock, ends } = edtf;
    return { date: { type: 'date', text: shown, relative: null, precision, approximate, bounds, stated, spans, clock, ends, zone, unplaced: null }, uncertain };
  }
  const proposals = proposeDates(text);
  let reported = false;
  const relative = parseRelativeDate(text, (words) => {
    // "Before 18 June 2025" names no incident but a date, unless an incident is called that.
    if (proposals.length > 0 && !index.files.incidents.has(words)) return undefined;
    const anchor = anchorOf(words);
    if (anchor === null) reported = true;
    return anchor ?? undefined;
  });
  if (relative) return { date: { type: 'date', text: shown, relative, precision: 'span', approximate: false, bounds: null, stated: null, spans: [], clock: 'none', ends: null, zone, unplaced: null }, uncertain: false };
  if (reported) return undefined;
  const isRelative = looksRelative(text) && proposals.length === 0;
  const near = forms === CLAIM_FORMS ? proposeFromPublication(text) : {};
  issues.error(position, 'date', {
    expected: isRelative ? 'a relative date' : 'a date (EDTF) or a relative date',
    ...wordFound(shown, proposals, isRelative ? { reason: '' } : edtf),
    ...near,
    mend: isRelative ? `Write ${forms}.` : `${EDTF_MEND}; or write a relative date such as \`2 days before X\`.`,
  });
  return undefined;
}

/** How a report's own "two days ago" or "today" is written. */
function proposeFromPublication(text: string): { readonly suggestion?: string } {
  const proposal = /^today$/i.test(text) ? 'same day as publication' : text.replace(/ ago$/i, ' before publication');
  return proposal !== text && parseRelativeDate(proposal, () => 'publication') ? { suggestion: proposal } : {};
}

/** A date that a claim marks with ` ~`. A relative one is widened when it is settled. */
export function approximateDate(date: DateValue): DateValue {
  const { bounds, stated, spans, precision } = date;
  if (!bounds || !stated) return { ...date, approximate: true };
  // Months are widened on the calendar that the date is told in.
  const zone = date.clock === 'given' ? null : date.zone;
  const widened = (span: TimeBounds) => (zone ? moveBounds(widen(moveBounds(span, zone.home, zone.name), precision), zone.name, zone.home) : widen(span, precision));
  // An end that has a `~` of its own may be wider already, and the members of a set have been widened one by one.
  const wide = spans.length === 1 ? [widened(stated)] : date.approximate ? [] : spans.map(widened);
  const together = merge([...spans, ...wide]);
  return { ...date, approximate: true, spans: together, bounds: hullOf(together) };
}

/** Reads a publication date: EDTF, nothing relative. */
export function readEdtf(text: string, position: Position, { site, issues }: Context): EdtfDate | undefined {
  const edtf = parseDate(text, site, null);
  if (!isEdtfFailure(edtf)) return edtf;
  issues.error(position, 'date', { expected: 'a date (EDTF)', ...wordFound(text, proposeDates(text), edtf), mend: `${EDTF_MEND}; leave the key out if it is not known.` });
  return undefined;
}

/** A text that is no date, with the date that it probably means or, in brackets, why it is none. */
function wordFound(shown: string, [first, second]: readonly string[], { reason }: EdtfFailure): Pick<Words, 'found' | 'suggestion'> {
  if (first !== undefined && second !== undefined) {
    return { found: `${describe(shown)} (day and month could be read either way: \`${first}\` or \`${second}\`)` };
  }
  const suggestion = first === undefined ? {} : { suggestion: first };
  // One day between slashes is no interval, whatever may be wrong with it as one.
  if (reason === '' || first?.includes('/') === false) return { found: describe(shown), ...suggestion };
  return { found: `${describe(shown)} (${reason.charAt(0).toLowerCase()}${reason.slice(1)})`, ...suggestion };
}

/** No date is that long. */
function parseDate(text: string, site: Site | null, zone: OwnZone | null): EdtfDate | EdtfFailure {
  const home = site?.timezone ?? 'UTC';
  return text.length > MAX_LENGTH ? { reason: 'too long for a date' } : parseEdtf(text, zone?.name ?? home, home);
}
