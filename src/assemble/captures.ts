import { indexCapture, type CaptureText } from '../captures/capture-text.ts';
import { matchQuote } from '../captures/quote-match.ts';
import type { SealedCapture } from '../captures/sealed-capture.ts';
import { parseSealedCapture } from '../captures/sealed-schema.ts';
import { verifyQuote } from '../captures/verify-seal.ts';
import type { Claim, Evidence } from '../model/claim.ts';
import type { Position } from '../model/position.ts';
import { suggest } from '../model/suggest.ts';
import type { Report } from '../model/report.ts';
import type { ContentSource } from '../read/content-source.ts';
import type { Context } from './context.ts';

/** The text of one report as far as it is at hand. */
export type ReadCapture =
  | { readonly kind: 'text'; readonly file: string; readonly text: CaptureText }
  | { readonly kind: 'sealed'; readonly file: string; readonly sealed: SealedCapture };

/** Reads the capture that a report says it has; undefined if it has none, or what there is cannot be read. */
export function readCapture({ id, capture }: Report, position: Position, source: ContentSource, { index, issues }: Context): ReadCapture | undefined {
  if (capture === 'none') return undefined;
  const file = `captures/${id}.${capture === 'sealed' ? 'json' : 'txt'}`;
  if (!pathsOf(index.captures).has(file)) {
    const other = index.captures.find((path) => path.startsWith(`captures/${id}.`));
    issues.error(position, 'missing-capture', {
      expected: `a file \`${file}\`, since the capture is \`${capture}\``,
      found: other ? `\`${other}\`` : 'none',
      mend: capture === 'sealed' ? 'Make it with `npm run seal`, or write `capture: none`.' : 'Put the text of the report into it, or write `capture: none`.',
    });
    return undefined;
  }
  const read = source.read(file);
  if ('failure' in read) {
    issues.error({ file, line: 1, column: 1 }, 'unreadable', { expected: 'a text file', found: read.failure, mend: 'Save it as UTF-8.' });
    return undefined;
  }
  if (capture !== 'sealed') return { kind: 'text', file, text: indexCapture(read.text) };
  const parsed = parseSealedCapture(read.text);
  if ('capture' in parsed) return { kind: 'sealed', file, sealed: parsed.capture };
  for (const { path, expected, found } of parsed.mistakes) {
    issues.error({ file, line: 1, column: 1 }, 'sealed-capture', { expected: `${expected}${path ? ` at \`${path}\`` : ''}`, found, mend: 'Make the file again with `npm run seal`; it is not written by hand.' });
  }
  return undefined;
}

/** Paths of captures to look up; made once for a site, since every report with one asks. */
const known = new WeakMap<readonly string[], ReadonlySet<string>>();

function pathsOf(captures: readonly string[]): ReadonlySet<string> {
  let paths = known.get(captures);
  if (!paths) known.set(captures, (paths = new Set(captures)));
  return paths;
}

/** Refuses files in `captures/` that no report asks for: their text may be there by mistake. */
export function refuseStrayCaptures(reports: ReadonlyMap<string, Pick<Report, 'id' | 'capture'>>, { index, issues }: Context): void {
  for (const file of index.captures) {
    const id = file.slice('captures/'.length, file.lastIndexOf('.'));
    const report = reports.get(id);
    const wanted = file.endsWith('.json') ? ['sealed'] : ['public', 'private'];
    // Of a report that cannot be read, or whose name is refused, other messages tell.
    const isToldOf = index.files.reports.has(id) || index.refused.has(`reports/${id}`);
    if (report ? wanted.includes(report.capture) : isToldOf) continue;
    issues.error({ file, line: 1, column: 1 }, 'stray-capture', {
      expected: report ? `\`capture: ${wanted.join('` or `capture: ')}\` in \`reports/${id}.md\`` : 'a capture of a report',
      found: report ? `\`capture: ${report.capture}\`` : `no report \`${id}\``,
      mend: report ? (report.capture === 'sealed' ? 'Move it out of the content folder and name that folder to `npm run seal -- --texts <folder>`.' : 'Say so there, or move the file away.') : `Rename it to the id of its report, or write \`reports/${id}.md\`.`,
      ...(report ? {} : suggestName(id, file, reports)),
    });
  }
}

/** The file's name as it would be for the report that was probably meant. */
function suggestName(id: string, file: string, reports: ReadonlyMap<string, unknown>): { readonly suggestion?: string } {
  const { suggestion } = suggest(id, reports.keys());
  return suggestion === undefined ? {} : { suggestion: `${suggestion}${file.slice(file.lastIndexOf('.'))}` };
}

/** A claim with how its quote stands in the capture. A quote that is not there is an error; one of few words, a warning. */
export function checkQuote(claim: Claim, capture: ReadCapture, { issues }: Context): Claim {
  const { quote, quotePosition } = claim;
  if (quote === null || quotePosition === null) return claim;
  const evidence = capture.kind === 'text' ? findInText(quote, quotePosition, capture, issues) : findInSeal(quote, quotePosition, capture, issues);
  if (evidence?.kind === 'short') {
    issues.warn(quotePosition, 'short-quote', { expected: 'a quote of five words or more', found: `“${quote}”, which may stand in many texts`, mend: 'Quote more of the sentence around it.' });
  }
  return { ...claim, evidence };
}

type Issues = Context['issues'];

function findInText(quote: string, position: Position, { file, text }: ReadCapture & { kind: 'text' }, issues: Issues): Evidence | null {
  const match = matchQuote(quote, text);
  if (match.kind !== 'missing') return { kind: match.kind, proved: false, pieces: match.pieces.map(({ from, to }) => [from, to] as const) };
  const { nearest, outOfOrder } = match;
  const line = nearest ? text.text.slice(0, text.words[nearest.from]!.start).split('\n').length : 1;
  issues.error(position, 'quote-not-found', {
    expected: `words that stand in \`${file}\``,
    found: nearest ? `“${shorten(quote)}”; the nearest there is “${shorten(nearest.text.replace(/\s+/g, ' '))}” (line ${line})` : `“${shorten(quote)}”, and nothing like it there`,
    mend: outOfOrder ? 'Put the parts between the ellipses in the order of the text, or make them claims of their own.' : 'Copy the words from the text; leave words out with ` … `.',
  });
  return null;
}

function findInSeal(quote: string, position: Position, { file, sealed }: ReadCapture & { kind: 'sealed' }, issues: Issues): Evidence | null {
  const proof = verifyQuote(sealed, quote);
  if (proof.verdict === 'proved') return { kind: proof.short ? 'short' : 'verbatim', proved: true, pieces: proof.pieces.map(({ from, to }) => [from, to] as const) };
  issues.error(position, proof.verdict === 'tampered' ? 'seal-broken' : 'quote-not-found', proof.verdict === 'tampered'
    ? { expected: `a proof of this quote in \`${file}\``, found: 'one that does not hold', mend: 'Seal the text again with `npm run seal`; nobody may change the file by hand.' }
    : { expected: `a proof of this quote in \`${file}\``, found: `none of “${quote}”`, mend: 'Seal the text again with `npm run seal`, or copy the words from the text.' });
  return null;
}

/** The most of a quote that a message repeats. */
const MOST_REPEATED = 200;

function shorten(text: string): string {
  return text.length > MOST_REPEATED ? `${text.slice(0, MOST_REPEATED)} …` : text;
}
