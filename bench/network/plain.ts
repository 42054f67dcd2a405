import type { Statement } from '../../src/chronology/statement.ts';
import { boundsBetween, type CivilMs, type TimeBounds } from '../../src/model/time.ts';

/** What Bellman and Ford's algorithm makes of a network. */
export interface PlainSolution {
  /** By event; undefined if the statements clash. */
  readonly bounds: ReadonlyMap<string, TimeBounds> | undefined;
  /** Rounds over the whole list of edges, of both sides together. */
  readonly rounds: number;
  /** What the rounds alone took on the processor, without making the list. */
  readonly roundsMs: number;
}

interface PlainEdge {
  readonly from: number;
  readonly to: number;
  readonly reach: (at: CivilMs) => CivilMs;
}

interface PlainSide {
  readonly bounds: Float64Array;
  readonly given: Float64Array;
  readonly edges: PlainEdge[];
}

/**
 * Solves a temporal network as textbooks do: round after round over the list of all edges, for the latest bounds and then for the
 * earliest, until a round changes nothing. It ends early where a bound passes a given one of the other side, and calls it a
 * clash when as many rounds as there are events do not suffice, as it is where all steps are lengths. It names no clash.
 */
export function solvePlainly(statements: readonly Statement[]): PlainSolution {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    return number;
  };
  const [latestEdges, earliestEdges]: [PlainEdge[], PlainEdge[]] = [[], []];
  const dated: { readonly event: number; readonly within: TimeBounds }[] = [];
  for (const { subject, within, ties } of statements) {
    const event = numberOf(subject);
    if (within) dated.push({ event, within });
    for (const tie of ties) {
      const [to, from] = [numberOf(tie.subject), numberOf(tie.anchor)];
      const { least, most, anchorLeast, anchorMost } = tie.step;
      latestEdges.push({ from, to, reach: most }, { from: to, to: from, reach: anchorMost });
      earliestEdges.push({ from, to, reach: least }, { from: to, to: from, reach: anchorLeast });
    }
  }
  const events = numbers.size;
  const [latest, earliest] = [new Float64Array(events).fill(Infinity), new Float64Array(events).fill(-Infinity)];
  for (const { event, within } of dated) {
    latest[event] = Math.min(latest[event]!, within.latest - 1);
    earliest[event] = Math.max(earliest[event]!, within.earliest);
  }
  const sides = { latest: { bounds: latest.slice(), given: latest, edges: latestEdges }, earliest: { bounds: earliest.slice(), given: earliest, edges: earliestEdges } };
  const start = process.cpuUsage();
  const latestRounds = lower(sides.latest, sides.earliest);
  const earliestRounds = latestRounds.holds ? raise(sides.earliest, sides.latest) : { holds: false, rounds: 0 };
  const { user, system } = process.cpuUsage(start);
  const bounds = earliestRounds.holds ? new Map([...numbers].map(([name, event]) => [name, boundsBetween(sides.earliest.bounds[event]!, sides.latest.bounds[event]!)])) : undefined;
  return { bounds, rounds: latestRounds.rounds + earliestRounds.rounds, roundsMs: (user + system) / 1000 };
}

interface Rounds {
  readonly holds: boolean;
  readonly rounds: number;
}

// The two sides are written out, so that neither pays for a comparison that is passed in.

function lower({ bounds, edges }: PlainSide, { given }: PlainSide): Rounds {
  if (bounds.some((bound, event) => bound < given[event]!)) return { holds: false, rounds: 0 };
  for (let rounds = 1; rounds <= bounds.length; rounds += 1) {
    let changes = false;
    for (const { from, to, reach } of edges) {
      const bound = reach(bounds[from]!);
      if (bound >= bounds[to]!) continue;
      if (bound < given[to]!) return { holds: false, rounds };
      bounds[to] = bound;
      changes = true;
    }
    if (!changes) return { holds: true, rounds };
  }
  return { holds: false, rounds: bounds.length };
}

function raise({ bounds, edges }: PlainSide, { given }: PlainSide): Rounds {
  for (let rounds = 1; rounds <= bounds.length; rounds += 1) {
    let changes = false;
    for (const { from, to, reach } of edges) {
      const bound = reach(bounds[from]!);
      if (bound <= bounds[to]!) continue;
      if (bound > given[to]!) return { holds: false, rounds };
      bounds[to] = bound;
      changes = true;
    }
    if (!changes) return { holds: true, rounds };
  }
  return { holds: false, rounds: bounds.length };
}
