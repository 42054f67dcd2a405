import { expect, it } from 'vitest';
import { findOrigins, type OriginContext } from '../../src/compare/origins.ts';
import type { SharedWording } from '../../src/model/shared-wording.ts';
import { archiveOf } from './newsroom.ts';

const told = { a: { published: '2025-06-20', claims: '- killed: 1' }, b: { published: '2025-06-21', claims: '- killed: 1' }, c: { claims: '- killed: 1' } };
const shared = (a: string, b: string, level: SharedWording['level']): SharedWording => ({ a, b, level, coverage: 0.41, longestRun: 63, quotedWords: 0 });

function contextWith(...pairs: readonly SharedWording[]): OriginContext {
  const sharedWording = new Map<string, SharedWording[]>();
  for (const pair of pairs) for (const id of [pair.a, pair.b]) sharedWording.set(id, [...(sharedWording.get(id) ?? []), pair]);
  return { ...archiveOf(told), sharedWording };
}

it('reports that share wording outside quotations are one origin, and it says what they share', () => {
  const origins = findOrigins(['a', 'b', 'c'], contextWith(shared('a', 'b', 'substantial')));
  expect(origins.map(({ reports }) => reports)).toEqual([['a', 'b'], ['c']]);
  expect(origins[0]!.ties).toEqual([{ from: 'b', to: 'a', kind: 'wording', because: 'A and B share wording outside quotations: 41 per cent of the shorter text, 63 words at most in one run. A was published first.' }]);
});

it.each(['same-statement', 'none'] as const)('wording at the level %s ties nothing', (level) => {
  expect(findOrigins(['a', 'b'], contextWith(shared('a', 'b', level)))).toHaveLength(2);
});

it('where publication does not tell who was first, the ids decide nothing but the order of words', () => {
  expect(findOrigins(['a', 'c'], contextWith(shared('a', 'c', 'some')))[0]!.ties).toMatchObject([{ from: 'a', to: 'c' }]);
});

it('reports made from each other in a circle are circular reporting', () => {
  const archive = archiveOf({
    a: { frontmatter: 'derived-from: [c]', claims: '- killed: 1' },
    b: { frontmatter: 'derived-from: [a]', claims: '- killed: 1' },
    c: { frontmatter: 'derived-from: [b]', claims: '- killed: 1' },
    d: { claims: '- killed: 1' },
  });
  const origins = findOrigins(['b', 'c', 'a', 'd'], archive);
  expect(origins.map(({ reports, circles }) => [reports, circles])).toEqual([[['b', 'c', 'a'], [['a', 'c', 'b']]], [['d'], []]]);
});
