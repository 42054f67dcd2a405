import type { CivilMs } from '../model/time.ts';
import { layOut, type Edge, type Graph } from './graph.ts';
import { findEndlessCircles, isEndless, propagate } from './propagate.ts';
import type { Clash, Statement } from './statement.ts';

/** Whether statements can all be true. */
export function isConsistent(statements: readonly Statement[]): boolean {
  const graph = layOut(statements);
  const unsound = new Set<number>();
  findEndlessCircles(graph, propagate(graph, graph.latest, { start: graph.latest.given, limits: graph.earliest.given }, unsound), unsound);
  return unsound.size === 0;
}

/**
 * The smallest clash among statements, as far as shortest paths show it, and never one that holds a smaller one:
 * undefined if they can all be true. What is found along the fewest steps is thinned out until each statement is needed.
 */
export function findClash<Source>(statements: readonly Statement<Source>[]): Clash<Source> | undefined {
  if (isConsistent(statements)) return undefined;
  const graph = layOut(statements);
  const candidates = [shortestChain(graph), shortestCircle(graph)].filter((found) => found !== undefined);
  const shortest = candidates.sort((a, b) => a.size - b.size)[0];
  let clash: readonly Statement<Source>[] = shortest ? [...shortest].sort((a, b) => a - b).map((number) => graph.statements[number]!) : graph.statements;
  for (const statement of clash) {
    const rest = clash.filter((other) => other !== statement);
    if (!isConsistent(rest)) clash = rest;
  }
  return clash;
}

/** A bound with the edges that it came by, the last one first. */
interface Path {
  readonly at: CivilMs;
  readonly edge: Edge | null;
  readonly before: Path | null;
}

/** A given bound that, by way of the fewest edges, comes to lie before a given earliest one. */
function shortestChain({ latest, earliest }: Graph<unknown>): ReadonlySet<number> | undefined {
  const start = Array.from(latest.given, (at, event): Path | null => (latest.givenBy[event] === -1 ? null : { at, edge: null, before: null }));
  return firstFound(latest.edges, start, (path, event) => {
    if (earliest.givenBy[event] === -1 || path.at >= earliest.given[event]!) return undefined;
    const edges = edgesOf(path);
    return new Set([...edges.map(({ statement }) => statement), earliest.givenBy[event]!, latest.givenBy[edges[0]?.from ?? event]!]);
  });
}

/** More events than this are not searched from each for the shortest circle, which would take the square of them. */
const MOST_EVENTS = 200;

/** The fewest edges that lead from an event back to itself and tighten it for ever. */
function shortestCircle({ latest }: Graph<unknown>): ReadonlySet<number> | undefined {
  if (latest.edges.length > MOST_EVENTS) return undefined;
  let shortest: ReadonlySet<number> | undefined;
  latest.edges.forEach((_, event) => {
    const start = latest.edges.map((_edges, other): Path | null => (other === event ? { at: 0, edge: null, before: null } : null));
    const found = firstFound(latest.edges, start, (path, at) => {
      const edges = edgesOf(path);
      return at === event && edges.length > 0 && isEndless(edges, latest) ? new Set(edges.map(({ statement }) => statement)) : undefined;
    });
    if (found && (!shortest || found.size < shortest.size)) shortest = found;
  });
  return shortest;
}

/** Follows all edges at once, a step a round, until something is found; undefined after as many rounds as there are events. */
function firstFound(edges: readonly (readonly Edge[])[], start: readonly (Path | null)[], find: (path: Path, event: number) => ReadonlySet<number> | undefined): ReadonlySet<number> | undefined {
  let paths = start;
  for (let round = 0; round <= edges.length; round += 1) {
    const found = paths.flatMap((path, event) => (path ? (find(path, event) ?? []) : []));
    if (found.length > 0) return found.sort((a, b) => a.size - b.size)[0];
    const next = [...paths];
    for (const path of paths.keys()) {
      for (const edge of edges[path]!) {
        const from = paths[edge.from];
        if (!from) continue;
        const at = edge.reach(from.at);
        if (at < (next[edge.to]?.at ?? Infinity)) next[edge.to] = { at, edge, before: from };
      }
    }
    paths = next;
  }
  return undefined;
}

function edgesOf(path: Path): readonly Edge[] {
  const edges: Edge[] = [];
  for (let at: Path | null = path; at; at = at.before) if (at.edge) edges.push(at.edge);
  return edges.reverse();
}
