import { expect, it } from 'vitest';
import { parseEdtf } from '../../src/model/edtf.ts';
import type { Column } from '../../src/compare/comparison.ts';
import { describeCompared, wordCircle, wordFirst } from '../../src/components/origin-words.ts';
import type { SharedWording, WordingLevel } from '../../src/model/shared-wording.ts';
import type { Site } from '../../src/model/site.ts';

const columns = (ids: readonly string[], read: readonly string[]) =>
  ids.map((id) => ({ report: { id, capture: read.includes(id) ? 'private' : 'none' }, label: id.toUpperCase() }) as Column);
const site = { wording: { someRun: 12 } } as Site;

function describe(ids: readonly string[], read: readonly string[], ...levels: readonly WordingLevel[]): string {
  const shared = levels.map((level): SharedWording => ({ a: 'a', b: 'b', level, coverage: 0.3, longestRun: 30, quotedWords: 9 }));
  return describeCompared(columns(ids, read), { site, comparedSealed: new Set(), sharedWording: new Map([['a', shared], ['b', shared]]) });
}

it.each<[string, string]>([
  ['', describe(['a'], ['a'])],
  ['Their wording could not be compared, since the texts of two at least would have to be at hand.', describe(['a', 'b'], ['a'])],
  ['The texts of A and B were compared word for word: no two of them share a run of 12 words outside quotations.', describe(['a', 'b'], ['a', 'b'])],
  ['The texts of A and B were compared word for word: 1 pair of them shares wording outside quotations. Of the others no text is at hand.', describe(['a', 'b', 'c'], ['a', 'b'], 'substantial')],
  ['The texts of A and B were compared word for word: no two of them share a run of 12 words outside quotations; 1 pair quotes the same statement, from which nothing follows.', describe(['a', 'b'], ['a', 'b'], 'same-statement')],
])('“%s”', (words, described) => {
  expect(described).toBe(words);
});

it('two sealed texts were compared if one of them says so', () => {
  const sealed = columns(['a', 'b'], []);
  expect(describeCompared(sealed, { site, sharedWording: new Map(), comparedSealed: new Set() })).toMatch(/^Their wording could not be compared/);
  expect(describeCompared(sealed, { site, sharedWording: new Map(), comparedSealed: new Set(['a b']) })).toMatch(/^The texts of A and B were compared/);
});

it('an origin is dated by its first report, if publication tells which that was', () => {
  const dated = (id: string, published: string | null) => {
    const date = published === null ? null : parseEdtf(published, 'UTC');
    return { report: { id, published: date }, label: id.toUpperCase() } as unknown as Column;
  };
  expect(wordFirst([dated('a', '2025-06-21'), dated('b', '2025-06-20')])).toBe('First out was B, 20 June 2025.');
  expect(wordFirst([dated('a', '2025-06-20'), dated('b', '2025-06-20')])).toBe('Which was out first is not known; the first that is dated is of 20 June 2025.');
  expect(wordFirst([dated('a', '2025-06-20'), dated('b', null)])).toMatch(/^Which was out first is not known/);
  expect(wordFirst([dated('a', '2025-06-20')])).toBe('');
});

it('a circle is told round to where it began', () => {
  expect(wordCircle(['a', 'c', 'b'], (id) => id.toUpperCase())).toBe('Circular reporting: A was made from C, C from B and B from A.');
});
