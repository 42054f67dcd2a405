import { expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { recordOf } from '../../src/chronology/record.ts';
import { formatBounds } from '../../src/model/format-date.ts';
import { issueMessage } from '../../src/model/issue.ts';
import { fromTexts } from '../../src/read/content-source.ts';

/** What entries come to: lines of frontmatter, by id. */
function settle(entries: Readonly<Record<string, string>>, order = Object.keys(entries)) {
  const texts: Record<string, string> = { 'site.yaml': 'title: T\ndescription: D\nurl: https://example.org\nlanguage: en\ntimezone: Asia/Almaty\n' };
  for (const id of order) texts[`incidents/${id}.md`] = `---\ntitle: ${id}\n${entries[id]}\n---\n`;
  const { archive, issues } = compile(fromTexts(texts));
  const messages = issues.map((issue) => `${issue.file}:${issue.line} ${issueMessage(issue)}`);
  const bounds = archive && Object.fromEntries([...archive.incidents].map(([id, incident]) => [id, incident.bounds && formatBounds(incident.bounds)]));
  return { archive, bounds, messages };
}

it('an entry is narrowed by what it is said to precede and to follow', () => {
  expect(settle({
    crash: 'when: 2025-06\nrelated: [{ incident: parade, as: precedes }, { incident: alarm, as: follows }]',
    parade: 'when: 2025-06-20',
    alarm: 'when: 2025-06-12',
  }).bounds).toEqual({ crash: '12–20 June 2025', parade: '20 June 2025', alarm: '12 June 2025' });
});

it('what is known of an entry dates what it is dated by, though that has no date itself', () => {
  expect(settle({
    object: '',
    crash: 'when: 2 days before object\nrelated: [{ incident: parade, as: precedes }]',
    parade: 'when: 2025-05-09',
  }).bounds).toEqual({ object: 'by 11 May 2025', crash: 'by 9 May 2025', parade: '9 May 2025' });
});

it('an entry keeps what it says itself beside what it is narrowed to', () => {
  const crash = settle({ crash: 'when: 2025-06\nrelated: [{ incident: parade, as: precedes }]', parade: 'when: 2025-06-20' }).archive!.incidents.get('crash')!;
  expect(formatBounds(crash.when!.bounds!)).toBe('June 2025');
  expect(formatBounds(crash.bounds!)).toBe('1–20 June 2025');
});

it('statements of entries that cannot all be true are an error that names the fewest of them', () => {
  expect(settle({
    crash: 'when: 2025-06-18\nrelated:\n  - { incident: other, as: related }\n  - { incident: parade, as: precedes }',
    parade: 'when: 2025-05-09',
    other: 'when: 3 days after crash',
  }).messages).toEqual(['incidents/crash.md:3 Expected dates that can all be true; found `when: 2025-06-18`, `precedes parade` in `related` (incidents/crash.md:6) and `when: 2025-05-09` (incidents/parade.md:3), which cannot.']);
});

it('entries that each precede the other cannot, even if nothing dates them', () => {
  expect(settle({ a: 'related: [{ incident: b, as: precedes }]', b: 'related: [{ incident: a, as: precedes }]' }).messages).toEqual([
    'incidents/a.md:3 Expected dates that can all be true; found `precedes b` in `related` and `precedes a` in `related` (incidents/b.md:3), which cannot.',
  ]);
});

it('a circle of dates is told of once, as a circle', () => {
  const { messages } = settle({ a: 'when: 2 days after b', b: 'when: 2 days after a' });
  expect(messages).toEqual(['incidents/a.md:3 Expected no circle of `when`; found `a` → `b` → `a`.']);
});

it('the order of files changes nothing', () => {
  const entries = { a: 'when: 2 days after b', b: 'when: between c and d', c: 'when: 2025-06-01', d: 'when: 2025-06~', e: 'when: same day as a\nrelated: [{ incident: c, as: follows }]' };
  const orders = [['a', 'b', 'c', 'd', 'e'], ['e', 'd', 'c', 'b', 'a'], ['c', 'e', 'a', 'd', 'b']];
  const [first, ...others] = orders.map((order) => settle(entries, order).bounds);
  for (const other of others) expect(other).toEqual(first);
});

it('bounds without an entry leave out all that goes back to it', () => {
  const record = recordOf(settle({
    banshee: 'when: 2025-06-18',
    object: 'when: 2 days after banshee',
    after: 'when: 1 day after object\nrelated: [{ incident: parade, as: precedes }]',
    parade: 'when: 2025-07-01',
  }).archive!.incidents);
  expect(formatBounds(record.boundsOf('after')!)).toBe('21 June 2025');
  expect(formatBounds(record.boundsWithout('after', 'banshee')!)).toBe('by 1 July 2025');
  expect(formatBounds(record.boundsWithout('object', 'banshee')!)).toBe('by 30 June 2025');
  expect(record.boundsWithout('object', 'after')).toEqual(record.boundsOf('object'));
  expect(record.boundsWithout('banshee', 'banshee')).toBeUndefined();
});

it('the reasons of a date lead from the calendar to what hangs on it', () => {
  const record = recordOf(settle({ a: 'when: 2 days after b', b: 'when: 1 day after c', c: 'when: 2025-06-01', d: 'when: 2025-06-30' }).archive!.incidents);
  expect(record.reasonsFor('a').map(({ source }) => `${source.incident.id} ${source.text}`)).toEqual(['c 2025-06-01', 'b 1 day after c', 'a 2 days after b']);
  expect(record.reasonsFor('nothing')).toEqual([]);
});

it('days are counted on the calendar of what they count from', () => {
  const { archive } = settle({ tokyo: 'when: 2025-06-18\ntimezone: Asia/Tokyo', almaty: 'when: 2 days after tokyo' });
  const iso = (at: number) => new Date(at).toISOString().slice(0, 16);
  expect(iso(archive!.incidents.get('tokyo')!.bounds!.earliest)).toBe('2025-06-17T20:00');
  expect(iso(archive!.incidents.get('almaty')!.bounds!.earliest)).toBe('2025-06-19T20:00');
});
