import type { Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import type { Processor } from 'unified';
import type { Issues } from '../model/issue.ts';
import type { Position } from '../model/position.ts';

/** CommonMark with tables and footnotes: what narratives use of GFM, at half the cost of all of it. */
const processor = remark().use(function (this: Processor) {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push(gfmTable(), gfmFootnote());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown(), gfmFootnoteFromMarkdown());
}).freeze();

const MAX_DEPTH = 12;

/** Parses Markdown into an mdast tree. */
export function parseMarkdown(body: string): Root {
  return processor.parse(body);
}

/** Where a node stands in its file, whose body starts on `bodyLine`. */
export function nodePosition(node: Nodes, file: string, bodyLine: number): Position {
  const start = node.position?.start ?? { line: 1, column: 1 };
  return { file, line: start.line + bodyLine - 1, column: start.column };
}

/** Refuses nesting that takes a parser minutes and no reader needs. Returns whether the body can be parsed. */
export function checkNesting(body: string, file: string, bodyLine: number, issues: Issues): boolean {
  const lines = body.split('\n');
  const deep = lines.findIndex((line) => depthOf(line) > MAX_DEPTH);
  if (deep < 0) return true;
  issues.error({ file, line: bodyLine + deep, column: 1 }, 'too-deep', {
    expected: `lists and quotes nested at most ${MAX_DEPTH} deep`,
    found: `${depthOf(lines[deep]!)} levels`,
    mend: 'Flatten the list or quote.',
  });
  return false;
}

function depthOf(line: string): number {
  const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line);
  if (!markers) return 0;
  const indent = Math.floor(/^[ \t]*/.exec(line)![0].length / 2);
  return indent + markers[0].replace(/\d+[.)]/g, '-').replace(/[ \t]/g, '').length;
}
