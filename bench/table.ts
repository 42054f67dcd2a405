import type { Result } from './result.ts';

/** What Dateline took, as a Markdown table. */
export function formatResults(results: readonly Result[]): string {
  const head = ['incidents', 'work', 'wall s', 'CPU s', 'peak MiB', 'pages', 'MiB', 's per 1,000 pages', 'phases, s'];
  return formatTable(head, results.filter(isOurs).map(({ incidents, work, seconds, cpuSeconds, peakMiB, output, phases }) => [
    group(incidents), work, seconds.toFixed(1), cpuSeconds.toFixed(1), group(peakMiB),
    output ? group(output.pages) : '', output ? group(output.mebibytes) : '',
    output ? perThousand(seconds, output.pages).toFixed(2) : '',
    phases.map(({ name, seconds: s }) => `${name} ${s.toFixed(1)}`).join(', '),
  ]));
}

/** How each work of each generator grows from one size to the next; null if there is one size only. An exponent of 1 is linear growth, 2 quadratic. */
export function formatGrowth(results: readonly Result[]): string | null {
  const rows = results.flatMap((larger) => {
    const smaller = results.findLast(({ tool, work, incidents }) => tool === larger.tool && work === larger.work && incidents < larger.incidents);
    if (!smaller) return [];
    const [size, time, memory] = [larger.incidents / smaller.incidents, larger.cpuSeconds / smaller.cpuSeconds, larger.peakMiB / smaller.peakMiB];
    return [[larger.tool, larger.work, `${group(smaller.incidents)} to ${group(larger.incidents)}`, times(size), times(larger.seconds / smaller.seconds), times(time), (Math.log(time) / Math.log(size)).toFixed(2), times(memory)]];
  });
  return rows.length === 0 ? null : formatTable(['generator', 'work', 'incidents', 'size', 'wall time', 'CPU time', 'its exponent', 'memory'], rows);
}

/** Dateline beside the others in the same run, page for page; null if there are no others. */
export function formatBeside(results: readonly Result[]): string | null {
  if (results.every(isOurs)) return null;
  const head = ['incidents', 'work', 'generator', 'wall s', 'CPU s', 'peak MiB', 'pages', 'MiB', 'not made', 's per 1,000 pages', 'Dateline takes, a page', 'of CPU time'];
  const rows = results.flatMap((ours) => {
    const others = results.filter((other) => !isOurs(other) && other.work === ours.work && other.incidents === ours.incidents);
    return isOurs(ours) && others.length > 0 ? [ours, ...others].map((one) => formatBesideRow(one, ours)) : [];
  });
  return formatTable(head, rows);
}

function formatBesideRow({ incidents, work, tool, seconds, cpuSeconds, peakMiB, output, lacking }: Result, ours: Result): readonly string[] {
  const pages = output!.pages;
  const ratio = (of: (result: Result) => number, own: number) => times(perThousand(of(ours), ours.output!.pages) / perThousand(own, pages));
  return [
    group(incidents), work, tool, seconds.toFixed(1), cpuSeconds.toFixed(1), group(peakMiB), group(pages), group(output!.mebibytes), lacking > 0 ? group(lacking) : '',
    perThousand(seconds, pages).toFixed(2), ratio((result) => result.seconds, seconds), ratio((result) => result.cpuSeconds, cpuSeconds),
  ];
}

function isOurs({ tool }: Result): boolean {
  return tool === 'Dateline';
}

function perThousand(seconds: number, pages: number): number {
  return (seconds / pages) * 1000;
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
