import { describe, expect, it } from 'vitest';
import { asKnownOn, isKnownInSteps, type KnownState } from '../../src/compare/as-known-on.ts';
import type { Change } from '../../src/compare/known-changes.ts';
import { orderChanges, wordChange } from '../../src/components/change-words.ts';
import { describeState, describeStates, headState, nameState, stateAnchor, summarizeStep, wordPublication } from '../../src/components/known-words.ts';
import { isoDay } from '../../src/model/format-date.ts';
import { archiveOf, rowOf, type Told } from './newsroom.ts';

function statesOf(told: Readonly<Record<string, Told>>, sources?: Readonly<Record<string, string>>): readonly KnownState[] {
  const archive = archiveOf(told, sources);
  const states = asKnownOn(archive.incidents.get('crash')!, archive);
  expect(isKnownInSteps(archive.incidents.get('crash')!, archive)).toBe(states.length > 1 && states.at(-1)!.comparison.rows.length > 0);
  return states;
}

const daysOf = (states: readonly KnownState[]) => states.map(({ day }) => day && isoDay(day.earliest));
const appearedIn = (states: readonly KnownState[]) => states.map(({ appeared }) => appeared.map(({ report }) => report.id));
const verdictsOn = (question: string, states: readonly KnownState[]) => states.map(({ comparison }) => rowOf(comparison, question).verdict.kind);

/** The one change of a state. */
function onlyChange(state: KnownState): Change {
  expect(state.changes).toHaveLength(1);
  return state.changes[0]!;
}

const first = { published: '2025-06-20', claims: '- killed: 3' };

describe('states', () => {
  it('come in the order of time, one a day, with what had appeared by then', () => {
    const states = statesOf({ a: { published: '2025-06-22', claims: '- killed: 3' }, b: first, c: { published: '2025-06-22T10:00', claims: '- armed: yes' } });
    expect(daysOf(states)).toEqual(['2025-06-20', '2025-06-22']);
    expect(appearedIn(states)).toEqual([['b'], ['a', 'c']]);
    expect(states.map(({ comparison }) => comparison.rows.length)).toEqual([1, 2]);
  });

  it.each(['2025-06-20', '2025-06-20T23:59', '2025-06-20T23:59:59'])('a report published %s is out by the end of that day', (published) => {
    expect(daysOf(statesOf({ a: { published, claims: '- killed: 3' } }))).toEqual(['2025-06-20']);
  });

  it('one report only gives one state', () => {
    expect(statesOf({ a: first })).toHaveLength(1);
    expect(statesOf({ a: { claims: '- killed: 3' } })).toHaveLength(1);
  });

  it('two reports of the same day give one state', () => {
    expect(statesOf({ a: first, b: first })).toHaveLength(1);
  });

  it('no report gives no state', () => {
    expect(statesOf({})).toEqual([]);
  });

  it('a report dated by its month enters at the end of the month, and may have been out before', () => {
    const states = statesOf({ month: { published: '2025-06', claims: '- killed: 3' }, b: first, c: { ...first, published: '2025-05-31' } });
    expect(daysOf(states)).toEqual(['2025-05-31', '2025-06-20', '2025-06-30']);
    expect(appearedIn(states)).toEqual([['c'], ['b'], ['month']]);
    expect(states.map(({ mayBeOut }) => mayBeOut.map(({ report }) => report.id))).toEqual([[], ['month'], []]);
  });

  it('an approximate date counts from its latest day', () => {
    expect(daysOf(statesOf({ a: { ...first, published: '2025-06-20~' } }))).toEqual(['2025-06-21']);
  });

  it('reports without a date, or with an open end, come in a last state without a day', () => {
    const states = statesOf({ a: { claims: '- killed: 3' }, b: first, open: { ...first, published: '2025-06-01/..' }, until: { ...first, published: '../2025-06-19' } });
    expect(daysOf(states)).toEqual(['2025-06-19', '2025-06-20', null]);
    expect(appearedIn(states)).toEqual([['until'], ['b'], ['open', 'a']]);
  });

  it('an uncoded report appears too, and changes nothing', () => {
    const states = statesOf({ a: first, b: { published: '2025-06-21', claims: '' } });
    expect(appearedIn(states)).toEqual([['a'], ['b']]);
    expect(states[1]!.changes).toEqual([]);
  });

  it('where nothing is coded there are states, but nothing to be seen in them', () => {
    expect(statesOf({ a: { published: '2025-06-20', claims: '' }, b: { published: '2025-06-21', claims: '' } })).toHaveLength(2);
  });

  it('the last state is what the comparison of all reports comes to', () => {
    const states = statesOf({ a: first, b: { published: '2025-06-21', claims: '- killed: 5' }, c: { claims: '- killed: 5 ?' } });
    expect(states.at(-1)!.comparison.columns.map(({ report }) => report.id)).toEqual(['a', 'b', 'c']);
  });

  it('the order of the files does not matter', () => {
    const told = { a: { published: '2025-06', claims: '- killed: 3' }, b: { published: '2025-06-20', claims: '- killed: 5\n- armed: yes' }, c: { published: '2025-06-22', claims: '- armed: no' } };
    const turned = Object.fromEntries(Object.entries(told).reverse());
    const plain = (states: readonly KnownState[]) => states.map(({ day, changes, comparison }) => ({
      day, changes: changes.map(({ kind, row }) => [row.question.id, kind]), because: comparison.rows.map(({ verdict }) => verdict.because),
    }));
    expect(plain(statesOf(turned))).toEqual(plain(statesOf(told)));
  });
});

