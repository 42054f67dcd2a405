import { copy, print, writeClause, writeReport, type Event, type Language, type Sentence } from '../wording/news.ts';

/** The text of a report, as its outlet published it. */
export interface TestCapture {
  readonly sentences: readonly Sentence[];
  readonly text: string;
}

/**
 * About 600 words with every quote of the report's claims in them, and an agency's footer. A copy keeps most of the original's words
 * (light) or some of them (heavy), in halves of all cases.
 */
export function writeCapture(claims: readonly string[], original: TestCapture | null, event: Event, language: Language): TestCapture {
  const { dice } = language;
  const quotes = quotesOf(claims);
  const sentences = original
    ? [...copy(original.sentences, dice.chance(0.5), event, language, (one) => quotes.some((quote) => holds(one, quote)))]
    : [...writeReport(event, language)];
  for (const quote of quotes) {
    if (!sentences.some((one) => holds(one, quote))) sentences.splice(dice.whole(0, sentences.length), 0, writeQuoting(quote, language));
  }
  return { sentences, text: print(sentences, language) };
}

/** What the block quotes of a claims list quote; `writeClaims` puts each on the line after its claim. */
function quotesOf(claims: readonly string[]): readonly string[] {
  return claims.flatMap((claim) => claim.split('\n').slice(1, 2)).map((line) => line.replace('  > ', ''));
}

function holds(sentence: Sentence, quote: string): boolean {
  return sentence.join(' ').includes(quote);
}

/** Half of what is quoted is what somebody said, half the report's own words. */
function writeQuoting(quote: string, language: Language): Sentence {
  const { dice } = language;
  const words = quote.split(' ');
  if (dice.chance(0.5)) return ['“', ...words, '”', ...writeClause(language, dice.whole(2, 6))];
  return [...writeClause(language, dice.whole(3, 12)), ...words, ...writeClause(language, dice.whole(3, 10))];
}
