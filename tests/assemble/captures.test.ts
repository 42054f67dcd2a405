import { describe, expect, it } from 'vitest';
import { sealText, type Sharing } from '../../src/captures/seal.ts';
import type { SealedCapture } from '../../src/captures/sealed-capture.ts';
import { compareReports } from '../../src/compare/comparison.ts';
import { compile, type CompileOptions } from '../../src/compile.ts';
import type { Claim } from '../../src/model/claim.ts';
import { issueMessage } from '../../src/model/issue.ts';
import { MOST_SHOWN_WORDS } from '../../src/model/shared-wording.ts';
import { fromTexts } from '../../src/read/content-source.ts';

const SITE = 'title: T\ndescription: D\nurl: https://example.org/\nlanguage: en\ntimezone: UTC\n';
const BASE = {
  'site.yaml': SITE,
  'questions.yaml': 'killed: { ask: How many were killed?, type: count, unit: people }\n',
  'sources/herald.md': '---\nname: Herald\n---\n',
  'sources/gazette.md': '---\nname: Gazette\n---\n',
  'incidents/crash.md': '---\ntitle: A crash\nwhen: 2025-06-18\n---\n',
};
const TEXT = `Lights over the steppe

Residents had been seeing lights over the steppe for weeks. On Friday a drone came down
in a field near the river, officials said, and nobody was hurt.

The police sealed the field off and left at dusk.`;
const SECRET = Uint8Array.from({ length: 32 }, (_, i) => 5 * i + 1);

/** A report of the Herald with one claim a quote. */
function reportOf(capture: string, quotes: readonly (string | null)[], source = 'herald'): string {
  const claims = quotes.map((quote, i) => `- killed: ${i}\n${quote === null ? '' : `  > ${quote}\n`}`).join('');
  return `---\ntitle: A\nsource: ${source}\npublished: 2025-06-22\ncapture: ${capture}\n---\n\n## On [it](../incidents/crash.md)\n\n${claims}`;
}

type Texts = Readonly<Record<string, string>>;

function tell(texts: Texts, options?: CompileOptions) {
  return compile(fromTexts({ ...BASE, ...texts }), options);
}

/** The claims of report `a`; what is wrong fails the test. */
function claimsOf(texts: Texts, options?: CompileOptions): readonly Claim[] {
  const { archive, issues } = tell(texts, options);
  if (!archive) throw new Error(issues.map(issueMessage).join('\n'));
  return archive.reports.get('a')!.coverage[0]!.claims;
}

/** Each issue in one line. */
function told(texts: Texts): readonly string[] {
  return tell(texts).issues.map((issue) => `${issue.severity} ${issue.rule} ${issue.file}:${issue.line}:${issue.column} ${issueMessage(issue)} ${issue.mend}`);
}

function seal(quotes: readonly string[], sharings: readonly Sharing[] = []): SealedCapture {
  return sealText(TEXT, SECRET, quotes, sharings).capture;
}

/** Report `a` with a text, or with proofs of it. */
const withText = (quote: string, capture = 'private', text = TEXT) => ({ 'reports/a.md': reportOf(capture, [quote]), 'captures/a.txt': text });
const withSeal = (quote: string, capture: unknown) => ({ 'reports/a.md': reportOf('sealed', [quote]), 'captures/a.json': typeof capture === 'string' ? capture : JSON.stringify(capture) });

const QUOTE = 'On Friday a drone came down in a field';

