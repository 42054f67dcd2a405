import type { Threads } from '../build/threads.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { keepCode } from './keep-code.ts';

giveBackMemory();
keepCode();
const [{ compileContent, countEntries }, { createProgress }, { startThreads }, { contentFolder }, { formatIssues }, { plural }, { CACHE }] = await Promise.all([
  import('../build/compile-content.ts'), import('../build/progress.ts'), import('../build/threads.ts'), import('../site/archive.ts'), import('../site/report-issues.ts'), import('../model/format-value.ts'), import('./folders.ts'),
]);

/** `npm run check`: every mistake of every file in one run. Exits with 1 if there is an error. */
const phases = createProgress(process.stderr);
let threads: Threads | undefined;
const { archive, issues } = await compileContent({ root: contentFolder(), drafts: true, cache: CACHE, phases, start: (opened) => (threads ??= startThreads(countEntries(opened))) });
phases.end();
await threads?.close();
if (issues.length > 0) console.log(formatIssues(issues, contentFolder()));
if (archive) {
  const claims = archive.cards.values().reduce((sum, { coverage }) => sum + coverage.reduce((n, entry) => n + entry.claims, 0), 0);
  console.log(`${plural(archive.incidents.size, 'incident')}, ${plural(archive.reports.size, 'report')}, ${plural(archive.sources.size, 'source')}, ${plural(claims, 'claim')}: no errors.`);
}
process.exitCode = archive ? 0 : 1;
