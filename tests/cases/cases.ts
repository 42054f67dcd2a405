import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type Compiled } from '../../src/compile.ts';
import { issueMessage } from '../../src/model/issue.ts';
import { fromTexts } from '../../src/read/content-source.ts';

const ROOT = import.meta.dirname;
const NOT_CONTENT = ['expected.json', 'removed.json'];

/** Content files by path, as bytes. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** An issue as `expected.json` holds it. */
export interface ExpectedIssue {
  readonly severity: string;
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly mend: string;
}

/** The valid content that every case differs from. */
export const base: Files = readFiles(join(ROOT, 'base'));

export const caseNames: readonly string[] = readdirSync(join(ROOT, 'broken')).sort();

/** The files of a case: the base without what `removed.json` lists, with the case's own files laid over it. */
export function filesOf(name: string): Files {
  const folder = join(ROOT, 'broken', name);
  const removed = join(folder, 'removed.json');
  const gone: readonly string[] = existsSync(removed) ? JSON.parse(readFileSync(removed, 'utf8')) : [];
  const kept = Object.entries(base).filter(([path]) => !gone.includes(path));
  const own = Object.entries(readFiles(folder)).filter(([path]) => !NOT_CONTENT.includes(path));
  return Object.fromEntries([...kept, ...own]);
}

export function expectedPath(name: string): string {
  return join(ROOT, 'broken', name, 'expected.json');
}

/** What compiling a case gives, with its issues as `expected.json` holds them. */
export function runCase(files: Files): Compiled & { readonly found: readonly ExpectedIssue[] } {
  const compiled = compile(fromTexts(files));
  const found = compiled.issues.map(({ severity, rule, file, line, column, mend, ...words }) => ({
    severity, rule, file, line, column, message: issueMessage({ ...words, mend }), mend,
  }));
  return { ...compiled, found };
}

function readFiles(folder: string): Record<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(paths.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))];
  }));
}
