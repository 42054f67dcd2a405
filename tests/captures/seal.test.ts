import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../src/captures/base64.ts';
import { findLeaks } from '../../src/captures/leak-guard.ts';
import { hashWord } from '../../src/captures/salted-word.ts';
import { sealText } from '../../src/captures/seal.ts';
import { countRevealed, revealedRuns, type ProvedRun, type SealedCapture } from '../../src/captures/sealed-capture.ts';
import { parseSealedCapture } from '../../src/captures/sealed-schema.ts';
import { verifyQuote, verifySpan } from '../../src/captures/verify-seal.ts';
import { splitWords } from '../../src/wording/words.ts';
import { QUOTES, SECRET, sealedCase, SHARING, TEXT } from './sealings.ts';

const RUNS = { seed: 20250618, numRuns: 100 };
const { capture, missing } = sealText(TEXT, SECRET, QUOTES, [SHARING]);

describe('a sealed text', () => {
  it('proves its quotes, however they are typed', () => {
    expect(missing).toEqual([]);
    for (const quote of QUOTES) expect(verifyQuote(capture, quote)).toMatchObject({ verdict: 'proved', short: false });
    expect(verifyQuote(capture, '“A BRITISH\u2011MADE drone,” crashed (in the) district')).toMatchObject({ verdict: 'proved', pieces: [{ from: 6, to: 14 }] });
    expect(verifyQuote(capture, 'Two days prior [...] crashed in').verdict).toBe('proved');
  });

  it('says if a quote is short', () => {
    const short = sealText(TEXT, SECRET, ['British-made drone']).capture;
    expect(verifyQuote(short, 'British-made drone')).toMatchObject({ verdict: 'proved', short: true });
  });

  it('proves no other quote, though its words be there', () => {
    for (const quote of ['British-made drone crashed in the district', 'Two days prior crashed in', 'crashed in … Two days prior', 'Officials said no one was hurt', '', '…']) {
      expect(verifyQuote(capture, quote).verdict, quote).toBe('not-sealed');
    }
  });

  it('proves shared spans', () => {
    expect(capture.shared[0]!.spans.map((span) => [span.from, span.words.length, verifySpan(capture, span).verdict])).toEqual([[0, 5, 'proved'], [26, 3, 'proved']]);
    const [span] = capture.shared[0]!.spans;
    expect(verifySpan(capture, { ...span!, words: span!.words.with(2, 'after') })).toEqual({ verdict: 'tampered', fault: 'proof' });
    expect(verifySpan(capture, { ...span!, otherTo: span!.otherTo + 1 })).toEqual({ verdict: 'tampered', fault: 'place' });
  });

  it('names quotes that are not in it', () => {
    const sealing = sealText(TEXT, SECRET, ['Two days after the discovery', QUOTES[0]]);
    expect(sealing.missing).toMatchObject([{ quote: 'Two days after the discovery', match: { kind: 'missing', nearest: { from: 0 } } }]);
    expect(sealing.capture.quotes).toHaveLength(1);
  });

  it('is the same bytes each time, in whatever order its quotes are named, and each once', () => {
    const other = sealText(TEXT, SECRET, [...QUOTES.toReversed(), `“${QUOTES[1]}”`], [{ ...SHARING, spans: SHARING.spans.toReversed() }]);
    expect(JSON.stringify(other.capture)).toBe(JSON.stringify(capture));
  });

  it('has another root and other salts with another secret, and with another text', () => {
    const seals = [capture, sealText(TEXT, SECRET.with(31, 0), QUOTES).capture, sealText(`${TEXT} Again.`, SECRET, QUOTES).capture];
    expect(new Set(seals.map(({ root }) => root)).size).toBe(3);
    expect(new Set(seals.map(({ quotes }) => quotes[0]!.pieces[0]!.salts[0])).size).toBe(3);
  });

  it('is refused with a bad secret, no words, too many or spans outside', () => {
    expect(() => sealText(TEXT, SECRET.slice(1), [])).toThrow(RangeError);
    expect(() => sealText(' — ', SECRET, [])).toThrow(RangeError);
    expect(() => sealText('a '.repeat(200_001), SECRET, [])).toThrow(RangeError);
    for (const [from, to] of [[0, 0], [5, 4], [-1, 2], [0, 1000], [0.5, 2]] as const) {
      expect(() => sealText(TEXT, SECRET, [], [{ ...SHARING, spans: [{ ...SHARING.spans[0]!, from, to }] }])).toThrow(RangeError);
    }
  });

  it('is of the format', () => {
    expect(parseSealedCapture(JSON.stringify(capture))).toEqual({ capture });
  });
});

