import { boundsBetween, type TimeBounds } from '../model/time.ts';
import { findClash } from './clash.ts';
import { layOut, type Graph } from './graph.ts';
import { findEndlessCircles, propagate } from './propagate.ts';
import type { Clash, Statement } from './statement.ts';

/** What statements come to when all of them are taken together. */
export interface Solution<Source> {
  /** By event: its earliest and latest time. Events that statements which clash bear on, even by way of others, have none. */
  readonly bounds: ReadonlyMap<string, TimeBounds>;
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
  graph.names.forEach((name, event) => {
    if (!unsound.has(graph.componentOf[event]!)) bounds.set(name, boundsBetween(earliest.bounds[event]!, latest.bounds[event]!));
  });
  return { bounds, clashes: unsound.size === 0 ? [] : statementsOf(graph, unsound).flatMap(findClashes) };
}

/** The statements of each of some components. */
function statementsOf<Source>({ statements, names, componentOf }: Graph<Source>, components: ReadonlySet<number>): readonly (readonly Statement<Source>[])[] {
  const numbers = new Map(names.map((name, event) => [name, componentOf[event]!]));
  const groups = new Map([...components].map((component): [number, Statement<Source>[]] => [component, []]));
  for (const statement of statements) groups.get(numbers.get(statement.subject)!)?.push(statement);
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
