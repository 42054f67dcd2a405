import type { Issues } from '../model/issue.ts';
import { readMarkdownFile, type MarkdownFile } from '../read/frontmatter.ts';
import { checkEffort } from '../read/markdown.ts';
import type { ContentSource } from '../read/content-source.ts';
import { loadText } from './load-yaml.ts';

/** A Markdown file taken apart and safe to parse; undefined where it cannot be read at all. */
export function loadEntry(file: string, source: ContentSource, issues: Issues): MarkdownFile | undefined {
  const text = loadText(file, source, issues);
  const markdown = text === undefined ? undefined : readMarkdownFile(text, file, issues);
  if (!markdown) return undefined;
  return checkEffort(markdown.body, file, markdown.bodyLine, issues) ? markdown : { ...markdown, body: '', isWhole: false };
}
