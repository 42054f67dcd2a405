import type { Issues } from '../model/issue.ts';
import { lintFarDates } from './far-date.ts';
import { lintFirstOfMonth } from './first-of-month.ts';
import { tellingsOf, type LintInput } from './input.ts';
import { lintPlaceholderDates } from './placeholder-date.ts';
import { lintPrecision } from './precision.ts';

/**
 * Warns of what is well-formed but smells: never an error. Every rule is meant to be right far more often than
 * wrong, and is silent where it cannot tell.
 */
export function lint(input: LintInput, issues: Issues): void {
  const tellings = tellingsOf(input.reports);
  lintPlaceholderDates(input, tellings, issues);
  lintFirstOfMonth(input, tellings, issues);
  lintPrecision(input, issues);
  lintFarDates(input, tellings, issues);
}
