import type { Dice } from './dice.ts';
import { coinName, writeSentence } from './prose.ts';

/** Who publishes. The list is in the order of how much each does. */
export interface TestSource {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly text: string;
}

const TITLES = ['Gazette', 'Herald', 'Courier', 'Radio', 'Wire', 'Log', 'Mirror', 'Observer', 'Harbour Board', 'Post'];

/** Sources grow with the square root of the incidents; a twentieth of them belong to a bigger one. */
export function createSources(incidents: number, dice: Dice): readonly TestSource[] {
  const taken = new Set<string>();
  const sources: TestSource[] = [];
  const length = Math.ceil(6 * Math.sqrt(incidents));
  for (let i = 0; i < length; i++) {
    const name = `${coinName(dice, taken)} ${dice.pick(TITLES)}`;
    const id = name.toLowerCase().replaceAll(' ', '-');
    const host = `${id}.example`;
    const rated = dice.chance(0.4);
    const owner = i >= 10 && dice.chance(0.05) ? sources[dice.zipf(10)] : undefined;
    const text = [
      '---',
      `name: ${name}`,
      `kind: ${dice.pick(['wire', 'newspaper', 'broadcaster', 'site', 'official', 'ngo', 'social', 'aggregator', 'unknown'])}`,
      ...(dice.chance(0.7) ? [`country: ${dice.pick(['DK', 'SE', 'NO', 'DE', 'PL', 'GB', 'NL'])}`] : []),
      `url: https://${host}/`,
      ...(owner ? [`owner: ${owner.id}`] : []),
      ...(rated ? [`reliability: ${dice.pick(['A', 'B', 'C', 'D', 'E', 'F'])}`, `because: ${writeSentence(dice)}`] : []),
      '---',
      ...(rated ? [] : [writeSentence(dice)]),
      '',
    ].join('\n');
    sources.push({ id, name, host, text });
  }
  return sources;
}
