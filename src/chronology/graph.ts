import type { CivilMs } from '../model/time.ts';
import { byCodeUnit } from '../model/text.ts';
import type { Statement } from './statement.ts';

/** What an event's bound implies for another's: once the one is known, the other is at most (or at least) `reach` of it. */
export interface Edge {
  readonly to: number;
  readonly from: number;
  readonly reach: (at: CivilMs) => CivilMs;
  /** The statement that says so, by its number. */
  readonly statement: number;
  readonly even: boolean;
}

/** One direction of a network: the tightest bounds so far and what follows from each. */
export interface Side {
  readonly isTighter: (a: CivilMs, b: CivilMs) => boolean;
  /** The bound of what nobody limits: ∞ or -∞. */
  readonly open: CivilMs;
  /** By event: the bound that a statement gives outright, and which statement that is (-1: none). */
  readonly given: Float64Array;
  readonly givenBy: Int32Array;
  /** By event: what follows from its bound. */
  readonly edges: readonly (readonly Edge[])[];
}

/** Statements as a graph of events. Both ends of all bounds are inside. */
export interface Graph<Source> {
  readonly statements: readonly Statement<Source>[];
  /** The number of each event. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly latest: Side;
  readonly earliest: Side;
  /** By event: the number of its component, and by component: how many events and how many ties it has. */
  readonly componentOf: Int32Array;
  readonly sizes: Int32Array;
  readonly ties: Int32Array;
}

/** Lays statements out as a graph, in the order of their keys, so that their order in files does not matter. */
export function layOut<Source>(unordered: readonly Statement<Source>[]): Graph<Source> {
  const statements = unordered.toSorted((a, b) => byCodeUnit(a.key, b.key));
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  for (const { subject, ties } of statements) {
    numberOf(subject);
    for (const tie of ties) [tie.subject, tie.anchor].forEach(numberOf);
  }
  const latest = emptySide(numbers.size, Infinity, (a, b) => a < b);
  const earliest = emptySide(numbers.size, -Infinity, (a, b) => a > b);
  const parents = Int32Array.from(numbers.values());
  statements.forEach(({ subject, within, ties }, statement) => {
    if (within) {
      give(latest, numberOf(subject), within.latest - 1, statement);
      give(earliest, numberOf(subject), within.earliest, statement);
    }
    for (const tie of ties) {
      const [to, from] = [numberOf(tie.subject), numberOf(tie.anchor)];
      const { least, most, anchorLeast, anchorMost, even } = tie.step;
      latest.edges[from]!.push({ from, to, reach: most, statement, even });
      latest.edges[to]!.push({ from: to, to: from, reach: anchorMost, statement, even });
      earliest.edges[from]!.push({ from, to, reach: least, statement, even });
      earliest.edges[to]!.push({ from: to, to: from, reach: anchorLeast, statement, even });
      parents[rootOf(parents, to)] = rootOf(parents, from);
    }
  });
  return { statements, numbers, latest, earliest, ...components(parents, latest.edges) };
}

function emptySide(events: number, open: CivilMs, isTighter: Side['isTighter']) {
  return {
    open, isTighter, given: new Float64Array(events).fill(open), givenBy: new Int32Array(events).fill(-1),
    edges: Array.from({ length: events }, (): Edge[] => []),
  };
}

function give({ isTighter, given, givenBy }: Side, event: number, at: CivilMs, statement: number): void {
  if (!isTighter(at, given[event]!)) return;
  given[event] = at;
  givenBy[event] = statement;
}

/** Disjoint sets with path halving (Tarjan and van Leeuwen 1984). */
function rootOf(parents: Int32Array, event: number): number {
  let at = event;
  while (parents[at] !== at) {
    parents[at] = parents[parents[at]!]!;
    at = parents[at]!;
  }
  return at;
}

function components(parents: Int32Array, edges: readonly (readonly Edge[])[]): Pick<Graph<unknown>, 'componentOf' | 'sizes' | 'ties'> {
  const numbers = new Map<number, number>();
  const componentOf = parents.map((_, event) => {
    const root = rootOf(parents, event);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
  const sizes = new Int32Array(numbers.size);
  const edgeCounts = new Int32Array(numbers.size);
  componentOf.forEach((component, event) => {
    sizes[component]! += 1;
    edgeCounts[component]! += edges[event]!.length;
  });
  // Each tie leads both ways.
  return { componentOf, sizes, ties: edgeCounts.map((count) => count / 2) };
}