describe('what a sealed text reveals', () => {
  const json = JSON.stringify(capture);

  it('is only the words of quotes and spans, not those under insertions and ellipses', () => {
    const shown = new Set(revealedRuns(capture).flatMap(({ words }) => words));
    expect([...shown].sort()).toEqual([...new Set(splitWords('Two days prior to the a British-made drone crashed in the district Officials said no one was hurt had been seeing').map(({ text }) => text))].sort());
    expect(countRevealed(capture)).toBe(22);
    for (const hidden of ['discovery', 'residents', 'lights', 'weeks', 'police', 'that']) expect(json).not.toMatch(new RegExp(`\\b${hidden}\\b`, 'i'));
  });

  it('is no run of other words, as the leak guard sees it', () => {
    expect(findLeaks(json, TEXT, revealedRuns(capture), { longest: 1 })).toEqual([]);
    expect(findLeaks(json, TEXT, [], { longest: 4 })).not.toEqual([]);
  });

  it('has the salts of its words and of no others', () => {
    const all = sealText(TEXT, SECRET, [TEXT]).capture.quotes[0]!.pieces[0]!;
    const revealed = new Set(revealedRuns(capture).flatMap(({ from, words }) => words.map((_, i) => from + i)));
    for (const [i, salt] of all.salts.entries()) expect(json.includes(salt), `salt ${i}`).toBe(revealed.has(i));
  });

  // That a hidden word cannot be guessed rests on HMAC-SHA-256 and 128 bits of salt: whoever tries all the words of a language on a
  // hash in a proof needs the salt of that word too, which only the secret gives. Here only that the salt goes into the leaf.
  it('has leaves that differ by salt, place and size, though the word is the same', () => {
    const salts = [new Uint8Array(16), new Uint8Array(16).fill(1)];
    const leaves = salts.flatMap((salt) => [0, 1].flatMap((place) => [2, 3].map((size) => toBase64(hashWord({ word: 'drone', place, size }, salt)))));
    expect(new Set(leaves).size).toBe(8);
    const twice = sealText('drone drone', SECRET, ['drone … drone']).capture.quotes[0]!.pieces;
    expect(twice[0]!.salts).not.toEqual(twice[1]!.salts);
  });
});

type Mutation = (run: ProvedRun, pick: number) => ProvedRun | null;

const flipBit = (text: string, bit: number) => {
  const bytes = fromBase64(text)!.slice();
  const at = bit % (8 * bytes.length);
  bytes[at >> 3]! ^= 1 << (at & 7);
  return toBase64(bytes);
};

const changeAt = (list: readonly string[], pick: number, change: (item: string) => string) => {
  const at = pick % list.length;
  return list.with(at, change(list[at]!));
};

