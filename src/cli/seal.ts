import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { sealText } from '../captures/seal.ts';
import { countRevealed } from '../captures/sealed-capture.ts';
import { findSharings } from '../captures/shared-spans.ts';
import { compile } from '../compile.ts';
import { plural } from '../model/format-value.ts';
import { fromTexts, readFolder } from '../read/content-source.ts';
import { contentFolder } from '../site/archive.ts';
import { formatIssues } from '../site/report-issues.ts';

/**
 * `npm run seal -- --texts <folder>`: makes `captures/<report-id>.json` for every report with `capture: sealed` whose text is in a folder
 * that is kept elsewhere, as `<report-id>.txt`. The secret that the salts are drawn from is kept there too. Exits with 1 if a
 * quote is not in its text.
 */
const SECRET = 'seal-secret.txt';

const { values } = parseArgs({ options: { texts: { type: 'string' } }, strict: false });
process.exitCode = typeof values['texts'] !== 'string' || values['texts'] === '' ? explain() : seal(values['texts']);

function explain(): number {
  console.error('Say where the texts are: npm run seal -- --texts <folder outside this one, with a file <report-id>.txt for each sealed report>');
  return 1;
}

function seal(folder: string): number {
  const content = readFolder(contentFolder());
  const { archive, issues } = compile(content, { drafts: true, captures: false });
  if (!archive) {
    console.error(formatIssues(issues, contentFolder()));
    return 1;
  }
  const wrong = whyNot(folder);
  if (wrong) return refuse(wrong);
  const texts = new Map<string, string>();
  for (const { id, capture } of archive.reports.values()) {
    const text = textOf(capture === 'sealed' ? join(folder, `${id}.txt`) : join(contentFolder(), 'captures', `${id}.txt`));
    if (text !== undefined && capture !== 'none') texts.set(id, text);
  }
  const others = (id: string) => new Set(archive.reports.get(id)!.coverage.flatMap(({ incident }) => (archive.coverage.get(incident) ?? []).map(({ report }) => report)));
  const sharings = findSharings(texts, others, archive.site.wording);
  const secret = readSecret(folder);
  if (!secret) return refuse(`\`${SECRET}\` in ${folder} is not 64 hexadecimal digits. Put the old one back; without one, a new one is made, and all captures change.`);
  let failed = 0;
  for (const { id, capture, coverage } of archive.reports.values()) {
    if (capture !== 'sealed') continue;
    const text = texts.get(id);
    if (text === undefined) {
      console.error(`${id}: no text \`${id}.txt\` in ${folder}; its capture is left as it is.`);
      failed += 1;
      continue;
    }
    const quotes = coverage.flatMap(({ claims }) => claims.flatMap(({ quote }) => (quote === null ? [] : [quote])));
    if (!/[\p{L}\p{N}]/u.test(text)) {
      console.error(`${id}: no words in \`${id}.txt\` in ${folder}; its capture is left as it is.`);
      failed += 1;
      continue;
    }
    const { capture: sealed, missing } = sealText(text, secret, quotes, sharings.get(id));
    for (const { quote, match } of missing) console.error(`${id}: not in the text: “${quote}”${match.nearest ? `; nearest: “${match.nearest.text.replace(/\s+/g, ' ')}”` : ''}`);
    failed += missing.length;
    mkdirSync(join(contentFolder(), 'captures'), { recursive: true });
    writeFileSync(join(contentFolder(), 'captures', `${id}.json`), `${JSON.stringify(sealed, null, 1)}\n`);
    console.log(`${id}: ${plural(sealed.quotes.length, 'quote')} and ${plural(sealed.shared.flatMap(({ spans }) => spans).length, 'shared stretch', 'shared stretches')} proved; ${countRevealed(sealed)} of ${sealed.words} words can be read.`);
  }
  return failed === 0 ? 0 : 1;
}

/** Read as content is, so that the same words come of the same file. */
function textOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const read = fromTexts({ text: readFileSync(path) }).read('text');
  return 'text' in read ? read.text : undefined;
}

/** 32 random bytes, made once and kept beside the texts: the same text then seals to the same file. */
function readSecret(folder: string): Uint8Array | null {
  const path = join(folder, SECRET);
  if (!existsSync(path)) {
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
    console.log(`Made a secret in ${path}. Keep it with the texts and out of the repository: who has it can guess the words that are sealed.`);
  }
  const digits = readFileSync(path, 'utf8').trim();
  return /^[0-9a-f]{64}$/i.test(digits) ? Buffer.from(digits, 'hex') : null;
}

/** Why a folder cannot be where the texts are kept. What lies in the content is published with it, the secret too. */
function whyNot(folder: string): string | null {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return `There is no folder ${folder}.`;
  const path = relative(realpathSync(contentFolder()), realpathSync(folder));
  return path.split(sep)[0] === '..' || isAbsolute(path) ? null : `${folder} is inside the content, where texts and secret would be published. Keep them elsewhere.`;
}

function refuse(why: string): number {
  console.error(why);
  return 1;
}
