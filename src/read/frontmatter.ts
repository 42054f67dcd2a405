import matter from 'gray-matter';
import type { Issues } from '../model/issue.ts';
import type { Position } from '../model/position.ts';
import { readYaml, type YamlData } from './yaml.ts';

/** A Markdown file taken apart: its frontmatter, and its body with the line that the body starts on. */
export interface MarkdownFile {
  readonly frontmatter: YamlData | undefined;
  readonly body: string;
  readonly bodyLine: number;
  /** False where the body is too long or too deep to be read; `body` is then empty. */
  readonly isWhole: boolean;
}

const MAX_FRONTMATTER = 16 * 1024;
const MAX_BODY = 256 * 1024;

/** Where the frontmatter ends, and where the body begins; null if it does not end. gray-matter ends it at any line that begins with `---`. */
function endOfHead(source: string): { readonly index: number; readonly line: string; readonly closed: number; readonly body: number } | null {
  const end = /\n---(.*)/.exec(source);
  if (!end) return null;
  const closed = end.index + '\n---'.length;
  return { index: end.index, line: end[0].slice(1), closed, body: source[closed] === '\n' ? closed + 1 : closed };
}

/** The body of a file whose frontmatter has been read before; null if it has none any more. */
export function bodyOf(source: string): string | null {
  const head = source.startsWith('---') ? endOfHead(source) : null;
  return head && source.slice(head.body);
}

/**
 * Splits a Markdown file with gray-matter. Its language tags (`---js`) run code and are refused before
 * it sees them; options are always passed, since without them it caches failed reads as empty.
 */
export function readMarkdownFile(source: string, file: string, issues: Issues): MarkdownFile | undefined {
  const top: Position = { file, line: 1, column: 1 };
  const mend = 'Begin the file with a line `---`, then `key: value` lines, then a line `---`.';
  if (!/^---[ \t]*(\n|$)/.test(source)) {
    const first = source.split('\n', 1)[0]!.trim();
    const found = source.trim() === '' ? 'an empty file' : first === '' ? 'an empty line' : `\`${first.slice(0, 60)}\``;
    issues.error(top, 'frontmatter', { expected: 'a first line `---`', found, mend });
    return undefined;
  }
  const end = endOfHead(source);
  if (!end) {
    issues.error(top, 'frontmatter', { expected: 'a second line `---` after the frontmatter', found: 'none', mend });
    return undefined;
  }
  if (end.line.trim() !== '---') {
    const line = source.slice(0, end.index).split('\n').length + 1;
    issues.error({ file, line, column: 1 }, 'frontmatter', { expected: 'a line `---` after the frontmatter', found: `\`${end.line.slice(0, 60)}\``, mend: 'Write `---` alone on the line; put a value that begins with it in quotes.' });
    return undefined;
  }
  if (end.index > MAX_FRONTMATTER) {
    issues.error(top, 'too-long', { expected: 'at most 16 KiB of frontmatter', found: `${Math.ceil(end.index / 1024)} KiB`, mend: 'Move long texts into the body.' });
    return undefined;
  }
  let frontmatter: YamlData | undefined;
  const parse = (yaml: string): object => {
    frontmatter = readYaml(yaml, file, 1, issues);
    return {};
  };
  const refuse = { parse: () => ({}) };
  // All that gray-matter is given of the body is nothing: it would copy it.
  const content = source.slice(end.body);
  const { isEmpty } = matter(source.slice(0, end.closed), {
    language: 'yaml',
    engines: { yaml: { parse }, javascript: refuse, json: refuse },
  }) as matter.GrayMatterFile<string> & { isEmpty: boolean };
  if (isEmpty) {
    issues.error(top, 'frontmatter', { expected: 'keys between the two lines `---`', found: 'none', mend: 'Write `key: value` lines between them.' });
    return undefined;
  }
  const bodyLine = source.slice(0, source.length - content.length).split('\n').length;
  if (Buffer.byteLength(content) > MAX_BODY) {
    issues.error({ file, line: bodyLine, column: 1 }, 'too-long', {
      expected: 'at most 256 KiB of text', found: `${Math.ceil(Buffer.byteLength(content) / 1024)} KiB`, mend: 'Split it into several entries.',
    });
    return { frontmatter, body: '', bodyLine, isWhole: false };
  }
  return { frontmatter, body: content, bodyLine, isWhole: true };
}
