import type { Archive } from '../model/archive.ts';
import type { Report, ReportCard } from '../model/report.ts';
import type { WordingLevel } from '../model/shared-wording.ts';
import type { Comparison } from './comparison.ts';
import { isSurelyBefore } from './surely-before.ts';
import { pairKey, sortBySource } from './source-row.ts';

/** How two sources stand to each other, in counts. They say nothing of who is right. Uncertain matches do not count. */
export interface SourcePair {
  /** The id that comes first by code unit. */
  readonly a: string;
  readonly b: string;
  /** Incidents that both report on. */
  readonly incidents: number;
  /** Questions on these that both answer with a value, as their answers stand. */
  readonly questions: number;
  /** Of these questions: answers equal or one in the other, and none that clash. */
  readonly alike: number;
  /** Of the alike: where the reports of both go back to one origin. */
  readonly oneOrigin: number;
  /** Of these questions: claims of the two that cannot both be true, whatever else they say. */
  readonly clashing: number;
  /** Incidents that `a` reported when `b` surely had not, and the other way about; the order of the rest is not known. */
  readonly firstA: number;
  readonly firstB: number;
  /** Pairs of their reports with shared wording, by level. */
  readonly wording: ReadonlyMap<WordingLevel, number>;
  /** Reports of the one that say they were made from the other's. */
  readonly derived: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
const NO_WORDING: ReadonlyMap<WordingLevel, number> = new Map();

const COUNTED = ['incidents', 'questions', 'alike', 'oneOrigin', 'clashing', 'firstA', 'firstB'] as const;

/** What one incident adds to a pair of sources. */
export type PairCounts = Pick<SourcePair, 'a' | 'b' | (typeof COUNTED)[number]>;

/** What one comparison adds to each pair of its sources. */
export function countPairs({ columns, rows }: Comparison, { places }: Pick<Archive, 'places'>): readonly PairCounts[] {
  const pairs = new Map<string, Mutable<PairCounts>>();
  const bySource = new Map<string, Report[]>();
  for (const { coverage, report, source } of columns) {
    if (coverage.match !== 'certain') continue;
    bySource.set(source.id, [...(bySource.get(source.id) ?? []), report]);
  }
  forEachPair([...bySource], ([one, ofOne], [other, ofOther]) => {
    const pair = pairIn(pairs, one, other);
    pair.incidents += 1;
    const [ofA, ofB] = pair.a === one ? [ofOne, ofOther] : [ofOther, ofOne];
    if (isSurelyBefore(ofA, ofB)) pair.firstA += 1;
    else if (isSurelyBefore(ofB, ofA)) pair.firstB += 1;
  });
  for (const row of rows) {
    const { parts, isAlike, isClashing } = sortBySource(row, places);
    forEachPair(parts, (one, other) => {
      const pair = pairIn(pairs, one.source, other.source);
      pair.questions += 1;
      if (isClashing(one.source, other.source)) pair.clashing += 1;
      else if (isAlike(one, other)) {
        pair.alike += 1;
        if (one.origin === other.origin) pair.oneOrigin += 1;
      }
    });
  }
  return [...pairs.values()];
}

/** What pairs need of an archive. */
type PairContext = Pick<Archive, 'cards' | 'sharedWording'>;

/** The pairs of sources, fed with what one incident after the other adds; what it keeps does not grow with claims. */
export class PairTally {
  readonly #archive: PairContext;
  readonly #pairs = new Map<string, Mutable<SourcePair>>();

  constructor(archive: PairContext) {
    this.#archive = archive;
  }

  add(counts: readonly PairCounts[]): void {
    for (const { a, b, ...own } of counts) {
      const pair = this.#pairOf(a, b);
      for (const key of COUNTED) pair[key] += own[key];
    }
  }

  /** All pairs with something in common, once every comparison is in. */
  finish(): ReadonlyMap<string, SourcePair> {
    const { cards, sharedWording } = this.#archive;
    for (const report of cards.values()) {
      for (const parent of report.derivedFrom ?? []) this.#between(report, cards.get(parent), (pair) => { pair.derived += 1; });
      for (const { a, b, level } of sharedWording.get(report.id) ?? []) {
        if (a !== report.id) continue;
        this.#between(report, cards.get(b), (pair) => { pair.wording = new Map(pair.wording).set(level, (pair.wording.get(level) ?? 0) + 1); });
      }
    }
    return this.#pairs;
  }

  #between(one: ReportCard, other: ReportCard | undefined, count: (pair: Mutable<SourcePair>) => void): void {
    if (other && other.source !== one.source) count(this.#pairOf(one.source, other.source));
  }

  #pairOf(one: string, other: string): Mutable<SourcePair> {
    return pairIn(this.#pairs, one, other, () => ({ wording: NO_WORDING, derived: 0 }));
  }
}

/** The counts of two sources, in whatever order they are named; of nothing where there are none yet. */
function pairIn<P extends Mutable<PairCounts>>(pairs: Map<string, P>, one: string, other: string, more: () => Omit<P, keyof PairCounts> = () => ({}) as Omit<P, keyof PairCounts>): P {
  const [a, b] = one < other ? [one, other] : [other, one];
  const known = pairs.get(pairKey(a, b));
  if (known) return known;
  const pair = { a, b, incidents: 0, questions: 0, alike: 0, oneOrigin: 0, clashing: 0, firstA: 0, firstB: 0, ...more() } as unknown as P;
  pairs.set(pairKey(a, b), pair);
  return pair;
}

function forEachPair<T>(all: readonly T[], visit: (a: T, b: T) => void): void {
  all.forEach((a, i) => {
    for (let j = i + 1; j < all.length; j++) visit(a, all[j]!);
  });
}
