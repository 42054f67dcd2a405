import type { OpenedContent } from '../build/open-content.ts';
import type { Threads } from '../build/threads.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { keepCode } from './keep-code.ts';

giveBackMemory();
keepCode();
const [{ checkContent }, { countEntries }, { createProgress }, { startThreads }, { contentFolder }, { formatIssues }, { plural }, { CACHE }] = await Promise.all([
  import('../build/check-content.ts'), import('../build/open-content.ts'), import('../build/progress.ts'), import('../build/threads.ts'), import('../site/archive.ts'), import('../site/report-issues.ts'), import('../model/format-value.ts'), import('./folders.ts'),
]);

/** `npm run check`: every mistake of every file in one run. Exits with 1 if there is an error. */
const phases = createProgress(process.stderr);
let threads: Threads | undefined;
const options = { root: contentFolder(), drafts: true, cache: CACHE, phases, start: (opened: OpenedContent) => (threads ??= startThreads(countEntries(opened))) };
// What texts share is nobody's mistake: it is worked out when the site is built.
const { opened, entries: { incidents, reports, sources }, sound } = await checkContent(options, null);
const issues = opened.context.issues.sorted();
phases.end();
await threads?.close();
if (issues.length > 0) console.log(formatIssues(issues, contentFolder()));
if (sound) {
  const claims = reports.values().reduce((sum, { card: { coverage } }) => sum + coverage.reduce((n, entry) => n + entry.claims, 0), 0);
  console.log(`${plural(incidents.size, 'incident')}, ${plural(reports.size, 'report')}, ${plural(sources.size, 'source')}, ${plural(claims, 'claim')}: no errors.`);
}
process.exitCode = sound ? 0 : 1;
