import type { Trial } from './trials.ts';

/** Trials as a Markdown table. */
export function formatTrials(trials: readonly Trial[]): string {
  const head = ['captures', 'pairs that share', 'wall s', 'spread', 'taken in / worked out / compared, s', 'peak MiB', 'pairs', 'of all pairs', 'µs a pair', 'found dependent', 'of copies', 'wrongly'];
  return formatTable(head, trials.map((trial) => [
    group(trial.captures), { shared: 'wording at fingerprints', all: 'all' }[trial.pairing], trial.searchSeconds.toFixed(1), percent(trial.spread),
    [trial.addMs, trial.searchMs, trial.compareMs].map((ms) => (ms / 1000).toFixed(1)).join(' / '), group(trial.peakMiB), group(trial.pairs),
    `1 in ${group(allPairs(trial.captures) / trial.pairs)}`, ((trial.compareMs * 1000) / trial.pairs).toFixed(1), group(trial.dependent), group(trial.copies), group(trial.wrong),
  ]));
}

/** How time and memory grow from the smallest size to each other one; null if there is one size only. An exponent of 1 is linear growth, 2 quadratic. */
export function formatGrowth(trials: readonly Trial[]): string | null {
  const rows = trials.flatMap((larger) => {
    const smaller = trials.find(({ pairing }) => pairing === larger.pairing)!;
    if (smaller.captures === larger.captures) return [];
    const [size, time] = [larger.captures / smaller.captures, larger.searchSeconds / smaller.searchSeconds];
    return [[`${group(smaller.captures)} to ${group(larger.captures)}`, larger.pairing, `× ${time.toFixed(1)}`, (Math.log(time) / Math.log(size)).toFixed(2), `× ${(larger.peakMiB / smaller.peakMiB).toFixed(2)}`]];
  });
  return rows.length === 0 ? null : formatTable(['captures', 'fingerprints', 'wall time', 'its exponent', 'memory'], rows);
}

/** What comparing all pairs takes: measured at one size, extrapolated for the others by their numbers of pairs. */
export function formatAgainstAll(all: Trial, trials: readonly Trial[]): string {
  const head = ['captures', 'fingerprints', 'all pairs, s', '', 'all pairs / ours'];
  return formatTable(head, trials.map((trial) => {
    const isMeasured = trial.captures === all.captures;
    const seconds = (trial.addMs + (all.compareMs * allPairs(trial.captures)) / allPairs(all.captures)) / 1000;
    return [group(trial.captures), trial.pairing, group(seconds), isMeasured ? 'measured' : 'extrapolated, not run', `× ${(seconds / trial.searchSeconds).toFixed(0)}`];
  }));
}

function allPairs(captures: number): number {
  return (captures * (captures - 1)) / 2;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

// As in `bench/table.ts`.

function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function group(n: number): string {
  return Math.round(n).toLocaleString('en');
}
