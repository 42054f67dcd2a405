import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Unit } from '../site/routes.ts';
import { readBlocks, writeBlocks } from '../store/blocks.ts';
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

const FILE = 'ledger';

/** The name of a unit in the ledger. */
export function nameUnit(unit: Unit): string {
  return 'page' in unit ? `${unit.kind} ${unit.page}` : `${unit.kind} ${unit.id}`;
}

interface Header {
  readonly key: string;
  readonly assets: readonly string[];
  /** How many units there are: fewer, and the file was cut off. */
  readonly count: number;
}

/** The ledger of the site that was last published; null if there is none that can be relied on. */
export function readLedger(folder: string): Ledger | null {
  const found = readBlocks(join(folder, FILE));
  if (!found) return null;
  const { key, assets, count } = found.header as Header;
  const [bytes, ends, states, allKeys] = found.blocks as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const table = new FactTable({ names: { bytes: Buffer.from(bytes.buffer), ends: new Uint32Array(ends.buffer) }, states: new Float64Array(states.buffer) });
  const keys = new Uint32Array(allKeys.buffer);
  const units = new Map<string, LedgerUnit>();
  let at = 0;
  for (const line of found.lines) {
    const [name, length, files, stamp, survey] = line.split('\t') as [string, string, string, string, string];
    units.set(name, { keys: keys.subarray(at, at += Number(length)), files: files.split('\u0001'), survey, stamp });
  }
  return units.size === count ? { key, units, table, assets } : null;
}

/** Numbers, in the order of the machine, of what the units read; and a line a unit. What is not read any more is left out. */
export function writeLedger(folder: string, { key, units, table, assets }: Ledger): void {
  // Numbered anew: by the number that a thing had, the one that it gets.
  const numbers = new Int32Array(table.size).fill(-1);
  const known = new Uint32Array(table.size);
  const keys = new Uint32Array(units.values().reduce((sum, unit) => sum + unit.keys.length, 0));
  let [count, at] = [0, 0];
  for (const unit of units.values()) {
    for (const number of unit.keys) {
      if (numbers[number] === -1) {
        known[count] = number;
        numbers[number] = count++;
      }
      keys[at++] = numbers[number]!;
    }
  }
  const { names, states } = table.take(known.subarray(0, count));
  writeBlocks(join(folder, FILE), {
    header: { key, assets, count: units.size } satisfies Header,
    blocks: [names.bytes, names.ends, states, keys].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
    lines: units.entries().map(([name, unit]) => [name, unit.keys.length, unit.files.join('\u0001'), unit.stamp, unit.survey].join('\t')),
  });
}

/** From now on no ledger can be relied on. */
export function dropLedger(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
}
