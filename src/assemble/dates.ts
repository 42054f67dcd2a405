import { isEdtfFailure, parseEdtf, type EdtfDate } from '../model/edtf.ts';
import type { Position } from '../model/position.ts';
import { looksRelative, parseRelativeDate, RELATIVE_FORMS, type Anchor } from '../model/relative-date.ts';
import type { DateValue } from '../model/value.ts';
import type { Context } from './context.ts';

const EDTF_MEND = 'Write `2025-06-18`, `2025-06`, `2025-06-17/2025-06-19`, `2025-06-18?` (doubted), `2025-06-18~` (approximate)';

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
  { site, issues }: Context,
): ReadDate | undefined {
  const edtf = parseEdtf(text, site.timezone);
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
    found: `\`${shown}\`${isRelative ? '' : ` (${lowerFirst(edtf.reason)})`}`,
    mend: isRelative ? `Write ${RELATIVE_FORMS}.` : `${EDTF_MEND}, or a relative date such as \`2 days before X\`.`,
  });
  return undefined;
}

/** Reads a publication date: EDTF, nothing relative. */
export function readEdtf(text: string, position: Position, { site, issues }: Context): EdtfDate | undefined {
  const edtf = parseEdtf(text, site.timezone);
  if (!isEdtfFailure(edtf)) return edtf;
  issues.error(position, 'date', { expected: 'a date (EDTF)', found: `\`${text}\` (${lowerFirst(edtf.reason)})`, mend: `${EDTF_MEND}; leave the key out if it is not known.` });
  return undefined;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
