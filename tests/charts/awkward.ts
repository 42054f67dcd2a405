import type { RibbonText } from '../../src/charts/wording-ribbons-plot.ts';
import type { SharedRun } from '../../src/model/shared-wording.ts';
import type { Case } from './newsroom.ts';

/** Names and values that have broken charts elsewhere. */
export const LONG_NAME = 'The Extraordinarily Long Name of a Consolidated Provincial Gazette and Advertiser for the Eastern Districts';
export const ARABIC_NAME = 'صحيفة الشرق الأوسط اليومية';
export const SCRIPT_NAME = '<script>alert(1)</script> & "Sons"';

const QUESTIONS = `killed:
  ask: How many people were killed?
  type: count
  unit: people
  rises: true
size:
  ask: How large was it, measured from one wing's tip to the other, by whoever had a tape at hand on that day?
  type: measure
  unit: cm
cause:
  ask: Why did it come down?
  type: choice
  options: { technical: A technical fault, sabotage: Sabotage }
`;

/** Counts and dates of every kind: none, ranges, open ends, hedged, denied, unknown, silent, not coded. */
export const EVERY_KIND: Case = {
  when: '2025-06-17/2025-06-19',
  questions: QUESTIONS,
  places: { town: '{ name: Town, at: [10, 20], radius: 10 km }', region: '{ name: Region, at: [10.5, 21], radius: 200 km }', far: '{ name: Far Point, at: [14, 26] }' },
  reports: [
    { id: 'a', name: LONG_NAME, published: '2025-06-18', claims: ['when: 2025-06-17', 'where: town', 'killed: 0', 'size: 120 cm', 'cause: technical'] },
    { id: 'b', name: ARABIC_NAME, published: '2025-06-19', claims: ['when: 2025-06-16/2025-06-18 ?', 'where: region ?', 'killed: 3-5 ?', 'size: 3 m ~', 'cause: not sabotage'] },
    { id: 'c', name: SCRIPT_NAME, published: '2025-06', claims: ['when: 2025-06-18~', 'where: far', 'killed: at least 7', 'cause: unknown'] },
    { id: 'd', published: '2025-06-20', claims: ['when: not 2025-06-17', 'where: not town', 'killed: unknown', 'cause: silent'] },
    { id: 'e', published: '2025-06-20', claims: ['when: 2025-06-15/..', 'killed: up to 4'] },
    { id: 'f', claims: ['when: 2 days before publication', 'killed: silent'] },
    { id: 'g', match: 'possible', claims: ['when: ../2025-06-19', 'where: town', 'killed: dozens'] },
  ],
};

/** A dozen reports that all differ. */
export const TWELVE: Case = {
  when: '2025-06',
  questions: QUESTIONS,
  places: Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`p${i}`, `{ name: Place number ${i}, at: [${40 + (i % 4)}, ${50 + i * 0.7}], radius: ${10 + i * 8} km }`])),
  reports: Array.from({ length: 12 }, (_, i) => ({
    id: `paper-${i}`,
    name: `Daily Paper Number ${i}`,
    published: `2025-06-${String(10 + Math.floor(i / 2)).padStart(2, '0')}`,
    claims: [`when: 2025-06-${String(1 + i).padStart(2, '0')}`, `where: p${i}`, `killed: ${i * 3}`],
  })),
};

/** Both sides of the date line, and the pole. */
export const DATE_LINE: Case = {
  places: { fiji: '{ name: Taveuni, at: [-16.8, 179.9], radius: 100 km }', samoa: '{ name: Niue, at: [-19, -169.9], radius: 50 km }', tonga: '{ name: Tonga, at: [-21, -175] }' },
  reports: [
    { id: 'a', published: '2025-01-01', claims: ['where: fiji'] },
    { id: 'b', published: '2025-01-02', claims: ['where: samoa'] },
    { id: 'c', published: '2025-01-03', claims: ['where: tonga'] },
  ],
};

/** Opposite sides of the Earth. */
export const ANTIPODES: Case = {
  places: { north: '{ name: Madrid, at: [40.4, -3.7], radius: 20 km }', south: '{ name: Weber, at: [-40.4, 176.3], radius: 20 km }' },
  reports: [{ id: 'a', claims: ['where: north'] }, { id: 'b', claims: ['where: south'] }],
};

