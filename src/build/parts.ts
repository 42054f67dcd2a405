import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hash } from 'node:crypto';
import { isUnitOfSources, type Unit } from '../site/routes.ts';
import type { FactTable } from './fact-table.ts';
import { nameUnit, readLedger, type LedgerUnit } from './ledger.ts';

/** One of several parts of a site, each made by a machine of its own: `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** `2/4`: undefined if it is none. */
export function parseShard(text: string): Shard | undefined {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  return match && index >= 1 && index <= count ? { index, count } : undefined;
}

/**
 * Whether a unit is made in a shard: by a hash of its name, so that an added entry moves no other. Pages of sources count what all
 * incidents come to, and are made when the parts are joined.
 */
export function isInShard(unit: Unit, { index, count }: Shard): boolean {
  return !isUnitOfSources(unit) && hash('sha256', nameUnit(unit), 'buffer').readUInt32BE(0) % count === index - 1;
}

/** Parts of a site that have been made elsewhere. */
export interface Parts {
  /** A unit that one of them has, made with this bundle. */
  readonly find: (name: string) => { readonly unit: LedgerUnit; readonly table: FactTable; readonly folder: string } | undefined;
}

/** Where a part keeps what it was made from. */
export const PART = '_part';

/** Opens parts; those made with other code, or for another address, have nothing to give. Throws where a folder is no part. */
export function openParts(folders: readonly string[], key: string): Parts {
  const parts = folders.map((folder) => {
    const ledger = existsSync(folder) ? readLedger(join(folder, PART)) : null;
    if (!ledger) throw new Error(`${folder} holds no part of a site. Make it with \`npm run build -- --shard 1/4\`.`);
    return { folder, table: ledger.table, units: ledger.key === key ? ledger.units : new Map<string, LedgerUnit>() };
  });
  return {
    find: (name) => {
      const part = parts.find(({ units, folder }) => units.get(name)?.files.every((path) => existsSync(join(folder, path))));
      return part && { unit: part.units.get(name)!, table: part.table, folder: part.folder };
    },
  };
}

/** Puts the files of a unit into another folder. */
export function copyUnit({ files }: LedgerUnit, from: string, to: string): void {
  for (const path of files) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(join(from, path), join(to, path));
  }
}
