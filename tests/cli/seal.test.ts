import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLeakGuard } from '../../src/captures/leak-guard.ts';
import { revealedRuns, type SealedCapture } from '../../src/captures/sealed-capture.ts';
import { parseSealedCapture } from '../../src/captures/sealed-schema.ts';
import { MOST_SHOWN_WORDS } from '../../src/model/shared-wording.ts';
import { splitWords } from '../../src/wording/words.ts';

const COPIED = 'Water stood a metre deep in Mill Street by midnight, and the fire brigade carried eleven guests of the Anchor inn across the yard on ladders laid over two parked lorries, because no boat could be steered between the walls.';
const TEXT = `Tarn takes lower Ostby

The river came over the quay at Ostby shortly after ten on Saturday evening, when most of the town had gone to bed.

${COPIED}

By sunrise some forty residents had left their homes for the gymnasium, where volunteers boiled soup in borrowed kettles. The dam above
the town stayed shut throughout, according to its operator, whose logbook was shown to this newspaper.`;
const OTHER = `Ladders over lorries

Our correspondent reached the lower town on foot along the railway, the only way in that was still dry, and found lamps burning upstairs.

${COPIED}

The mayor counted 40 people in the gymnasium on Sunday morning. Forecasters expect showers until Tuesday, then a cold wind from the fells.`;
const QUOTE = 'some forty residents had left their homes for the gymnasium';
const SECRET = 'seal-secret.txt';

let folder: string;
let content: string;
let texts: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-seal-'));
  content = join(folder, 'content');
  texts = join(folder, 'texts');
  cpSync('tests/cases/base', content, { recursive: true });
  mkdirSync(texts);
  writeReport('tarn', 'sealed', ['evacuated: 40 ~', QUOTE], ['cause: not dam', 'The dam above the town stayed shut … according to its operator']);
  writeFileSync(join(texts, 'tarn.txt'), TEXT);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A report on the flood by a source of its own, with claims and their quotes. */
function writeReport(id: string, capture: string, ...claims: readonly (readonly [claim: string, quote: string])[]): void {
  writeFileSync(join(content, 'sources', `${id}.md`), `---\nname: The ${id}\n---\n`);
  const list = claims.map(([claim, quote]) => `- ${claim}\n  > ${quote}\n`).join('');
  writeFileSync(join(content, 'reports', `${id}.md`), `---\ntitle: A flood\nsource: ${id}\npublished: 2024-05-13\ncapture: ${capture}\n---\n\n## On [it](../incidents/ostby-flood.md)\n\n${list}`);
}

function run(script: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [script, ...args], { env: { ...process.env, DATELINE_CONTENT: content }, encoding: 'utf8' });
}

const seal = (...args: readonly string[]) => run('src/cli/seal.ts', ...(args.length > 0 ? args : ['--texts', texts]));
const sealedFile = (id = 'tarn') => join(content, 'captures', `${id}.json`);

function sealedOf(id = 'tarn'): SealedCapture {
  const parsed = parseSealedCapture(readFileSync(sealedFile(id), 'utf8'));
  if ('mistakes' in parsed) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.capture;
}

describe('The command that seals', () => {
  it('writes proofs that the check accepts', () => {
    expect(run('src/cli/check.ts').status).toBe(1);
    const { status, stdout, stderr } = seal();
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^tarn: 2 quotes and 0 shared stretches proved; 21 of \d+ words can be read\.$/m);
    expect(sealedOf().quotes).toHaveLength(2);
    const check = run('src/cli/check.ts');
    expect(check.stdout).toContain('no errors.');
    expect(check.status).toBe(0);
  });

  it('makes a secret once, beside the texts, which nobody else may read', () => {
    expect(seal().stdout).toContain(`Made a secret in ${join(texts, SECRET)}. Keep it with the texts and out of the repository`);
    const secret = readFileSync(join(texts, SECRET), 'utf8');
    expect(secret).toMatch(/^[0-9a-f]{64}\n$/);
    if (process.platform !== 'win32') expect(statSync(join(texts, SECRET)).mode & 0o077).toBe(0);
    expect(seal().stdout).not.toContain('secret');
    expect(readFileSync(join(texts, SECRET), 'utf8')).toBe(secret);
    expect(readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('secret'))).toEqual([]);
  });

  it('writes the same bytes of the same texts, and other salts with another secret', () => {
    seal();
    const first = readFileSync(sealedFile());
    seal();
    expect(readFileSync(sealedFile()).equals(first)).toBe(true);
    writeFileSync(join(texts, SECRET), `${'0f'.repeat(32)}\n`);
    seal();
    expect(sealedOf().root).not.toBe((JSON.parse(first.toString()) as SealedCapture).root);
  });

  it('writes the same bytes of a text with other line ends', () => {
    seal();
    const first = readFileSync(sealedFile());
    writeFileSync(join(texts, 'tarn.txt'), `\ufeff${TEXT.replaceAll('\n', '\r\n')}`);
    seal();
    expect(readFileSync(sealedFile()).equals(first)).toBe(true);
  });

  it('leaves reports alone that are not sealed', () => {
    writeReport('star', 'private', ['evacuated: 40', 'The mayor counted 40 people in the gymnasium']);
    mkdirSync(join(content, 'captures'));
    writeFileSync(join(content, 'captures', 'star.txt'), OTHER);
    writeFileSync(join(texts, 'gazette-closure.txt'), TEXT);
    expect(seal().status).toBe(0);
    expect(readdirSync(join(content, 'captures')).sort()).toEqual(['star.txt', 'tarn.json']);
  });
});

