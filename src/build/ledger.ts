import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { IncidentSurvey } from '../compare/source-survey.ts';
import type { Unit } from '../site/routes.ts';
import { digest } from './digest.ts';
import { writeWhole } from './entry-cache.ts';
import type { Facts } from './facts.ts';

/** What the last published site was made from, unit by unit: while all that a unit read is the same, its pages are. */
export interface Ledger {
  /** The bundle that the pages were made with. */
  readonly key: string;
  readonly units: ReadonlyMap<string, LedgerUnit>;
  /** Style sheets, scripts and the like. What is in them hangs on the bundle. */
  readonly assets: readonly string[];
}

export interface LedgerUnit {
  /** What it read, as numbers of keys. */
  readonly keys: readonly string[];
  /** A digest of all of that. */
  readonly sum: string;
  /** Paths inside the site. */
  readonly files: readonly string[];
  readonly survey: IncidentSurvey | null;
}

const FILE = 'ledger.jsonl';

/** The name of a unit in the ledger. */
export function nameUnit(unit: Unit): string {
  return 'page' in unit ? `${unit.kind} ${unit.page}` : `${unit.kind} ${unit.id}`;
}

/** What a unit read, as it is in this edition. */
export function sumOf(keys: readonly string[], facts: Facts): string {
  return digest(keys.map((key) => facts.digestOf(key)).join(' '));
}

/** The ledger of the site that was last published; null if there is none that can be relied on. */
export function readLedger(folder: string): Ledger | null {
  const file = join(folder, FILE);
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const { key, assets, names } = JSON.parse(lines[0]!) as { key: string; assets: readonly string[]; names: readonly string[] };
  const units = new Map<string, LedgerUnit>();
  for (const line of lines.slice(1)) {
    if (line === '') continue;
    const [name, sum, keys, files, survey] = JSON.parse(line) as [string, string, readonly number[], readonly string[], IncidentSurvey | null];
    units.set(name, { sum, keys: keys.map((number) => names[number]!), files, survey });
  }
  return { key, units, assets };
}

export function writeLedger(folder: string, { key, units, assets }: Ledger): void {
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const lines = [...units].map(([name, { sum, keys, files, survey }]) => JSON.stringify([name, sum, keys.map(numberOf), files, survey]));
  writeWhole(join(folder, FILE), [JSON.stringify({ key, assets, names: [...numbers.keys()] }), ...lines].join('\n'));
}

/** From now on no ledger can be relied on. */
export function dropLedger(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
}
