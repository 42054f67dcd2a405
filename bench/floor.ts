import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/**
 * `node bench/floor.ts --content <folder> --site <folder>`: what no build can do without, with as many threads as there are processors: reading and hashing
 * each file of the content, and writing as many files as the site has, as large as its are, at the same paths.
 */
interface Share {
  readonly kind: 'read' | 'write';
  readonly from: string;
  readonly to: string;
  readonly paths: readonly string[];
}

if (isMainThread) {
  const { values: { content, site } } = parseArgs({ options: { content: { type: 'string' }, site: { type: 'string' } } });
  if (!content || !site) throw new Error('node bench/floor.ts --content <folder> --site <folder>');
  const to = mkdtempSync(join(dirname(resolve(site)), '.floor-'));
  try {
    await measure('read', resolve(content), to);
    await measure('write', resolve(site), to);
  } finally {
    rmSync(to, { recursive: true, force: true });
  }
} else {
  const { kind, from, to, paths } = workerData as Share;
  if (kind === 'read') for (const path of paths) createHash('sha256').update(readFileSync(join(from, path), 'utf8')).digest('base64url');
  else for (const path of paths) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), 'a'.repeat(statSync(join(from, path)).size));
  }
  parentPort!.postMessage(null);
}

async function measure(kind: Share['kind'], from: string, to: string): Promise<void> {
  const paths = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1)).sort();
  const count = availableParallelism();
  const [begin, before] = [performance.now(), process.cpuUsage()];
  await Promise.all(Array.from({ length: count }, (_, i) => new Promise((done, failed) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { kind, from, to, paths: paths.filter((_path, k) => k % count === i) } satisfies Share });
    worker.once('message', done);
    worker.once('error', failed);
  })));
  const { user, system } = process.cpuUsage(before);
  console.log(`${kind} ${paths.length} files: ${((performance.now() - begin) / 1000).toFixed(1)} s, CPU ${((user + system) / 1e6).toFixed(1)} s`);
}
