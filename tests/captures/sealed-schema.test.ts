import { describe, expect, it } from 'vitest';
import { sealText } from '../../src/captures/seal.ts';
import { parseSealedCapture, type SealMistake } from '../../src/captures/sealed-schema.ts';
import { QUOTES, SECRET, SHARING, TEXT } from './sealings.ts';

const { capture } = sealText(TEXT, SECRET, QUOTES, [SHARING]);
/* Tests break the shape on purpose. */
type Loose = any; // eslint-disable-line

function mistakesIn(change: (data: Loose) => void): readonly SealMistake[] {
  const data = JSON.parse(JSON.stringify(capture)) as Loose;
  change(data);
  const parsed = parseSealedCapture(JSON.stringify(data));
  return 'mistakes' in parsed ? parsed.mistakes : [];
}

describe('a file with a sealed capture', () => {
  it('without mistakes is read as it is', () => {
    expect(parseSealedCapture(JSON.stringify(capture, null, 2))).toEqual({ capture });
  });

  it.each<[string, (data: Loose) => void, SealMistake]>([
    ['of another version', (data) => { data.version = 2; }, { path: 'version', expected: '1, the version that is known', found: '`2`' }],
    ['of another algorithm', (data) => { data.algorithm = 'md5'; }, { path: 'algorithm', expected: '`sha256-rfc6962-salted-words`', found: '`md5`' }],
    ['with a key too many', (data) => { data.text = 'x'; }, { path: '', expected: 'no keys but `version`, `algorithm`, `words`, `root`, `quotes`, `shared`', found: '`text`' }],
    ['without its root', (data) => { delete data.root; }, { path: 'root', expected: '64 digits of lower-case hex', found: 'nothing' }],
    ['with a root in capitals', (data) => { data.root = 'A'.repeat(64); }, { path: 'root', expected: '64 digits of lower-case hex', found: `\`${'A'.repeat(57)}…\`` }],
    ['with no words', (data) => { data.words = 0; }, { path: 'words', expected: 'at least 1', found: '`0`' }],
    ['with too many words', (data) => { data.words = 200_001; }, { path: 'words', expected: 'at most 200000', found: '`200001`' }],
    ['with words in text', (data) => { data.words = '12'; }, { path: 'words', expected: 'a whole number', found: '`12`' }],
    ['with half a word', (data) => { data.words = 50.5; }, { path: 'words', expected: 'a whole number', found: '`50.5`' }],
    ['with quotes that are no list', (data) => { data.quotes = {}; }, { path: 'quotes', expected: 'a list of quotes', found: 'keys and values' }],
    ['with a quote that is text', (data) => { data.quotes[0] = 'two days'; }, { path: 'quotes.0', expected: 'keys and values', found: '`two days`' }],
    ['with a quote of no pieces', (data) => { data.quotes[0].pieces = []; }, { path: 'quotes.0.pieces', expected: 'a piece at least', found: 'a list of 0' }],
    ['with a word that is empty', (data) => { data.quotes[0].pieces[0].words[1] = ''; }, { path: 'quotes.0.pieces.0.words.1', expected: 'a word', found: 'nothing' }],
    ['with a salt that is too short', (data) => { data.quotes[0].pieces[0].salts[0] = 'AAAA'; }, { path: 'quotes.0.pieces.0.salts.0', expected: '16 bytes in base64', found: '`AAAA`' }],
    ['with a hash spelt another way', (data) => { data.quotes[0].pieces[0].proof[0] = `${'A'.repeat(42)}B=`; }, { path: 'quotes.0.pieces.0.proof.0', expected: '32 bytes in base64', found: `\`${'A'.repeat(42)}B=\`` }],
    ['with a proof that is too long', (data) => { data.quotes[0].pieces[0].proof = Array(37).fill(data.quotes[0].pieces[0].proof[0]); }, { path: 'quotes.0.pieces.0.proof', expected: 'at most 36 hashes', found: 'a list of 37' }],
    ['with a word too few', (data) => { data.quotes[0].pieces[0].words.pop(); }, { path: 'quotes.0.pieces.0.words', expected: '3 words', found: 'a list of 2' }],
    ['with a salt too many', (data) => { data.quotes[0].pieces[0].salts.push(data.quotes[0].pieces[0].salts[0]); }, { path: 'quotes.0.pieces.0.salts', expected: '3 salts', found: 'a list of 4' }],
    ['with a piece that ends before it begins', (data) => { data.quotes[1].pieces[0].to = 1; }, { path: 'quotes.1.pieces.0.to', expected: 'a number above 6, at most 49', found: '`1`' }],
    ['with a piece beyond the text', (data) => { data.quotes[1].pieces[0].to = 90; }, { path: 'quotes.1.pieces.0.to', expected: 'a number above 6, at most 49', found: '`90`' }],
    ['with pieces out of order', (data) => { data.quotes[0].pieces.reverse(); }, { path: 'quotes.0.pieces.1.from', expected: 'at least 12, where the piece before ends', found: '`0`' }],
    ['with a quote twice', (data) => { data.quotes.push(data.quotes[1]); }, { path: 'quotes.3.quote', expected: 'another quote than number 1', found: '`a british made drone crashed in the district`' }],
    ['with a coverage beyond all', (data) => { data.shared[0].coverage = 1.5; }, { path: 'shared.0.coverage', expected: 'a number from 0 to 1', found: '`1.5`' }],
    ['with a span of another length there', (data) => { data.shared[0].spans[0].otherTo = 20; }, { path: 'shared.0.spans.0.otherTo', expected: '8, since a span is as long in both texts', found: '`20`' }],
    ['with a span that may be quoted', (data) => { data.shared[0].spans[0].quoted = 'yes'; }, { path: 'shared.0.spans.0.quoted', expected: '`true` or `false`', found: '`yes`' }],
    ['with an id that is far too long', (data) => { data.shared[0].with = 'x'.repeat(201); }, { path: 'shared.0.with', expected: 'the id of a report of at most 200 characters', found: `\`${'x'.repeat(57)}…\`` }],
  ])('%s is told where and why', (_title, change, mistake) => {
    expect(mistakesIn(change)).toEqual([mistake]);
  });

  it('with several mistakes is told all of them, up to twenty', () => {
    expect(mistakesIn((data) => { data.version = 0; data.words = 'x'; })).toHaveLength(2);
    expect(mistakesIn((data) => { data.quotes = Array(1000).fill(1); })).toHaveLength(20);
  });

  it.each([
    ['that is no JSON', '{', { path: '', expected: 'JSON', found: '`{`' }],
    ['that is empty', '', { path: '', expected: 'JSON', found: 'nothing' }],
    ['that is a list', '[]', { path: '', expected: 'keys and values', found: 'a list of 0' }],
    ['that is null', 'null', { path: '', expected: 'keys and values', found: 'nothing' }],
    ['that is larger than 4 MiB', ' '.repeat(4 * 1024 * 1024 + 1), { path: '', expected: 'at most 4194304 bytes', found: 'more' }],
    ['that is larger than 4 MiB in UTF-8', 'ж'.repeat(2 * 1024 * 1024 + 1), { path: '', expected: 'at most 4194304 bytes', found: 'more' }],
  ])('%s is refused', (_title, json, mistake) => {
    expect(parseSealedCapture(json)).toEqual({ mistakes: [mistake] });
  });

  it('nested without end is refused', () => {
    expect(parseSealedCapture('['.repeat(2_000_000))).toMatchObject({ mistakes: [{ expected: 'JSON' }] });
    expect(parseSealedCapture(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toMatchObject({ mistakes: [{ expected: 'keys and values' }] });
  });
});