describe('A sealed file', () => {
  it('holds no words but those of quotes and at most 25 of each shared stretch', () => {
    writeReport('post', 'sealed', ['evacuated: 40', 'The mayor counted 40 people in the gymnasium']);
    writeFileSync(join(texts, 'post.txt'), OTHER);
    expect(seal().status).toBe(0);
    expect(run('src/cli/check.ts').status).toBe(0);
    for (const [id, text, other] of [['tarn', TEXT, 'post'], ['post', OTHER, 'tarn']] as const) {
      const capture = sealedOf(id);
      const words = splitWords(text).map((word) => word.text);
      const [sharing] = capture.shared.filter((one) => one.with === other);
      expect(sharing).toMatchObject({ level: 'substantial', longestRun: splitWords(COPIED).length });
      expect(sharing!.spans.map(({ words: shown }) => shown.length)).toEqual([MOST_SHOWN_WORDS]);
      for (const piece of revealedRuns(capture)) expect(piece.words).toEqual(words.slice(piece.from, piece.to));
      const allowed = revealedRuns(capture).map(({ from, to }) => ({ from, to }));
      expect(allowed.length).toBeGreaterThan(1);
      const json = readFileSync(sealedFile(id), 'utf8');
      expect(createLeakGuard([{ id, text, allowed }], { longest: 4 }).check(json)).toEqual([]);
      expect(createLeakGuard([{ id, text, allowed: [] }], { longest: 4 }).check(json).length).toBeGreaterThanOrEqual(2);
      expect(json).not.toContain('railway');
      expect(json).not.toContain('saturday');
    }
  });

  it('names the wording that it shares with a text that is in the content', () => {
    writeReport('star', 'private', ['evacuated: 40', 'The mayor counted 40 people in the gymnasium']);
    mkdirSync(join(content, 'captures'));
    writeFileSync(join(content, 'captures', 'star.txt'), OTHER);
    seal();
    expect(sealedOf().shared).toMatchObject([{ with: 'star', level: 'substantial' }]);
    expect(run('src/cli/check.ts').status).toBe(0);
  });

  it('takes no word of a report without a capture, though its text is in the folder', () => {
    writeReport('post', 'none', ['evacuated: 40', 'The mayor counted 40 people in the gymnasium']);
    writeFileSync(join(texts, 'post.txt'), OTHER);
    expect(seal().status).toBe(0);
    expect(sealedOf().shared).toEqual([]);
    expect(existsSync(sealedFile('post'))).toBe(false);
  });
});

describe('The command fails', () => {
  it('and names a quote that is missing with what is nearest, and seals the others', () => {
    writeReport('tarn', 'sealed', ['evacuated: 40 ~', 'some fifty residents had left their homes'], ['remarks: shut', 'The dam above the town stayed shut']);
    const { status, stderr } = seal();
    expect(status).toBe(1);
    expect(stderr).toContain('tarn: not in the text: “some fifty residents had left their homes”; nearest: “some forty residents had left their homes”');
    expect(sealedOf().quotes.map(({ quote }) => quote)).toEqual(['the dam above the town stayed shut']);
    expect(run('src/cli/check.ts').stdout).toContain('found none of “some fifty residents had left their homes”');
  });

  it('and names a report without a text, whose capture it leaves as it is', () => {
    seal();
    const before = readFileSync(sealedFile(), 'utf8');
    rmSync(join(texts, 'tarn.txt'));
    const { status, stderr } = seal();
    expect(status).toBe(1);
    expect(stderr).toContain(`tarn: no text \`tarn.txt\` in ${texts}; its capture is left as it is.`);
    expect(readFileSync(sealedFile(), 'utf8')).toBe(before);
  });

  it('and names the mistakes of the content, and seals nothing', () => {
    writeReport('tarn', 'sealed', ['evacuatd: 40 ~', QUOTE]);
    const { status, stderr } = seal();
    expect(status).toBe(1);
    expect(stderr).toContain('`evacuatd`. Did you mean `evacuated`?');
    expect(existsSync(sealedFile())).toBe(false);
  });

  it('and says how it is called where no folder is named', () => {
    const { status, stderr } = run('src/cli/seal.ts');
    expect(status).toBe(1);
    expect(stderr).toContain('npm run seal -- --texts <folder');
  });
});

/** A stack trace tells an editor nothing. */
const TRACE = /^\s+at |node:internal/m;

describe('The command says in words what is wrong', () => {
  it.each([
    ['a folder that is not there', () => rmSync(texts, { recursive: true })],
    ['a text without words', () => writeFileSync(join(texts, 'tarn.txt'), '…\n')],
    ['a text that is not UTF-8', () => writeFileSync(join(texts, 'tarn.txt'), Uint8Array.of(0x41, 0xff, 0x42))],
    ['a secret of another length', () => writeFileSync(join(texts, SECRET), 'abc\n')],
    ['a secret that is no hex', () => writeFileSync(join(texts, SECRET), `${'xy'.repeat(32)}\n`)],
  ])('with %s', (_what, spoil) => {
    spoil();
    const { status, stderr } = seal();
    expect(status).toBe(1);
    expect(stderr).not.toMatch(TRACE);
    expect(stderr).not.toBe('');
    expect(existsSync(sealedFile())).toBe(false);
  });

  it('with an option that it does not know', () => {
    const { status, stderr } = seal('--text', texts);
    expect(status).toBe(1);
    expect(stderr).not.toMatch(TRACE);
  });

  it('with texts inside the content, where they and the secret could be published', () => {
    mkdirSync(join(content, 'captures'));
    writeFileSync(join(content, 'captures', 'tarn.txt'), TEXT);
    const { status } = seal('--texts', join(content, 'captures'));
    expect(status).toBe(1);
    expect(existsSync(join(content, 'captures', SECRET))).toBe(false);
  });
});
