import { exponentOf, type Spread } from './timing.ts';
import type { ClashTrial, Comparison } from './trials.ts';

/** Both solvers as a Markdown table. */
export function formatComparisons(comparisons: readonly Comparison[]): string {
  const head = ['incidents', 'statements', 'components', 'largest', 'ours, CPU ms', 'plain, CPU ms', 'plain / ours', 'plain: rounds', 'plain: all rounds, s (estimated)'];
  return formatTable(head, comparisons.map(({ incidents, statements, components, largest, oursMs, plainMs, ratio, rounds, fullMs }) => [
    ...[incidents, statements, components, largest].map(group), told(oursMs), told(plainMs),
    ratio.map((one) => one.toFixed(1)).join(' – '), spread(rounds), told(fullMs / 1000),
  ]));
}

/** How time grows over all sizes; null if there is one size only. */
export function formatExponents(comparisons: readonly Comparison[]): string | null {
  if (comparisons.length < 2) return null;
  const grown = (of: (one: Comparison) => number) => exponentOf(comparisons.map((one) => ({ size: one.incidents, ms: of(one) }))).toFixed(2);
  const [ours, plain, full] = [grown(({ oursMs }) => oursMs), grown(({ plainMs }) => plainMs), grown(({ fullMs }) => fullMs)];
  return `Exponents of growth from ${group(comparisons[0]!.incidents)} to ${group(comparisons.at(-1)!.incidents)} incidents: ours ${ours}, plain ${plain}, plain with all rounds ${full}.`;
}

export function formatClashes(trials: readonly ClashTrial[]): string {
  const head = ['incidents', 'clashes', 'statements of a clash', 'without them, CPU ms', 'with all named, CPU ms', 'plain: one detected, CPU ms'];
  return formatTable(head, trials.map(({ incidents, clashes, sizes, soundMs, clashingMs, detectedMs }) => [group(incidents), group(clashes), spread(sizes), told(soundMs), told(clashingMs), told(detectedMs)]));
}

export interface Memory {
  readonly incidents: number;
  readonly none: number;
  readonly ours: number;
  readonly plain: number;
}

export function formatMemory(rows: readonly Memory[]): string {
  return formatTable(['incidents', 'peak MiB with statements alone', 'ours', 'plain'], rows.map(({ incidents, none, ours, plain }) => [incidents, none, ours, plain].map(group)));
}

/** `8 – 10 – 60` */
function spread(numbers: Spread): string {
  return numbers.map(group).join(' – ');
}

/** Two digits, or all of those before the point. */
function told(amount: number): string {
  return amount < 10 ? amount.toFixed(1) : group(amount);
}

// As in `bench/table.ts`.

function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function group(n: number): string {
  return Math.round(n).toLocaleString('en');
}
