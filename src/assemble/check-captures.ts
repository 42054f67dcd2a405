import type { Claim } from '../model/claim.ts';
import type { Report } from '../model/report.ts';
import type { ContentSource } from '../read/content-source.ts';
import { checkQuote, readCapture, refuseStrayCaptures, type ReadCapture } from './captures.ts';
import type { Context } from './context.ts';
import type { ReadReport } from './reports.ts';

/** Reports with their quotes checked, and what each capture told on the way; none of their texts is kept. */
export interface CheckedCaptures {
  readonly reports: ReadonlyMap<string, ReadReport>;
  /** Report id to how many words its text has. */
  readonly words: ReadonlyMap<string, number>;
}

/** Holds every quote against the capture of its report, one capture at a time. `onCapture` sees each while it is in hand. */
export function checkCaptures(reports: ReadonlyMap<string, ReadReport>, source: ContentSource, context: Context, onCapture: (report: string, capture: ReadCapture) => void): CheckedCaptures {
  const checked = new Map<string, ReadReport>();
  const words = new Map<string, number>();
  refuseStrayCaptures(new Map([...reports].map(([id, { report }]) => [id, report])), context);
  for (const [id, entry] of reports) {
    const capture = readCapture(entry.report, entry.capturePosition, source, context);
    checked.set(id, capture ? { ...entry, report: withEvidence(entry.report, (claim) => checkQuote(claim, capture, context)) } : entry);
    if (!capture) continue;
    words.set(id, capture.kind === 'text' ? capture.text.words.length : capture.sealed.words);
    onCapture(id, capture);
  }
  return { reports: checked, words };
}

function withEvidence(report: Report, check: (claim: Claim) => Claim): Report {
  return { ...report, coverage: report.coverage.map((entry) => ({ ...entry, claims: entry.claims.map(check) })) };
}
