import { isEdtfFailure, parseEdtf } from '../model/edtf.ts';
import { formatBounds } from '../model/format-date.ts';

const WRITTEN = ['2025-06-18', '2025-06-18~', '2025-06', '2025-06~', '2025', '2025~', '2025-06-18/2025-06-19', '../2025-05-09', '2025-06-XX'];

/** How the rules for dates read some examples, worked out by these rules themselves. */
export const EXAMPLE_DATES = WRITTEN.flatMap((written) => {
  const date = parseEdtf(written, 'UTC');
  return isEdtfFailure(date) ? [] : [{ written, read: formatBounds(date.bounds) }];
});