describe('A quote that stands in its capture', () => {
  it.each(['private', 'public'])('is verbatim, with the words where it stands: %s', (capture) => {
    expect(claimsOf(withText(QUOTE, capture))[0]!.evidence).toEqual({ kind: 'verbatim', proved: false, pieces: [[14, 23]] });
    expect(tell(withText(QUOTE, capture)).issues).toEqual([]);
  });

  it('is found across line breaks, and has a piece for each part between ellipses', () => {
    expect(claimsOf(withText('lights over the steppe … near the river, officials said'))[0]!.evidence).toEqual({ kind: 'verbatim', proved: false, pieces: [[0, 4], [23, 28]] });
  });

  it('is proved by a sealed capture without its text', () => {
    expect(claimsOf(withSeal(QUOTE, seal([QUOTE])))[0]!.evidence).toEqual({ kind: 'verbatim', proved: true, pieces: [[14, 23]] });
    expect(tell(withSeal(QUOTE, seal([QUOTE]))).issues).toEqual([]);
  });

  it('is proved where the report writes it with other marks than when it was sealed', () => {
    expect(claimsOf(withSeal('“on Friday, a DRONE came down in a field”', seal([QUOTE])))[0]!.evidence).toMatchObject({ kind: 'verbatim', proved: true });
  });

  it.each([
    ['private', withText('nobody was hurt'), false],
    ['sealed', withSeal('nobody was hurt', seal(['nobody was hurt'])), true],
  ])('is a warning if it has few words: %s', (_capture, texts, proved) => {
    expect(claimsOf(texts)[0]!.evidence).toEqual({ kind: 'short', proved, pieces: [[29, 32]] });
    expect(told(texts)).toEqual(['warning short-quote reports/a.md:11:3 Expected a quote of five words or more; found “nobody was hurt”, which may stand in many texts. Quote more of the sentence around it.']);
  });

  it('leaves a claim without a quote as it is', () => {
    expect(claimsOf({ 'reports/a.md': reportOf('private', [null, QUOTE]), 'captures/a.txt': TEXT }).map(({ evidence }) => evidence?.kind ?? null)).toEqual([null, 'verbatim']);
  });

  it('is not looked for where the report has no capture', () => {
    expect(claimsOf({ 'reports/a.md': reportOf('none', ['words that nobody wrote at all']) })[0]!.evidence).toBeNull();
  });
});

describe('A quote that does not stand in its capture', () => {
  it('is an error with the nearest passage and its line', () => {
    expect(told(withText('a drone came down in a pond near the river'))).toEqual([
      'error quote-not-found reports/a.md:11:3 Expected words that stand in `captures/a.txt`; found “a drone came down in a pond near the river”; the nearest there is “a drone came down in a field near the river” (line 3). Copy the words from the text; leave words out with ` … `.',
    ]);
  });

  it('is an error that says so where nothing is like it', () => {
    expect(told(withText('the governor resigned yesterday evening'))).toEqual([
      'error quote-not-found reports/a.md:11:3 Expected words that stand in `captures/a.txt`; found “the governor resigned yesterday evening”, and nothing like it there. Copy the words from the text; leave words out with ` … `.',
    ]);
  });

  it('is an error that names the order where its parts are there in another', () => {
    const [issue] = told(withText('nobody was hurt … Residents had been seeing lights'));
    expect(issue).toContain('error quote-not-found reports/a.md:11:3');
    expect(issue).toContain('Put the parts between the ellipses in the order of the text, or make them claims of their own.');
  });

  it('is an error where it was not sealed', () => {
    expect(told(withSeal('The police sealed the field off', seal([QUOTE])))).toEqual([
      'error quote-not-found reports/a.md:11:3 Expected a proof of this quote in `captures/a.json`; found none of “The police sealed the field off”. Seal the text again with `npm run seal`, or copy the words from the text.',
    ]);
  });

  it('leaves no archive, and every such quote is named', () => {
    const compiled = tell({ 'reports/a.md': reportOf('private', ['no such words stand here', QUOTE, 'nor do these words stand']), 'captures/a.txt': TEXT });
    expect(compiled.archive).toBeNull();
    expect(compiled.issues.map(({ rule, line }) => [rule, line])).toEqual([['quote-not-found', 11], ['quote-not-found', 15]]);
  });

  it('is none in a text without words', () => {
    expect(told(withText(QUOTE, 'private', ''))).toEqual([expect.stringContaining('and nothing like it there')]);
  });
});

