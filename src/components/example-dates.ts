import { isEdtfFailure, parseEdtf } from '../model/edtf.ts';
import { formatBounds } from '../model/format-date.ts';
import { formatSpans } from '../model/format-spans.ts';

const WRITTEN = ['2025-06-18', '2025-06-18~', '2025-06', '2025-06~', '2025', '202X', '2025-21', '2025-06-18/2025-06-19', '../2025-05-09', '2025-06-20/', '[2025-06-18,2025-06-20]', '2025-06-XX'];

/** How the rules for dates read some examples, worked out by these rules themselves. */
export const EXAMPLE_DATES = WRITTEN.flatMap((written) => {
  const date = parseEdtf(written, 'UTC');
  return isEdtfFailure(date) ? [] : [{ written, read: date.spans.length > 1 ? formatSpans(date.spans, false) : formatBounds(date.bounds) }];
});
