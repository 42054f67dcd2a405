import type { Blockquote } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Issues } from '../model/issue.ts';
import type { Position } from '../model/position.ts';

/** The evidence of a claim: the report's own words, and whom it attributes them to. */
export interface Quote {
  readonly text: string;
  readonly attributedTo: string | null;
  readonly position: Position;
}

/** Reads a quote; its last line may name, after a dash, whom the report attributes it to. */
export function readQuote(quote: Blockquote, position: Position, issues: Issues): Quote | null {
  const list = quote.children.find((node) => node.type === 'list');
  if (list) {
    issues.error(position, 'quote', { expected: 'a quote of plain text', found: 'a list in it', mend: 'Begin the attribution with a dash `—` instead of `-`.' });
    return null;
  }
  const lines = quote.children.flatMap((node) => toString(node).split('\n')).map((line) => line.trim()).filter(Boolean);
  const attribution = /^(?:[—–]|--)\s*(.*)$/.exec(lines.at(-1) ?? '');
  const text = (attribution ? lines.slice(0, -1) : lines).join(' ');
  if (text === '') {
    issues.error(position, 'quote', { expected: "the report's words", found: attribution ? 'an attribution alone' : 'an empty quote', mend: 'Copy the words from the report, or remove the `>` line.' });
    return null;
  }
  if (attribution && attribution[1] === '') {
    const end = quote.children.at(-1)?.position?.end;
    const dash = end ? { ...position, line: position.line + end.line - (quote.position?.start.line ?? end.line), column: Math.max(1, end.column - lines.at(-1)!.length) } : position;
    issues.error(dash, 'quote', { expected: 'a name after the dash', found: 'nothing', mend: 'Write whom the report attributes it to, such as `> — officials`.' });
  }
  return { text, attributedTo: attribution?.[1] || null, position };
}
