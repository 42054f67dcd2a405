import { statSync } from 'node:fs';
import type { Ledger, LedgerUnit } from './ledger.ts';

/** Sizes of published files and when they were last written, to the second: copies keep no more. What somebody has edited, or put back from another time, has others. */
function stampOf(files: readonly string[], out: string): string {
  return files.map((path) => {
    const stat = statSync(`${out}/${path}`, { throwIfNoEntry: false });
    return stat?.isFile() ? `${stat.size} ${Math.floor(stat.mtimeMs / 1000)}` : '-';
  }).join(',');
}

/** The units of a site of which a file is not as it was published. */
export function findTouched({ units }: Pick<Ledger, 'units'>, out: string): readonly string[] {
  return [...units].filter(([, { files, stamp }]) => stampOf(files, out) !== stamp).map(([name]) => name);
}

/** A ledger without such units, nor style sheets and the like that are not there. */
export function withoutTouched(ledger: Ledger, touched: readonly string[], out: string): Ledger {
  const isThere = (path: string) => statSync(`${out}/${path}`, { throwIfNoEntry: false })?.isFile() ?? false;
  const units = new Map(ledger.units);
  for (const name of touched) units.delete(name);
  return { ...ledger, units, assets: ledger.assets.filter(isThere) };
}

/** Units with the stamps of their files; those of the last site have theirs. */
export function stampUnits(units: ReadonlyMap<string, LedgerUnit>, stage: string): ReadonlyMap<string, LedgerUnit> {
  return new Map([...units].map(([name, unit]) => [name, unit.stamp === '' ? { ...unit, stamp: stampOf(unit.files, stage) } : unit]));
}
