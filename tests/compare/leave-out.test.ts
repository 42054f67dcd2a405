import { expect, it } from 'vitest';
import { compareReports } from '../../src/compare/comparison.ts';
import { findDependences } from '../../src/compare/leave-out.ts';
import { archiveOf, type Told } from './newsroom.ts';

function dependences(told: Readonly<Record<string, Told>>) {
  const archive = archiveOf(told);
  const found = findDependences(compareReports(archive.incidents.get('crash')!, archive), archive);
  return Object.fromEntries([...found].map(([question, list]) => [question, list.map(({ source, without }) => [source.id, without.kind])]));
}

it('an agreement of two hangs on each of them', () => {
  expect(dependences({ a: { claims: '- armed: yes' }, b: { claims: '- armed: yes' } })).toEqual({ armed: [['a', 'single'], ['b', 'single']] });
});

it('an agreement of three hangs on none', () => {
  expect(dependences({ a: { claims: '- armed: yes' }, b: { claims: '- armed: yes' }, c: { claims: '- armed: yes' } })).toEqual({});
});

it('a conflict that one source alone makes hangs on that source', () => {
  expect(dependences({ a: { claims: '- armed: yes' }, b: { claims: '- armed: yes' }, c: { claims: '- armed: no' } })).toEqual({ armed: [['c', 'agree']] });
});

it('a source is left out with all its reports', () => {
  expect(dependences({ a: { source: 's', claims: '- armed: yes' }, b: { source: 's', claims: '- armed: yes' }, c: { claims: '- armed: yes' } })).toEqual({ armed: [['s', 'single'], ['c', 'echo']] });
});

it('what one report alone says hangs on it by definition, and nothing is said of it', () => {
  expect(dependences({ a: { claims: '- armed: yes' }, b: { claims: '- killed: 1' } })).toEqual({});
  expect(dependences({ a: { claims: '- armed: yes' } })).toEqual({});
});

it('a question that nobody else has been coded on is left with nothing', () => {
  expect(dependences({ a: { claims: '- cause: unknown' }, b: { claims: '- armed: yes' } })).toEqual({ cause: [['a', 'none']] });
});
