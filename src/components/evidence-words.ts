import type { Evidence } from '../model/claim.ts';
import type { Report } from '../model/report.ts';
import { plural } from '../model/format-value.ts';

/** How a quote stands in its report's text, in a few words. */
export function wordEvidence({ kind, proved }: Evidence): string {
  if (kind === 'short') return proved ? 'these words are in the text, by proof; too few to call verbatim' : 'these words are in the text; too few to call verbatim';
  return proved ? 'verbatim, proved by the sealed text' : 'verbatim, found in the text';
}

/** What a site has of a report's text, in one or two sentences; null where it has nothing. */
export function wordCapture({ capture, coverage }: Report, words: number | undefined): string | null {
  if (words === undefined) return null;
  const quotes = coverage.flatMap(({ claims }) => claims).filter(({ evidence }) => evidence !== null).length;
  switch (capture) {
    case 'public': return `Shown below: ${plural(words, 'word')}${quotes === 0 ? '' : `, with ${plural(quotes, 'quote')} marked`}.`;
    case 'private': return `Kept by the editors and not shown: ${plural(words, 'word')}. ${pick(quotes, 'Nothing is quoted from it', 'The one quote was found in it', `All ${quotes} quotes were found in it`)}.`;
    case 'sealed': return `Sealed: its ${plural(words, 'word')} are not in this site${pick(quotes, '', ', but its one quote is proved to stand among them', `, but each of its ${quotes} quotes is proved to stand among them`)}.`;
    case 'none': return null;
  }
}

function pick(n: number, none: string, one: string, more: string): string {
  return n === 0 ? none : n === 1 ? one : more;
}
