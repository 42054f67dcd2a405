import { isMap, isNode, isPair, LineCounter, parse, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Issues } from '../model/issue.ts';
import type { Position } from '../model/position.ts';

export type YamlPath = readonly (string | number)[];

/** YAML as plain data, every scalar as the text that was written, with a position for each part. */
export interface YamlData {
  readonly data: unknown;
  /** Where a value stands; where its parent does if there is no such value. */
  readonly positionOf: (path: YamlPath) => Position;
  /** Where a key stands. */
  readonly positionOfKey: (path: YamlPath) => Position;
}

/**
 * Reads YAML 1.2. Scalars stay text, so that `2025-06-18`, `0012` and `no` are what the editor wrote;
 * schemas turn them into numbers and flags where they expect them. Keys that begin with `x-` are the
 * editors' own and get the core schema's types. Anchors, aliases and tags are refused.
 * `firstLine` is the line of the file that the text starts on. Undefined if it cannot be read.
 */
export function readYaml(text: string, file: string, firstLine: number, issues: Issues): YamlData | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe', version: '1.2', stringKeys: true, uniqueKeys: true, lineCounter: lines, prettyErrors: false,
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  for (const error of document.errors) {
    issues.error(at(error.pos[0]), 'yaml', {
      expected: 'YAML that can be read',
      found: firstLower(error.message),
      mend: mends[error.code] ?? 'Check the indentation, and put values that hold `: ` or `#` in quotes.',
    });
  }
  const refused = refuseReferences(document, at, issues);
  if (document.errors.length > 0 || refused) return undefined;
  return {
    data: withTypedExtras(document.toJS(), text),
    positionOf: (path) => at(startOf(document, path)),
    positionOfKey: (path) => at(startOfKey(document, path)),
  };
}

const mends: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Keep one of the two keys.',
  TAB_AS_INDENT: 'Indent with spaces.',
  BLOCK_AS_IMPLICIT_KEY: 'Put a value that holds `: ` in quotes.',
  NON_STRING_KEY: 'Use a plain word as the key.',
  MISSING_CHAR: 'Close the quote or bracket that is still open.',
};

function refuseReferences(document: Document, at: (offset: number) => Position, issues: Issues): boolean {
  let refused = false;
  visit(document, {
    Node(_key, node) {
      const tagged = 'tag' in node && node.tag !== undefined;
      const anchored = 'anchor' in node && node.anchor !== undefined;
      const alias = 'source' in node && !('value' in node);
      if (!tagged && !anchored && !alias) return;
      refused = true;
      issues.error(at(node.range?.[0] ?? 0), 'yaml', {
        expected: 'plain values',
        found: tagged ? 'a YAML tag (`!…`)' : anchored ? 'a YAML anchor (`&…`)' : 'a YAML alias (`*…`)',
        mend: 'Write the value out; put it in quotes if it begins with `!`, `&` or `*`.',
      });
    },
  });
  return refused;
}

function withTypedExtras(data: unknown, text: string): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const extras = Object.keys(data).filter((key) => key.startsWith('x-'));
  if (extras.length === 0) return data;
  const typed = parse(text, { schema: 'core', version: '1.2' }) as Record<string, unknown>;
  return { ...data, ...Object.fromEntries(extras.map((key) => [key, typed[key]])) };
}

function startOf(document: Document, path: YamlPath): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function startOfKey(document: Document, path: YamlPath): number {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return startOf(document, path);
  const pair = parent.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === String(path.at(-1)));
  return (pair?.key as Node | undefined)?.range?.[0] ?? startOf(document, path);
}

function firstLower(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/[.:]+$/, '');
}
