import { dayCount, isoDay, isoMonth, weekdayOf, yearOf, type Day } from './calendar.ts';
import type { Dice } from './dice.ts';
import type { Happening } from './happening.ts';
import type { Gazetteer, TestPlace } from './places.ts';
import { writePhrase } from './prose.ts';
import { CAUSES, OPERATORS, VESSELS } from './site.ts';

/** What an answer is written from. */
export interface Telling {
  readonly happening: Happening;
  readonly published: Day;
  /** An earlier happening that dates can count from, and the link to it. */
  readonly anchor: { readonly day: Day; readonly link: string } | null;
  readonly gazetteer: Gazetteer;
}

/** How true an answer is: a loose one holds the right one inside it. */
export type Truth = 'right' | 'loose' | 'wrong';

type Answer = (telling: Telling, truth: Truth, dice: Dice) => string;

/** A value for each question, as an editor would write it. */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  when: (telling, truth, dice) => writeDay(telling, truth, dice),
  where: ({ happening: { place }, gazetteer }, truth, dice) => {
    if (truth === 'right' && dice.chance(0.06)) return `${place.at.map((degrees) => degrees.toFixed(2)).join(', ')} ± ${dice.whole(1, 9)} km`;
    return nameOrId(truth === 'right' ? place : truth === 'loose' ? (place.within ?? place) : dice.pick(gazetteer.towns), dice);
  },
  vessel: ({ happening: { vessel } }, truth, dice) => dice.pick(truth === 'wrong' ? dice.pick(VESSELS) : vessel),
  operator: ({ happening: { operator } }, truth, dice) => dice.pick(truth === 'wrong' ? dice.pick(OPERATORS) : operator),
  killed: ({ happening: { killed } }, truth, dice) => writeCount(killed, truth, dice),
  injured: ({ happening: { injured } }, truth, dice) => writeCount(injured, truth, dice),
  cause: ({ happening: { cause } }, truth, dice) => (truth === 'wrong' ? dice.pick(CAUSES) : cause),
  'pilot-aboard': ({ happening: { pilotAboard } }, truth) => ((truth === 'wrong') === pilotAboard ? 'no' : 'yes'),
  length: ({ happening: { lengthMetres: metres } }, truth, dice) => {
    if (truth === 'loose') return dice.chance(0.5) ? `about ${metres} m` : `${Math.round(metres / 0.3048)} ft`;
    return `${truth === 'wrong' ? metres + dice.whole(5, 40) : metres} m`;
  },
  condition: ({ happening: { condition } }, truth, dice) => (truth === 'right' ? condition : writePhrase(dice)),
};

function writeDay({ happening: { day }, published, anchor }: Telling, truth: Truth, dice: Dice): string {
  if (truth === 'loose') {
    if (isoMonth(day) === isoMonth(published) && dice.chance(0.4)) return 'earlier this month';
    if (yearOf(day) === yearOf(published) && dice.chance(0.2)) return 'earlier this year';
    return isoMonth(day);
  }
  // No report tells of what is still to come.
  const told = truth === 'wrong' ? Math.min(published, day + dice.pick([-3, -2, -1, 1, 2])) : day;
  const ago = published - told;
  switch (dice.weigh({ iso: 70, publication: 18, anchor: 12 })) {
    case 'publication':
      if (ago === 1) return 'yesterday';
      if (ago > 1 && ago < 7 && dice.chance(0.3)) return `last ${weekdayOf(told)}`;
      return ago > 0 ? `${dayCount(ago)} before publication` : isoDay(told);
    case 'anchor': {
      if (!anchor) return isoDay(told);
      const days = told - anchor.day;
      if (days === 0) return `same day as ${anchor.link}`;
      return `${dayCount(Math.abs(days))} ${days > 0 ? 'after' : 'before'} ${anchor.link}`;
    }
    default: return isoDay(told);
  }
}

function writeCount(count: number, truth: Truth, dice: Dice): string {
  if (truth === 'wrong') return String(count + dice.whole(1, 3));
  if (truth === 'right') return count === 0 && dice.chance(0.3) ? 'none' : String(count);
  if (count >= 24 && count <= 99) return 'dozens';
  return dice.pick([`up to ${count + 2}`, `${count}-${count + 3}`, ...(count > 0 ? [`at least ${count}`, `about ${count}`] : [])]);
}

function nameOrId({ id, name }: TestPlace, dice: Dice): string {
  return dice.chance(0.5) ? id : name;
}
