import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Pair, type YAMLMap } from 'yaml';
import type { Issues } from '../model/issue.ts';
import type { Position } from '../model/position.ts';
import { readPlainYaml, type PlainYaml } from './plain-yaml.ts';
import { describeYamlErrors } from './yaml-errors.ts';

export type YamlPath = readonly (string | number)[];

/** YAML as plain data, every scalar as the text that was written, with a position for each part. */
export interface YamlData {
  readonly data: unknown;
  /** Where a value stands; where its parent does if there is no such value. */
  readonly positionOf: (path: YamlPath) => Position;
  /** The comment that stands where a value should, such as `#steppe`. */
  readonly commentAt: (path: YamlPath) => string | undefined;
  /** Where a key stands. */
  readonly positionOfKey: (path: YamlPath) => Position;
}

const MAX_DEPTH = 24;

/**
 * Reads YAML 1.2. Scalars stay text, so that `2025-06-18`, `0012` and `no` are what the editor wrote;
 * schemas turn them into numbers and flags where they expect them. Keys that begin with `x-` are the
 * editors' own and get the core schema's types. Anchors, aliases and tags are refused, and the key
 * `__proto__`, which schemas drop without a word.
 * `firstLine` is the line of the file that the text starts on. Undefined if it cannot be read.
 */
export function readYaml(text: string, file: string, firstLine: number, issues: Issues): YamlData | undefined {
  const plain = readPlainYaml(text);
  return plain ? withPositions(plain, text, file, firstLine) : readAnyYaml(text, file, firstLine, issues);
}

function withPositions({ data, starts, keyStarts }: PlainYaml, text: string, file: string, firstLine: number): YamlData {
  const at = (offset: number): Position => {
    const lines = text.slice(0, offset).split('\n');
    return { file, line: lines.length + firstLine - 1, column: lines.at(-1)!.length + 1 };
  };
  const startOf = (path: YamlPath): number => starts.get(path.join('\n')) ?? startOf(path.slice(0, -1));
  return {
    data,
    positionOf: (path) => at(startOf(path)),
    commentAt: () => undefined,
    positionOfKey: (path) => at(keyStarts.get(path.join('\n')) ?? startOf(path)),
  };
}

/** The same by the library alone, whatever the text. */
export function readAnyYaml(text: string, file: string, firstLine: number, issues: Issues): YamlData | undefined {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const deep = firstTooDeep(text);
  if (deep !== undefined) {
    lines.addNewLine(0);
    for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
    issues.error(at(deep), 'too-deep', { expected: `lists and keys nested at most ${MAX_DEPTH} deep`, found: 'more', mend: 'Flatten it.' });
    return undefined;
  }
  const document = parseDocument(text, { schema: 'failsafe', version: '1.2', stringKeys: true, uniqueKeys: true, lineCounter: lines, prettyErrors: false });
  for (const { offset, ...words } of describeYamlErrors(document, text)) issues.error(at(offset), 'yaml', words);
  const refused = document.errors.length === 0 && (
    (/[!&*]/.test(text) && refuseReferences(document, text, at, issues)) || (text.includes('__proto__') && refuseProto(document, at, issues))
  );
  if (document.errors.length > 0 || refused) return undefined;
  return {
    data: withTypedExtras(document.toJS(), text),
    positionOf: (path) => at(startOf(document, path)),
    commentAt: (path) => commentAt(document, path),
    positionOfKey: (path) => at(startOfKey(document, path)),
  };
}

/** Where nesting goes deeper than any content needs, which would take the parser long or overflow its stack. */
function firstTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]|(?<![^\s-])(?:[-?][ \t]+){25}|^ {120,}(?=[^\s])/gm)) {
    if (sign.length > 1) return index;
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return index;
  }
  return undefined;
}

function refuseReferences(document: Document, text: string, at: (offset: number) => Position, issues: Issues): boolean {
  let refused = false;
  visit(document, {
    Node(_key, node) {
      const tagged = 'tag' in node && node.tag !== undefined;
      const anchored = 'anchor' in node && node.anchor !== undefined;
      const alias = 'source' in node && !('value' in node);
      if (!tagged && !anchored && !alias) return;
      refused = true;
      // A tag or an anchor stands before the node's own range.
      const start = node.range?.[0] ?? 0;
      const sign = alias ? undefined : /[!&]\S*\s*$/.exec(text.slice(0, start));
      issues.error(at(sign?.index ?? start), 'yaml', {
        expected: 'plain values',
        found: tagged ? 'a YAML tag (`!…`)' : anchored ? 'a YAML anchor (`&…`)' : 'a YAML alias (`*…`)',
        mend: 'Write the value out; put it in quotes if it begins with `!`, `&` or `*`.',
      });
    },
  });
  return refused;
}

function refuseProto(document: Document, at: (offset: number) => Position, issues: Issues): boolean {
  let refused = false;
  visit(document, {
    Pair(_key, { key }) {
      if (!isScalar(key) || key.value !== '__proto__') return;
      refused = true;
      issues.error(at(key.range?.[0] ?? 0), 'unknown-key', { expected: 'a key that can be used', found: '`__proto__`', mend: 'Choose another name for it.' });
    },
  });
  return refused;
}

function withTypedExtras(data: unknown, text: string): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const extras = Object.keys(data).filter((key) => key.startsWith('x-'));
  if (extras.length === 0) return data;
  const typed = parseDocument(text, { schema: 'core', version: '1.2', stringKeys: true }).toJS() as Record<string, unknown>;
  return { ...data, ...Object.fromEntries(extras.map((key) => [key, typed[key]])) };
}

/** Keys of a map to their pairs; looked up by name once and for all, since places may be thousands. */
const pairsOf = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  let pairs = pairsOf.get(map);
  if (!pairs) pairsOf.set(map, (pairs = new Map(map.items.map((pair) => [String(pair.key), pair]))));
  return pairs.get(key);
}

/** The innermost node on a path that there is, and whether it is the path's end. */
function follow(document: Document, path: YamlPath): { readonly node: unknown; readonly whole: boolean } {
  let node: unknown = document.contents;
  for (const key of path) {
    const next: unknown = isMap(node) ? pairOf(node, String(key))?.value : isSeq(node) ? node.items[Number(key)] : undefined;
    if (!isNode(next)) return { node, whole: false };
    node = next;
  }
  return { node, whole: true };
}

function startOf(document: Document, path: YamlPath): number {
  const { node } = follow(document, path);
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function commentAt(document: Document, path: YamlPath): string | undefined {
  const { node, whole } = follow(document, path);
  const isMissing = whole && isScalar(node) && node.value === '' && node.type === 'PLAIN';
  return isMissing && typeof node.comment === 'string' ? `#${node.comment.split('\n', 1)[0]!}` : undefined;
}

function startOfKey(document: Document, path: YamlPath): number {
  const { node, whole } = follow(document, path.slice(0, -1));
  const key = whole && isMap(node) ? pairOf(node, String(path.at(-1)))?.key : undefined;
  return isNode(key) && key.range ? key.range[0] : startOf(document, path);
}
