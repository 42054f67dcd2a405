import type { Issues } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import { archiveYears } from './archive-years.ts';
import { lintFarClaims, lintFarEntries } from './far-date.ts';
import { lintFirstOfMonth } from './first-of-month.ts';
import type { LintInput, ReportFrame } from './input.ts';
import { lintPlaceholderClaims, lintPlaceholderEntries } from './placeholder-date.ts';
import { lintPrecision } from './precision.ts';

/**
 * Warns of entries that are well-formed but smell: never an error. Every rule is meant to be right far more often than
 * wrong, and is silent where it cannot tell. Returns what each report is to be held against.
 */
export function lintEntries(input: LintInput, issues: Issues): ReportFrame {
  const { language } = input;
  const years = archiveYears(input);
  lintPlaceholderEntries(input, issues);
  lintFirstOfMonth(input, issues);
  return { language, years, ancient: lintFarEntries(input, years, issues) };
}

/** Warns of the claims of one report in the same way. */
export function lintReport(report: Report, frame: ReportFrame, issues: Issues): void {
  lintPlaceholderClaims(report, frame, issues);
  lintPrecision(report, frame, issues);
  lintFarClaims(report, frame, issues);
}