describe('changes', () => {
  it('in the first state everything is new', () => {
    const [state] = statesOf({ a: { published: '2025-06-20', claims: '- killed: 3\n- armed: silent\n- cause: unknown' } });
    expect(state!.changes.map(({ row, kind, before }) => [row.question.id, kind, before])).toEqual([['killed', 'answered', null], ['cause', 'left-open', null], ['armed', 'raised', null]]);
  });

  it('a later report turns a single answer into a conflict', () => {
    const states = statesOf({ a: first, b: { published: '2025-06-21', claims: '- cause: sabotage' }, c: { published: '2025-06-22', claims: '- cause: technical' } });
    expect(verdictsOn('cause', states.slice(1))).toEqual(['single', 'conflict']);
    const change = onlyChange(states[2]!);
    expect([change.kind, change.before?.kind, change.row.verdict.kind]).toEqual(['verdict', 'single', 'conflict']);
    expect(change.added.map(({ text }) => text)).toEqual(['A fault']);
  });

  it('a correction shows as an update', () => {
    const states = statesOf({ a: { source: 'herald', published: '2025-06-20', claims: '- armed: yes' }, b: { source: 'herald', published: '2025-06-21', frontmatter: 'corrects: a', claims: '- armed: no' } });
    expect(verdictsOn('armed', states)).toEqual(['single', 'update']);
    const { kind, revisions } = onlyChange(states[1]!);
    expect([kind, revisions.map(({ earlier, later }) => [earlier.report.id, later.report.id])]).toEqual(['verdict', [['a', 'b']]]);
  });

  it('a second correction is told alone', () => {
    const states = statesOf({ a: first, b: { published: '2025-06-21', claims: '- killed: 5' }, c: { published: '2025-06-22', claims: '- killed: 8' } });
    const { kind, revisions } = onlyChange(states[2]!);
    expect([kind, revisions.map(({ earlier, later }) => [earlier.report.id, later.report.id])]).toEqual(['replaced', [['b', 'c']]]);
  });

  it('tells another answer from another report on an answer that was there', () => {
    const told = { a: first, b: { published: '2025-06-20', claims: '- killed: 3' } };
    expect(onlyChange(statesOf({ ...told, c: { published: '2025-06-21', claims: '- killed: 3' } })[1]!)).toMatchObject({ kind: 'joined', added: [], joined: [{ answer: { text: '3 people' }, witnesses: [{ report: { id: 'c' } }] }] });
    const many = { a: { published: '2025-06-20', claims: '- seen-by: A shepherd' }, b: { published: '2025-06-20', claims: '- seen-by: A driver' } };
    expect(onlyChange(statesOf({ ...many, c: { published: '2025-06-21', claims: '- seen-by: A child' } })[1]!)).toMatchObject({ kind: 'added', added: [{ text: 'A child' }], joined: [] });
  });

  it('a report that says it is not known counts as a change, one that does not say as none', () => {
    expect(onlyChange(statesOf({ a: first, b: { published: '2025-06-21', claims: '- killed: unknown' } })[1]!)).toMatchObject({ kind: 'undecided', undecided: [{ report: { id: 'b' } }] });
    expect(statesOf({ a: first, b: { published: '2025-06-21', claims: '- killed: silent' } })[1]!.changes).toEqual([]);
  });

  it('an open question that is answered changes its verdict; one that nobody answered is answered', () => {
    const answer = { published: '2025-06-21', claims: '- killed: 3' };
    expect(onlyChange(statesOf({ a: { published: '2025-06-20', claims: '- killed: unknown' }, b: answer })[1]!)).toMatchObject({ kind: 'verdict', before: { kind: 'open' } });
    expect(onlyChange(statesOf({ a: { published: '2025-06-20', claims: '- killed: silent' }, b: answer })[1]!)).toMatchObject({ kind: 'answered', before: { kind: 'none' } });
  });

  it('a report that may be about something else changes no verdict', () => {
    const states = statesOf({ a: first, b: { published: '2025-06-21', match: 'possible', claims: '- killed: 5\n- armed: yes' } });
    expect(states[1]!.changes.map(({ row, kind }) => [row.question.id, kind])).toEqual([['armed', 'raised']]);
    expect(rowOf(states[1]!.comparison, 'killed').withUncertain?.kind).toBe('update');
  });

  it('a report that ties others together changes what they agree on, though it says nothing of it', () => {
    const told = { a: first, b: first, c: { published: '2025-06-21', frontmatter: 'derived-from: [a, b]', claims: '- armed: yes' } };
    expect(statesOf(told)[1]!.changes.map(({ row, kind }) => [row.question.id, kind])).toEqual([['killed', 'verdict'], ['armed', 'answered']]);
    expect(statesOf({ ...told, d: first })[1]!.changes.map(({ row, kind }) => [row.question.id, kind])).toEqual([['killed', 'recounted'], ['armed', 'answered']]);
  });
});

