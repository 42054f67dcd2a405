import { boundsBetween, type TimeBounds } from '../model/time.ts';
import { findClash } from './clash.ts';
import { layOut, type Graph, type Side } from './graph.ts';
import { findEndlessCircles, propagate, type Propagated } from './propagate.ts';
import type { Clash, Statement } from './statement.ts';

/** What statements come to when all of them are taken together. */
export interface Solution<Source> {
  /** By event: its earliest and latest time. Events that statements which clash bear on, even by way of others, have none. */
  readonly bounds: ReadonlyMap<string, TimeBounds>;
  /** The statements that an event's bounds come by, from calendar dates to what hangs on them; none where it has no bounds. */
  readonly reasonsFor: (event: string) => readonly Statement<Source>[];
  /** Apart from each other: no statement is in two of them. */
  readonly clashes: readonly Clash<Source>[];
}

/**
 * Solves a temporal network: the tightest bounds of each event, in both directions of every tie, and the smallest
 * sets of statements that cannot all be true. The order of the statements does not matter.
 */
export function solveNetwork<Source>(statements: readonly Statement<Source>[]): Solution<Source> {
  const graph = layOut(statements);
  const unsound = new Set<number>();
  const latest = propagate(graph, graph.latest, { start: graph.latest.given, limits: graph.earliest.given }, unsound);
  findEndlessCircles(graph, latest, unsound);
  const earliest = propagate(graph, graph.earliest, { start: graph.earliest.given, limits: graph.latest.given }, unsound);
  const bounds = new Map<string, TimeBounds>();
  graph.numbers.forEach((event, name) => {
    if (!unsound.has(graph.componentOf[event]!)) bounds.set(name, boundsBetween(earliest.bounds[event]!, latest.bounds[event]!));
  });
  const reasonsFor = (event: string) => {
    if (!bounds.has(event)) return [];
    const number = graph.numbers.get(event)!;
    const path = [...pathTo(number, latest, graph.latest), ...pathTo(number, earliest, graph.earliest)];
    return [...new Set(path)].map((statement) => graph.statements[statement]!);
  };
  return { bounds, reasonsFor, clashes: unsound.size === 0 ? [] : statementsOf(graph, unsound).flatMap(findClashes) };
}

/** The statements by which a bound came, from the one that gives a date outright. */
function pathTo(event: number, { bounds, by }: Propagated, side: Side): readonly number[] {
  if (bounds[event] === side.open) return [];
  const path: number[] = [];
  const passed = new Set<number>();
  let at = event;
  for (let edge = by[at]; edge && !passed.has(at); edge = by[at]) {
    passed.add(at);
    path.push(edge.statement);
    at = edge.from;
  }
  const given = side.givenBy[at]!;
  return [...(given === -1 ? [] : [given]), ...path.reverse()];
}

/** The statements of each of some components. */
function statementsOf<Source>({ statements, numbers, componentOf }: Graph<Source>, components: ReadonlySet<number>): readonly (readonly Statement<Source>[])[] {
  const groups = new Map([...components].map((component): [number, Statement<Source>[]] => [component, []]));
  for (const statement of statements) groups.get(componentOf[numbers.get(statement.subject)!]!)?.push(statement);
  return [...groups.values()];
}

/** One clash after another, each without the statements of those before it. */
function findClashes<Source>(statements: readonly Statement<Source>[]): readonly Clash<Source>[] {
  const clashes: Clash<Source>[] = [];
  let rest = statements;
  for (let clash = findClash(rest); clash; clash = findClash(rest)) {
    const found = new Set(clash);
    clashes.push(clash);
    rest = rest.filter((statement) => !found.has(statement));
  }
  return clashes;
}
