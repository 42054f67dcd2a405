import { civilDay, DAY_MS, type CivilMs } from '../model/time.ts';
import type { Edge, Graph, Side } from './graph.ts';

/** The tightest bounds of one side. */
export interface Propagated {
  /** By event. */
  readonly bounds: Float64Array;
  /** By event: the edge that its bound came by; undefined where a statement gives it outright, or nothing limits it. */
  readonly by: readonly (Edge | undefined)[];
}

/** By event: the bounds to begin with, and those of the other side that must not be passed. */
interface Span {
  readonly start: Float64Array;
  readonly limits: Float64Array;
}

/**
 * Tightens one side of a network until nothing changes, and adds the components that cannot hold to `unsound`.
 *
 * Every constraint has the form "x is at most f(y)" with an f that never falls. Solutions of such systems are
 * closed under taking the greater of two event by event, so there is a greatest one, and tightening from above
 * ends there: the bounds are exact, as they are for the shortest paths of a simple temporal network (Dechter,
 * Meiri and Pearl 1991), whose differences are the case f(y) = y + c. A network cannot hold if a bound passes a
 * given one of the other side, or if a circle tightens without end. The queue makes it the algorithm of
 * Bellman, Ford and Moore, but only events whose anchor moved are looked at again, so that the cost grows with
 * the size of each component and not of the whole.
 */
export function propagate({ componentOf, sizes }: Graph<unknown>, side: Side, { start, limits }: Span, unsound: Set<number>): Propagated {
  const bounds = start.slice();
  const by: (Edge | undefined)[] = Array.from(start, () => undefined);
  const changes = new Int32Array(start.length);
  const waiting = new Uint8Array(start.length);
  let queue: number[] = [];
  for (let event = 0; event < start.length; event += 1) {
    if (!Number.isFinite(bounds[event])) continue;
    if (side.isTighter(bounds[event]!, limits[event]!)) unsound.add(componentOf[event]!);
    queue.push(event);
    waiting[event] = 1;
  }
  while (queue.length > 0) {
    const next: number[] = [];
    for (const event of queue) {
      waiting[event] = 0;
      if (unsound.has(componentOf[event]!)) continue;
      for (const edge of side.edges[event]!) {
        const bound = edge.reach(bounds[event]!);
        if (!side.isTighter(bound, bounds[edge.to]!)) continue;
        bounds[edge.to] = bound;
        by[edge.to] = edge;
        changes[edge.to]! += 1;
        // Looked for ever more rarely, since a circle of months may tighten many times before it stops.
        const mayCircle = Number.isInteger(Math.log2(changes[edge.to]! / sizes[componentOf[event]!]!));
        if ((mayCircle && isEndless(circleOf(edge.to, by), side)) || side.isTighter(bound, limits[edge.to]!)) {
          unsound.add(componentOf[event]!);
          break;
        }
        if (waiting[edge.to]) continue;
        waiting[edge.to] = 1;
        next.push(edge.to);
      }
    }
    queue = next;
  }
  return { bounds, by };
}

/** Where to begin in a circle that nothing dates. */
const ANYWHERE = civilDay(2000, 1, 1);

/** Finds components that no date limits and that nevertheless cannot hold: circles such as "A before B, B before A". */
export function findEndlessCircles(graph: Graph<unknown>, { bounds }: Propagated, unsound: Set<number>): void {
  const { componentOf, sizes, ties } = graph;
  const start = bounds.map((bound, event) => {
    const component = componentOf[event]!;
    // A circle that a date limits has been followed already: -Infinity cannot be tightened, so nothing is passed on there.
    if (bound !== Infinity) return -Infinity;
    return ties[component]! >= sizes[component]! ? ANYWHERE : Infinity;
  });
  const limits = bounds.map(() => -Infinity);
  if (start.some(Number.isFinite)) propagate(graph, graph.latest, { start, limits }, unsound);
}

/** The edges round which the bound of an event came, in order; empty where they come from a given bound. */
function circleOf(event: number, by: readonly (Edge | undefined)[]): readonly Edge[] {
  const path: Edge[] = [];
  const passed = new Map<number, number>();
  for (let at = event; ; ) {
    const from = passed.get(at);
    if (from !== undefined) return path.slice(from).reverse();
    passed.set(at, path.length);
    const edge = by[at];
    if (!edge) return [];
    path.push(edge);
    at = edge.from;
  }
}

/** The Gregorian calendar repeats itself after 400 years; without longer steps, 45 years around 1900 have all that it can do. */
const CALENDAR_MS = 146_097 * DAY_MS;
const VARIED_MS = 45 * 365.25 * DAY_MS;
const VARIED_FROM = civilDay(1878, 1, 1);

/**
 * Whether a circle tightens for ever. Lengths and days count the same on every day: after the first round, which
 * may end on the end of a day, each round tightens by as much as the one before; and nothing but a length moves by less
 * than a day. Months and years are tried until they stop, or have gone through all that the calendar can do.
 */
export function isEndless(circle: readonly Edge[], { isTighter, open }: Pick<Side, 'isTighter' | 'open'>): boolean {
  if (circle.length === 0) return false;
  const round = (at: CivilMs) => circle.reduce((bound, { reach }) => reach(bound), at);
  const isEven = circle.every(({ even }) => even);
  const start = open < 0 ? VARIED_FROM : VARIED_FROM + VARIED_MS;
  const isLong = circle.some(({ reach }) => Math.abs(reach(start) - start) > VARIED_MS / 2);
  for (let [at, next] = [start, round(start)], rounds = 0; isTighter(next, at); [at, next] = [next, round(next)], rounds += 1) {
    if (rounds > 0 && (isEven || Math.abs(next - at) < DAY_MS)) return true;
    if (Math.abs(next - start) > (isLong ? CALENDAR_MS : VARIED_MS)) return true;
  }
  return false;
}
