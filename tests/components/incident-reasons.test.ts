import { expect, it } from 'vitest';
import { recordOf } from '../../src/chronology/record.ts';
import { explainWhen } from '../../src/components/date-words.ts';
import { tellIncidentReasons } from '../../src/components/incident-reasons.ts';
import { plainWords } from '../../src/components/sentence.ts';
import { archiveOf } from './newsroom.ts';

function tell(entries: Readonly<Record<string, string>>, id = 'it') {
  const { archive, teller } = archiveOf(entries);
  const incident = archive.incidents.get(id)!;
  const reasoning = tellIncidentReasons(incident, recordOf(archive.incidents).reasonsFor(id), teller);
  return { words: reasoning && [reasoning.sentence, ...reasoning.steps].map(plainWords), explained: explainWhen(incident) };
}

it('a relative date names what it counts from, with its date', () => {
  expect(tell({ it: 'when: 2 days after crash', crash: 'when: 2025-06-18/2025-06-19' }).words).toEqual(['Worked out: two days after The crash (18–19 June 2025).']);
  expect(tell({ it: 'when: same day as crash', crash: 'when: 2025-06~' }).words).toEqual(['Worked out: on the same day as The crash (about June 2025).']);
  expect(tell({ it: 'when: between fair and crash', fair: 'when: 2025-05', crash: 'when: 203X' }).words).toEqual(['Worked out: between The fair (May 2025) and The crash (the 2030s).']);
});

it('a chain is told link by link, each date once', () => {
  expect(tell({ it: 'when: 2 days after b', b: 'when: 1 day after c', c: 'when: 2025-03-01' }).words).toEqual([
    'Worked out: two days after The b (2 March 2025). The b was one day after The c (1 March 2025).',
  ]);
});

it('a relation that only repeats the date is not told again', () => {
  expect(tell({ it: 'when: before parade\nrelated: [{ incident: parade, as: precedes }]', parade: 'when: 2025-05' }).words).toEqual(['Worked out: before The parade (May 2025).']);
});

it('what leaves less room than the entry says is told beside it', () => {
  expect(tell({ it: 'when: 2025-05\nrelated: [{ incident: parade, as: precedes }]', parade: 'when: 2025-05-09' }).words).toEqual([
    'The entry says May 2025; that it precedes The parade (9 May 2025) leaves 1–9 May 2025.',
  ]);
});

it('a date that only other entries give is told with all that limits it', () => {
  expect(tell({ it: 'related: [{ incident: parade, as: follows }]', parade: 'when: 2025-05-09', crash: 'when: 2025-06-18\nrelated: [{ incident: it, as: follows }]' }).words).toEqual([
    'The entry gives no date; that The crash (18 June 2025) follows it and that it follows The parade (9 May 2025) leave 9 May – 18 June 2025.',
  ]);
  expect(tell({ it: '', object: 'when: 2 days after it\nrelated: [{ incident: crash, as: precedes }]', crash: 'when: 2025-06-18' }).words).toEqual([
    'The entry gives no date; that The object (by 18 June 2025) was two days after it leaves by 16 June 2025. The object precedes The crash (18 June 2025).',
  ]);
});

it('nothing is said of a date that is simply given, nor where there is none', () => {
  expect(tell({ it: 'when: 2025-05-09' }).words).toBeNull();
  expect(tell({ it: '' })).toEqual({ words: null, explained: 'No date has been given.' });
});

it('a date that counts from nothing says so', () => {
  expect(tell({ it: 'when: 2 days after lost', lost: '' })).toEqual({
    words: ['Given as two days after The lost (date not known).'],
    explained: 'It is dated by something that has no date itself.',
  });
});

it.each([
  ['2025-05-09', null],
  ['2025-05', 'It is not known when in that month.'],
  ['2025', 'It is not known when in that year.'],
  ['2025-06-18/2025-06-20', 'It is not known when in these three days.'],
  ['202X', 'It is not known when in these ten years.'],
  ['../2025-05-09', 'Nothing says how much earlier it may have been.'],
  ['2025-05-09/..', 'Nothing says how much later it may have been.'],
  ['2025-05-09~', 'The date is approximate: it is taken as 8–10 May 2025.'],
  ['2025-05-09?', 'The editors have doubts about it.'],
  ['"[2025-05-09,2025-05-11]"', 'It is not known which of these it was.'],
  ['"{2025-05-09,2025-05-11}"', null],
])('how sure anyone is of %s: %s', (when, explained) => {
  expect(tell({ it: `when: ${when}` }).explained).toBe(explained);
});
