import { readFileSync } from 'node:fs';
import type { Measurement } from './measure.ts';

/** Clock ticks a second, in which Linux counts processor time. */
const TICKS = 100;
const EVERY_MS = 20;

/** Watches another process until it is asked what that took; not a number where the system does not tell (Linux does). */
export function watchUsage(pid: number): () => Pick<Measurement, 'cpuSeconds' | 'peakMiB'> {
  let [cpuSeconds, peakMiB] = [NaN, NaN];
  const timer = setInterval(() => {
    try {
      const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      // After the name, which is in brackets: user and system time are the 12th and 13th values.
      const values = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      if (peak === undefined) return;
      peakMiB = Number(peak) / 1024;
      cpuSeconds = (Number(values[11]) + Number(values[12])) / TICKS;
    } catch {
      // It has ended, or this is no Linux.
    }
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return { cpuSeconds, peakMiB };
  };
}
