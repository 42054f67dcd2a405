import matter from 'gray-matter';
import type { Issues } from '../model/issue.ts';
import type { Position } from '../model/position.ts';
import { readYaml, type YamlData } from './yaml.ts';

/** A Markdown file taken apart: its frontmatter, and its body with the line that the body starts on. */
export interface MarkdownFile {
  readonly frontmatter: YamlData | undefined;
  readonly body: string;
  readonly bodyLine: number;
}

const MAX_FRONTMATTER = 16 * 1024;
const MAX_BODY = 256 * 1024;

/**
 * Splits a Markdown file with gray-matter. Its language tags (`---js`) run code and are refused before
 * it sees them; options are always passed, since without them it caches failed reads as empty.
 */
export function readMarkdownFile(text: string, file: string, issues: Issues): MarkdownFile | undefined {
  const top: Position = { file, line: 1, column: 1 };
  const source = text.replace(/^\ufeff/, '');
  const mend = 'Begin the file with a line `---`, then `key: value` lines, then a line `---`.';
  if (!/^---[ \t]*(\n|$)/.test(source)) {
    const found = source.startsWith('---') ? `\`${source.split('\n', 1)[0]}\`` : source.trim() === '' ? 'an empty file' : 'text at once';
    issues.error(top, 'frontmatter', { expected: 'frontmatter between two lines `---`', found, mend });
    return undefined;
  }
  const end = /\n---[ \t]*(?=\n|$)/.exec(source);
  if (!end) {
    issues.error(top, 'frontmatter', { expected: 'a second line `---` after the frontmatter', found: 'none', mend });
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
  const { content, isEmpty } = matter(source, {
    language: 'yaml',
    engines: { yaml: { parse }, javascript: refuse, json: refuse },
  }) as matter.GrayMatterFile<string> & { isEmpty: boolean };
  if (isEmpty) {
    issues.error(top, 'frontmatter', { expected: 'keys between the two lines `---`', found: 'none', mend });
    return undefined;
  }
  const bodyLine = source.slice(0, source.length - content.length).split('\n').length;
  if (Buffer.byteLength(content) > MAX_BODY) {
    issues.error({ file, line: bodyLine, column: 1 }, 'too-long', {
      expected: 'at most 256 KiB of text', found: `${Math.ceil(Buffer.byteLength(content) / 1024)} KiB`, mend: 'Split it into several entries.',
    });
    return { frontmatter, body: '', bodyLine };
  }
  return { frontmatter, body: content, bodyLine };
}
