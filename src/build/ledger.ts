import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Unit } from '../site/routes.ts';
import { readLines, writeLines } from '../store/lines.ts';
import { digest } from './digest.ts';
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

const FILE = 'ledger.tsv';

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
  const lines = readLines(file);
  const header = lines.next();
  if (header.done) return null;
  const { key, assets, count } = JSON.parse(header.value) as LedgerHeader;
  const numbers = new KeyNumbers();
  const units = new Map<string, LedgerUnit>();
  for (const line of lines) {
    if (line.startsWith('"')) {
      numbers.numberOf(JSON.parse(line) as string);
      continue;
    }
    const [name, sum, keys, files, stamp, survey] = line.split('\t') as [string, string, string, string, string, string];
    units.set(name, { sum, keys: Uint32Array.from(keys === '' ? [] : keys.split(' ')), files: files.split('\u0001'), survey, stamp });
  }
  return units.size === count ? { key, units, numbers, assets } : null;
}

interface LedgerHeader {
  readonly key: string;
  readonly assets: readonly string[];
  /** How many units there are: fewer, and the file was cut off. */
  readonly count: number;
}

export function writeLedger(folder: string, { key, units, numbers: { names }, assets }: Ledger): void {
  writeLines(join(folder, FILE), linesOf());

  /** The names of keys first, as JSON, each a line of its own; then a line a unit. */
  function* linesOf(): Generator<string> {
    yield JSON.stringify({ key, assets, count: units.size } satisfies LedgerHeader);
    // Numbered anew: what is not read any more is left out.
    const numbers = new Map<number, number>();
    for (const unit of units.values()) for (const number of unit.keys) if (!numbers.has(number)) numbers.set(number, numbers.size);
    for (const number of numbers.keys()) yield JSON.stringify(names[number]!);
    for (const [name, { sum, keys, files, survey, stamp }] of units) {
      yield [name, sum, Array.from(keys, (number) => numbers.get(number)!).join(' '), files.join('\u0001'), stamp, survey].join('\t');
    }
  }
}

/** From now on no ledger can be relied on. */
export function dropLedger(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
}
