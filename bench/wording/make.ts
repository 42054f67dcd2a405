import { createDice } from '../test-site/dice.ts';
import { copy, createEvent, createLanguage, print, writeReport, type Sentence } from './news.ts';

/** A made capture, and what it really goes back to. */
export interface TestCapture {
  readonly id: string;
  readonly text: string;
  /** The number of the capture that it copies, or its own: those with one root are copies of one text. */
  readonly root: number;
}

const REPORTS_PER_EVENT = 3;
/** Of the reports that are not the first on their event: one in six of all. */
const COPIED = 1 / 4;

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
    const sentences = copied ? copy(copied.sentences, dice.chance(0.5), event, language) : writeReport(event, language);
    const root = copied ? copied.root : number;
    earlier.push({ root, sentences });
    yield { id: `report-${String(number).padStart(6, '0')}`, text: print(sentences, language), root };
  }
}