describe('in words', () => {
  const context = archiveOf({});
  const words = (state: KnownState) => orderChanges(state.changes).map((change) => Object.values(wordChange(change, context)).join(' '));

  it('a report dated by its month is known by the end of the month, never on it', () => {
    const states = statesOf({ a: first, b: { published: '2025-06', claims: '- killed: 3' } });
    expect(states.map(headState)).toEqual(['As known on 20 June 2025', 'As known by 30 June 2025']);
    expect(states.map(nameState)).toEqual(['20 June 2025', 'by 30 June 2025']);
    expect(states.map(({ appeared, day }) => wordPublication(appeared[0]!, day))).toEqual(['20 June 2025', 'June 2025, so by 30 June 2025']);
    expect(describeStates(states, 0)).toContain('One of them is not dated to the day, and counts from the last day that the date allows.');
  });

  it('reports without a date are given no day', () => {
    const states = statesOf({ a: first, b: { claims: '- killed: 3' } });
    expect(headState(states[1]!)).toBe('With the reports whose date of publication is not known');
    expect(wordPublication(states[1]!.appeared[0]!, null)).toBe('date not known');
    expect(states.map(stateAnchor)).toEqual(['known-2025-06-20', 'known-undated']);
    expect(describeStates(states, 0)).toBe('One report on one day, and one whose date of publication is not known. One verdict stood at first; since then, one changed.');
    expect(describeState(states[1]!, false)).toBe('One more report, which may have appeared on any day. One verdict changed.');
  });

  it('a verdict of another kind is told from what to what, and why', () => {
    const states = statesOf({ a: { published: '2025-06-20', claims: '- cause: sabotage' }, b: { published: '2025-06-21', claims: '- cause: technical' } });
    expect(words(states[1]!)).toEqual(['From single to conflict. Sabotage (A) and A fault (B): both cannot be true.']);
    expect(states.map((state, i) => summarizeStep(state, i === 0))).toEqual(['the first verdict', '1 verdict changed']);
  });

  it('what leaves a verdict of its kind is told by what is new', () => {
    const states = statesOf({
      a: { published: '2025-06-20', claims: '- killed: 3\n- armed: yes' }, b: { published: '2025-06-20', claims: '- killed: 3\n- armed: yes' },
      c: { published: '2025-06-21', claims: '- killed: 3 ?\n- armed: unknown' },
    });
    expect(words(states[1]!)).toEqual(['Still agree. C gives 3 people too, with a hedge.', 'Still agree. C says that it is not known.']);
    expect(describeState(states[1]!, false)).toBe('One more report. Two verdicts stayed, though something new bears on them.');
  });

  it('a replaced claim is told with both its values', () => {
    const states = statesOf({ a: first, b: { published: '2025-06-21', claims: '- killed: 5' }, c: { published: '2025-06-22', claims: '- killed: 8' } });
    expect(words(states[2]!)).toEqual(['Still update. The count rose from 5 people (B) to 8 people (C), which was published later.']);
  });
});
