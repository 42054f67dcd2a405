import type { Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import type { Processor } from 'unified';
import type { Issues, Words } from '../model/issue.ts';
import type { Position } from '../model/position.ts';
import { parsePlain } from './plain-markdown.ts';

/** CommonMark with tables and footnotes: what narratives use of GFM, at half the cost of all of it. */
const processor = remark().use(function (this: Processor) {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push(gfmTable(), gfmFootnote());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown(), gfmFootnoteFromMarkdown());
}).freeze();

const MAX_DEPTH = 12;
const MAX_LINES = 4000;
const MAX_SIGNS = 16_000;
const MAX_SIGNS_IN_BLOCK = 4000;

/** Parses Markdown into an mdast tree. */
export function parseMarkdown(body: string): Root {
  return parsePlain(body) ?? parseFully(body);
}

/** The same by remark alone, whatever the body. */
export function parseFully(body: string): Root {
  return processor.parse(body);
}

/** Calls back for a node and everything below it, in the order of the text. Cheaper than unist-util-visit, which prepares names for errors at every node. */
export function eachNode(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) eachNode(child, see);
}

/** Where a node stands in its file, whose body starts on `bodyLine`. */
export function nodePosition(node: Nodes, file: string, bodyLine: number): Position {
  const start = node.position?.start ?? { line: 1, column: 1 };
  return { file, line: start.line + bodyLine - 1, column: start.column };
}

/**
 * Refuses what takes a parser seconds and no reader needs: deep nesting, and thousands of lines or signs,
 * whose cost grows with the square of their number. Returns whether the body can be parsed.
 */
export function checkEffort(body: string, file: string, bodyLine: number, issues: Issues): boolean {
  const lines = body.split('\n');
  const refuse = (line: number, rule: string, words: Words): false => {
    issues.error({ file, line: bodyLine + line, column: 1 }, rule, words);
    return false;
  };
  if (lines.length > MAX_LINES) {
    return refuse(MAX_LINES, 'too-long', { expected: `at most ${MAX_LINES} lines of text`, found: String(lines.length), mend: 'Split it into several entries, or write each paragraph on one line.' });
  }
  let [all, inBlock] = [0, 0];
  for (const [i, line] of lines.entries()) {
    const depth = depthOf(line);
    if (depth > MAX_DEPTH) {
      return refuse(i, 'too-deep', { expected: `lists and quotes nested at most ${MAX_DEPTH} deep`, found: `${depth} levels`, mend: 'Flatten the list or quote.' });
    }
    const signs = depth + (line.match(/[*_[\]<>|!`]/g)?.length ?? 0);
    inBlock = line.trim() === '' ? 0 : inBlock + signs;
    all += signs;
    if (inBlock > MAX_SIGNS_IN_BLOCK) {
      return refuse(i, 'too-dense', { expected: `at most ${MAX_SIGNS_IN_BLOCK} signs of Markdown between two empty lines`, found: 'more', mend: 'Divide the paragraph, list or table.' });
    }
    if (all > MAX_SIGNS) {
      return refuse(i, 'too-dense', { expected: `at most ${MAX_SIGNS} signs of Markdown in a text`, found: 'more', mend: 'Split it into several entries.' });
    }
  }
  return true;
}

/** How many lists and quotes a line may stand in, by its indentation and the signs that it begins with. */
function depthOf(line: string): number {
  const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/.exec(line);
  if (!markers || /^[ \t]*([-*_])(?:[ \t]*\1)+[ \t]*$/.test(line)) return 0;
  const indent = /^[ \t]*/.exec(line)![0].replaceAll('\t', '    ').length;
  return Math.floor(indent / 2) + markers[0].replace(/\d+[.)]/g, '-').replace(/[ \t]/g, '').length;
}