describe('A capture file', () => {
  it.each(['private', 'public'])('is missed where the report says %s', (capture) => {
    expect(told({ 'reports/a.md': reportOf(capture, [QUOTE]) })).toEqual([
      `error missing-capture reports/a.md:5:10 Expected a file \`captures/a.txt\`, since the capture is \`${capture}\`; found none. Put the text of the report into it, or write \`capture: none\`.`,
    ]);
  });

  it('is missed where the report says sealed and only the text is there, which is not let into the site either', () => {
    expect(told({ 'reports/a.md': reportOf('sealed', [QUOTE]), 'captures/a.txt': TEXT })).toEqual([
      expect.stringMatching(/^error stray-capture captures\/a\.txt:1:1 /),
      'error missing-capture reports/a.md:5:10 Expected a file `captures/a.json`, since the capture is `sealed`; found `captures/a.txt`. Make it with `npm run seal`, or write `capture: none`.',
    ]);
  });

  it.each(['txt', 'json'])('is astray where the report has none: .%s', (ending) => {
    const [issue, ...more] = told({ 'reports/a.md': reportOf('none', [QUOTE]), [`captures/a.${ending}`]: TEXT });
    expect(more).toEqual([]);
    expect(issue).toMatch(new RegExp(`^error stray-capture captures/a\\.${ending}:1:1 Expected \`capture: (public\` or \`capture: private|sealed)\` in \`reports/a\\.md\`; found \`capture: none\`\\.`));
  });

  it('is astray beside the proofs that are to stand for it', () => {
    expect(told({ ...withSeal(QUOTE, seal([QUOTE])), 'captures/a.txt': TEXT })).toEqual([expect.stringMatching(/^error stray-capture captures\/a\.txt:1:1 .*; found `capture: sealed`\. /)]);
  });

  it('is astray where there is no such report', () => {
    expect(told({ 'captures/nobody.txt': TEXT })).toEqual(['error stray-capture captures/nobody.txt:1:1 Expected a capture of a report; found no report `nobody`. Rename it to the id of its report, or write `reports/nobody.md`.']);
  });

  it('is not called astray where its report is there but wrong', () => {
    expect(tell({ 'reports/a.md': '---\ntitle: A\n---\n', 'captures/a.txt': TEXT }).issues.map(({ rule }) => rule)).not.toContain('stray-capture');
    expect(tell({ 'reports/A.md': reportOf('private', []), 'captures/A.txt': TEXT }).issues.map(({ rule }) => rule)).toEqual(['id']);
  });

  it('is found by a name whose letters are composed in another way', () => {
    const { archive, issues } = tell({ 'reports/cafe\u0301.md': reportOf('private', [QUOTE]), 'captures/cafe\u0301.txt': TEXT });
    expect(issues).toEqual([]);
    expect(archive?.captureWords.get('caf\u00e9')).toBe(42);
  });
});

