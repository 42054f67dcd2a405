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
