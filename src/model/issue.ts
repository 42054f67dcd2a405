import { byCodeUnit } from './text.ts';
import type { Position } from './position.ts';

/** A mistake in the content, as a value: what was expected, what was found and how to mend it. */
export interface Issue extends Position {
  /** An error stops the build; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** The rule's name, for searching the documentation: `unknown-key`. */
  readonly rule: string;
  readonly expected: string;
  readonly found: string;
  readonly mend: string;
  /** What the editor probably meant. */
  readonly suggestion?: string;
}

/** Collects the mistakes of one run. */
export class Issues {
  readonly #all: Issue[] = [];

  error(position: Position, rule: string, words: Words): void {
    this.#all.push({ ...pick(position), severity: 'error', rule, ...words });
  }

  warn(position: Position, rule: string, words: Words): void {
    this.#all.push({ ...pick(position), severity: 'warning', rule, ...words });
  }

  /** Takes in what another run found. */
  addAll(issues: readonly Issue[]): void {
    for (const issue of issues) this.#all.push(issue);
  }

  hasErrors(): boolean {
    return this.#all.some(({ severity }) => severity === 'error');
  }

  /** By file, line, column and rule: the same whatever order the files were read in. */
  sorted(): readonly Issue[] {
    return this.#all.toSorted(
      (a, b) => byCodeUnit(a.file, b.file) || a.line - b.line || a.column - b.column || byCodeUnit(a.rule, b.rule),
    );
  }
}

/** The words of an issue: phrases that fit "Expected …; found …." and a sentence on how to mend it. */
export type Words = Pick<Issue, 'expected' | 'found' | 'mend' | 'suggestion'>;

/** The issue in one line. */
export function issueMessage({ expected, found, suggestion }: Words): string {
  const question = suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`;
  return `Expected ${expected}; found ${found}.${question}`;
}

function pick({ file, line, column }: Position): Position {
  return { file, line, column };
}
