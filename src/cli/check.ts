import { contentFolder, loadEdition } from '../site/archive.ts';
import { formatIssues } from '../site/report-issues.ts';
import { plural } from '../model/format-value.ts';

/** `npm run check`: every mistake of every file in one run. Exits with 1 if there is an error. */
const { archive, issues } = loadEdition({ drafts: true });
if (issues.length > 0) console.log(formatIssues(issues, contentFolder()));
if (archive) {
  const claims = [...archive.reports.values()].reduce((sum, { coverage }) => sum + coverage.reduce((n, entry) => n + entry.claims.length, 0), 0);
  console.log(`${plural(archive.incidents.size, 'incident')}, ${plural(archive.reports.size, 'report')}, ${plural(archive.sources.size, 'source')}, ${plural(claims, 'claim')}: no errors.`);
}
process.exitCode = archive ? 0 : 1;
