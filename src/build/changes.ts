import type { Ledger } from './ledger.ts';

/** How a site differs from the one that is published. */
export interface Changes {
  /** How many units were made anew. */
  readonly made: number;
  /** The files to be put in place. */
  readonly files: readonly string[];
  /** The files that are no more. */
  readonly removes: readonly string[];
}

/** What has changed since the last site, of which `good` is what stands as it was published. Units that were kept are the very ones of `good`. */
export function changesSince(last: Ledger | null, good: Ledger | null, { units, assets }: Ledger): Changes {
  const made = [...units].filter(([name, unit]) => good?.units.get(name) !== unit).map(([, unit]) => unit);
  const published = new Set(good?.assets);
  const files = [...made.flatMap((unit) => unit.files), ...assets.filter((path) => !published.has(path))];
  return { made: made.length, files, removes: last ? removedFrom(last, { units, assets }) : [] };
}

function removedFrom(last: Ledger, { units, assets }: Pick<Ledger, 'units' | 'assets'>): readonly string[] {
  const present = new Set(assets);
  // What a unit that was kept has stays; only the files of others may be gone, or another's by now.
  for (const [name, unit] of units) if (last.units.get(name) !== unit) for (const path of unit.files) present.add(path);
  return [...last.units].filter(([name, unit]) => units.get(name) !== unit).flatMap(([, { files }]) => files).concat(last.assets).filter((path) => !present.has(path));
}
