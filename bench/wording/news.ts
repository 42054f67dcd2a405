import type { Dice } from '../test-site/dice.ts';
import { capitalize, coinName } from '../test-site/prose.ts';

/** Words of a capture, about. */
const LENGTH = 600;
const VOCABULARY = 30_000;
const STOCK_PHRASES = 4000;
const AGENCIES = 60;

/** Its words, with quotation marks as words of their own. */
export type Sentence = readonly string[];

/** What all reports on one event have in common: names and figures, and what somebody said. */
export interface Event {
  readonly facts: readonly Sentence[];
  readonly statements: readonly Sentence[];
}

/** What all captures are made of. */
export interface Language {
  readonly dice: Dice;
  readonly words: readonly string[];
  readonly phrases: readonly Sentence[];
  readonly footers: readonly Sentence[];
}

export function createLanguage(dice: Dice): Language {
  const taken = new Set<string>();
  const words = Array.from({ length: VOCABULARY }, () => coinName(dice, taken).toLowerCase());
  const draw = (least: number, most: number): Sentence => Array.from({ length: dice.whole(least, most) }, () => words[dice.zipf(VOCABULARY)]!);
  return { dice, words, phrases: Array.from({ length: STOCK_PHRASES }, () => draw(4, 8)), footers: Array.from({ length: AGENCIES }, () => draw(12, 45)) };
}

/** The names, figures and statements of one event. */
export function createEvent(language: Language): Event {
  const { dice, words } = language;
  const facts = Array.from({ length: 12 }, () => Array.from({ length: dice.whole(2, 5) }, () => (dice.chance(0.2) ? String(dice.whole(2, 9999)) : dice.pick(words))));
  return { facts, statements: Array.from({ length: 3 }, () => writeClause(language, dice.whole(12, 30))) };
}

/** A report of about six hundred words. */
export function writeReport(event: Event, language: Language): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (let length = 0; length < LENGTH; length += sentences.at(-1)!.length) sentences.push(writeSentence(event, language));
  return sentences;
}

function writeSentence(event: Event, language: Language): Sentence {
  const { dice, phrases } = language;
  if (dice.chance(0.06)) return ['“', ...dice.pick(event.statements), '”', ...writeClause(language, dice.whole(2, 6))];
  return [
    ...writeClause(language, dice.whole(3, 12)),
    ...(dice.chance(0.35) ? phrases[dice.zipf(STOCK_PHRASES)]! : []), ...(dice.chance(0.4) ? dice.pick(event.facts) : []),
    ...writeClause(language, dice.whole(3, 10)),
  ];
}

/** So many words without an end. */
export function writeClause({ dice, words }: Language, length: number): Sentence {
  return Array.from({ length }, () => words[dice.zipf(VOCABULARY)]!);
}

/** A light copy changes one word in twenty-five and leaves out one sentence in fifteen. A heavy one keeps one sentence in three, with one word in twelve changed. Sentences that are `kept` stay as they are in both. */
export function copy(sentences: readonly Sentence[], isLight: boolean, event: Event, language: Language, isKept: (one: Sentence) => boolean = () => false): readonly Sentence[] {
  const { dice, words } = language;
  const change = (one: Sentence, share: number) => one.map((word) => (dice.chance(share) ? words[dice.zipf(VOCABULARY)]! : word));
  return sentences.flatMap((one) => {
    if (isKept(one)) return [one];
    if (isLight) return dice.chance(1 / 15) ? [] : [change(one, 1 / 25)];
    return [dice.chance(1 / 3) ? change(one, 1 / 12) : writeSentence(event, language)];
  });
}

/** Paragraphs of four sentences, and a footer. */
export function print(sentences: readonly Sentence[], { dice, footers }: Language): string {
  const paragraphs: string[] = [];
  for (let i = 0; i < sentences.length; i += 4) {
    paragraphs.push(sentences.slice(i, i + 4).map((words) => `${capitalize(words.join(' ').replace('“ ', '“').replace(' ”', '”'))}.`).join(' '));
  }
  return `${paragraphs.join('\n\n')}\n\n${footers[dice.zipf(AGENCIES)]!.join(' ')}.\n`;
}
