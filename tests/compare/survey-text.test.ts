import fc from 'fast-check';
import { expect, it } from 'vitest';
import { STANDINGS } from '../../src/compare/source-record.ts';
import { readSurvey, writeSurvey } from '../../src/compare/survey-text.ts';

const id = fc.oneof(fc.constantFrom('a', 'b', 'inc-1', 'inc-1.when'), fc.string());
const count = fc.nat(5);
const survey = fc.record({
  answers: fc.array(fc.record({
    source: id, standings: fc.subarray([...STANDINGS], { minLength: 1 }),
    example: fc.record({ incident: id, question: id, claim: fc.record({ report: id, id }) }),
  })),
  pairs: fc.array(fc.record({ a: id, b: id, incidents: count, questions: count, alike: count, oneOrigin: count, clashing: count, firstA: count, firstB: count })),
});

it('a survey is read as it was written, in one line', () => {
  fc.assert(fc.property(survey, (given) => {
    const text = writeSurvey(given);
    expect(text).not.toMatch(/[\n\t]/);
    const read = readSurvey(text);
    expect(read).toEqual(given);
  }));
});
