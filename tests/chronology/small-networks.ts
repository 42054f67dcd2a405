import fc from 'fast-check';
import { layOut } from '../../src/chronology/graph.ts';
import { findEndlessCircles, propagate } from '../../src/chronology/propagate.ts';
import type { Statement, Tie } from '../../src/chronology/statement.ts';
import { AFTER as STRICTLY_AFTER, BEFORE as STRICTLY_BEFORE, lengthStep, looseStep, type TimeStep } from '../../src/model/time-step.ts';
import { DAY_MS } from '../../src/model/time.ts';

/** Moments of a small network are whole numbers of this, so that they stand for something the calendar could do. */
export const UNIT = 30 * DAY_MS;
/** 0 to 9, in cells of 3 that stand for days. */
const MOMENTS = Array.from({ length: 10 }, (_, at) => at);
const CELL = 3;

/** Any step that never falls, counted in units, its other direction found by trying. */
function steppedBy(least: (at: number) => number, most: (at: number) => number): TimeStep {
  const near = (at: number) => Array.from({ length: 41 }, (_, i) => at + i - 20);
  const inUnits = (step: (at: number) => number) => (at: number) => (Number.isFinite(at) ? step(Math.round(at / UNIT)) * UNIT : at);
  return {
    least: inUnits(least), most: inUnits(most), even: false,
    anchorLeast: inUnits((moment) => near(moment).find((at) => most(at) >= moment)!),
    anchorMost: inUnits((moment) => near(moment).findLast((at) => least(at) <= moment)!),
  };
}

const BEFORE: TimeStep = { ...STRICTLY_BEFORE, most: (at) => at - UNIT, anchorLeast: (at) => at + UNIT };
const AFTER: TimeStep = { ...STRICTLY_AFTER, least: (at) => at + UNIT, anchorMost: (at) => at - UNIT };
const units = (n: number) => lengthStep(n * UNIT);

/** The whole cell that lies some cells away, as a day does. */
function cellStep(cells: number): TimeStep {
  const cell = (at: number) => Math.floor(at / CELL) * CELL + cells * CELL;
  return steppedBy(cell, (at) => cell(at) + CELL - 1);
}

/** Cells that are not alike, as months are: 1, 2, 3 and 4 moments long, over and over. */
const UNEVEN = [0, 1, 1, 2, 2, 2, 3, 3, 3, 3];
const unevenStep = (() => {
  const number = (at: number) => Math.floor(at / 10) * 4 + UNEVEN[at - Math.floor(at / 10) * 10]!;
  const first = (n: number) => Math.floor(n / 4) * 10 + UNEVEN.indexOf(n - Math.floor(n / 4) * 4);
  return steppedBy((at) => first(number(at) - 1), (at) => first(number(at)) - 1);
})();

const step = fc.oneof(
  fc.constantFrom(BEFORE, AFTER, unevenStep),
  fc.integer({ min: -4, max: 4 }).map(units),
  fc.integer({ min: -2, max: 2 }).map(cellStep),
  fc.integer({ min: -2, max: 2 }).map((length) => looseStep(units(length), UNIT)),
);
export const EVENTS = ['a', 'b', 'c', 'd'];
const event = fc.constantFrom(...EVENTS);

const tied = fc.record({ subject: event, anchor: event, step }).map(({ subject, anchor, step: by }): Omit<Statement, 'key'> => ({ subject, within: null, ties: [{ subject, anchor, step: by }], source: null }));
const between = fc.tuple(event, event, event).map(([subject, from, to]): Omit<Statement, 'key'> => ({
  subject, within: null, source: null,
  ties: [{ subject, anchor: from, step: AFTER }, { subject, anchor: to, step: BEFORE }, { subject: to, anchor: from, step: AFTER }],
}));
const dated = fc.tuple(event, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 5 })).map(([subject, earliest, length]): Omit<Statement, 'key'> => ({
  subject, within: { earliest: earliest * UNIT, latest: Math.min(earliest + length, 9) * UNIT + 1 }, ties: [], source: null,
}));
const keyed = (statements: readonly Omit<Statement, 'key'>[]) => statements.map((statement, i): Statement => ({ ...statement, key: String(i).padStart(3, '0') }));

/** Statements on up to four events, each of which lies somewhere in 0 to 9. */
export const boundedNetwork = fc.array(fc.oneof(tied, tied, dated, between), { minLength: 1, maxLength: 6 }).map((statements) =>
  keyed([...EVENTS.map((subject): Omit<Statement, 'key'> => ({ subject, within: { earliest: 0, latest: 9 * UNIT + 1 }, ties: [], source: 'frame' })), ...statements]));

/** Ties alone, with nothing that dates any of them. */
export const floatingNetwork = fc.array(tied.filter(({ ties }) => ties[0]!.step.even), { minLength: 1, maxLength: 7 }).map(keyed);

function holds({ subject, anchor, step: { least, most } }: Tie, at: ReadonlyMap<string, number>): boolean {
  const [moment, from] = [at.get(subject)!, at.get(anchor)!];
  return moment >= least(from) && moment <= most(from);
}

/** Every way in which all statements hold, by trying all: event after event, each statement as soon as its events are placed. */
export function tryAll(statements: readonly Statement[], moments: readonly number[] = MOMENTS, events: readonly string[] = EVENTS): readonly ReadonlyMap<string, number>[] {
  const lastOf = ({ subject, ties }: Statement) => Math.max(...[subject, ...ties.flatMap((tie) => [tie.subject, tie.anchor])].map((name) => events.indexOf(name)));
  return events.reduce<readonly ReadonlyMap<string, number>[]>((ways, name, i) => {
    const due = statements.filter((statement) => lastOf(statement) === i);
    return ways.flatMap((way) => moments.map((moment) => new Map([...way, [name, moment * UNIT]]))).filter((at) => due.every(({ subject, within, ties }) =>
      (!within || (at.get(subject)! >= within.earliest && at.get(subject)! < within.latest)) && ties.every((tie) => holds(tie, at))));
  }, [new Map()]);
}

/** The tightest bounds as the solver finds them, both ends inside and not rounded; undefined if the statements clash. */
export function tightest(statements: readonly Statement[]): Readonly<Record<string, readonly [number, number]>> | undefined {
  const graph = layOut(statements);
  const unsound = new Set<number>();
  const latest = propagate(graph, graph.latest, { start: graph.latest.given, limits: graph.earliest.given }, unsound);
  findEndlessCircles(graph, latest, unsound);
  const earliest = propagate(graph, graph.earliest, { start: graph.earliest.given, limits: graph.latest.given }, unsound);
  if (unsound.size > 0) return undefined;
  return Object.fromEntries([...graph.numbers].map(([name, i]) => [name, [earliest.bounds[i]!, latest.bounds[i]!]]));
}
