import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Unit } from '../site/routes.ts';
import { digest } from './digest.ts';
import { writeWhole } from './entry-cache.ts';
import type { Facts } from './facts.ts';

/** What the last published site was made from, unit by unit: while all that a unit read is the same, its pages are. */
export interface Ledger {
  /** The bundle that the pages were made with. */
  readonly key: string;
  readonly units: ReadonlyMap<string, LedgerUnit>;
  readonly numbers: KeyNumbers;
  /** Style sheets, scripts and the like. What is in them hangs on the bundle. */
  readonly assets: readonly string[];
}

export interface LedgerUnit {
  /** What it read, as numbers of keys: see `KeyNumbers`. */
  readonly keys: Uint32Array;
  /** A digest of all of that. */
  readonly sum: string;
  /** Paths inside the site. */
  readonly files: readonly string[];
  /** What an incident adds to the survey of sources, as JSON: see `IncidentSurvey`. */
  readonly survey: string;
  /** Sizes and times of its files; empty until they are published. */
  readonly stamp: string;
}

/** Numbers keys through: a site reads the same ones over and over. */
export class KeyNumbers {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

const FILE = 'ledger.jsonl';

/** The name of a unit in the ledger. */
export function nameUnit(unit: Unit): string {
  return 'page' in unit ? `${unit.kind} ${unit.page}` : `${unit.kind} ${unit.id}`;
}

/** What a unit read, as it is in this edition. */
export function sumOf(keys: Uint32Array, { names }: KeyNumbers, facts: Facts): string {
  return digest(Array.from(keys, (key) => facts.digestOf(names[key]!)).join(' '));
}

/** The ledger of the site that was last published; null if there is none that can be relied on. */
export function readLedger(folder: string): Ledger | null {
  const file = join(folder, FILE);
  if (!existsSync(file)) return null;
  try {
    const [header, ...lines] = readFileSync(file, 'utf8').split('\n');
    const { key, assets, names, count } = JSON.parse(header!) as { key: string; assets: readonly string[]; names: readonly string[]; count: number };
    const numbers = new KeyNumbers();
    for (const name of names) numbers.numberOf(name);
    const units = new Map(lines.map((line): [string, LedgerUnit] => {
      const [name, sum, keys, files, survey, stamp] = JSON.parse(line) as [string, string, readonly number[], readonly string[], string, string];
      return [name, { sum, keys: Uint32Array.from(keys), files, survey, stamp }];
    }));
    return units.size === count ? { key, units, numbers, assets } : null;
  } catch (error) {
    // Cut off.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function writeLedger(folder: string, { key, units, numbers: { names }, assets }: Ledger): void {
  // Numbered anew: what is not read any more is left out.
  const numbers = new KeyNumbers();
  const lines = [...units].map(([name, { sum, keys, files, survey, stamp }]) => JSON.stringify([name, sum, Array.from(keys, (key) => numbers.numberOf(names[key]!)), files, survey, stamp]));
  writeWhole(join(folder, FILE), [JSON.stringify({ key, assets, names: numbers.names, count: units.size }), ...lines].join('\n'));
}

/** From now on no ledger can be relied on. */
export function dropLedger(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
}
