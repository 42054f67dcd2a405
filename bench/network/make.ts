import type { Statement, Tie } from '../../src/chronology/statement.ts';
import { stepsOf, type RelativeDate } from '../../src/model/relative-date.ts';
import { byCodeUnit } from '../../src/model/text.ts';
import { civilDay, DAY_MS, HOUR_MS, shift, startOf, type CivilMs, type TimeBounds, type TimeUnit } from '../../src/model/time.ts';
import type { Dice } from '../test-site/dice.ts';

/** Whether a statement was made from what truly happened, or to clash with the others. */
export type Truth = 'true' | 'false';

export interface TestNetwork {
  readonly statements: readonly Statement<Truth>[];
  /** How many statements are false; each is in a group of its own. */
  readonly falsehoods: number;
}

/** An incident as it truly happened, and what is said of when. */
interface Incident {
  readonly id: string;
  readonly at: CivilMs;
  readonly said: Said[];
}

type Said = { readonly within: TimeBounds } | { readonly date: RelativeDate };

/** Incidents that date each other. All but the first count from one before them. */
type Group = readonly Incident[];

const FIRST_DAY = civilDay(2000, 1, 1);
const LAST_DAY = civilDay(2025, 12, 1);
/** Incidents of a group, on average. */
const GROUP_SIZE = 6;
/** For so many incidents there is one landmark; a share of all others counts from one. */
const PER_LANDMARK = 5000;
const LANDMARK_SHARE = 0.06;
/** Two statements for each incident, those that make groups clash apart. */
const STATEMENTS = 2;
const CLASHING_GROUPS = 1 / 500;

/** Many small groups of incidents and a few landmarks, with statements that are all true. With `clashing`, one group in 500 is told a falsehood too. */
export function makeNetwork(incidents: number, clashing: boolean, dice: Dice): TestNetwork {
  const create = namer(incidents, dice);
  const landmarks = Array.from({ length: Math.max(1, Math.round(incidents / PER_LANDMARK)) }, () => create(randomTime(dice)));
  const groups: Group[] = [];
  for (let left = incidents - landmarks.length; left > 0; left -= groups.at(-1)!.length) groups.push(makeGroup(left, create, dice));
  const all = groups.flat();
  for (const landmark of landmarks) landmark.said.push({ within: dayOf(landmark.at) });
  for (let i = 0; i < incidents * LANDMARK_SHARE; i += 1) {
    const group = dice.whole(0, groups.length - 1);
    const incident = dice.pick(groups[group]!);
    // A group counts from one landmark alone, or they would all hang together.
    incident.said.push(relate(incident, landmarks[group % landmarks.length]!, dice));
  }
  let left = incidents * STATEMENTS - landmarks.length - all.reduce((sum, { said }) => sum + said.length, 0);
  while (left > 0) {
    const group = dice.pick(groups);
    const incident = dice.pick(group);
    incident.said.push(sayMore(incident, group, dice));
    left -= 1;
  }
  const truths = [...landmarks, ...all].flatMap((incident) => statementsOf(incident, 'true'));
  const falsehoods = clashing ? makeClashes(groups, dice) : [];
  return { statements: inOrder([...truths, ...falsehoods]), falsehoods: falsehoods.length };
}

/** One group alone: each incident counts from the one before it, and once more from one some places before that. Only the first is dated. */
export function makeChain(incidents: number, dice: Dice): TestNetwork {
  const create = namer(incidents, dice);
  const chain = [create(FIRST_DAY)];
  chain[0]!.said.push({ within: dayOf(FIRST_DAY) }, { within: monthOf(FIRST_DAY) });
  while (chain.length < incidents) {
    const before = chain.at(-1)!;
    const date: RelativeDate = { form: 'offset', amount: dice.whole(1, 40), unit: dice.pick(['hour', 'hour', 'day']), direction: 'after', anchor: { incident: before.id } };
    const next = create(date.unit === 'hour' ? before.at + date.amount * HOUR_MS : startOf(before.at, 'day') + date.amount * DAY_MS + dice.whole(0, 23) * HOUR_MS);
    next.said.push({ date }, relate(next, chain[Math.max(0, chain.length - dice.whole(2, 20))]!, dice));
    chain.push(next);
  }
  return { statements: inOrder(chain.flatMap((incident) => statementsOf(incident, 'true'))), falsehoods: 0 };
}

