import { isEdtfFailure, parseEdtf, type EdtfDate, type EdtfFailure } from '../model/edtf.ts';
import type { Position } from '../model/position.ts';
import { looksRelative, parseRelativeDate, RELATIVE_FORMS, type Anchor } from '../model/relative-date.ts';
import type { Site } from '../model/site.ts';
import type { DateValue } from '../model/value.ts';
import { describe } from '../validate/check-shape.ts';
import type { Context } from './context.ts';
import { proposeDate } from './propose-date.ts';

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
 * Reads an EDTF date or a relative date. `anchorOf` turns words into an anchor and reports words that
 * name nothing itself, by returning null; undefined says that the words are no anchor at all.
 */
export function readDate(
  text: string,
  shown: string,
  position: Position,
  anchorOf: (words: string) => Anchor | null | undefined,
  forms: string,
  { site, issues }: Context,
): ReadDate | undefined {
  const edtf = parseDate(text, site);
  if (!isEdtfFailure(edtf)) {
    const { precision, approximate, bounds, uncertain } = edtf;
    return { date: { type: 'date', text: shown, relative: null, precision, approximate, bounds }, uncertain };
  }
  let reported = false;
  const relative = parseRelativeDate(text, (words) => {
    const anchor = anchorOf(words);
    if (anchor === null) reported = true;
    return anchor ?? undefined;
  });
  if (relative) return { date: { type: 'date', text: shown, relative, precision: 'span', approximate: false, bounds: null }, uncertain: false };
  if (reported) return undefined;
  const isRelative = looksRelative(text);
  issues.error(position, 'date', {
    expected: isRelative ? 'a relative date' : 'a date (EDTF) or a relative date',
    found: `${describe(shown)}${isRelative ? '' : reasonOf(edtf)}`,
    mend: isRelative ? `Write ${forms}.` : `${EDTF_MEND}; or write a relative date such as \`2 days before X\`.`,
    ...proposeDate(text),
  });
  return undefined;
}

/** Reads a publication date: EDTF, nothing relative. */
export function readEdtf(text: string, position: Position, { site, issues }: Context): EdtfDate | undefined {
  const edtf = parseDate(text, site);
  if (!isEdtfFailure(edtf)) return edtf;
  issues.error(position, 'date', { expected: 'a date (EDTF)', found: `${describe(text)}${reasonOf(edtf)}`, mend: `${EDTF_MEND}; leave the key out if it is not known.`, ...proposeDate(text) });
  return undefined;
}

/** Why, in brackets, unless the reason only says again that the text is no date. */
function reasonOf({ reason }: EdtfFailure): string {
  return /^invalid/i.test(reason) ? '' : ` (${reason.charAt(0).toLowerCase()}${reason.slice(1).replace(/, got: .*$/, '')})`;
}

/** No date is that long, and some that are overflow the numbers that dates are kept in. */
function parseDate(text: string, site: Site | null): EdtfDate | EdtfFailure {
  return text.length > MAX_LENGTH ? { reason: 'too long for a date' } : parseEdtf(text, site?.timezone ?? 'UTC');
}