/** One origin of several: copies, a copy of a copy, one owner, and two that stand alone. */
export const COPIES: Case = {
  reports: [
    { id: 'wire', name: 'The Wire', published: '2025-06-01', keys: ['derived-from: []'], claims: ['when: 2025-06-01'] },
    { id: 'copy', name: 'Morning Copy', published: '2025-06-02', keys: ['derived-from: [wire]'], claims: ['when: 2025-06-01'] },
    { id: 'grandchild', name: LONG_NAME, published: '2025-06-03', keys: ['derived-from: [copy, wire]'], claims: ['when: 2025-06-01'] },
    { id: 'alone', name: ARABIC_NAME, published: '2025-06-02', claims: ['when: 2025-06-01'] },
    { id: 'sister', name: 'Evening Sister', published: '2025-06-03', claims: ['when: 2025-06-01'] },
    { id: 'brother', name: 'Evening Brother', claims: ['when: 2025-06-01'] },
  ],
  owners: { brother: 'sister' },
};

/** One report, one claim. */
export const LONE: Case = { reports: [{ id: 'a', claims: ['when: 1203~'] }] };

/** Incidents as their editors write them, by their ids: lines of frontmatter. A title by default is made of the id. */
export type Entries = Readonly<Record<string, readonly string[]>>;

/** Five incidents that hang on one landmark, on both sides of it, and on each other. */
export const HANGING: Entries = {
  'victory-parade': ['title: Victory Parade of May 2025', 'when: 2025-05-09', 'reference: true'],
  'drones-before': ['title: Drones and alarm reported before the Victory Parade', 'when: before victory-parade'],
  'rehearsal': ['title: A rehearsal is called off', 'when: 9 days before victory-parade'],
  'fly-past': ['title: A fly-past on the day of the parade', 'when: same day as victory-parade'],
  'find': ['title: A wreck is found in a field', 'when: 6 days after victory-parade'],
  'inquiry': ['title: An inquiry is opened', 'when: after victory-parade'],
  'second-find': ['title: A second wreck is found', 'when: 2 days after find'],
  'first-arrest': ['title: A first arrest', 'when: between find and closing'],
  'closing': ['title: The file is closed', 'when: 2025-06-04'],
};

/** A landmark known to the month alone, one that goes on, and what overlaps them. */
export const BANDS: Entries = {
  'parade-month': ['title: Victory Parade of May 2025', 'when: 2025-05', 'reference: true'],
  'war': ['title: A war that goes on', 'when: 2025-06-10/..', 'reference: true'],
  'before-both': ['when: 2 days before parade-month'],
  'by-the-parade': ['when: before parade-month'],
  'in-the-war': ['when: after war'],
  'same-days': ['when: same day as parade-month'],
  'between-them': ['when: between parade-month and war'],
  'long-before': ['when: 2 months before parade-month'],
};

/** Dates that are open, approximate, doubted, one of several, told in another zone, or missing, beside a plain one. */
export const EVERY_DATE: Entries = {
  'plain': ['when: 2025-06-18'],
  'fortnight': ['when: 2025-06-10/2025-06-24'],
  'open-start': ['when: ../2025-06-12'],
  'open-end': ['when: 2025-06-20/..'],
  'about': ['when: 2025-06-16~'],
  'doubted': ['when: 2025-06-14?'],
  'doubted-stretch': ['when: 2025-06-20/2025-06-28?'],
  'one-of-two': ['when: "[2025-06-18,2025-06-25]"'],
  'on-both': ['when: "{2025-06-11,2025-06-13,2025-06-15}"'],
  'in-tokyo': ['when: 2025-06-22', 'timezone: Asia/Tokyo'],
  'tokyo-morning': ['when: 2025-06-23T09:30', 'timezone: Asia/Tokyo'],
  'nothing-said': [],
  'hangs-on-nothing': ['when: 2 days before nothing-said'],
};

/** Each incident dated by the one before it. */
export const CHAIN: Entries = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`link-${i}`, [`title: Link number ${i} of the chain`, i === 0 ? 'when: 2025-03-03' : `when: ${i} days after link-${i - 1}`]]));

/** Two dozen incidents that all hang on one landmark. */
export const MANY_HANGING: Entries = {
  'armistice': ['title: The armistice', 'when: 2025-05-08', 'reference: true'],
  ...Object.fromEntries(Array.from({ length: 24 }, (_, i) => [`hanging-${String(i).padStart(2, '0')}`, [`when: ${3 + i * 2} days ${i % 3 === 0 ? 'before' : 'after'} armistice`]])),
};

