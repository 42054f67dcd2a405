import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWording, DEFAULT_THRESHOLDS, type SharingLevel } from '../../src/wording/shared-wording.ts';
import { createWordingIndex } from '../../src/wording/wording-index.ts';
import { muddle, SEED, words } from './texts.ts';

function compare(a: string, b: string, thresholds = DEFAULT_THRESHOLDS) {
  const index = createWordingIndex();
  index.add('a', a);
  index.add('b', b);
  return compareWording('a', 'b', index, thresholds)!;
}

/** A text of so many words of its own around others that it may share. */
const around = (prefix: string, count: number, shared: string) => `${words(prefix, count)} ${shared} ${words(prefix, count, count)}`;

it('whichever text comes first, the level is the same and the runs are the same the other way round', () => {
  const levels = new Set<SharingLevel>();
  fc.assert(fc.property(muddle, muddle, (a, b) => {
    const index = createWordingIndex();
    index.add('a', a);
    index.add('b', b);
    const [one, other] = [compareWording('a', 'b', index)!, compareWording('b', 'a', index)!];
    levels.add(one.level);
    expect({ ...other, runs: [] }).toEqual({ ...one, runs: [] });
    const turned = other.runs.map((run) => ({ ...run, a: run.b, b: run.a })).sort((x, y) => x.a[0] - y.a[0]);
    expect(turned).toEqual(one.runs);
  }), { ...SEED, numRuns: 500 });
  expect([...levels].sort()).toEqual(['none', 'same-statement', 'same-text', 'some', 'substantial']);
});

describe('levels', () => {
  it.each<[words: number, own: number, SharingLevel]>([
    [11, 100, 'none'], [12, 100, 'some'], [24, 100, 'some'], [25, 100, 'substantial'], [40, 100, 'substantial'], [199, 100, 'substantial'], [200, 100, 'same-text'], [12, 6, 'same-text'], [11, 3, 'none'],
  ])('%d words shared in a row, %d of its own on either side: %s', (shared, own, level) => {
    expect(compare(around('x', own, words('shared', shared)), around('y', own, words('shared', shared))).level).toBe(level);
  });

  it('coverage is of the text with fewer words, so that a brief taken from a long report is the same text', () => {
    const brief = words('brief', 60);
    expect(compare(around('x', 400, brief), `${brief} ${words('y', 20)}`)).toMatchObject({ level: 'same-text', coverage: 0.75 });
  });

  it('many short runs are no coverage, many longer ones are', () => {
    const scatter = (prefix: string, length: number) => Array.from({ length: 12 }, (_, i) => `${words(prefix, 6, i * 6)} ${words('shared', length, i * length)}`).join(' ');
    expect(compare(scatter('x', 7), scatter('y', 7))).toMatchObject({ level: 'none', coverage: 0, longestRun: 7 });
    expect(compare(scatter('x', 8), scatter('y', 8))).toMatchObject({ level: 'same-text', longestRun: 8 });
  });

  it('a run with words changed needs half as many words again', () => {
    const edited = (gap: string, length: number) => `${words('s', length)} ${gap} ${words('t', length)}`;
    expect(compare(around('x', 100, edited('one', 8)), around('y', 100, edited('two', 8)))).toMatchObject({ level: 'none', longestRun: 16 });
    expect(compare(around('x', 100, edited('one', 9)), around('y', 100, edited('two', 9)))).toMatchObject({ level: 'some', longestRun: 18 });
  });

  it('hang on thresholds that the site may set', () => {
    const [a, b] = [around('x', 100, words('shared', 15)), around('y', 100, words('shared', 15))];
    expect(compare(a, b, { ...DEFAULT_THRESHOLDS, someRun: 16 }).level).toBe('none');
    expect(compare(a, b, { ...DEFAULT_THRESHOLDS, substantialRun: 15 }).level).toBe('substantial');
    expect(compare(a, b, { ...DEFAULT_THRESHOLDS, sameText: 0.06 }).level).toBe('same-text');
  });
});

describe('quotations', () => {
  const statement = words('said', 40);
  it('are counted apart', () => {
    expect(compare(around('x', 50, `“${statement}”`), around('y', 50, `«${statement}»`))).toMatchObject({ level: 'same-statement', coverage: 0, longestRun: 0, quotedWords: 40, longestQuotedRun: 40 });
  });

  it('count as quoted where one of the texts quotes and the other takes over the words as its own', () => {
    expect(compare(around('x', 50, `“${statement}”`), around('y', 50, statement))).toMatchObject({ level: 'same-statement', quotedWords: 40 });
  });

  it('of less than eight words are no statement to speak of', () => {
    expect(compare(around('x', 50, `“${words('said', 7)}”`), around('y', 50, `“${words('said', 7)}”`))).toMatchObject({ level: 'none', quotedWords: 7 });
  });

  it('do not hide what is copied beside them', () => {
    const copied = `${words('before', 20)} “${statement}” ${words('after', 20)}`;
    expect(compare(around('x', 50, copied), around('y', 50, copied))).toMatchObject({ level: 'substantial', quotedWords: 40, longestRun: 20 });
  });
});

describe('closing lines', () => {
  const footer = `${words('footer', 12)}\n${words('rights', 18)}`;
  const report = (prefix: string, shared = '') => `${words(prefix, 100)} ${shared}\n\n${footer}`;
  it('are no sign by themselves', () => {
    expect(compare(report('x'), report('y'))).toMatchObject({ level: 'none', runs: [], longestRun: 0 });
  });

  it('count where something else is shared', () => {
    expect(compare(report('x', words('shared', 12)), report('y', words('shared', 12)))).toMatchObject({ level: 'substantial' });
  });

  it('count if they are a copied part of a line, or longer than any footer', () => {
    expect(compare(`${words('x', 100)}\n${around('x', 9, words('shared', 14))}`, `${words('y', 100)}\n${around('y', 9, words('shared', 14))}`).level).toBe('some');
    expect(compare(`${words('x', 200)}\n${words('shared', 61)}`, `${words('y', 200)}\n${words('shared', 61)}`).level).toBe('substantial');
  });
});

describe('scripts without spaces', () => {
  const letters = (first: number, count: number, of = 80) => Array.from({ length: count }, (_, i) => String.fromCodePoint(first + (i % of))).join('');
  it.each([
    ['Chinese', 0x4e00, 24, 300], ['Japanese kana', 0x3042, 48, 75], ['Thai', 0x0e01, 48, 46],
  ])('%s: as much as twelve words say', (_, first, enough, of) => {
    const [x, y] = [words('x', 60), words('y', 60)];
    expect(compare(`${x} ${letters(first, enough, of)} ${x}`, `${y} ${letters(first, enough, of)} ${y}`)).toMatchObject({ level: 'some', longestRun: 12 });
    expect(compare(`${x} ${letters(first, enough - 1, of)} ${x}`, `${y} ${letters(first, enough - 1, of)} ${y}`).level).toBe('none');
  });

  it('a name of many letters is nothing shared', () => {
    expect(compare('哈萨克斯坦共和国总统在会议上指出这一点非常重要', '昨天夜里哈萨克斯坦共和国边境地区发现一架无人机残骸')).toMatchObject({ level: 'none', runs: [] });
  });
});
