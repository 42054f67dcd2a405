import { expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { reasonsForClaim } from '../../src/chronology/place-claim.ts';
import { recordOf } from '../../src/chronology/record.ts';
import { findReportClashes } from '../../src/chronology/report-clashes.ts';
import type { ReportSource } from '../../src/chronology/report-network.ts';
import { formatBounds } from '../../src/model/format-date.ts';
import { issueMessage } from '../../src/model/issue.ts';
import { readFolder, fromTexts } from '../../src/read/content-source.ts';

const link = (id: string) => `[it](../incidents/${id}.md)`;

/** One report on entries: lines of frontmatter and claims, by incident. */
function report(entries: Readonly<Record<string, string>>, claims: Readonly<Record<string, string>>, frontmatter = 'published: 2025-06-22') {
  const texts: Record<string, string> = {
    'site.yaml': 'title: T\ndescription: D\nurl: https://example.org\nlanguage: en\ntimezone: UTC\n',
    'questions.yaml': 'found: { ask: When was it found?, type: date }\nkilled: { ask: How many?, type: count }\n',
    'sources/herald.md': '---\nname: Herald\n---\n',
    'reports/r.md': `---\ntitle: R\nsource: herald\n${frontmatter}\n---\n\n${Object.entries(claims).map(([id, list]) => `## On ${link(id)}\n\n${list}\n`).join('\n')}`,
  };
  for (const [id, lines] of Object.entries(entries)) texts[`incidents/${id}.md`] = `---\ntitle: ${id}\n${lines}\n---\n`;
  const { archive, issues } = compile(fromTexts(texts));
  const messages = issues.map((issue) => `${issue.file}:${issue.line} ${issue.rule}: ${issueMessage(issue)}`);
  if (!archive) throw new Error(messages.join('\n'));
  const entry = archive.reports.get('r')!;
  const record = recordOf(archive.incidents);
  const all = entry.coverage.flatMap((coverage) => coverage.claims);
  const claimed = (id: string) => all.find((claim) => claim.id === id)!;
  return {
    messages,
    says: (id: string) => {
      const { value } = claimed(id);
      if (value?.type !== 'date') throw new Error(`${id} is no date`);
      return value.bounds ? formatBounds(value.bounds) : value.unplaced;
    },
    reasons: (id: string) => reasonsForClaim(claimed(id), entry, record).map(({ source }) => nameSource(source)),
    clashes: (incident: string) => findReportClashes(entry, incident, record).map(({ against, statements }) => [against, ...statements.map(({ source }) => nameSource(source))]),
  };
}

function nameSource(source: ReportSource): string {
  if (source.kind === 'claim') return `claim ${source.claim.id}`;
  return source.kind === 'publication' ? source.kind : `${source.kind} ${source.incident}`;
}

it('a claim counts from how the entry dates its anchor', () => {
  const told = report({ crash: '', parade: 'when: 2025-05' }, { crash: `- when: before ${link('parade')}` });
  expect(told.says('crash.when')).toBe('by 31 May 2025');
  expect(told.reasons('crash.when')).toEqual(['entry parade']);
});

it('a claim counts from what the report itself says of its anchor rather than from the entry', () => {
  const told = report({ crash: '', object: 'when: 2025-06-15' }, { crash: `- when: 2 days before ${link('object')}`, object: '- when: 2025-06-20' });
  expect(told.says('crash.when')).toBe('18 June 2025');
  expect(told.reasons('crash.when')).toEqual(['claim object.when']);
});

it('two things dated by each other have both happened when the report appears', () => {
  const told = report({ crash: 'when: 2025-06-18', object: 'when: 2 days after crash' }, { crash: `- when: 2 days before ${link('object')}`, object: `- when: 2 days after ${link('crash')}` });
  expect(told.says('crash.when')).toBe('by 20 June 2025');
  expect(told.reasons('crash.when')).toEqual(['publication', 'told object']);
  expect(told.says('object.when')).toBe('20 June 2025');
});

it('what has nothing to count from is not placed by the publication alone', () => {
  expect(report({ crash: 'when: 2025-06-18', hanging: 'when: 2 days after crash' }, { crash: `- when: 2 days before ${link('hanging')}` }).says('crash.when')).toBe('circular');
  expect(report({ crash: '', undated: '' }, { crash: `- when: after ${link('undated')}` }).says('crash.when')).toBe('undated-incident');
  expect(report({ crash: '' }, { crash: '- when: yesterday' }, '').says('crash.when')).toBe('undated-report');
});

it('what a report tells of had happened by then', () => {
  const told = report({ crash: '', parade: 'when: 2025-05-09' }, { crash: `- when: after ${link('parade')}` });
  expect(told.says('crash.when')).toBe('9 May – 22 June 2025');
  expect(told.reasons('crash.when')).toEqual(['publication', 'told crash', 'entry parade']);
});

it('what it announces is still to come', () => {
  const told = report({ parade: 'when: 2025-06-25' }, { parade: '- when: 3 days after publication' });
  expect(told.says('parade.when')).toBe('25 June 2025');
  expect(told.messages).toEqual([]);
  expect(told.clashes('parade')).toEqual([]);
});

it('dates of other questions count from the incident itself', () => {
  expect(report({ crash: 'when: 2025-06-18' }, { crash: `- found: 1 day after ${link('crash')}` }).says('crash.found')).toBe('19 June 2025');
});

it('words that cannot be are placed nowhere', () => {
  expect(report({ crash: '', a: 'when: 2025-06-10', b: 'when: 2025-06-01' }, { crash: `- when: between ${link('a')} and ${link('b')}` }).says('crash.when')).toBe('impossible');
});

it('a report contradicts itself by as few statements as it takes', () => {
  const told = report({ alarm: '', parade: 'when: 2025-05' }, { alarm: `- when: earlier this month\n- when: before ${link('parade')}\n- when: earlier this year` });
  expect(told.clashes('alarm')).toEqual([['report', 'claim alarm.when', 'claim alarm.when.2', 'entry parade', 'publication']]);
  expect(told.clashes('parade')).toEqual([]);
});

it('a report is set against how the entries date what it tells of', () => {
  const told = report({ crash: 'when: 2025-06-10', object: 'when: 2025-06-20' }, { crash: `- when: 2 days before ${link('object')}`, object: '- killed: 0' });
  expect(told.clashes('crash')).toEqual([['entries', 'claim crash.when', 'entry crash', 'entry object']]);
  expect(report({ crash: 'when: 2025-06-18' }, { crash: '- when: 2025-06' }).clashes('crash')).toEqual([]);
});

it('a claim of what had not happened when the report appeared is told of', () => {
  expect(report({ crash: '' }, { crash: '- when: 2025-06-25' }).messages).toEqual([
    'reports/r.md:9 published-before: Expected something that had happened when the report was published; found `2025-06-25`, after the report of 22 June 2025.',
  ]);
  expect(report({ crash: '', later: 'when: 2025-07-01' }, { crash: `- when: after ${link('later')}` }).messages).toHaveLength(1);
});

it('a report that appeared before its incident is told of at its own date', () => {
  expect(report({ crash: 'when: 2025-06-25' }, { crash: '- killed: 0' }).messages).toEqual([
    'reports/r.md:4 published-before: Expected a report published after what it tells of; found `2025-06-22`, before `crash` (25 June 2025).',
  ]);
});

it.each<[string, Readonly<Record<string, string>>, string, string?]>([
  ['on the day itself', { crash: 'when: 2025-06-22' }, '- killed: 0'],
  ['of a landmark', { crash: 'when: 2025-06-25\nreference: true' }, '- killed: 0'],
  ['that says nothing of it', { crash: 'when: 2025-06-25' }, '- killed: silent'],
  ['with a date that may be earlier', { crash: 'when: 2025' }, '- when: 2025-06'],
  ['whose match is not certain', { crash: 'when: 2025-06-25' }, '- killed: 0', 'published: 2025-06-22\nincidents: [{ incident: crash, match: possible }]'],
  ['without a date of publication', { crash: 'when: 2025-06-25' }, '- killed: 0', ''],
])('nothing is said of a report %s', (_, entries, claims, frontmatter) => {
  expect(report(entries, { crash: claims }, frontmatter).messages).toEqual([]);
});

it('the founding case: Twin City Report puts before a parade in May what it dates to June', () => {
  const { archive } = compile(readFolder('content'));
  const twin = archive!.reports.get('twin-city-banshee-2025-06-22')!;
  const [clash, ...others] = findReportClashes(twin, 'parade-sightings', recordOf(archive!.incidents));
  expect(others).toEqual([]);
  expect(clash!.statements.map(({ source }) => (source.kind === 'claim' ? source.claim.quote : nameSource(source)))).toEqual([
    'Earlier this month, unexplained aerial activity near Kazakhstan’s capital', 'ahead of the country’s annual Victory Parade', 'entry victory-parade-2025', 'publication',
  ]);
  expect(clash!.statements.flatMap(({ source }) => (source.kind === 'claim' ? [source.claim.position.line > 0] : []))).toEqual([true, true]);
});

it('the founding case: the object at the border is dated from the Banshee, and the other way round', () => {
  const { archive } = compile(readFolder('content'));
  const flga = archive!.reports.get('flga-banshee-2025-06-22')!;
  const dates = flga.coverage.flatMap(({ claims }) => claims).filter(({ id }) => id === 'banshee-karakiya.when' || id === 'border-object.when');
  expect(dates.map(({ value }) => (value?.type === 'date' && value.bounds ? formatBounds(value.bounds) : null))).toEqual(['by 20 June 2025', '20–21 June 2025']);
  expect(formatBounds(archive!.incidents.get('border-object')!.bounds!)).toBe('20–21 June 2025');
});