/** Gives incidents their ids in no order, as files have their names: those that date each other are far apart. */
function namer(incidents: number, dice: Dice): (at: CivilMs) => Incident {
  const ids = shuffle(Array.from({ length: incidents }, (_, i) => `incident-${String(i + 1).padStart(6, '0')}`), dice);
  let created = 0;
  return (at) => ({ id: ids[created++]!, at, said: [] });
}

/** Sizes fall off geometrically. */
function makeGroup(most: number, create: (at: CivilMs) => Incident, dice: Dice): Group {
  const group = [create(randomTime(dice))];
  // The first is nearly always dated; of those that count from another, two in three.
  if (dice.chance(0.97)) group[0]!.said.push(giveDate(group[0]!, dice));
  while (group.length < most && dice.chance(1 - 1 / GROUP_SIZE)) {
    const { at, date } = follow(dice.pick(group), dice);
    const incident = create(at);
    incident.said.push({ date }, ...(dice.chance(0.65) ? [giveDate(incident, dice)] : []));
    group.push(incident);
  }
  return group;
}

/** A time that counts from an incident's, and what is said of it. */
function follow(anchor: Incident, dice: Dice): { readonly at: CivilMs; readonly date: RelativeDate } {
  const day = startOf(anchor.at, 'day');
  const direction = dice.pick(['before', 'after'] as const);
  const sign = direction === 'after' ? 1 : -1;
  const hour = dice.whole(0, 23) * HOUR_MS;
  const form = dice.weigh({ day: 45, hour: 12, month: 8, year: 2, 'same-day': 13, before: 20 });
  const offset = (amount: number, unit: TimeUnit): RelativeDate => ({ form: 'offset', amount, unit, direction, anchor: { incident: anchor.id } });
  switch (form) {
    case 'day': { const days = dice.whole(1, 40); return { at: day + sign * days * DAY_MS + hour, date: offset(days, 'day') }; }
    case 'hour': { const hours = dice.whole(1, 72); return { at: anchor.at + sign * hours * HOUR_MS, date: offset(hours, 'hour') }; }
    case 'month': case 'year': { const count = dice.whole(1, form === 'month' ? 18 : 3); return { at: shift(day, sign * count, form) + hour, date: offset(count, form) }; }
    case 'same-day': return { at: day + hour, date: { form, anchor: { incident: anchor.id } } };
    case 'before': return { at: anchor.at + sign * dice.whole(1, 2000) * HOUR_MS, date: { form: direction, anchor: { incident: anchor.id } } };
  }
}

/** Something true of one incident by another. */
function relate({ at }: Incident, other: Incident, dice: Dice): Said {
  const anchor = { incident: other.id };
  const days = (startOf(at, 'day') - startOf(other.at, 'day')) / DAY_MS;
  const direction = at < other.at ? 'before' : 'after';
  if (days === 0) return { date: { form: 'same-day', anchor } };
  if (Math.abs(days) > 400 || dice.chance(0.4)) return { date: { form: direction, anchor } };
  if (Math.abs(days) <= 3 && dice.chance(0.4)) return { date: { form: 'offset', amount: Math.abs(at - other.at) / HOUR_MS, unit: 'hour', direction, anchor } };
  return { date: { form: 'offset', amount: Math.abs(days), unit: 'day', direction, anchor } };
}

/** Something else that is true of an incident: another date, or how it lies to others of its group. */
function sayMore(incident: Incident, group: Group, dice: Dice): Said {
  const earlier = group.filter(({ at }) => at < incident.at);
  const later = group.filter(({ at }) => at > incident.at);
  const others = [...earlier, ...later];
  if (others.length === 0 || dice.chance(0.3)) return giveDate(incident, dice);
  if (earlier.length > 0 && later.length > 0 && dice.chance(0.4)) return { date: { form: 'between', from: { incident: dice.pick(earlier).id }, to: { incident: dice.pick(later).id } } };
  return relate(incident, dice.pick(others), dice);
}

