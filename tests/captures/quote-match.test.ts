import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexCapture } from '../../src/captures/capture-text.ts';
import { matchQuote, type QuoteFound, type QuoteMissing } from '../../src/captures/quote-match.ts';
import { ARTICLE, BRACKETS, ELLIPSES, LENGTHS, MARKS, NUMBERS, SCRIPTS, type QuoteRow } from './quotes.ts';

const RUNS = { seed: 20250618, numRuns: 300 };

const TABLES: Readonly<Record<string, readonly QuoteRow[]>> = {
  'marks, case and spaces': MARKS, 'numbers': NUMBERS, 'ellipses': ELLIPSES, 'brackets': BRACKETS, 'scripts': SCRIPTS, 'lengths': LENGTHS,
};

describe.each(Object.entries(TABLES))('a quote is found or not: %s', (_, rows) => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (_title, [, text, quote, kind, pieces]) => {
    const match = matchQuote(quote, text);
    expect(match.kind).toBe(kind);
    if (match.kind !== 'missing') expect(match.pieces.map(({ start, end }) => text.slice(start, end))).toEqual(pieces);
  });
});

const found = (quote: string, text: string) => matchQuote(quote, text) as QuoteFound;
const missing = (quote: string, text = ARTICLE) => matchQuote(quote, text) as QuoteMissing;

describe('where a quote stands', () => {
  it('is told in words and in code units of the text', () => {
    expect(matchQuote('two three \u2026 five six seven', '\u{1F6F8} one two three four five six seven')).toEqual({
      kind: 'verbatim', count: 1,
      pieces: [{ from: 1, to: 3, start: 7, end: 16 }, { from: 4, to: 7, start: 22, end: 36 }],
    });
  });

  it('is its first place, and all are counted', () => {
    expect(found('Drone found near the border', ARTICLE)).toMatchObject({ kind: 'verbatim', count: 2, pieces: [{ from: 0, to: 5 }] });
    expect(found('near the border', ARTICLE)).toMatchObject({ kind: 'short', count: 3 });
  });

  it('counts only beginnings from which all of it can be read', () => {
    expect(found('a b … c', 'a b a b c a b')).toMatchObject({ count: 2 });
    expect(found('a b [x] c', 'a b a b c a b')).toMatchObject({ count: 1, pieces: [{ from: 2 }, { from: 4 }] });
  });

  it('is found where the first place of a piece does not lead on', () => {
    expect(found('start … alpha [one] beta', 'start alpha x x beta alpha x beta')).toMatchObject({ pieces: [{ from: 0 }, { from: 5 }, { from: 7 }] });
  });

  it('is the same for a text and for an indexed text', () => {
    for (const [, text, quote] of Object.values(TABLES).flat()) expect(matchQuote(quote, indexCapture(text))).toEqual(matchQuote(quote, text));
  });
});

