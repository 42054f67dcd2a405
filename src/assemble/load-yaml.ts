import type { Issues } from '../model/issue.ts';
import type { ContentSource } from '../read/content-source.ts';
import { readYaml, type YamlData } from '../read/yaml.ts';

/** A YAML file of the content folder; null if there is none or nothing in it, undefined if it cannot be read. */
export function loadYaml(file: string, source: ContentSource, issues: Issues): YamlData | null | undefined {
  if (!source.paths.includes(file)) return null;
  const text = loadText(file, source, issues);
  if (text === undefined) return undefined;
  const yaml = readYaml(text, file, 1, issues);
  return yaml?.data === null ? null : yaml;
}

/** A file's text; what makes it unreadable is an issue. */
export function loadText(file: string, source: ContentSource, issues: Issues): string | undefined {
  const result = source.read(file);
  if ('text' in result) return result.text;
  issues.error({ file, line: 1, column: 1 }, 'unreadable', { expected: 'a text file in UTF-8', found: result.failure, mend: 'Save it again as UTF-8, and check that it may be read.' });
  return undefined;
}
