import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Unit } from '../site/routes.ts';
import { readLines, writeLines } from '../store/lines.ts';
import { NumberPool, parseNumbers } from '../store/number-pool.ts';
import { FactTable } from './fact-table.ts';

/** What the last published site was made from, unit by unit: while all that a unit read is the same, its pages are. */
export interface Ledger {
  /** The bundle that the pages were made with. */
  readonly key: string;
  readonly units: ReadonlyMap<string, LedgerUnit>;
  readonly table: FactTable;
  /** Style sheets, scripts and the like. What is in them hangs on the bundle. */
  readonly assets: readonly string[];
}

export interface LedgerUnit {
  /** What it read, as numbers of `FactTable`. */
  readonly keys: Uint32Array;
  /** Paths inside the site. */
  readonly files: readonly string[];
  /** What an incident adds to the survey of sources: see `writeSurvey`. */
  readonly survey: string;
  /** Sizes and times of its files; empty until they are published. */
  readonly stamp: string;
}

const FILE = 'ledger.tsv';

/** The name of a unit in the ledger. */
export function nameUnit(unit: Unit): string {
  return 'page' in unit ? `${unit.kind} ${unit.page}` : `${unit.kind} ${unit.id}`;
}

/** The ledger of the site that was last published; null if there is none that can be relied on. */
export function readLedger(folder: string): Ledger | null {
  const file = join(folder, FILE);
  if (!existsSync(file)) return null;
  const lines = readLines(file);
  const header = lines.next();
  if (header.done) return null;
  const { key, assets, count } = JSON.parse(header.value) as LedgerHeader;
  const [table, pool] = [new FactTable(), new NumberPool()];
  const units = new Map<string, LedgerUnit>();
  for (const line of lines) {
    if (line.startsWith('"')) {
      const end = line.lastIndexOf('\t');
      table.add(JSON.parse(line.slice(0, end)) as string, Number(line.slice(end + 1)));
      continue;
    }
    const [name, keys, files, stamp, survey] = line.split('\t') as [string, string, string, string, string];
    units.set(name, { keys: pool.take(parseNumbers(keys)), files: files.split('\u0001'), survey, stamp });
  }
  return units.size === count ? { key, units, table, assets } : null;
}

interface LedgerHeader {
  readonly key: string;
  readonly assets: readonly string[];
  /** How many units there are: fewer, and the file was cut off. */
  readonly count: number;
}

export function writeLedger(folder: string, { key, units, table, assets }: Ledger): void {
  writeLines(join(folder, FILE), linesOf());

  /** What was read first, each thing as JSON with its state in a line of its own; then a line a unit. */
  function* linesOf(): Generator<string> {
    yield JSON.stringify({ key, assets, count: units.size } satisfies LedgerHeader);
    // Numbered anew: what is not read any more is left out.
    const numbers = new Int32Array(table.names.length).fill(-1);
    let count = 0;
    for (const unit of units.values()) {
      for (const number of unit.keys) {
        if (numbers[number] !== -1) continue;
        numbers[number] = count++;
        yield `${JSON.stringify(table.names[number]!)}\t${table.stateOf(number)}`;
      }
    }
    for (const [name, { keys, files, survey, stamp }] of units) {
      yield [name, keys.map((number) => numbers[number]!).join(' '), files.join('\u0001'), stamp, survey].join('\t');
    }
  }
}

/** From now on no ledger can be relied on. */
export function dropLedger(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
}
