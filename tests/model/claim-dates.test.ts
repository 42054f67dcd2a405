import { expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { formatDate } from '../../src/model/format-date.ts';
import { issueMessage } from '../../src/model/issue.ts';
import { civilDay } from '../../src/model/time.ts';
import type { DateValue } from '../../src/model/value.ts';
import { fromTexts } from '../../src/read/content-source.ts';

const texts = {
  'site.yaml': 'title: T\ndescription: D\nurl: https://example.org/\nlanguage: en\ntimezone: UTC\n',
  'sources/herald.md': '---\nname: Herald\n---\n',
  'incidents/crash.md': '---\ntitle: A crash\nwhen: 2025-06-18\n---\n',
  'incidents/parade.md': '---\ntitle: A parade\nwhen: 2025-05-09\n---\n',
  'incidents/hanging.md': '---\ntitle: Hangs on the crash\nwhen: 2 days after crash\n---\n',
  'incidents/undated.md': '---\ntitle: Undated\n---\n',
  'incidents/lost.md': '---\ntitle: Counts from nothing\nwhen: 2 days after undated\n---\n',
};
const link = (id: string) => `[it](../incidents/${id}.md)`;

/** What compiling gives when one report says when the crash was. */
function tell(when: string, published: string | null = '2025-06-22') {
  const report = `---\ntitle: A\nsource: herald\n${published ? `published: ${published}\n` : ''}---\n\n## On ${link('crash')}\n\n- when: ${when}\n`;
  return compile(fromTexts({ ...texts, 'reports/a.md': report }));
}

function dateOf(when: string, published?: string | null): DateValue {
  const { archive, issues } = tell(when, published);
  const value = archive?.reports.get('a')!.coverage[0]!.claims[0]!.value;
  if (value?.type !== 'date') throw new Error(issues.map(issueMessage).join('\n'));
  return value;
}

it.each([
  ['2025-06-18 ~', '2025-06-17T00:00', '2025-06-20T00:00', 'about 18 June 2025'],
  ['2025-06-18 %', '2025-06-17T00:00', '2025-06-20T00:00', 'about 18 June 2025'],
  ['2025-06-18? ~', '2025-06-17T00:00', '2025-06-20T00:00', 'about 18 June 2025'],
  ['2025-06-18~ ~', '2025-06-17T00:00', '2025-06-20T00:00', 'about 18 June 2025'],
  ['2025-06 ~', '2025-05-01T00:00', '2025-08-01T00:00', 'about June 2025'],
  ['2025-06-18T10:30 ~', '2025-06-18T10:29', '2025-06-18T10:32', 'about 18 June 2025, 10:30'],
  ['2025-06-18/2025-06-19 ~', '2025-06-17T00:00', '2025-06-21T00:00', 'about 18–19 June 2025'],
  ['2025-06~/2025-08 ~', '2025-05-01T00:00', '2025-09-02T00:00', 'about June–August 2025'],
  ['yesterday ~', '2025-06-20T00:00', '2025-06-23T00:00', 'yesterday, give or take a day, so 20–22 June 2025'],
  [`3 days after ${link('parade')} ~`, '2025-05-11T00:00', '2025-05-14T00:00', 'three days after it, give or take a day, so 11–13 May 2025'],
])('“%s” is widened once and says that it is approximate', (when, earliest, latest, words) => {
  const date = dateOf(when);
  expect(date).toMatchObject({ approximate: true, unplaced: null, bounds: { earliest: Date.parse(`${earliest}Z`), latest: Date.parse(`${latest}Z`) } });
  expect(formatDate(date)).toBe(words);
});

it('an open end that is approximate says so after its preposition', () => {
  expect(formatDate(dateOf('../2025-06-18 ~'))).toBe('by about 18 June 2025');
});

it.each([
  ['yesterday', null, 'undated-report'],
  ['last Tuesday ~', null, 'undated-report'],
  [`2 days after ${link('undated')}`, undefined, 'undated-incident'],
  [`2 days after ${link('lost')}`, undefined, 'undated-incident'],
  [`2 days before ${link('hanging')}`, undefined, 'circular'],
  [`between publication and ${link('parade')}`, undefined, 'impossible'],
])('“%s” says why it cannot be placed', (when, published, unplaced) => {
  expect(dateOf(when, published)).toMatchObject({ bounds: null, unplaced });
});

it('an incident says why its own date cannot be placed', () => {
  const { incidents } = tell('2025-06-18').archive!;
  expect(incidents.get('lost')!.when).toMatchObject({ bounds: null, unplaced: 'undated-incident' });
  expect(incidents.get('hanging')!.when).toMatchObject({ bounds: { earliest: civilDay(2025, 6, 20) }, unplaced: null });
});

it.each([
  ['2025/07/06', '`2025/07/06`. Did you mean `2025-07-06`?'],
  ['2025/07', '`2025/07`. Did you mean `2025-07`?'],
  ['18/06/2025', '`18/06/2025`. Did you mean `2025-06-18`?'],
  ['06/18/2025', '`06/18/2025`. Did you mean `2025-06-18`?'],
  ['06/06/2025', '`06/06/2025`. Did you mean `2025-06-06`?'],
  ['06/07/2025', '`06/07/2025` (day and month could be read either way: `2025-07-06` or `2025-06-07`).'],
  ['2025-6-18 ~', '`2025-6-18`. Did you mean `2025-06-18`?'],
  ['2025-06-19/2025-06-18', '`2025-06-19/2025-06-18` (the interval ends before it starts). Did you mean `2025-06-18/2025-06-19`?'],
])('“%s” is answered with what was probably meant', (when, answer) => {
  expect(issueMessage(tell(when).issues[0]!)).toBe(`Expected a date (EDTF) or a relative date; found ${answer}`);
});

it('a relative date of too many units is refused', () => {
  expect(issueMessage(tell('999999999 years before publication').issues[0]!)).toBe('Expected a relative date; found `999999999 years before publication`.');
});
