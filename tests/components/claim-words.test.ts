import { expect, it } from 'vitest';
import { wordClaim } from '../../src/components/claim-words.ts';
import { keepDaysWhole } from '../../src/components/date-words.ts';
import { archiveOf, claimOf } from './newsroom.ts';

const ENTRIES = { crash: 'when: 2025-06-18', parade: 'when: 2025-05', hanging: 'when: 2 days after crash', undated: '', a: 'when: 2025-06-10', b: 'when: 2025-06-01' };

it.each([
  ['2025-06-18', '18 June 2025', null],
  ['not 2025-06-18', 'not 18 June 2025', null],
  ['earlier this month', 'earlier this month', 'so 1–22 June 2025'],
  ['before [the parade](parade)', 'before the parade', 'so by 31 May 2025'],
  ['2 days after [the parade](parade)', 'two days after the parade', 'so 3 May – 2 June 2025'],
  ['same day as [the parade](parade)', 'on the same day as the parade', 'so May 2025'],
  ['yesterday ~', 'yesterday, give or take a day', 'so 20–22 June 2025'],
  ['2 days before [that](hanging)', 'two days before that', 'which cannot be dated: what it counts from is itself dated by this incident'],
  ['2 days before [that](undated)', 'two days before that', 'which cannot be dated: what it counts from has no date'],
  ['between [a](a) and [b](b)', 'between a and b', 'which cannot be dated: it clashes with what it counts from'],
])('the claim “%s” reads as “%s”, %s', (written, text, aside) => {
  const { archive } = archiveOf(ENTRIES, { herald: { claims: { crash: [`when: ${written}`] } } });
  expect(wordClaim(claimOf(archive, 'herald', 'crash.when'), archive.questions.get('when')!)).toMatchObject({ text, aside });
});

it('a date that counts from the publication of a report without a date says so', () => {
  const { archive } = archiveOf(ENTRIES, { herald: { frontmatter: '', claims: { crash: ['when: yesterday'] } } });
  expect(wordClaim(claimOf(archive, 'herald', 'crash.when'), archive.questions.get('when')!).aside).toBe('which cannot be dated: it is not known when the report appeared');
});

it('a day and its month stay on one line', () => {
  expect(keepDaysWhole('so 1 January – 22 June 2025')).toBe('so 1\u00a0January – 22\u00a0June 2025');
});
