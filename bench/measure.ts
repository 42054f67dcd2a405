import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one process took. */
export interface Measurement {
  /** By the clock on the wall, from start to exit. */
  readonly seconds: number;
  /** On all processors together; less disturbed by whatever else the machine does. */
  readonly cpuSeconds: number;
  /** The most memory that the process held at once, its threads included, in MiB. */
  readonly peakMiB: number;
}

/**
 * Runs a script under this Node in a process of its own. Throws with the end of its output if it fails.
 * The process that calls this must stay small: on Linux a child's peak begins at its parent's size.
 */
export async function measureScript(script: string, args: readonly string[], env: Readonly<Record<string, string>>, scratch: string): Promise<Measurement> {
  const usageFile = join(scratch, 'usage.json');
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', join(import.meta.dirname, 'report-usage.ts'), script, ...args], {
    env: { ...process.env, ...env, BENCH_USAGE: usageFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  let output = '';
  const keepEnd = (chunk: Buffer) => { output = (output + chunk.toString()).slice(-4000); };
  child.stdout.on('data', keepEnd);
  child.stderr.on('data', keepEnd);
  const code = await new Promise<number | string | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => resolve(exitCode ?? signal));
  });
  process.off('exit', stop);
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${output}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usageFile, 'utf8')) as NodeJS.ResourceUsage;
  return { seconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMiB: maxRSS / 1024 };
}