describe('A sealed capture', () => {
  const sound = seal([QUOTE]);
  const [quote] = sound.quotes;
  const [piece] = quote!.pieces;
  const change = (changed: object) => ({ ...sound, quotes: [{ ...quote, pieces: [{ ...piece, ...changed }] }] });

  it.each([
    ['the root', { ...sound, root: `${sound.root.startsWith('0') ? '1' : '0'}${sound.root.slice(1)}` }],
    ['a word', change({ words: piece!.words.map((word) => (word === 'drone' ? 'plane' : word)) })],
    ['the order of words', change({ words: piece!.words.toReversed() })],
    ['a salt', change({ salts: [piece!.salts[1], ...piece!.salts.slice(1)] })],
    ['the place', change({ from: piece!.from + 1, to: piece!.to + 1 })],
    ['the number of words', { ...sound, words: sound.words + 1 }],
    ['a hash', change({ proof: piece!.proof.toReversed() })],
  ])('is broken if somebody changes %s', (_what, changed) => {
    expect(told(withSeal(QUOTE, changed))).toEqual([
      'error seal-broken reports/a.md:11:3 Expected a proof of this quote in `captures/a.json`; found one that does not hold. Seal the text again with `npm run seal`; nobody may change the file by hand.',
    ]);
  });

  it('is broken if somebody changes words that it says are shared', () => {
    const sharing = { with: 'b', level: 'some', coverage: 0.1, longestRun: 12, quotedWords: 0, spans: [{ from: 0, to: 12, otherFrom: 0, otherTo: 12, quoted: false }] };
    const capture = seal([QUOTE], [sharing]);
    const [shared] = capture.shared;
    const words = shared!.spans[0]!.words.map((word) => (word === 'lights' ? 'nights' : word));
    const changed = { ...capture, shared: [{ ...shared, spans: [{ ...shared!.spans[0], words }] }] };
    expect(told(withSeal(QUOTE, changed))).toEqual([
      'error seal-broken captures/a.json:1:1 Expected proofs of the words shared with `b`; found one that does not hold. Seal the text again with `npm run seal`; nobody may change the file by hand.',
    ]);
  });

  it.each([
    ['is no JSON', '{ "version": 1, ', 'Expected JSON; found `{ "version": 1,'],
    ['has another version', { ...sound, version: 2 }, 'Expected 1, the version that is known at `version`; found `2`.'],
    ['has a root of another length', { ...sound, root: 'abc' }, 'Expected 64 digits of lower-case hex at `root`; found `abc`.'],
    ['has a key too many', { ...sound, text: 'Lights' }, 'found `text`.'],
    ['has no proofs', { ...sound, quotes: undefined }, 'Expected a list of quotes at `quotes`; found nothing.'],
    ['has fewer salts than words', change({ salts: [] }), 'Expected 9 salts at `quotes.0.pieces.0.salts`; found a list of 0.'],
  ])('is refused if it %s', (_what, capture, message) => {
    const issues = told(withSeal(QUOTE, capture));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(/^error sealed-capture captures\/a\.json:1:1 /);
    expect(issues[0]).toContain(message);
    expect(issues[0]).toContain('Make the file again with `npm run seal`; it is not written by hand.');
  });
});

describe('The compiler', () => {
  it('counts the words of every capture, and of no report without one', () => {
    const { archive } = tell({
      ...withText(QUOTE),
      'reports/b.md': reportOf('sealed', [QUOTE], 'gazette'), 'captures/b.json': JSON.stringify(seal([QUOTE])),
      'reports/c.md': reportOf('none', [QUOTE]),
    });
    expect(archive!.captureWords).toEqual(new Map([['a', 42], ['b', 42]]));
  });

  it('asks for no capture and refuses none where it is told to leave them', () => {
    const texts = { 'reports/a.md': reportOf('sealed', ['words that nobody wrote at all']), 'captures/nobody.txt': TEXT, 'captures/a.json': 'no JSON' };
    const { archive, issues } = tell(texts, { captures: false });
    expect(issues).toEqual([]);
    expect(archive!.captureWords.size + archive!.sharedWording.size).toBe(0);
    expect(archive!.reports.get('a')!.coverage[0]!.claims[0]!.evidence).toBeNull();
  });

  it.each([true, false])('checks the quotes of a report on a draft alike (drafts published: %s)', (drafts) => {
    const texts = { ...withText('words that nobody wrote at all'), 'incidents/crash.md': '---\ntitle: A crash\nwhen: 2025-06-18\ndraft: true\n---\n' };
    expect(tell(texts, { drafts }).issues.map(({ rule }) => rule)).toContain('quote-not-found');
    expect(tell({ ...texts, ...withText(QUOTE) }, { drafts }).archive!.captureWords).toEqual(new Map([['a', 42]]));
  });
});

