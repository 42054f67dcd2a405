import type { Result } from './trials.ts';

/** Results as a Markdown table. */
export function formatResults(results: readonly Result[]): string {
  const head = ['incidents', 'work', 'wall s', 'CPU s', 'peak MiB', 'pages', 'MiB written', 's per 1,000 pages', 'before / pages / after, s'];
  return formatTable(head, results.map(({ incidents, work, seconds, cpuSeconds, peakMiB, output, phases }) => [
    group(incidents), work, seconds.toFixed(1), cpuSeconds.toFixed(1), group(peakMiB),
    output ? group(output.pages) : '', output ? group(output.mebibytes) : '',
    output ? ((seconds / output.pages) * 1000).toFixed(2) : '',
    phases ? [phases.before, phases.pages, phases.after].map((s) => s.toFixed(1)).join(' / ') : '',
  ]));
}

/** How each work grows from one size to the next; null if there is one size only. An exponent of 1 is linear growth, 2 quadratic. */
export function formatGrowth(results: readonly Result[]): string | null {
  const rows = results.flatMap((larger) => {
    const smaller = results.findLast(({ work, incidents }) => work === larger.work && incidents < larger.incidents);
    if (!smaller) return [];
    const [size, time, memory] = [larger.incidents / smaller.incidents, larger.cpuSeconds / smaller.cpuSeconds, larger.peakMiB / smaller.peakMiB];
    return [[larger.work, `${group(smaller.incidents)} to ${group(larger.incidents)}`, times(size), times(larger.seconds / smaller.seconds), times(time), (Math.log(time) / Math.log(size)).toFixed(2), times(memory)]];
  });
  return rows.length === 0 ? null : formatTable(['work', 'incidents', 'size', 'wall time', 'CPU time', 'its exponent', 'memory'], rows);
}

function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function times(ratio: number): string {
  return `× ${ratio.toFixed(2)}`;
}

/** `20,050` */
function group(n: number): string {
  return Math.round(n).toLocaleString('en');
}
