import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLeakGuard, findLeaks } from '../../src/captures/leak-guard.ts';

const RUNS = { seed: 20250618, numRuns: 300 };
/** Words `a0` to `a99`: a text in which each word has one place. */
const numbered = (letter: string, from = 0, to = 100) => Array.from({ length: to - from }, (_, i) => `${letter}${from + i}`).join(' ');
const A = numbered('a');

describe('a published text', () => {
  it('may have eight words in a row of a private one', () => {
    expect(findLeaks(`Our story: ${numbered('a', 10, 18)}. More of ${numbered('a', 30, 38)}`, A, [])).toEqual([]);
  });

  it('may not have nine', () => {
    const page = `Our story: “${numbered('a', 10, 19).toUpperCase()}”, they write.`;
    expect(findLeaks(page, A, [])).toEqual([{ id: '', from: 10, to: 19, words: 9, start: 12, end: 47, text: numbered('A', 10, 19) }]);
  });

  it('may have as many as the caller lets pass', () => {
    expect(findLeaks(numbered('a', 0, 3), A, [], { longest: 2 })).toHaveLength(1);
    expect(findLeaks(numbered('a', 0, 3), A, [], { longest: 3 })).toEqual([]);
    expect(findLeaks('a7', A, [], { longest: 0 })).toHaveLength(1);
    expect(findLeaks(numbered('a', 0, 30), A, [], { longest: 30 })).toEqual([]);
  });

  it('may have an allowed quote, and go on as the article does for a few words', () => {
    const allowed = [{ from: 20, to: 45 }];
    expect(findLeaks(numbered('a', 20, 45), A, allowed)).toEqual([]);
    expect(findLeaks(numbered('a', 16, 49), A, allowed)).toEqual([]);
    expect(findLeaks(numbered('a', 16, 50), A, allowed)).toMatchObject([{ from: 16, to: 50, words: 9 }]);
  });

  it('may have a few words on both sides of a short quote, but no more', () => {
    const allowed = [{ from: 20, to: 24 }];
    expect(findLeaks(numbered('a', 16, 28), A, allowed)).toEqual([]);
    expect(findLeaks(numbered('a', 16, 29), A, allowed)).toMatchObject([{ from: 16, to: 29, words: 9 }]);
  });

  it('may have quotes that touch', () => {
    expect(findLeaks(numbered('a', 0, 30), A, [{ from: 0, to: 15 }, { from: 15, to: 30 }])).toEqual([]);
  });

  it('may have a quote of which the words stand twice in the article', () => {
    const twice = `${numbered('t', 0, 12)} ${A} ${numbered('t', 0, 12)}`;
    expect(findLeaks(numbered('t', 0, 12), twice, [{ from: 0, to: 12 }])).toEqual([]);
    expect(findLeaks(numbered('t', 0, 12), twice, [])).toHaveLength(2);
  });

  it('is seen through soft hyphens, ligatures, dashes and vowel points', () => {
    const text = 'The official said that five drones fell in the Kara-Kyuyun district';
    expect(findLeaks('The of\ufb01cial said that \ufb01ve dro\u00adnes\nfell — in the Kara\u2011Kyuyun DISTRICT', text, [])).toHaveLength(1);
    expect(findLeaks('سَقَطَتْ طائرة مسيرة قرب الحدود يوم الجمعة صباحا باكرا', 'سقطت طائرة مسيـرة قرب الحدود يوم الجمعة صباحا باكرا', [])).toHaveLength(1);
  });

  it('is seen in a script without spaces', () => {
    expect(findLeaks('据报道，在边境附近坠毁没有人员', '无人机在边境附近坠毁，没有人员伤亡。', [])).toMatchObject([{ text: '在边境附近坠毁没有人员' }]);
  });
});

describe('a guard of many texts', () => {
  const guard = createLeakGuard(
    [
      { id: 'a', text: A, allowed: [{ from: 0, to: 12 }] },
      { id: 'b', text: `${numbered('b', 0, 50)} ${numbered('a', 0, 12)} ${numbered('b', 50, 90)}`, allowed: [{ from: 3, to: 7 }] },
      { id: 'empty', text: '', allowed: [] },
      { id: 'small', text: 'two words', allowed: [] },
    ],
    { allowedTexts: [numbered('b', 70, 85), 'A headline that is in no text'] },
  );

  it('names the text that leaks', () => {
    expect(guard.check(`x ${numbered('b', 10, 25)} y ${numbered('a', 40, 60)}`).map(({ id, from, to }) => [id, from, to])).toEqual([['b', 10, 25], ['a', 40, 60]]);
  });

  it('lets a quote of one text pass though it stands in another too', () => {
    expect(guard.check(numbered('a', 0, 12))).toEqual([]);
  });

  it('lets allowed texts pass, such as headlines', () => {
    expect(guard.check(`${numbered('b', 70, 85)}. A headline that is in no text`)).toEqual([]);
  });

  it('does not join the end of one text to the beginning of the next', () => {
    expect(guard.check(`${numbered('a', 95, 100)} ${numbered('b', 0, 5)}`)).toEqual([]);
  });

  it('finds what a text has very often', () => {
    const chorus = createLeakGuard([{ id: 'song', text: `${'la '.repeat(500)}and this is where the song ends after all la`, allowed: [] }]);
    expect(chorus.check('la '.repeat(9)).length).toBeGreaterThan(0);
    expect(chorus.check('la la la la la and this is where the song ends').length).toBeGreaterThan(0);
  });

  it('follows a run back to words that the text has too often to be found by', () => {
    const refrain = createLeakGuard([{ id: 'song', text: `${Array.from({ length: 70 }, (_, i) => `oh my oh dear me v${i}`).join(' ')} oh my oh dear me ${numbered('n')}`, allowed: [] }]);
    expect(refrain.check(`oh my oh dear me ${numbered('n', 0, 9)}`)).toMatchObject([{ from: 420, to: 434, start: 0 }]);
  });

  it('has nothing to find in nothing', () => {
    expect(createLeakGuard([]).check(A)).toEqual([]);
    expect(guard.check('')).toEqual([]);
  });
});

describe('of any texts', () => {
  const word = fc.constantFrom('a', 'b', 'c');
  const text = fc.array(word, { maxLength: 25 });

  it('a leak is found just where a plain comparison of all places finds one', () => {
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), text, fc.integer({ min: 0, max: 6 }), (captures, page, longest) => {
      const expected: string[] = [];
      for (const [id, words] of captures.entries()) {
        for (let from = 0; from < words.length; from += 1) {
          for (let at = 0; at < page.length; at += 1) {
            if (from > 0 && at > 0 && words[from - 1] === page[at - 1]) continue;
            let length = 0;
            while (from + length < words.length && words[from + length] === page[at + length]) length += 1;
            if (length > longest) expected.push(`${id}: ${from} to ${from + length}, page ${at}`);
          }
        }
      }
      const published = page.join(' ');
      const guard = createLeakGuard(captures.map((words, id) => ({ id: String(id), text: words.join(' '), allowed: [] })), { longest });
      expect(guard.check(published).map(({ id, from, to, start }) => `${id}: ${from} to ${to}, page ${start / 2}`).sort()).toEqual(expected.sort());
    }), RUNS);
  });

  it('nothing that is wholly allowed is a leak', () => {
    fc.assert(fc.property(text, fc.nat(20), fc.nat(20), (words, from, length) => {
      const span = { from: Math.min(from, words.length), to: Math.min(from + length, words.length) };
      expect(findLeaks(words.slice(span.from, span.to).join(' '), words.join(' '), [span], { longest: 4 })).toEqual([]);
    }), RUNS);
  });
});