describe('a quote that is missing', () => {
  it('is shown with the passage that is nearest, as it stands in the text', () => {
    const { nearest } = missing('reportedly armed and flown by Ukraine\u2019s Armed Forces');
    expect(nearest?.text).toBe('reportedly armed and operated by Ukraine\u2019s Armed Forces');
    expect(nearest?.similarity).toBeCloseTo(7 / 8);
  });

  it.each([
    ['a wrong word at the beginning', 'Three days prior to the discovery', 'Two days prior to the discovery', 5 / 6],
    ['a wrong word at the end', 'Two days prior to the finding', 'Two days prior to the discovery', 5 / 6],
    ['a word left out', 'begun an inspection of object that reportedly', 'begun an inspection of an object that reportedly', 14 / 15],
    ['a word too many', 'begun an urgent inspection of an object', 'begun an inspection of an object', 12 / 13],
    ['words exchanged', 'no casualties or damage were reported', 'No casualties were reported', 8 / 10],
    ['a compound in one word', 'crashed in the KaraKyuyun district of Mangystau', 'crashed in the Kara-Kyuyun district of\nMangystau', 12 / 15],
  ])('nearest, with %s', (_title, quote, text, similarity) => {
    const { nearest } = missing(quote);
    expect(nearest?.text).toBe(text);
    expect(nearest?.similarity).toBeCloseTo(similarity);
  });

  it('tells where the nearest passage is', () => {
    const { nearest } = missing('three four fine six seven', 'one two three four five six seven eight');
    expect(nearest).toEqual({ text: 'three four five six seven', from: 2, to: 7, similarity: 0.8 });
  });

  it('is nearest to the first of equal passages', () => {
    expect(missing('red green blue white', 'red green blue black and red green blue black').nearest).toMatchObject({ from: 0, to: 4 });
  });

  it('has no nearest passage if nothing is like it', () => {
    expect(missing('quite another story about a football match').nearest).toBeNull();
    expect(missing('[the drone]').nearest).toBeNull();
    expect(missing('No casualties', '').nearest).toBeNull();
    expect(missing('in the end of the long and quiet summer holidays of that year').nearest).toBeNull();
  });

  it('says if only the order is wrong', () => {
    expect(missing('fell near the border … The local police department').outOfOrder).toBe(true);
    expect(missing('red [x] three four five', 'red one two three four five').outOfOrder).toBe(true);
    expect(missing('The local police department … fell into the sea').outOfOrder).toBe(false);
    expect(missing('…').outOfOrder).toBe(false);
  });

  it('is refused if it is longer than any quote', () => {
    const long = Array.from({ length: 1001 }, (_, i) => `w${i}`).join(' ');
    expect(matchQuote(long, long).kind).toBe('missing');
    expect(matchQuote(long.slice(0, long.lastIndexOf(' ')), long).kind).toBe('verbatim');
    const parted = Array.from({ length: 101 }, (_, i) => `w${i}`).join(' … ');
    expect(matchQuote(parted, long).kind).toBe('missing');
  });
});

const words = (most: number) => fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: most });

/** Tries everything: whether the pieces, with the gaps allowed before each, can be laid on the text from a place on. */
function canLay(text: readonly string[], pieces: readonly { readonly words: readonly string[]; readonly gap: number }[], from: number): boolean {
  const [piece, ...rest] = pieces;
  if (!piece) return true;
  return text.some((_, at) => at >= from && at - from <= piece.gap && piece.words.every((word, i) => text[at + i] === word) && canLay(text, rest, at + piece.words.length));
}

describe('of any text', () => {
  it('a quote is found just where trying everything finds it', () => {
    const pattern = fc.array(fc.record({ words: words(3), gap: fc.constantFrom(1, 2, Infinity) }), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(words(14), pattern, (text, pieces) => {
      const quote = pieces.map((piece, i) => `${i === 0 ? '' : piece.gap === Infinity ? ' … ' : ` [${'x '.repeat(piece.gap)}] `}${piece.words.join(' ')}`).join('');
      const match = matchQuote(quote, text.join(' '));
      const places = text.filter((_, at) => pieces[0]!.words.every((word, i) => text[at + i] === word) && canLay(text, pieces.slice(1), at + pieces[0]!.words.length));
      expect(match.kind === 'missing' ? 0 : match.count).toBe(places.length);
      if (match.kind === 'missing') return;
      let end = 0;
      for (const [i, { from, to }] of match.pieces.entries()) {
        expect(text.slice(from, to)).toEqual(pieces[i]!.words);
        if (i > 0) expect(from - end >= 0 && from - end <= pieces[i]!.gap).toBe(true);
        end = to;
      }
    }), RUNS);
  });

  it('the nearest passage is in the text, and its likeness is between none and all', () => {
    fc.assert(fc.property(words(30), words(12), (text, quote) => {
      const match = matchQuote([...quote, 'z'].join(' '), text.join(' '));
      if (match.kind !== 'missing' || !match.nearest) return;
      expect(match.nearest.text).toBe(text.slice(match.nearest.from, match.nearest.to).join(' '));
      expect(match.nearest.similarity).toBeGreaterThanOrEqual(0.4);
      expect(match.nearest.similarity).toBeLessThan(1);
    }), RUNS);
  });
});
