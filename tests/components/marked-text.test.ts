import { describe, expect, it } from 'vitest';
import { matchQuote } from '../../src/captures/quote-match.ts';
import { markQuotes } from '../../src/components/marked-text.ts';
import type { Claim } from '../../src/model/claim.ts';

const TEXT = `Lights over the steppe

Residents had been seeing lights for weeks. On Friday
a drone came down in a field, officials said.

Nobody was hurt.`;

/** A claim as far as it is looked at: its id, and where its quote stands. */
function quoting(id: string, quote: string, text = TEXT): Claim {
  const match = matchQuote(quote, text);
  if (match.kind === 'missing') throw new Error(`not in the text: ${quote}`);
  return { id, quote, evidence: { kind: match.kind, proved: false, pieces: match.pieces.map(({ from, to }) => [from, to] as const) } } as Partial<Claim> as Claim;
}

/** A text with its marks written out: `[claim+claim:words]`. */
function written(text: string, claims: readonly Claim[]): readonly string[] {
  return markQuotes(text, claims).map((parts) => parts.map(({ text: part, claims: by }) => (by.length > 0 ? `[${by.map(({ id }) => id).join('+')}:${part}]` : part)).join(''));
}

describe('A text without quotes', () => {
  it('comes in paragraphs, each in one part', () => {
    expect(markQuotes(TEXT, [])).toEqual(TEXT.split('\n\n').map((text) => [{ text, claims: [] }]));
  });

  it.each([
    ['nothing', '', []],
    ['empty lines alone', '\n\n\n', []],
    ['one line', 'one', ['one']],
    ['empty lines at both ends', '\n\none\n\n\n\ntwo\n\n', ['one', 'two']],
    ['single line breaks', 'one\ntwo\nthree', ['one\ntwo\nthree']],
    ['a break with spaces in it', 'one\n \t\ntwo', ['one', 'two']],
  ])('is split at empty lines: %s', (_title, text, paragraphs) => {
    expect(written(text, []).map((paragraph) => paragraph.trim())).toEqual(paragraphs);
  });

  it('is not made of paragraphs without a word', () => {
    expect(written('one\n\n   \n\ntwo\n\n  ', [])).toEqual(['one', 'two']);
  });
});

describe('A quote', () => {
  it('is marked from its first word to its last, without the signs around it', () => {
    expect(written(TEXT, [quoting('a', '“a drone came down in a field,”')])[1]).toBe('Residents had been seeing lights for weeks. On Friday\n[a:a drone came down in a field], officials said.');
  });

  it('is marked in each of its pieces', () => {
    expect(written(TEXT, [quoting('a', 'seeing lights … a drone came down')])[1]).toBe('Residents had been [a:seeing lights] for weeks. On Friday\n[a:a drone came down] in a field, officials said.');
  });

  it('is marked across a line break, and across paragraphs in each of them', () => {
    expect(written(TEXT, [quoting('a', 'On Friday a drone'), quoting('b', 'officials said. Nobody was hurt')])).toEqual([
      'Lights over the steppe',
      'Residents had been seeing lights for weeks. [a:On Friday\na drone] came down in a field, [b:officials said.]',
      '[b:Nobody was hurt].',
    ]);
  });

  it('may be all of the text', () => {
    expect(written('A drone came down', [quoting('a', 'a drone came down', 'A drone came down')])).toEqual(['[a:A drone came down]']);
  });

  it('is marked where it first stands, once', () => {
    const twice = 'It fell on a field. It fell on a field.';
    expect(written(twice, [quoting('a', 'fell on a field', twice)])).toEqual(['It [a:fell on a field]. It fell on a field.']);
  });

  it('is marked in a script without spaces, beside letters of two code units too', () => {
    const text = '😀 据报道，无人机在边境附近坠毁。';
    expect(written(text, [quoting('a', '无人机在边境', text)])).toEqual(['😀 据报道，[a:无人机在边境]附近坠毁。']);
  });
});

describe('Quotes that overlap', () => {
  it('share a stretch that names both', () => {
    expect(written(TEXT, [quoting('a', 'a drone came down'), quoting('b', 'came down in a field')])[1]).toContain('[a:a drone ][a+b:came down][b: in a field], officials');
  });

  it('lie one in the other', () => {
    expect(written(TEXT, [quoting('a', 'seeing lights for weeks'), quoting('b', 'lights for')])[1]).toContain('[a:seeing ][a+b:lights for][a: weeks].');
  });

  it('are one mark where they are the same words, in the order of the claims', () => {
    expect(written(TEXT, [quoting('b', 'Nobody was hurt'), quoting('a', 'nobody was hurt')])[2]).toBe('[b+a:Nobody was hurt].');
  });

  it('name a claim once though two of its pieces touch', () => {
    expect(written(TEXT, [quoting('a', 'Nobody … was hurt')])[2]).toBe('[a:Nobody] [a:was hurt].');
  });
});

it('a claim without evidence marks nothing', () => {
  expect(written(TEXT, [{ id: 'a', quote: 'Nobody was hurt', evidence: null } as Partial<Claim> as Claim])).toEqual(TEXT.split('\n\n'));
});

it('no letter of a paragraph is lost or doubled', () => {
  const claims = [quoting('a', 'over the steppe … seeing lights for weeks. On Friday'), quoting('b', 'for weeks … said. Nobody'), quoting('c', 'Friday a drone')];
  expect(markQuotes(TEXT, claims).map((parts) => parts.map(({ text }) => text).join(''))).toEqual(TEXT.split('\n\n'));
});

it('a text of many blank lines takes no time with the square of their number', () => {
  const start = performance.now();
  markQuotes(' \n'.repeat(100_000), []);
  expect(performance.now() - start).toBeLessThan(1000);
});
