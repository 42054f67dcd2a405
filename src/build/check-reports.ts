import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkReport, type Settled } from '../compile.ts';
import { Issues, type Issue } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import { readLines, writeLines } from '../store/lines.ts';
import { writeEntry } from '../store/pack.ts';
import { codeKey } from './code-key.ts';
import { digest } from './digest.ts';
import { writeValue } from './facts.ts';
import type { Phases } from './progress.ts';
import type { Threads } from './threads.ts';

export interface CheckReportsInput {
  /** By id, what tells each report, as read, from others. */
  readonly digests: ReadonlyMap<string, string>;
  readonly reportOf: (id: string) => Report;
  readonly settled: Settled;
  readonly cache: string;
  /** Threads that know what reports are checked against: asked for where many have to be. */
  readonly threads: () => Promise<Threads>;
  readonly phases: Phases;
}

/** How many reports a thread checks at once. */
const SLICE = 200;
/** So many are checked before a thread would know what to check them against. */
const FEW = 8;

/** Warns of what smells in reports (`checkReport`): a report that was checked against the same as now is not looked at again. */
export async function checkReports({ digests, reportOf, settled, cache, threads: start, phases }: CheckReportsInput): Promise<readonly Issue[]> {
  const file = join(cache, 'warnings.tsv');
  const against = digestFrame(settled);
  const known = readWarnings(file, against);
  const due = [...digests].filter(([, digest]) => !known.has(digest)).map(([id]) => id);
  phases.begin('check reports', due.length);
  const checked = new Map<string, readonly Issue[]>();
  if (due.length <= FEW) for (const id of due) checked.set(id, checkAll([id], reportOf, settled)[0]!);
  else {
    const threads = await start();
    const slices = Array.from({ length: Math.ceil(due.length / SLICE) }, (_, i) => due.slice(i * SLICE, (i + 1) * SLICE));
    await Promise.all(slices.map(async (slice) => {
      const lists = await threads.run('check', slice);
      slice.forEach((id, i) => checked.set(id, lists[i]!));
      phases.advance(slice.length);
    }));
  }
  if (due.length > 0 || known.size !== digests.size) {
    writeLines(file, [`${against}\t${digests.size}`, ...[...digests].map(([id, digest]) => `${digest}\t${known.get(digest) ?? JSON.stringify(checked.get(id)!)}`)]);
  }
  return [...digests].flatMap(([id, digest]) => {
    const text = known.get(digest);
    return text === undefined ? checked.get(id)! : text === NONE ? [] : (JSON.parse(text) as Issue[]);
  });
}

/** The warnings of each of some reports. */
export function checkAll(ids: readonly string[], reportOf: (id: string) => Report, settled: Settled): readonly (readonly Issue[])[] {
  return ids.map((id) => {
    const issues = new Issues();
    checkReport(reportOf(id), settled, issues);
    return issues.sorted();
  });
}

const NONE = '[]';

/** What reports are checked against. Of incidents, as much as dates are settled by and `warnPublishedBefore` may look at. */
function digestFrame({ language, years, ancient, incidents, published }: Settled): string {
  const entries = incidents.values().map(({ id, when, bounds, zone, reference, related }) => writeEntry([id, when, bounds, zone, reference, related.map(({ incident, as }) => [incident, as])]));
  return digest([codeKey(), writeValue([language, years, ancient, published.size === incidents.size ? null : published]), ...entries].join('\n'));
}

/** By a report's digest its warnings as JSON; none if the file is of something else, or is not whole. */
function readWarnings(file: string, against: string): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  if (!existsSync(file)) return known;
  const lines = readLines(file);
  const [was, count] = (lines.next().value as string | undefined)?.split('\t') ?? [];
  if (was !== against) {
    lines.return(undefined);
    return known;
  }
  for (const line of lines) {
    const end = line.indexOf('\t');
    known.set(line.slice(0, end), line.slice(end + 1));
  }
  return known.size === Number(count) ? known : new Map();
}
