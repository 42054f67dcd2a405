import { createDice, type Dice } from '../test-site/dice.ts';
import { capitalize, coinName } from '../test-site/prose.ts';

/** A made capture, and what it really goes back to. */
export interface TestCapture {
  readonly id: string;
  readonly text: string;
  /** The number of the capture that it copies, or its own: those with one root are copies of one text. */
  readonly root: number;
}

/** Words of a capture, about. */
const LENGTH = 600;
const REPORTS_PER_EVENT = 3;
/** Of the reports that are not the first on their event: one in six of all. */
const COPIED = 1 / 4;
const VOCABULARY = 30_000;
const STOCK_PHRASES = 4000;
const AGENCIES = 60;

type Sentence = readonly string[];

/** What all reports on one event have in common: names and figures, and what somebody said. */
interface Event {
  readonly facts: readonly Sentence[];
  readonly statements: readonly Sentence[];
}

/** What all captures are made of. */
interface Language {
  readonly dice: Dice;
  readonly words: readonly string[];
  readonly phrases: readonly Sentence[];
  readonly footers: readonly Sentence[];
}

/**
 * Captures that read like news to a program: words and stock phrases by Zipf's law, three reports an event with the same names,
 * figures and quotations, an agency's footer below each. A sixth are copies, half of them light, half heavy. The same for the same seed and number.
 */
export function* makeCaptures(count: number, seed: number): Generator<TestCapture> {
  const language = createLanguage(createDice(seed));
  const { dice } = language;
  let event = createEvent(language);
  let earlier: { readonly root: number; readonly sentences: readonly Sentence[] }[] = [];
  for (let number = 0; number < count; number += 1) {
    if (number % REPORTS_PER_EVENT === 0) [event, earlier] = [createEvent(language), []];
    const copied = earlier.length > 0 && dice.chance(COPIED) ? dice.pick(earlier) : null;
    const sentences = copied ? copy(copied.sentences, dice.chance(0.5), event, language) : report(event, language);
    const root = copied ? copied.root : number;
    earlier.push({ root, sentences });
    yield { id: `report-${String(number).padStart(6, '0')}`, text: print(sentences, language), root };
  }
}

function createLanguage(dice: Dice): Language {
  const taken = new Set<string>();
  const words = Array.from({ length: VOCABULARY }, () => coinName(dice, taken).toLowerCase());
  const draw = (least: number, most: number): Sentence => Array.from({ length: dice.whole(least, most) }, () => words[dice.zipf(VOCABULARY)]!);
  return { dice, words, phrases: Array.from({ length: STOCK_PHRASES }, () => draw(4, 8)), footers: Array.from({ length: AGENCIES }, () => draw(12, 45)) };
}

function createEvent(language: Language): Event {
  const { dice, words } = language;
  const facts = Array.from({ length: 12 }, () => Array.from({ length: dice.whole(2, 5) }, () => (dice.chance(0.2) ? String(dice.whole(2, 9999)) : dice.pick(words))));
  return { facts, statements: Array.from({ length: 3 }, () => clause(language, dice.whole(12, 30))) };
}

function report(event: Event, language: Language): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (let length = 0; length < LENGTH; length += sentences.at(-1)!.length) sentences.push(sentence(event, language));
  return sentences;
}

function sentence(event: Event, language: Language): Sentence {
  const { dice, phrases } = language;
  if (dice.chance(0.06)) return ['“', ...dice.pick(event.statements), '”', ...clause(language, dice.whole(2, 6))];
  return [
    ...clause(language, dice.whole(3, 12)),
    ...(dice.chance(0.35) ? phrases[dice.zipf(STOCK_PHRASES)]! : []), ...(dice.chance(0.4) ? dice.pick(event.facts) : []),
    ...clause(language, dice.whole(3, 10)),
  ];
}

function clause({ dice, words }: Language, length: number): Sentence {
  return Array.from({ length }, () => words[dice.zipf(VOCABULARY)]!);
}

/** A light copy changes one word in twenty-five and leaves out one sentence in fifteen. A heavy one keeps one sentence in three, with one word in twelve changed. */
function copy(sentences: readonly Sentence[], isLight: boolean, event: Event, language: Language): readonly Sentence[] {
  const { dice, words } = language;
  const change = (one: Sentence, share: number) => one.map((word) => (dice.chance(share) ? words[dice.zipf(VOCABULARY)]! : word));
  return sentences.flatMap((one) => {
    if (isLight) return dice.chance(1 / 15) ? [] : [change(one, 1 / 25)];
    return [dice.chance(1 / 3) ? change(one, 1 / 12) : sentence(event, language)];
  });
}

/** Paragraphs of four sentences, and a footer. */
function print(sentences: readonly Sentence[], { dice, footers }: Language): string {
  const paragraphs: string[] = [];
  for (let i = 0; i < sentences.length; i += 4) {
    paragraphs.push(sentences.slice(i, i + 4).map((words) => `${capitalize(words.join(' ').replace('“ ', '“').replace(' ”', '”'))}.`).join(' '));
  }
  return `${paragraphs.join('\n\n')}\n\n${footers[dice.zipf(AGENCIES)]!.join(' ')}.\n`;
}
