import { bundlePages } from '../build/bundle.ts';
import { createProgress } from '../build/progress.ts';
import { openBundle } from '../build/render-page.ts';
import { Issues } from '../model/issue.ts';
import { LiveContent } from '../preview/live-content.ts';
import { createPreview } from '../preview/preview.ts';
import { watchFolder } from '../preview/watch-folder.ts';
import { contentFolder, setEdition, type Edition } from '../site/archive.ts';
import { formatIssues } from '../site/report-issues.ts';
import { CACHE } from './folders.ts';

/** Shows the site as it would be, drafts included, and follows every edit of the content. */
const root = contentFolder();
const phases = createProgress(process.stderr);
const content = new LiveContent({ root, cache: CACHE, phases });
let edition = await content.load();
setEdition(edition);
tell(edition);
// Without a site there is no address to bundle pages for: mistakes are shown all the same.
const bundle = await bundlePages(CACHE, edition.archive?.site.url ?? 'http://localhost');
await openBundle(bundle);
const preview = createPreview(bundle, root);
console.log(`The site is at ${await listenFrom(Number(process.env['PORT'] ?? 4321))}\nStop it with Ctrl+C.`);
phases.end();
checkLater();

let busy: Promise<void> = Promise.resolve();
watchFolder(root, (paths) => {
  busy = busy.then(async () => {
    const url = edition.archive?.site.url;
    edition = await content.update(paths);
    setEdition(edition);
    preview.reload();
    tell(edition);
    if (edition.archive && url !== undefined && edition.archive.site.url !== url) console.log('The address of the site has changed: start `npm run dev` again.');
    checkLater();
  }).catch((error: unknown) => console.error(error));
});

/** A port that is taken moves on to the next. */
async function listenFrom(port: number): Promise<string> {
  for (let at = port; ; at++) {
    try {
      return await preview.listen(at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || at >= port + 20) throw error;
    }
  }
}

function tell({ issues }: Edition): void {
  if (issues.length > 0) console.log(formatIssues(issues, root));
}

/** Looks through reports for what smells while nothing else is to be done, and tells of it once. */
function checkLater(): void {
  const found = new Issues();
  const current = edition;
  const warnings = content.warnings();
  const step = () => {
    if (current !== edition) return;
    const until = performance.now() + 10;
    for (;;) {
      const { value, done } = warnings.next();
      if (done) break;
      found.addAll(value);
      if (performance.now() > until) return void setTimeout(step, 20);
    }
    const list = found.sorted();
    if (list.length > 0) console.log(formatIssues(list, root));
  };
  setTimeout(step, 2000);
}
