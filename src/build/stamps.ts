import { statSync } from 'node:fs';
import type { Ledger, LedgerUnit } from './ledger.ts';

/** Sizes of published files and when they were last written, to the second: copies keep no more. What somebody has edited, or put back from another time, has others. */
function stampOf(files: readonly string[], out: string): string {
  return files.map((path) => {
    const stat = statSync(`${out}/${path}`, { throwIfNoEntry: false });
    return stat?.isFile() ? `${stat.size} ${Math.floor(stat.mtimeMs / 1000)}` : '-';
  }).join(',');
}

/** A ledger without the units of which a file is not as it was published. */
export function withoutTouched(ledger: Ledger, out: string): Ledger {
  const isThere = (path: string) => statSync(`${out}/${path}`, { throwIfNoEntry: false })?.isFile() ?? false;
  return { ...ledger, units: new Map([...ledger.units].filter(([, { files, stamp }]) => stampOf(files, out) === stamp)), assets: ledger.assets.filter(isThere) };
}

/** Units with the stamps of their files; those of the last site have theirs. */
export function stampUnits(units: ReadonlyMap<string, LedgerUnit>, stage: string): ReadonlyMap<string, LedgerUnit> {
  return new Map([...units].map(([name, unit]) => [name, unit.stamp === '' ? { ...unit, stamp: stampOf(unit.files, stage) } : unit]));
}
