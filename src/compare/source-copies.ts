import type { Archive } from '../model/archive.ts';
import { showsDependence } from '../model/shared-wording.ts';
import { Counter, type Count } from './source-count.ts';
import { isSurelyBefore } from './surely-before.ts';

/** One of a source's reports, with those of other sources that it depends on or that depend on it. */
export interface CopyExample {
  readonly report: string;
  readonly others: readonly string[];
}

/**
 * Dependence between one source's reports and others', counted in its own reports. Shared wording has no direction of
 * its own: what appeared later may have copied what was there, or both may have copied a third.
 */
export interface Copies {
  /** Its reports that the editors say were made from another source's. */
  readonly madeFrom: Count<CopyExample>;
  /** Its reports that another source's were made from, as the editors say. */
  readonly madeInto: Count<CopyExample>;
  /** Its reports that share wording, beyond quotations, with another source's that had surely appeared. */
  readonly wordingOfEarlier: Count<CopyExample>;
  /** The same with another source's that appeared later. */
  readonly wordingInLater: Count<CopyExample>;
  /** The same where the order of publication is not known. */
  readonly wordingUnordered: Count<CopyExample>;
}

type Kind = keyof Copies;
const MOST_OTHERS = 3;

/** The copies of every source, by its id; sources without any are absent. */
export function findCopies({ cards: reports, sharedWording }: Pick<Archive, 'cards' | 'sharedWording'>): ReadonlyMap<string, Copies> {
  const madeInto = new Map<string, string[]>();
  for (const { id, derivedFrom } of reports.values()) {
    for (const parent of derivedFrom ?? []) madeInto.set(parent, [...(madeInto.get(parent) ?? []), id]);
  }
  const copies = new Map<string, Record<Kind, Counter<CopyExample>>>();
  for (const report of reports.values()) {
    if (!report.derivedFrom?.length && !madeInto.has(report.id) && !sharedWording.has(report.id)) continue;
    const isForeign = (id: string) => reports.get(id) !== undefined && reports.get(id)!.source !== report.source;
    const [parents, children] = [report.derivedFrom ?? [], madeInto.get(report.id) ?? []].map((ids) => ids.filter(isForeign)) as [string[], string[]];
    // What is declared needs no other sign.
    const alike = (sharedWording.get(report.id) ?? [])
      .filter(({ level }) => showsDependence(level))
      .map(({ a, b }) => (a === report.id ? b : a))
      .filter((id) => isForeign(id) && !parents.includes(id) && !children.includes(id));
    const earlier = alike.filter((id) => isSurelyBefore([reports.get(id)!], [report]));
    const later = alike.filter((id) => isSurelyBefore([report], [reports.get(id)!]));
    const found: Readonly<Record<Kind, readonly string[]>> = {
      madeFrom: parents, madeInto: children, wordingOfEarlier: earlier, wordingInLater: later,
      wordingUnordered: alike.filter((id) => !earlier.includes(id) && !later.includes(id)),
    };
    for (const [kind, others] of Object.entries(found) as [Kind, readonly string[]][]) {
      if (others.length === 0) continue;
      const own = copies.get(report.source) ?? noCopies();
      copies.set(report.source, own);
      own[kind].add({ report: report.id, others: others.slice(0, MOST_OTHERS) });
    }
  }
  return copies;
}

export function noCopies(): Record<Kind, Counter<CopyExample>> {
  return { madeFrom: new Counter(), madeInto: new Counter(), wordingOfEarlier: new Counter(), wordingInLater: new Counter(), wordingUnordered: new Counter() };
}
