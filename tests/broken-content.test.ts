import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { base, caseNames, expectedPath, filesOf, runCase, type Files } from './cases/cases.ts';

describe('The base that every broken case differs from', () => {
  it('compiles without an issue', () => {
    const { archive, found } = runCase(base);
    expect(found).toEqual([]);
    expect(archive?.reports.get('courier-flood')?.coverage[0]?.claims).toHaveLength(10);
  });
});

describe('Broken content', () => {
  it('is tested in at least forty cases', () => {
    expect(caseNames.length).toBeGreaterThanOrEqual(40);
  });

  it.each(caseNames)('gives exactly the expected issues: %s', (name) => {
    const files = filesOf(name);
    const { archive, found } = runCase(files);
    expect(found).toEqual(JSON.parse(readFileSync(expectedPath(name), 'utf8')));
    expect(found.length).toBeGreaterThan(0);
    expect(archive === null).toBe(found.some(({ severity }) => severity === 'error'));
    for (const issue of found) {
      expect(issue.message).toMatch(/^Expected [^\n]+; found [^\n]+\.( Did you mean `[^\n]+`\?)?$/);
      expect(issue.mend).toMatch(/^[A-Z][^\n]+\.$/);
      expect(standsIn(files, issue), `${issue.file}:${issue.line}:${issue.column} is a place in the file`).toBe(true);
    }
  });
});

/** Whether a position is inside its file; the beginning of a file that is missing counts too. */
function standsIn(files: Files, { file, line, column }: { file: string; line: number; column: number }): boolean {
  const lines = new TextDecoder().decode(files[file] ?? new Uint8Array()).split(/\r\n?|\n/);
  return column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1;
}
