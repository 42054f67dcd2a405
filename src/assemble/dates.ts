import { hullOf, merge } from '../model/edtf-calendar.ts';
import { isEdtfFailure, parseEdtf, widen, type EdtfDate, type EdtfFailure } from '../model/edtf.ts';
import type { Words } from '../model/issue.ts';
import type { Position } from '../model/position.ts';
import { looksRelative, parseRelativeDate, RELATIVE_FORMS, type Anchor } from '../model/relative-date.ts';
import type { Site } from '../model/site.ts';
import type { DateValue } from '../model/value.ts';
import type { OwnZone } from '../model/zone.ts';
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
  { site, issues }: Context,
): ReadDate | undefined {
  const edtf = parseDate(text, site, zone);
  if (!isEdtfFailure(edtf)) {
    const { precision, approximate, bounds, stated, uncertain, spans, clock, ends } = edtf;
    return { date: { type: 'date', text: shown, relative: null, precision, approximate, bounds, stated, spans, clock, ends, zone, unplaced: null }, uncertain };
  }
  let reported = false;
  const relative = parseRelativeDate(text, (words) => {
    const anchor = anchorOf(words);
    if (anchor === null) reported = true;
    return anchor ?? undefined;
  });
  if (relative) return { date: { type: 'date', text: shown, relative, precision: 'span', approximate: false, bounds: null, stated: null, spans: [], clock: 'none', ends: null, zone: null, unplaced: null }, uncertain: false };
  if (reported) return undefined;
  const isRelative = looksRelative(text);
  issues.error(position, 'date', {
    expected: isRelative ? 'a relative date' : 'a date (EDTF) or a relative date',
    ...wordFound(text, shown, isRelative ? { reason: '' } : edtf),
    mend: isRelative ? `Write ${forms}.` : `${EDTF_MEND}; or write a relative date such as \`2 days before X\`.`,
  });
  return undefined;
}

/** A date that a claim marks with ` ~`. A relative one is widened when it is settled. */
export function approximateDate(date: DateValue): DateValue {
  if (!date.bounds || !date.stated) return { ...date, approximate: true };
  // An end that has a `~` of its own may be wider already, and the members of a set have been widened one by one.
  const wide = date.spans.length === 1 ? [widen(date.stated, date.precision)] : date.approximate ? [] : date.spans.map((span) => widen(span, date.precision));
  const spans = merge([...date.spans, ...wide]);
  return { ...date, approximate: true, spans, bounds: hullOf(spans) };
}

/** Reads a publication date: EDTF, nothing relative. */
export function readEdtf(text: string, position: Position, { site, issues }: Context): EdtfDate | undefined {
  const edtf = parseDate(text, site, null);
  if (!isEdtfFailure(edtf)) return edtf;
  issues.error(position, 'date', { expected: 'a date (EDTF)', ...wordFound(text, text, edtf), mend: `${EDTF_MEND}; leave the key out if it is not known.` });
  return undefined;
}

/** A text that is no date, with the date that it probably means or, in brackets, why it is none. */
function wordFound(text: string, shown: string, { reason }: EdtfFailure): Pick<Words, 'found' | 'suggestion'> {
  const [first, second] = proposeDates(text);
  if (first !== undefined && second !== undefined) {
    return { found: `${describe(shown)} (day and month could be read either way: \`${first}\` or \`${second}\`)` };
  }
  const suggestion = first === undefined ? {} : { suggestion: first };
  // "Invalid" only says again that the text is no date; and one day between slashes is no interval.
  if (reason === '' || /^invalid/i.test(reason) || first?.includes('/') === false) return { found: describe(shown), ...suggestion };
  return { found: `${describe(shown)} (${reason.charAt(0).toLowerCase()}${reason.slice(1).replace(/, got: .*$/, '')})`, ...suggestion };
}

/** No date is that long, and some that are overflow the numbers that dates are kept in. */
function parseDate(text: string, site: Site | null, zone: OwnZone | null): EdtfDate | EdtfFailure {
  const home = site?.timezone ?? 'UTC';
  return text.length > MAX_LENGTH ? { reason: 'too long for a date' } : parseEdtf(text, zone?.name ?? home, home);
}
