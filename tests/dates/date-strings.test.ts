import { expect, it } from 'vitest';
import { isEdtfFailure, parseEdtf } from '../../src/model/edtf.ts';
import { CLAIM_DATES, INCIDENT_DATES, type DateString } from './date-strings.ts';
import { tellAsClaim, tellAsIncident, type Given, type Refused } from './tell.ts';

function expected({ written, published: _, ...rest }: DateString & { readonly published?: string | null }): Given | Refused {
  if (!('proposes' in rest)) return rest;
  return { message: `Expected a date (EDTF) or a relative date; found \`${written}\`. Did you mean \`${rest.proposes}\`?` };
}

it.each(INCIDENT_DATES)('“$written”', (row) => {
  expect(tellAsIncident(row.written)).toEqual(expected(row));
});

it.each(CLAIM_DATES)('“$written” in a report of $published', (row) => {
  expect(tellAsClaim(row.written, row.published)).toEqual(expected(row));
});

it('there are many, none twice', () => {
  expect(INCIDENT_DATES.length + CLAIM_DATES.length).toBeGreaterThanOrEqual(300);
  expect(new Set(INCIDENT_DATES.map(({ written }) => written)).size).toBe(INCIDENT_DATES.length);
  expect(new Set(CLAIM_DATES.map(({ written, published }) => `${published} ${written}`)).size).toBe(CLAIM_DATES.length);
});

it('everything that is proposed is a date', () => {
  const proposals = INCIDENT_DATES.flatMap((row) => ('proposes' in row ? [row.proposes] : 'message' in row ? [...row.message.matchAll(/(?:mean|way:|or) `([^`]+)`/g)].map(([, date]) => date!) : []));
  expect(proposals.length).toBeGreaterThan(90);
  expect(proposals.filter((date) => date !== 'crash' && isEdtfFailure(parseEdtf(date, 'UTC')))).toEqual([]);
});