/** Names that are long, run from right to left or hold markup, of landmarks and of what hangs on them. */
export const NAMES: Entries = {
  'gazette': [`title: ${LONG_NAME}`, 'when: 2025-06-12', 'reference: true'],
  'arabic': [`title: ${ARABIC_NAME}`, 'when: 2025-06-14', 'reference: true'],
  'script': [`title: '${SCRIPT_NAME}'`, 'when: 2 days before gazette'],
  'long': [`title: ${LONG_NAME}, once more`, 'when: after arabic'],
  'hostile': [`title: '${SCRIPT_NAME} again'`, 'when: between gazette and arabic'],
};

/** Three crowds far apart, with one that goes on and one of two dates. */
export const CENTURIES: Entries = {
  ...Object.fromEntries([1848, 1919, 1920, 2024].flatMap((year, i) => [1, 2, 3].map((n) => [`year-${year}-${n}`, [`when: ${year}-0${n + i}-1${n}`]]))),
  'treaty': ['when: 1919-06-28', 'reference: true'],
  'since-then': ['when: after year-2024-3'],
  'either': ['when: "[1919-07,2024-09]"'],
};

/** Nobody knows when anything was. */
export const UNDATED: Entries = {
  'no-date': [],
  'another': ['title: Another without a date'],
  'after-no-date': ['when: after no-date'],
  'between-none': ['when: between no-date and another'],
};

/** Dates as coarse as seasons, decades and centuries, from before our era on. */
export const COARSE: Entries = {
  'antiquity': ['when: -05XX'],
  'year-twelve': ['when: 0012'],
  'middle-ages': ['when: 12XX'],
  'fifties': ['when: 195X'],
  'spring': ['when: 2025-21'],
  'year': ['when: 2024'],
};

/** Half a hundred incidents in one week, and one that was years before. */
export const CROWD: Entries = {
  'years-before': ['title: The treaty is signed', 'when: 1998-05-12'],
  ...Object.fromEntries(Array.from({ length: 49 }, (_, i) => [`crowd-${String(i).padStart(2, '0')}`, [`title: Incident number ${i + 1} of a long week`, `when: 2025-06-${16 + (i * 5) % 7}`]])),
};

/** A day told hour by hour, with one entry that knows no more than the month. */
export const HOURS: Entries = {
  'first-call': ['when: 2025-06-18T10:25'],
  'second-call': ['when: 2025-06-18T10:40'],
  'arrival': ['when: 2025-06-18T11:05/2025-06-18T11:30'],
  'hours-later': ['when: 3 hours after arrival'],
};

/** Landmarks whose names stand in each other's way. */
export const LANDMARKS: Entries = Object.fromEntries(['election', 'inauguration', 'first-budget', 'reshuffle'].map((id, i) => [id, [`title: "The ${id} of that year, by its full name"`, `when: 2025-0${3 + i}-1${i}`, 'reference: true']]));

/** Every timeline above, by its name. */
export const TIMELINES: Readonly<Record<string, Entries>> = { HANGING, BANDS, CHAIN, MANY_HANGING, EVERY_DATE, UNDATED, COARSE, CROWD, CENTURIES, HOURS, LANDMARKS, NAMES };

/** Two texts and the wording that they share. */
export interface WordingCase {
  readonly a: RibbonText;
  readonly b: RibbonText;
  readonly runs: readonly SharedRun[];
}

const run = (a: number, b: number, words: number, quoted = false): SharedRun => ({ a: [a, a + words], b: [b, b + words], words, quoted, exact: true, text: Array.from({ length: words }, (_, i) => `word${i}`).join(' ') });

/** Shared wording as texts have it: in another order, in quotations, all of a text, one word of very many, hundreds of runs, awkward names. */
export const WORDINGS = {
  MIXED: { a: { label: 'The Wire', words: 400 }, b: { label: 'Morning Copy', words: 200 }, runs: [run(10, 0, 24), run(120, 150, 30, true), run(300, 60, 8)] },
  ALL: { a: { label: LONG_NAME, words: 12 }, b: { label: ARABIC_NAME, words: 12 }, runs: [run(0, 0, 12)] },
  QUOTED: { a: { label: SCRIPT_NAME, words: 300 }, b: { label: 'B', words: 3000 }, runs: [run(0, 2970, 30, true)] },
  TINY: { a: { label: 'A', words: 50_000 }, b: { label: 'B', words: 9 }, runs: [run(49_991, 0, 9)] },
  MANY: { a: { label: LONG_NAME, words: 4000 }, b: { label: `${LONG_NAME}, once more`, words: 3900 }, runs: Array.from({ length: 120 }, (_, i) => run(i * 33, ((i * 7) % 120) * 32, 9 + (i % 12), i % 5 === 0)) },
} as const satisfies Readonly<Record<string, WordingCase>>;
