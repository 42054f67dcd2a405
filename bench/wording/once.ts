import { writeFileSync } from 'node:fs';
import { compareWording, isDependent } from '../../src/wording/shared-wording.ts';
import { createWordingIndex } from '../../src/wording/wording-index.ts';
import { makeCaptures } from './make.ts';

/** Which pairs are compared: those that share one fingerprint, those that share two, or all. */
export type Pairing = 'shared' | 'all';

/** What one run took and found, in milliseconds and numbers of pairs. */
export interface Findings {
  /** Until all captures are taken in, then until the index is worked out, then until all pairs are compared. Making the texts is in none of them. */
  readonly addMs: number;
  readonly searchMs: number;
  readonly compareMs: number;
  /** Pairs that were compared, those found dependent, and those of them that are not copies of one text. */
  readonly pairs: number;
  readonly dependent: number;
  readonly wrong: number;
  /** Pairs that are copies of one text. */
  readonly copies: number;
}

/** Looks once for shared wording among made captures: `node bench/wording/once.ts <captures> one|two|all <seed> <file for the findings>`. */
const [captures, pairing, seed, file] = process.argv.slice(2);
const index = createWordingIndex();
const ids: string[] = [];
const rootOf = new Map<string, number>();
const sizes = new Map<number, number>();
let addMs = 0;
for (const { id, text, root } of makeCaptures(Number(captures), Number(seed))) {
  const start = performance.now();
  index.add(id, text);
  addMs += performance.now() - start;
  ids.push(id);
  rootOf.set(id, root);
  sizes.set(root, (sizes.get(root) ?? 0) + 1);
}
const searchStart = performance.now();
index.candidates(ids[0]!);
const compareStart = performance.now();
let [pairs, dependent, wrong] = [0, 0, 0];
for (const [a, b] of pairing === 'all' ? allPairs() : index.pairs()) {
  pairs += 1;
  if (!isDependent(compareWording(a, b, index)!.level)) continue;
  dependent += 1;
  if (rootOf.get(a) !== rootOf.get(b)) wrong += 1;
}
const end = performance.now();
const copies = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
const findings: Findings = { addMs, searchMs: compareStart - searchStart, compareMs: end - compareStart, pairs, dependent, wrong, copies };
writeFileSync(file!, JSON.stringify(findings));

function* allPairs(): Generator<readonly [string, string]> {
  for (let i = 0; i < ids.length; i += 1) for (let j = i + 1; j < ids.length; j += 1) yield [ids[i]!, ids[j]!];
}
