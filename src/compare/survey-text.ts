import type { IncidentSurvey } from './source-survey.ts';
import type { PairCounts } from './source-pairs.ts';
import { STANDINGS, type StandingAnswer } from './source-record.ts';

/** What an incident adds, with each id once and numbers in place of it: a fifth of plain JSON, and read in a fifth of the time. */
type ShortSurvey = readonly [words: readonly string[], answers: readonly number[], pairs: readonly number[]];

const COUNTS = ['incidents', 'questions', 'alike', 'oneOrigin', 'clashing', 'firstA', 'firstB'] as const satisfies readonly (keyof PairCounts)[];
const [ANSWER, PAIR] = [6, COUNTS.length + 2];

/** A survey as text without a line end or tab. */
export function writeSurvey({ answers, pairs }: IncidentSurvey): string {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const short = [
    answers.flatMap(({ source, standings, example: { incident, question, claim } }) => [
      numberOf(source), standings.reduce((bits, standing) => bits | (1 << STANDINGS.indexOf(standing)), 0),
      numberOf(incident), numberOf(question), numberOf(claim.report), numberOf(claim.id),
    ]),
    pairs.flatMap((pair) => [numberOf(pair.a), numberOf(pair.b), ...COUNTS.map((name) => pair[name])]),
  ] as const;
  return JSON.stringify([[...numbers.keys()], ...short] satisfies ShortSurvey);
}

/** The survey that was written; standings come in the order of `STANDINGS`. */
export function readSurvey(text: string): IncidentSurvey {
  const [words, answers, pairs] = JSON.parse(text) as ShortSurvey;
  return {
    answers: group(answers, ANSWER).map(([source, bits, incident, question, report, id]): StandingAnswer => ({
      source: words[source!]!,
      standings: STANDINGS.filter((_, i) => (bits! & (1 << i)) !== 0),
      example: { incident: words[incident!]!, question: words[question!]!, claim: { report: words[report!]!, id: words[id!]! } },
    })),
    pairs: group(pairs, PAIR).map(([a, b, ...counts]) => ({ a: words[a!]!, b: words[b!]!, ...Object.fromEntries(COUNTS.map((name, i) => [name, counts[i]!])) } as PairCounts)),
  };
}

function group(numbers: readonly number[], size: number): readonly (readonly number[])[] {
  return Array.from({ length: numbers.length / size }, (_, i) => numbers.slice(i * size, (i + 1) * size));
}
