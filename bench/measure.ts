import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { watchUsage } from './watch-usage.ts';

/** What one process took. */
export interface Measurement {
  /** By the clock on the wall, from start to exit. */
  readonly seconds: number;
  /** On all processors together; less disturbed by whatever else the machine does. */
  readonly cpuSeconds: number;
  /** The most memory that the process held at once, its threads included, in MiB. */
  readonly peakMiB: number;
}

/** A script for this Node, or a program of its own. */
export interface Command {
  readonly kind: 'script' | 'program';
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Hears of each line that the process writes to standard error. */
export type HeedLine = (line: string) => void;

/**
 * Runs a script under this Node in a process of its own. Throws with the end of its output if it fails.
 * The process that calls this must stay small: on Linux a child's peak begins at its parent's size.
 */
export function measureScript(file: string, args: readonly string[], env: Readonly<Record<string, string>>, scratch: string, heedLine?: HeedLine): Promise<Measurement> {
  return measureCommand({ kind: 'script', file, args, env }, scratch, heedLine);
}

/** The same for any command. Scripts tell of their own use at their end; programs are watched, so that short ones show less than they took. */
export async function measureCommand({ kind, file, args, env, cwd }: Command, scratch: string, heedLine: HeedLine = () => {}): Promise<Measurement> {
  const usageFile = join(scratch, 'usage.json');
  const isScript = kind === 'script';
  const start = performance.now();
  const child = spawn(isScript ? process.execPath : file, isScript ? ['--import', join(import.meta.dirname, 'report-usage.ts'), file, ...args] : args, {
    ...(cwd !== undefined && { cwd }),
    env: { ...process.env, ...env, BENCH_USAGE: usageFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const watched = isScript ? null : watchUsage(child.pid!);
  await finish(child, file, heedLine);
  const seconds = (performance.now() - start) / 1000;
  if (watched) return { seconds, ...watched() };
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usageFile, 'utf8')) as NodeJS.ResourceUsage;
  return { seconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMiB: maxRSS / 1024 };
}

async function finish(child: ChildProcess, file: string, heedLine: HeedLine): Promise<void> {
  const stop = () => child.kill();
  process.once('exit', stop);
  let output = '';
  let line = '';
  const keepEnd = (chunk: Buffer) => { output = (output + chunk.toString()).slice(-4000); };
  child.stdout!.on('data', keepEnd);
  child.stderr!.on('data', (chunk: Buffer) => {
    keepEnd(chunk);
    const lines = (line + chunk.toString()).split('\n');
    line = lines.pop()!;
    lines.forEach(heedLine);
  });
  const code = await new Promise<number | string | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => resolve(exitCode ?? signal));
  });
  process.off('exit', stop);
  if (code !== 0) throw new Error(`${file} ended with ${code}:\n${output}`);
}
