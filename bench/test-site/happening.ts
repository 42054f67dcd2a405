import type { Day } from './calendar.ts';
import { yearOf } from './calendar.ts';
import type { Dice } from './dice.ts';
import type { Gazetteer, TestPlace } from './places.ts';
import { writePhrase } from './prose.ts';
import { CATEGORIES, CAUSES, OPERATORS, VESSELS } from './site.ts';

/** What truly happened: reports tell it rightly, loosely or wrongly. */
export interface Happening {
  readonly id: string;
  readonly title: string;
  readonly folder: string;
  readonly day: Day;
  readonly place: TestPlace;
  readonly category: string;
  readonly landmark: boolean;
  readonly vessel: readonly [string, string];
  readonly operator: readonly [string, string];
  readonly killed: number;
  readonly injured: number;
  readonly cause: string;
  readonly pilotAboard: boolean;
  readonly lengthMetres: number;
  readonly condition: string;
}

/** Every two-hundredth is a landmark. `index` counts from 0 and makes the id unique. */
export function createHappening(index: number, day: Day, gazetteer: Gazetteer, dice: Dice): Happening {
  const landmark = index % 200 === 100;
  const category = landmark ? 'landmark' : dice.pick(CATEGORIES);
  const place = dice.chance(0.85) ? gazetteer.towns[dice.zipf(gazetteer.towns.length)]! : dice.pick(gazetteer.districts);
  const vessel = VESSELS[dice.zipf(VESSELS.length)]!;
  const serial = String(index + 1).padStart(6, '0');
  return {
    id: `${category}-${place.id}-${serial}`,
    title: landmark ? `Harbour Day at ${place.name}, number ${index + 1}` : `${vessel[0]} ${category} at ${place.name}, number ${index + 1}`,
    folder: yearOf(day),
    day, place, category, landmark, vessel,
    operator: OPERATORS[dice.zipf(OPERATORS.length)]!,
    killed: dice.chance(0.6) ? 0 : dice.zipf(40) + 1,
    injured: dice.chance(0.4) ? 0 : dice.zipf(200) + 1,
    cause: dice.pick(CAUSES),
    pilotAboard: dice.chance(0.5),
    lengthMetres: dice.whole(8, 240),
    condition: writePhrase(dice),
  };
}
