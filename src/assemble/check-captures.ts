import type { SealedSharing } from '../captures/sealed-capture.ts';
import type { Claim } from '../model/claim.ts';
import type { Report } from '../model/report.ts';
import type { ContentSource } from '../read/content-source.ts';
import { checkQuote, readCapture } from './captures.ts';
import type { Context } from './context.ts';
import type { ReadReport } from './reports.ts';
import { checkSharings } from './wording.ts';

/** A report with its quotes held against its capture, and what the capture tells: none of its text is kept. */
export interface CheckedReport extends ReadReport {
  /** How many words its text has; null where none is at hand. */
  readonly words: number | null;
  /** What a sealed capture states of wording shared with others; null where the text is no sealed one. */
  readonly sharings: readonly SealedSharing[] | null;
}

/** Holds every quote of a report against its capture. `onText` sees the text while it is in hand. */
export function checkCapture(entry: ReadReport, source: ContentSource, context: Context, onText: (report: string, text: string) => void): CheckedReport {
  const { report } = entry;
  const capture = readCapture(report, entry.capturePosition, source, context);
  if (!capture) return { ...entry, words: null, sharings: null };
  const checked = { ...entry, report: withEvidence(report, (claim) => checkQuote(claim, capture, context)) };
  if (capture.kind === 'text') {
    onText(report.id, capture.text.text);
    return { ...checked, words: capture.text.words.length, sharings: null };
  }
  checkSharings(report.id, capture, context.issues);
  return { ...checked, words: capture.sealed.words, sharings: capture.sealed.shared };
}

function withEvidence(report: Report, check: (claim: Claim) => Claim): Report {
  return { ...report, coverage: report.coverage.map((entry) => ({ ...entry, claims: entry.claims.map(check) })) };
}
