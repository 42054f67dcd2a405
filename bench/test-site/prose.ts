import type { Dice } from './dice.ts';

/** Words of the bench's own: sentences that mean nothing, in lengths that news has. */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

const NOUNS = words(`
  anchor ballast barge beacon berth bollard bridge buoy cable canal captain cargo chain chart cliff coast compass
  crane crew current deck derrick dock drift engine estuary ferry fleet fog freighter funnel gale gangway harbour
  hatch haul hawser headland helm hull inlet jetty keel lantern ledger lighthouse lock mast mooring nets pier pilot
  port quay radar reef rigging rudder sandbank signal sluice spit storm swell tanker tide trawler tug wake winch`);
const ADJECTIVES = words(`
  ageing brackish bright broken calm cautious cold crowded damp dark distant drifting early eastern empty faded
  famous grey heavy hidden idle inner late leaking listing loaded local lower narrow nearby northern old outer pale
  patient quiet remote rusty salted second shallow slow southern spare steady stranded sunken tilted torn western`);
const VERBS = words(`
  abandoned blocked carried caught circled cleared crossed damaged delayed dragged entered escorted faced followed
  guarded hailed held inspected joined left lifted logged marked met missed moved passed photographed pulled reached
  rounded searched secured shadowed sheltered spotted struck surveyed towed turned watched`);
const ADVERBS = words(`
  again alone ashore briefly carefully early eventually gently later nearby overnight quickly quietly
  repeatedly safely slowly soon steadily suddenly together twice`);
const OPENINGS = ['By morning', 'At first', 'Later that week', 'In the meantime', 'On the way out', 'Before noon', 'After the change of watch', 'For some hours'];
const LINKS = ['while', 'and', 'but', 'because', 'after', 'although', 'so'];

/** Two to four adjectives and nouns without a verb, such as a text answer. */
export function writePhrase(dice: Dice): string {
  return `${dice.pick(ADJECTIVES)} ${dice.pick(NOUNS)} and ${dice.pick(ADJECTIVES)} ${dice.pick(NOUNS)}`;
}

/** Five to nine words, as short as a quote should be. */
export function writeClause(dice: Dice): string {
  const end = dice.chance(0.5) ? ` ${dice.pick(ADVERBS)}` : '';
  return `the ${dice.pick(ADJECTIVES)} ${dice.pick(NOUNS)} ${dice.pick(VERBS)} the ${dice.pick(NOUNS)}${end}`;
}

export function writeSentence(dice: Dice): string {
  const opening = dice.chance(0.4) ? `${dice.pick(OPENINGS)}, ` : '';
  const tail = dice.chance(0.7) ? `, ${dice.pick(LINKS)} ${writeClause(dice)}` : '';
  const sentence = `${opening}${writeClause(dice)}${tail}.`;
  return capitalize(sentence);
}

/** Three to six sentences. */
export function writeParagraph(dice: Dice): string {
  return Array.from({ length: dice.whole(3, 6) }, () => writeSentence(dice)).join(' ');
}

export function writeHeadline(dice: Dice): string {
  return `${capitalize(dice.pick(ADJECTIVES))} ${dice.pick(NOUNS)} ${dice.pick(VERBS)} off the ${dice.pick(ADJECTIVES)} ${dice.pick(NOUNS)}`;
}

const ONSETS = words('b br c d dr f g gl h k l m n p r s sk st t th tr v w');
const VOWELS = words('a e i o u ai ea oa');
const CODAS = words('l m n r s ck ld nd rn st');

/** A capitalised name of two or three syllables that nothing has taken yet. */
export function coinName(dice: Dice, taken: Set<string>): string {
  for (;;) {
    const syllables = Array.from({ length: dice.whole(2, 3) }, () => dice.pick(ONSETS) + dice.pick(VOWELS));
    const name = capitalize(syllables.join('') + dice.pick(CODAS));
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
