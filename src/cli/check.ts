import { compileContent } from '../build/compile-content.ts';
import { createProgress } from '../build/progress.ts';
import { startThreads, type Threads } from '../build/threads.ts';
import { contentFolder } from '../site/archive.ts';
import { formatIssues } from '../site/report-issues.ts';
import { plural } from '../model/format-value.ts';
import { CACHE } from './folders.ts';

/** `npm run check`: every mistake of every file in one run. Exits with 1 if there is an error. */
const phases = createProgress(process.stderr);
let threads: Threads | undefined;
const { archive, issues } = await compileContent({ root: contentFolder(), drafts: true, cache: CACHE, phases, start: (entries) => (threads ??= startThreads(entries)) });
phases.end();
await threads?.close();
if (issues.length > 0) console.log(formatIssues(issues, contentFolder()));
if (archive) {
  const claims = archive.cards.values().reduce((sum, { coverage }) => sum + coverage.reduce((n, entry) => n + entry.claims, 0), 0);
  console.log(`${plural(archive.incidents.size, 'incident')}, ${plural(archive.reports.size, 'report')}, ${plural(archive.sources.size, 'source')}, ${plural(claims, 'claim')}: no errors.`);
}
process.exitCode = archive ? 0 : 1;