const SHARED = 'a grey drone without markings came down at dawn in a beet field two kilometres north of the river and burned for an hour before anyone from the village could reach it';
const filler = (letter: string, from: number, to: number) => Array.from({ length: to - from }, (_, i) => `${letter}${from + i}`).join(' ');
/** 30 words or so of a text of 200 in the middle of words that no other text has. */
const around = (letter: string, shared = SHARED) => `${filler(letter, 0, 80)}. ${shared[0]!.toUpperCase()}${shared.slice(1)}. ${filler(letter, 80, 168)}`;
const LENGTH = SHARED.split(' ').length;
const KILLED = 'a grey drone without markings came down at dawn';
const PAIR = {
  'reports/a.md': reportOf('private', [KILLED]), 'captures/a.txt': around('a'),
  'reports/b.md': reportOf('private', [KILLED], 'gazette'), 'captures/b.txt': around('b'),
};

function verdictOf(texts: Texts) {
  const { archive, issues } = tell(texts);
  if (!archive) throw new Error(issues.map(issueMessage).join('\n'));
  return compareReports(archive.incidents.get('crash')!, archive).rows.find(({ question }) => question.id === 'killed')!.verdict.kind;
}

describe('Two captures that share wording', () => {
  it('are told for both, with the level, the length and its first 25 words', () => {
    const { sharedWording, sharedRuns } = tell(PAIR).archive!;
    expect([...sharedWording.keys()]).toEqual(['a', 'b']);
    expect(sharedWording.get('a')).toEqual(sharedWording.get('b'));
    const [shared, ...more] = sharedWording.get('a')!;
    expect(more).toEqual([]);
    expect(shared).toMatchObject({ a: 'a', b: 'b', level: 'substantial', longestRun: LENGTH, quotedWords: 0, coverage: LENGTH / (168 + LENGTH) });
    const runs = sharedRuns.get('a b')!;
    expect(runs).toMatchObject([{ a: [80, 80 + LENGTH], b: [80, 80 + LENGTH], words: LENGTH, quoted: false, exact: true }]);
    expect(runs[0]!.text).toBe(`A ${SHARED.split(' ').slice(1, MOST_SHOWN_WORDS).join(' ')} …`);
  });

  it('show a stretch of 25 words whole', () => {
    const exact = SHARED.split(' ').slice(0, MOST_SHOWN_WORDS).join(' ');
    const { sharedRuns } = tell({ ...PAIR, 'captures/a.txt': around('a', exact), 'captures/b.txt': around('b', exact) }).archive!;
    expect(sharedRuns.get('a b')![0]!.text.toLowerCase()).toBe(exact);
  });

  it('make an echo of two reports that agree', () => {
    expect(verdictOf(PAIR)).toBe('echo');
    expect(verdictOf({ ...PAIR, 'captures/b.txt': `${filler('b', 0, 80)}. ${KILLED}. ${filler('b', 80, 168)}` })).toBe('agree');
  });

  it('make no echo where they share a quotation alone', () => {
    const quoted = { ...PAIR, 'captures/a.txt': around('a', `“${SHARED}”`), 'captures/b.txt': around('b', `“${SHARED}”`) };
    expect(tell(quoted).archive!.sharedWording.get('a')).toMatchObject([{ level: 'same-statement', quotedWords: LENGTH, longestRun: 0 }]);
    expect(verdictOf(quoted)).toBe('agree');
  });

  it.each([
    ['{ substantial-run: 40 }', 'some'],
    ['{ same-text: 0.1 }', 'same-text'],
    ['{ substantial-run: 60, substantial: 0.1 }', 'substantial'],
    ['{ substantial-run: 60, some-run: 50 }', undefined],
  ])('are of the level that the thresholds of `site.yaml` make: %s', (wording, level) => {
    const { sharedWording } = tell({ ...PAIR, 'site.yaml': `${SITE}wording: ${wording}\n` }).archive!;
    expect(sharedWording.get('a')?.[0]?.level).toBe(level);
    expect(sharedWording.size).toBe(level === undefined ? 0 : 2);
  });

  it.each([['{ same-text: 2 }', 'a number from 0.01 to 1'], ['{ some-run: few }', 'a number from 8 to 1000'], ['{ longest: 3 }', '']])('refuse a threshold that is none: %s', (wording, expected) => {
    const { archive, issues } = tell({ ...PAIR, 'site.yaml': `${SITE}wording: ${wording}\n` });
    expect(archive).toBeNull();
    expect(issues[0]).toMatchObject({ severity: 'error', file: 'site.yaml', line: 6 });
    expect(issues[0]!.expected).toContain(expected);
  });

  it('are found alike in whatever order the files come', () => {
    const texts = { ...BASE, ...PAIR, 'reports/c.md': reportOf('public', [KILLED]), 'captures/c.txt': around('c') };
    const source = fromTexts(texts);
    const backwards = compile({ ...source, paths: source.paths.toReversed() });
    const renamed = compile(fromTexts(Object.fromEntries(Object.entries(texts).reverse())));
    const { archive, issues } = compile(source);
    expect(archive!.sharedWording.get('b')!.map(({ a, b }) => `${a} ${b}`)).toEqual(['a b', 'b c']);
    for (const other of [backwards, renamed]) {
      expect([...other.archive!.sharedWording]).toEqual([...archive!.sharedWording]);
      expect([...other.archive!.captureWords]).toEqual([...archive!.captureWords]);
      expect(other.issues).toEqual(issues);
    }
  });
});

