import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequencyBound } from '../../src/wording/postings.ts';
import { compareWording, DEFAULT_THRESHOLDS } from '../../src/wording/shared-wording.ts';
import { createWordingIndex, type WordingIndex } from '../../src/wording/wording-index.ts';
import { muddle, prose, SEED, word, words } from './texts.ts';

type Captures = readonly (readonly [id: string, text: string])[];

function indexOf(captures: Captures): WordingIndex {
  const index = createWordingIndex();
  for (const [id, text] of captures) index.add(id, text);
  return index;
}

it('a planted copy that is long enough to count is found, wherever it stands: from eight words on, if thresholds ask for no more', () => {
  fc.assert(fc.property(prose, prose, fc.integer({ min: 8, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b, length, whereA, whereB) => {
    const planted = words('planted', length).split(' ');
    const plant = (text: string, where: number) => {
      const list = text.split(' ');
      const at = Math.floor(where * list.length);
      return { at, text: [...list.slice(0, at), ...planted, ...list.slice(at)].join(' ') };
    };
    const [inA, inB] = [plant(a, whereA), plant(b, whereB)];
    const index = indexOf([['a', inA.text], ['b', inB.text]]);
    expect([...index.pairs({ ...DEFAULT_THRESHOLDS, someRun: 8 })]).toEqual([['a', 'b']]);
    if (length >= DEFAULT_THRESHOLDS.someRun) expect([...index.pairs()]).toEqual([['a', 'b']]);
    const { runs } = compareWording('a', 'b', index)!;
    expect(runs.some((run) => run.a[0] <= inA.at && run.a[1] >= inA.at + length && run.b[0] <= inB.at && run.b[1] >= inB.at + length && run.wordsInARow >= length)).toBe(true);
  }), { ...SEED, numRuns: 500 });
});

describe('the order in which captures are added', () => {
  const site = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 4 }), muddle), { selector: ([id]) => id, minLength: 2, maxLength: 8 });
  it('makes no difference', () => {
    fc.assert(fc.property(site.chain((captures) => fc.tuple(fc.constant(captures), fc.shuffledSubarray(captures, { minLength: captures.length }))), ([captures, shuffled]) => {
      const [one, other] = [indexOf(captures), indexOf(shuffled)];
      const pairs = [...one.pairs()];
      expect([...other.pairs()]).toEqual(pairs);
      for (const [id] of captures) expect(other.candidates(id)).toEqual(one.candidates(id));
      for (const [a, b] of pairs) expect(compareWording(a, b, other)).toEqual(compareWording(a, b, one));
    }), { ...SEED, numRuns: 200 });
  });
});

it('pairs are the candidates of each capture, each pair once and in order', () => {
  const shared = [words('x', 14), words('y', 14), words('z', 14)];
  const index = indexOf(Array.from({ length: 12 }, (_, i) => [`r${String(i).padStart(2, '0')}`, `${words(`own${word('', i)}`, 30)} ${shared[i % 3]} ${i % 4 === 0 ? shared[0] : ''}`] as const).reverse());
  const pairs = [...index.pairs()].map((pair) => pair.join(' '));
  const ids = Array.from({ length: 12 }, (_, i) => `r${String(i).padStart(2, '0')}`);
  expect(pairs).toEqual(ids.flatMap((id) => index.candidates(id).filter((other) => other > id).map((other) => `${id} ${other}`)));
  expect(pairs).toEqual([...new Set(pairs)].sort());
  expect(pairs).toContain('r00 r03');
  expect(index.candidates('r00'), 'asked twice, the same').toEqual(index.candidates('r00'));
});

it('what shares nothing makes no pair, nor does what is unknown', () => {
  const index = indexOf([['a', words('x', 300)], ['b', words('y', 300)], ['empty', ''], ['short', 'two words']]);
  expect([...index.pairs()]).toEqual([]);
  expect(index.candidates('nobody')).toEqual([]);
  expect(compareWording('a', 'nobody', index)).toBeNull();
  expect(compareWording('empty', 'short', index)).toMatchObject({ level: 'none', coverage: 0, runs: [] });
});

it('what is added later is found too', () => {
  const index = indexOf([['a', words('x', 30)]]);
  expect([...index.pairs()]).toEqual([]);
  index.add('b', words('x', 30));
  expect([...index.pairs()]).toEqual([['a', 'b']]);
  expect(() => index.add('b', '')).toThrow('There is a capture of b already.');
});

describe('boilerplate', () => {
  it('is what more captures have than 20, or than half the root of them all', () => {
    expect([1, 100, 1_600, 10_000, 100_000, 1_000_000].map(frequencyBound)).toEqual([20, 20, 20, 50, 158, 500]);
  });

  const footer = words('footer', 40);
  const report = (i: number, text: string) => [`r${String(i).padStart(2, '0')}`, text] as const;

  const site = (size: number, copied = '') =>
    indexOf(Array.from({ length: size }, (_, i) => report(i, `${words(`own${word('', i)}`, 60)}\n${i < 2 ? copied : ''} ${footer}\n${words(`more${word('', i)}`, 60)}`)));

  it('is shared wording until more captures have it than the bound, and then no more', () => {
    expect([...site(20).pairs()]).toHaveLength(190);
    expect(compareWording('r00', 'r01', site(20))!.level).toBe('substantial');
    expect(compareWording('r00', 'r01', site(21))).toMatchObject({ level: 'none', runs: [] });
  });

  it('makes pairs at its edges at most, where captures choose different fingerprints', () => {
    const large = site(90);
    const pairs = [...large.pairs()];
    expect(pairs.length).toBeLessThan(((90 * 89) / 2) * 0.1);
    for (const [a, b] of pairs) expect(compareWording(a, b, large)).toMatchObject({ level: 'none', runs: [] });
  });

  it('counts within a longer match, where eight words beside it are shared', () => {
    expect(compareWording('r00', 'r01', site(30, words('copied', 15)))).toMatchObject({ level: 'substantial', runs: [{ words: 55 }] });
    expect(compareWording('r00', 'r01', site(30, words('copied', 4)))).toMatchObject({ level: 'none', runs: [] });
  });

  it('is not what makes up nearly all of a widely copied text', () => {
    const story = words('story', 300);
    const index = indexOf([
      ...Array.from({ length: 30 }, (_, i) => report(i, `${words(`own${word('', i)}`, 20)} ${story} ${footer}`)),
      ...Array.from({ length: 30 }, (_, i) => report(30 + i, `${words(`own${word('', 30 + i)}`, 200)} ${footer}`)),
    ]);
    const copies = Array.from({ length: 30 }, (_, i) => report(i, '')[0]);
    for (const id of copies) expect(index.candidates(id)).toEqual(expect.arrayContaining(copies.filter((other) => other !== id)));
    expect(compareWording('r00', 'r29', index)!.level).toBe('same-text');
    expect(compareWording('r00', 'r30', index)!.level).toBe('none');
    expect(compareWording('r30', 'r31', index)!.level).toBe('none');
  });
});