/** Each gives a run that is not the honest one, or null where it has nothing to change. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a word is changed': (run, pick) => ({ ...run, words: changeAt(run.words, pick, (word) => `${word}x`) }),
  'a word is left out': (run, pick) => ({ ...run, to: run.to - 1, words: run.words.toSpliced(pick % run.words.length, 1), salts: run.salts.toSpliced(pick % run.words.length, 1) }),
  'a word is added': (run) => ({ ...run, to: run.to + 1, words: [...run.words, 'not'], salts: [...run.salts, run.salts[0]!] }),
  'two words are exchanged': ({ words, ...run }, pick) => {
    const at = pick % words.length;
    const next = (at + 1) % words.length;
    return words[at] === words[next] ? null : { ...run, words: words.with(at, words[next]!).with(next, words[at]!) };
  },
  'it is moved forwards': (run, pick) => ({ ...run, from: run.from + 1 + (pick % 9), to: run.to + 1 + (pick % 9) }),
  'it is moved backwards': (run, pick) => ({ ...run, from: run.from - 1 - (pick % 9), to: run.to - 1 - (pick % 9) }),
  'its end is moved': (run) => ({ ...run, to: run.to + 1 }),
  'its beginning is moved': (run) => ({ ...run, from: run.from - 1 }),
  'a bit of a salt is flipped': (run, pick) => ({ ...run, salts: changeAt(run.salts, pick, (salt) => flipBit(salt, pick >> 4)) }),
  'a salt is missing': (run) => ({ ...run, salts: run.salts.slice(1) }),
  'a salt is cut short': (run, pick) => ({ ...run, salts: changeAt(run.salts, pick, () => toBase64(new Uint8Array(15))) }),
  'a salt is no base64': (run, pick) => ({ ...run, salts: changeAt(run.salts, pick, (salt) => salt.slice(1)) }),
  'two salts are exchanged': ({ salts, ...run }) => (salts.length < 2 ? null : { ...run, salts: [salts[1]!, salts[0]!, ...salts.slice(2)] }),
  'a bit of a hash is flipped': (run, pick) => (run.proof.length === 0 ? null : { ...run, proof: changeAt(run.proof, pick, (hash) => flipBit(hash, pick >> 4)) }),
  'a hash is removed': (run, pick) => (run.proof.length === 0 ? null : { ...run, proof: run.proof.toSpliced(pick % run.proof.length, 1) }),
  'a hash is added': (run, pick) => ({ ...run, proof: run.proof.toSpliced(pick % (run.proof.length + 1), 0, toBase64(new Uint8Array(32).fill(pick))) }),
  'a hash is there twice': (run, pick) => (run.proof.length === 0 ? null : { ...run, proof: run.proof.toSpliced(pick % run.proof.length, 0, run.proof[pick % run.proof.length]!) }),
  'hashes are reordered': (run) => (run.proof.length < 2 ? null : { ...run, proof: run.proof.toReversed() }),
  'a hash is no base64': (run, pick) => (run.proof.length === 0 ? null : { ...run, proof: changeAt(run.proof, pick, (hash) => hash.replace('=', '')) }),
};

const withRun = (sealed: SealedCapture, at: number, run: ProvedRun): SealedCapture =>
  ({ ...sealed, quotes: sealed.quotes.map((entry) => ({ ...entry, pieces: entry.pieces.with(at, run) })) });

describe('of any text', () => {
  it('each honest proof passes, and is of the format', () => {
    fc.assert(fc.property(sealedCase, ({ words, quote, capture: sealed }) => {
      expect(verifyQuote(sealed, quote).verdict).toBe('proved');
      expect(sealed.words).toBe(splitWords(words.join(' ')).length);
      expect(parseSealedCapture(JSON.stringify(sealed))).toEqual({ capture: sealed });
    }), RUNS);
  });

  it.each(Object.entries(MUTATIONS))('no proof passes if %s', (_, mutate) => {
    let tried = 0;
    fc.assert(fc.property(sealedCase, fc.nat(), ({ quote, capture: sealed }, pick) => {
      const { pieces } = sealed.quotes[0]!;
      const at = pick % pieces.length;
      const run = mutate(pieces[at]!, pick);
      if (!run) return;
      tried += 1;
      expect(verifyQuote(withRun(sealed, at, run), quote)).toMatchObject({ verdict: 'tampered', piece: expect.any(Number) });
    }), RUNS);
    expect(tried).toBeGreaterThan(RUNS.numRuns / 4);
  });

  it('no proof passes with another root', () => {
    fc.assert(fc.property(sealedCase, fc.nat(63), ({ quote, capture: sealed }, at) => {
      const digit = sealed.root[at] === '0' ? '1' : '0';
      const root = sealed.root.slice(0, at) + digit + sealed.root.slice(at + 1);
      expect(verifyQuote({ ...sealed, root }, quote)).toMatchObject({ verdict: 'tampered', piece: 0, fault: 'proof' });
    }), RUNS);
  });

  it('no proof passes with another size', () => {
    fc.assert(fc.property(sealedCase, fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -400, max: 400 })), ({ quote, capture: sealed }, off) => {
      if (off === 0) return;
      expect(verifyQuote({ ...sealed, words: sealed.words + off }, quote)).toMatchObject({ verdict: 'tampered', piece: 0, fault: 'proof' });
    }), RUNS);
  });

  it('no proof passes with pieces exchanged, missing, added or run together', () => {
    let tried = 0;
    fc.assert(fc.property(sealedCase, ({ quote, capture: sealed }) => {
      const [entry] = sealed.quotes;
      const { pieces } = entry!;
      const verdictOf = (changed: readonly ProvedRun[]) => verifyQuote({ ...sealed, quotes: [{ ...entry!, pieces: changed }] }, quote).verdict;
      expect(verdictOf([...pieces, pieces[0]!])).toBe('tampered');
      expect(verdictOf(pieces.slice(1))).toBe('tampered');
      if (pieces.length < 2) return;
      tried += 1;
      expect(verdictOf(pieces.toReversed())).toBe('tampered');
      expect(verdictOf(pieces.with(1, pieces[0]!))).toBe('tampered');
    }), RUNS);
    expect(tried).toBeGreaterThan(10);
  });

  it('no proof passes with pieces exchanged that have the same words', () => {
    const quote = 'drone … drone';
    const sealed = sealText('drone or drone', SECRET, [quote]).capture;
    const pieces = sealed.quotes[0]!.pieces;
    const exchanged = { ...sealed, quotes: [{ quote: sealed.quotes[0]!.quote, pieces: pieces.toReversed() }] };
    expect(verifyQuote(sealed, quote).verdict).toBe('proved');
    expect(verifyQuote(exchanged, quote)).toEqual({ verdict: 'tampered', piece: 1, fault: 'place' });
  });

  it('proofs of one text are none of another', () => {
    fc.assert(fc.property(sealedCase, sealedCase, (a, b) => {
      if (a.capture.root === b.capture.root) return;
      expect(verifyQuote({ ...b.capture, quotes: a.capture.quotes }, a.quote).verdict).toBe('tampered');
    }), RUNS);
  });

  it('nothing of it is in the file but the words of its quote', () => {
    fc.assert(fc.property(fc.integer({ min: 30, max: 120 }), fc.nat(100), (size, at) => {
      const words = Array.from({ length: size }, (_, i) => `zz${i}zz`);
      const from = at % (size - 5);
      const quote = words.slice(from, from + 5).join(' ');
      const { capture: sealed } = sealText(words.join(' '), SECRET, [quote]);
      const json = JSON.stringify(sealed);
      for (const [i, word] of words.entries()) expect(json.includes(word)).toBe(i >= from && i < from + 5);
      expect(findLeaks(json, words.join(' '), revealedRuns(sealed), { longest: 0 })).toEqual([]);
    }), { ...RUNS, numRuns: 50 });
  });
});

describe('an insertion of the editor in a sealed quote', () => {
  const quote = 'Officials said [he] no one was hurt';
  it('does not let words stand further apart than it may', () => {
    const far = sealText('Officials said that evening no one was hurt', SECRET, ['Officials said … no one was hurt']).capture;
    const near = far.quotes.map((entry) => ({ ...entry, quote: 'officials said [1] no one was hurt' }));
    expect(verifyQuote({ ...far, quotes: near }, quote)).toEqual({ verdict: 'tampered', piece: 1, fault: 'place' });
    expect(verifyQuote(far, quote).verdict).toBe('not-sealed');
  });

  it('within a word is proved in each way it can be read', () => {
    for (const text of ['two drones fell at night today', 'two drone fell at night today']) {
      const sealed = sealText(text, SECRET, ['[T]wo drone[s] fell at night']).capture;
      expect(verifyQuote(sealed, '[T]wo drone[s] fell at night').verdict).toBe('proved');
      expect(verifyQuote(withRun(sealed, 0, { ...sealed.quotes[0]!.pieces[0]!, words: ['two', 'dron', 'fell', 'at', 'night'] }), '[T]wo drone[s] fell at night').verdict).toBe('tampered');
    }
  });
});
