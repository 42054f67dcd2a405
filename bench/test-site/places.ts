import type { Dice } from './dice.ts';
import { coinName } from './prose.ts';

/** An entry of the gazetteer; a name may be given in place of its id. */
export interface TestPlace {
  readonly id: string;
  readonly name: string;
  readonly at: readonly [number, number];
  readonly radiusKm: number;
  readonly within: TestPlace | null;
}

/** Towns come last, the most written about first. */
export interface Gazetteer {
  readonly districts: readonly TestPlace[];
  readonly towns: readonly TestPlace[];
  readonly all: readonly TestPlace[];
}

/** A sea (where coasts are many, for the maps), its regions, their districts, and towns that grow with the square root of the incidents. */
export function createGazetteer(incidents: number, dice: Dice): Gazetteer {
  const taken = new Set<string>();
  const found = (kind: string, radiusKm: number, within: TestPlace | null): TestPlace => {
    const name = coinName(dice, taken);
    const spread = within ? within.radiusKm * 0.7 : 0;
    const offset = () => dice.whole(-spread, spread) / 111;
    const at = within ? [within.at[0] + offset(), within.at[1] + offset()] as const : [56.5, 11] as const;
    return { id: `${name.toLowerCase()}${kind ? `-${kind.toLowerCase()}` : ''}`, name: kind ? `${name} ${kind}` : name, at, radiusKm, within };
  };
  const sea = found('Sea', 1200, null);
  const regions = Array.from({ length: 8 }, () => found('Region', 300, sea));
  const districts = regions.flatMap((region) => Array.from({ length: 6 }, () => found('District', 80, region)));
  const towns = Array.from({ length: Math.ceil(4 * Math.sqrt(incidents)) }, () => found('', dice.whole(2, 12), dice.pick(districts)));
  return { districts, towns, all: [sea, ...regions, ...districts, ...towns] };
}

export function writeGazetteer({ all }: Gazetteer): string {
  return all.map(({ id, name, at, radiusKm, within }) => [
    `${id}:`,
    `  name: ${name}`,
    ...(within ? [] : ['  also: [the open sea]']),
    `  at: [${at.map((degrees) => degrees.toFixed(3)).join(', ')}]`,
    `  radius: ${radiusKm} km`,
    ...(within ? [`  within: ${within.id}`] : []),
    '',
  ].join('\n')).join('');
}