describe('A sealed capture that names shared wording', () => {
  const sharing: Sharing = { with: 'b', level: 'substantial', coverage: 0.3, longestRun: 12, quotedWords: 0, spans: [{ from: 4, to: 16, otherFrom: 80, otherTo: 92, quoted: false }] };
  const sealed = (changed: Partial<Sharing> = {}) => ({
    'reports/a.md': reportOf('sealed', [QUOTE]), 'captures/a.json': JSON.stringify(seal([QUOTE], [{ ...sharing, ...changed }])),
    'reports/b.md': reportOf('private', [KILLED], 'gazette'), 'captures/b.txt': around('b'),
  });

  it('is told for both reports', () => {
    const { sharedWording, sharedRuns, sealedRuns } = tell(sealed()).archive!;
    expect(sharedWording.get('b')).toEqual(sharedWording.get('a'));
    expect(sharedWording.get('a')).toEqual([{ a: 'a', b: 'b', level: 'substantial', coverage: 0.3, longestRun: 12, quotedWords: 0 }]);
    expect([...sharedRuns]).toEqual([]);
    expect([...sealedRuns]).toEqual([['a b', [{ a: [4, 16], b: [80, 92], words: 12, quoted: false, exact: true, text: 'residents had been seeing lights over the steppe for weeks on friday' }]]]);
  });

  it('is told with the places of each text on its own side, whichever id comes first', () => {
    const { sharedWording, sealedRuns } = tell({ ...sealed(), 'reports/z.md': reportOf('sealed', [QUOTE]), 'captures/z.json': JSON.stringify(seal([QUOTE], [sharing])) }).archive!;
    expect(sharedWording.get('z')).toMatchObject([{ a: 'b', b: 'z' }]);
    expect(sealedRuns.get('b z')).toMatchObject([{ a: [80, 92], b: [4, 16] }]);
  });

  it('tells which pairs were compared, also where they share nothing', () => {
    const { sharedWording, comparedSealed } = tell(sealed({ level: 'none', coverage: 0, longestRun: 0, spans: [] })).archive!;
    expect(sharedWording.size).toBe(0);
    expect(comparedSealed.has('a b')).toBe(true);
  });

  it.each([
    ['a level that there is none of', { level: 'much' }],
    ['the report itself', { with: 'a' }],
    ['more words of a stretch than may be shown', { spans: [{ from: 0, to: 26, otherFrom: 0, otherTo: 26, quoted: false }] }],
  ])('is refused if it names %s', (_what, changed) => {
    expect(tell(sealed(changed)).issues).toMatchObject([{ severity: 'error', rule: 'sealed-capture', file: 'captures/a.json', line: 1, column: 1 }]);
  });

  it('is left out where the other report is not in the site', () => {
    expect(tell(sealed({ with: 'gone' })).archive!.sharedWording.size).toBe(0);
  });
});
