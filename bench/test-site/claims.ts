import { ANSWERS, type Telling } from './answers.ts';
import type { Dice } from './dice.ts';
import { writeClause } from './prose.ts';

const SPEAKERS = ['the coastguard', 'the harbour office', 'a deckhand', 'the owners', 'police', 'residents'];
/** Answers that ` ~` makes sense on. */
const NUMBERS = /^\d+( m| ft)?$|^\d{4}-\d\d-\d\d$/;

/** The items of one claims list, some with a quote: about eight of the ten questions. */
export function writeClaims(telling: Telling, dice: Dice): readonly string[] {
  return Object.keys(ANSWERS).filter(() => dice.chance(0.8)).flatMap((question) => {
    const first = writeClaim(question, telling, dice);
    // A report that contradicts itself.
    const second = question === 'where' && dice.chance(0.02) ? [`- where: ${dice.pick(telling.gazetteer.towns).id} ?`] : [];
    return second.length > 0 && !isSilent(first) && !first.startsWith(second[0]!.slice(0, -2)) ? [first, ...second] : [first];
  });
}

function isSilent(item: string): boolean {
  return item.endsWith(': silent');
}

function writeClaim(question: string, telling: Telling, dice: Dice): string {
  const stance = dice.weigh({ asserts: 78, denies: 4, unknown: 8, silent: 10 });
  if (stance === 'silent') return `- ${question}: silent`;
  const quote = dice.chance(0.6) ? writeQuote(dice) : '';
  if (stance === 'unknown') return `- ${question}: unknown${quote}`;
  const truth = stance === 'denies' ? 'wrong' : dice.weigh({ right: 72, loose: 16, wrong: 12 });
  const value = ANSWERS[question]!(telling, truth, dice);
  const mark = dice.chance(0.12) ? ' ?' : NUMBERS.test(value) && dice.chance(0.06) ? ' ~' : '';
  return `- ${question}: ${stance === 'denies' ? 'not ' : ''}${value}${mark}${quote}`;
}

function writeQuote(dice: Dice): string {
  const speaker = dice.chance(0.3) ? `\n  > — ${dice.pick(SPEAKERS)}` : '';
  return `\n  > ${writeClause(dice)}${speaker}`;
}
