import { isAnnouncement } from '../chronology/report-network.ts';
import { formatBounds } from '../model/format-date.ts';
import { plural } from '../model/format-value.ts';
import type { Claim } from '../model/claim.ts';
import type { Incident } from '../model/incident.ts';
import type { Issues } from '../model/issue.ts';
import type { Coverage, Report } from '../model/report.ts';
import { DAY_MS, shift, type TimeBounds } from '../model/time.ts';

/** As much of an incident as these warnings hang on. */
type DatedEntry = Pick<Incident, 'id' | 'bounds' | 'reference'>;

/**
 * Warns of reports that tell of what had not happened when they appeared: one of the two dates is probably wrong. Landmarks are
 * left alone, since a parade is spoken of beforehand, and so is what the report announces: `3 days after publication`.
 */
export function warnPublishedBefore(report: Report, incidents: ReadonlyMap<string, DatedEntry>, issues: Issues): void {
  if (!report.published) return;
  for (const coverage of report.coverage) {
    const incident = incidents.get(coverage.incident);
    if (!incident || incident.reference || coverage.claims.some(isAnnouncement)) continue;
    const future = coverage.claims.filter((claim) => claimedAfter(claim, report.published!.bounds));
    // A date more than a year away looks like a slip, and lint has told of it.
    const near = future.filter(({ value }) => value?.type === 'date' && value.bounds!.earliest < shift(report.published!.bounds.latest, 1, 'year'));
    for (const claim of near) warnClaim(claim, report.published.bounds, issues);
    if (future.length === 0) warnEntry(coverage, incident, report, issues);
  }
}

function claimedAfter({ question, stance, value }: Claim, published: TimeBounds): boolean {
  return question === 'when' && stance === 'asserts' && value?.type === 'date' && value.bounds !== null && value.bounds.earliest >= published.latest;
}

function warnClaim({ position, written, value }: Claim, published: TimeBounds, issues: Issues): void {
  if (value?.type !== 'date') return;
  const days = Math.round((value.bounds!.earliest - published.earliest) / DAY_MS);
  issues.warn(position, 'published-before', {
    expected: 'something that had happened when the report was published',
    found: `\`${written}\`, after the report of ${formatBounds(published)}`,
    mend: `Correct one of the two dates; if the report announces it, write \`when: ${plural(days, 'day')} after publication\`.`,
  });
}

/** Where the report itself gives no date after its publication, but the entry does. */
function warnEntry({ claims, match }: Coverage, { id, bounds }: DatedEntry, { published, publishedPosition }: Report, issues: Issues): void {
  const tells = claims.some(({ stance }) => stance === 'asserts' || stance === 'denies');
  if (!tells || match !== 'certain' || !bounds || bounds.earliest < published!.bounds.latest) return;
  issues.warn(publishedPosition, 'published-before', {
    expected: 'a report published after what it tells of',
    found: `\`${published!.text}\`, before \`${id}\` (${formatBounds(bounds)})`,
    mend: 'Correct one of the two dates; if the report announces it, give it a claim such as `when: 3 days after publication`.',
  });
}
