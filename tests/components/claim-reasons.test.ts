import { expect, it } from 'vitest';
import { reasonsForClaim } from '../../src/chronology/place-claim.ts';
import { recordOf } from '../../src/chronology/record.ts';
import { tellClaimReasons } from '../../src/components/claim-reasons.ts';
import { plainWords, type Piece } from '../../src/components/sentence.ts';
import { archiveOf, claimOf } from './newsroom.ts';

/** What a page says under a claim of the report `flga`, with its links. */
function tell(entries: Readonly<Record<string, string>>, claims: Readonly<Record<string, readonly string[]>>, id: string) {
  const { archive, teller } = archiveOf(entries, { flga: { claims } });
  const claim = claimOf(archive, 'flga', id);
  const report = archive.reports.get('flga')!;
  const reasoning = tellClaimReasons(claim, reasonsForClaim(claim, report, recordOf(archive.incidents)), { report, label: 'FLGA News' }, teller);
  const pieces = reasoning ? [...reasoning.sentence, ...reasoning.steps.flat()].filter((piece): piece is Piece => typeof piece !== 'string') : [];
  return { words: reasoning && [reasoning.sentence, ...reasoning.steps].map(plainWords), links: pieces.flatMap(({ href }) => href ?? []) };
}

it('what had happened when the report appeared is told in one sentence, down to the day that follows', () => {
  const told = tell({ banshee: '', object: '' }, { banshee: ['when: 2 days before [the object at the border](object)'], object: ['when: 2 days after [the Banshee](banshee)', 'killed: 0'] }, 'banshee.when');
  expect(told.words).toEqual(['FLGA News appeared on 22 June 2025 and tells of the object at the border as having happened; two days before that is 20 June at the latest.']);
  expect(told.links).toEqual(['/reports/flga/', '/incidents/object/']);
});

it('a date counted from publication names its day', () => {
  const told = tell({ alarm: '' }, { alarm: ['when: earlier this month'] }, 'alarm.when');
  expect(told.words).toEqual(['Counted from its publication on 22 June 2025.']);
  expect(told.links).toEqual(['/reports/flga/']);
});

it('a date counted from an entry says how that one dates it, by its title', () => {
  const told = tell({ alarm: '', parade: 'when: 2025-05' }, { alarm: ['when: before [that](parade)'] }, 'alarm.when');
  expect(told.words).toEqual(['Counted from The parade, which its entry dates May 2025.']);
  expect(told.links).toEqual(['/incidents/parade/']);
});

it('two entries are named one after the other, on their own calendars', () => {
  const told = tell({ alarm: '', fair: 'when: "[2025-05-02,2025-05-04]"', parade: 'when: 2025-05-09T10:00\ntimezone: Asia/Tokyo' }, { alarm: ['when: between [the fair](fair) and [the parade](parade)'] }, 'alarm.when');
  expect(told.words).toEqual(['Counted from The fair, which its entry dates 2 or 4 May 2025, and from The parade, which its entry dates 9 May 2025, 10:00 (Asia/Tokyo time).']);
});

it('a date counted from another claim of the same report leads to it, with its quote cut short between words', () => {
  const quote = 'the object was found on Friday morning by one of the many people who live around the old mill';
  const told = tell({ crash: '', object: 'when: 2025-06' }, { crash: ['when: 2 days before [the object](object)'], object: [`when: 2025-06-20\n  > ${quote}`] }, 'crash.when');
  expect(told.words).toEqual(['Counted from The object, which the same report dates 20 June 2025 (“the object was found on Friday morning by one of the many …”).']);
  expect(told.links).toEqual(['/incidents/object/', '/reports/flga/#object.when']);
});

it('what several things limit is told clause by clause', () => {
  expect(tell({ crash: '', parade: 'when: 2025-05-09' }, { crash: ['when: after [the parade](parade)'] }, 'crash.when').words).toEqual([
    'FLGA News appeared on 22 June 2025 and tells of this as having happened; The parade is dated 9 May 2025 by its entry.',
  ]);
});

it('more than a sentence can hold becomes a list', () => {
  const told = tell({ crash: '', object: '', parade: 'when: 2025-05-09' }, { crash: ['when: after [the object](object)'], object: ['when: 2 days after [the parade](parade)'] }, 'crash.when');
  expect(told.words).toEqual([
    'Worked out from:',
    'FLGA News appeared on 22 June 2025 and tells of this as having happened.',
    'The parade is dated 9 May 2025 by its entry.',
    'FLGA News dates The object two days after the parade, so 11 May 2025.',
  ]);
});

it('a date of another question counts from the incident itself', () => {
  expect(tell({ crash: 'when: 2025-06-18' }, { crash: ['found: 1 day after [it](crash)'] }, 'crash.found').words).toEqual(['Counted from The crash, which its entry dates 18 June 2025.']);
});

it('nothing is said of a calendar date, or of one that cannot be placed', () => {
  expect(tell({ crash: '' }, { crash: ['when: 2025-06-18'] }, 'crash.when').words).toBeNull();
  expect(tell({ crash: '', undated: '' }, { crash: ['when: 2 days after [that](undated)'] }, 'crash.when').words).toBeNull();
});