function giveDate({ at }: Incident, dice: Dice): Said {
  switch (dice.weigh({ day: 60, month: 25, span: 10, year: 5 })) {
    case 'day': return { within: dayOf(at) };
    case 'month': return { within: monthOf(at) };
    case 'year': return { within: { earliest: startOf(at, 'year'), latest: shift(startOf(at, 'year'), 1, 'year') } };
    case 'span': return { within: { earliest: dayOf(at).earliest - dice.whole(0, 5) * DAY_MS, latest: dayOf(at).latest + dice.whole(1, 5) * DAY_MS } };
  }
}

/** A falsehood for one group in 500, in turn: a second date, the wrong order, a date that only follows from others is wrong. */
function makeClashes(groups: readonly Group[], dice: Dice): readonly Statement<Truth>[] {
  const falsehoods = new Map<Group, Statement<Truth>>();
  const wanted = Math.ceil(groups.length * CLASHING_GROUPS);
  while (falsehoods.size < wanted) {
    const group = dice.pick(groups);
    const incident = group.at(-1)!;
    const said = [belieDate, belieOrder, belieCount][falsehoods.size % 3]!(incident, group);
    if (said && !falsehoods.has(group)) falsehoods.set(group, statementsOf({ ...incident, said: [said] }, 'false')[0]!);
  }
  return [...falsehoods.values()];
}

function belieDate({ at, said }: Incident): Said | undefined {
  return said.some((one) => 'within' in one) ? { within: dayOf(shift(at, 10, 'year')) } : undefined;
}

function belieOrder({ said: [first] }: Incident): Said | undefined {
  if (!first || !('date' in first) || !('direction' in first.date)) return undefined;
  return { date: { form: first.date.direction === 'after' ? 'before' : 'after', anchor: first.date.anchor } };
}

/** Where all that an incident counts from, one after the other, is exact and ends at a date, but it has none of its own. */
function belieCount({ at, said }: Incident, group: Group): Said | undefined {
  if (said.some((one) => 'within' in one)) return undefined;
  for (let [first] = said; first && 'date' in first && 'anchor' in first.date;) {
    const { form, anchor } = first.date;
    if (form === 'before' || form === 'after') return undefined;
    const from = group.find(({ id }) => anchor !== 'publication' && id === anchor.incident);
    if (!from) return undefined;
    if (from.said.some((one) => 'within' in one)) return { within: dayOf(shift(at, 10, 'year')) };
    first = from.said[0];
  }
  return undefined;
}

function statementsOf({ id, said }: Incident, source: Truth): readonly Statement<Truth>[] {
  return said.map((one, i) => ({
    key: `${id}/${source}/${i}`, subject: id, source,
    within: 'within' in one ? one.within : null,
    ties: 'within' in one ? [] : stepsOf(one.date).flatMap(({ anchor, step }): Tie[] => (anchor === 'publication' ? [] : [{ subject: id, anchor: anchor.incident, step }])),
  }));
}

function randomTime(dice: Dice): CivilMs {
  return dice.whole(FIRST_DAY / HOUR_MS, LAST_DAY / HOUR_MS) * HOUR_MS;
}

function dayOf(at: CivilMs): TimeBounds {
  return { earliest: startOf(at, 'day'), latest: startOf(at, 'day') + DAY_MS };
}

function monthOf(at: CivilMs): TimeBounds {
  return { earliest: startOf(at, 'month'), latest: shift(startOf(at, 'month'), 1, 'month') };
}

/** As an archive has them, file after file. */
function inOrder(statements: readonly Statement<Truth>[]): readonly Statement<Truth>[] {
  return statements.toSorted((a, b) => byCodeUnit(a.key, b.key));
}

/** Fisher and Yates. */
function shuffle<T>(list: T[], dice: Dice): readonly T[] {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = dice.whole(0, i);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}
