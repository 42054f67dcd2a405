import { expect, it } from 'vitest';
import { recordOf } from '../../src/chronology/record.ts';
import { findReportClashes } from '../../src/chronology/report-clashes.ts';
import { tellClash } from '../../src/components/clash-words.ts';
import { placeReportClashes } from '../../src/components/report-clash-places.ts';
import { plainWords } from '../../src/components/sentence.ts';
import { archiveOf, type Told } from './newsroom.ts';

function tell(entries: Readonly<Record<string, string>>, told: Told, incident: string) {
  const { archive, teller } = archiveOf(entries, { twin: told });
  const report = archive.reports.get('twin')!;
  return findReportClashes(report, incident, recordOf(archive.incidents))
    .map((clash) => tellClash(clash, incident, archive.questions.get('when')!, { report, label: 'Twin City Report' }, teller))
    .map(({ title, sentence, conditions, statements }) => ({
      title, sentence, conditions: conditions.map(plainWords),
      statements: statements.map(({ sentence: words, claim, position }) => [plainWords(words), claim?.quote ?? null, `${position?.file}, line ${position?.line}`]),
    }));
}

it('a report that contradicts itself is told claim by claim, each followed by what it counts from', () => {
  const claims = { alarm: ['when: earlier this month\n  > Earlier this month', 'when: before [the Victory Parade](parade)\n  > ahead of the parade', 'killed: 0'] };
  expect(tell({ alarm: '', parade: 'when: 2025-05' }, { claims }, 'alarm')).toEqual([{
    title: 'These cannot all be true',
    sentence: 'Twin City Report contradicts itself. Without any one of these four statements, the rest could be true.',
    conditions: [],
    statements: [
      ['Twin City Report says: earlier this month, so 1–22 June 2025', 'Earlier this month', 'reports/twin.md, line 9'],
      ['Twin City Report appeared on 22 June 2025', null, 'reports/twin.md, line 4'],
      ['Twin City Report says: before the Victory Parade, so by 31 May 2025', 'ahead of the parade', 'reports/twin.md, line 11'],
      ['The entry on The parade says: May 2025', null, 'incidents/parade.md, line 3'],
    ],
  }]);
});

it('a report that contradicts the entries is set against them', () => {
  const [clash] = tell({ object: 'when: 2025-06-20', parade: 'when: 2 days after fair', fair: 'when: 2025-05-07' }, { claims: { object: ['when: 5 days after [the parade](parade) ?'] } }, 'object');
  expect(clash).toMatchObject({ title: 'Set against how the entries date it', conditions: [] });
  expect(clash!.statements.map(([words]) => words)).toEqual([
    'Twin City Report says: five days after the parade (hedged), so 14 May 2025',
    'The entry on The parade comes to: 9 May 2025',
    'This entry says: 20 June 2025',
  ]);
});

it('what a report tells of something else says of what', () => {
  const [clash] = tell({ crash: '', object: '' }, { claims: { crash: ['when: 2025-06-18', 'when: 2 days before [it](object)'], object: ['when: 2025-06-22'] } }, 'crash');
  expect(clash!.statements.map(([words]) => words)).toContain('Twin City Report says of The object: 22 June 2025');
});

it('a clash that counts only for a possible match says so', () => {
  const frontmatter = 'published: 2025-06-22\nincidents: [{ incident: alarm, match: possible, because: The same words. }]';
  const [clash] = tell({ alarm: '', parade: 'when: 2025-05' }, { frontmatter, claims: { alarm: ['when: yesterday', 'when: before [it](parade)'] } }, 'alarm');
  expect(clash!.conditions).toEqual(['It counts only if Twin City Report tells of this. Possible match: The same words.']);
});

it('on the report’s page, a clash that bears on several incidents is told under the first of them', () => {
  const { archive } = archiveOf({ crash: '', object: '', other: '' }, { twin: { claims: { crash: ['when: 2025-06-18', 'when: 2 days before [it](object)'], object: ['when: 2025-06-22'], other: ['killed: 0'] } } });
  const places = placeReportClashes(archive.reports.get('twin')!, recordOf(archive.incidents));
  expect([...places].map(([incident, { own, elsewhere }]) => [incident, own.length, elsewhere])).toEqual([['crash', 1, []], ['object', 0, ['crash']], ['other', 0, []]]);
});
