import { describe, expect, it } from 'vitest';
import { compareTold, rowOf, tell } from './newsroom.ts';

describe('two reports of different sources', () => {
  it.each([
    // question, one says, the other says, verdict
    ['killed', '3', '3', 'agree'],
    ['killed', '3', '2-5', 'refine'],
    ['killed', '3-5', '4-7', 'refine'],
    ['killed', '3', '5', 'conflict'],
    ['killed', '3', '5 ?', 'disputed'],
    ['killed', '0', 'none', 'agree'],
    ['killed', '0', 'unknown', 'single'],
    ['killed', '40 ~', '42', 'refine'],
    ['killed', 'at least 3', '2', 'conflict'],
    ['killed', 'unknown', 'unknown', 'open'],
    ['killed', 'silent', 'silent', 'none'],
    ['killed', '3', 'silent', 'single'],
    ['killed', '3', 'not 3', 'disputed'],
    ['killed', '3', 'not 4', 'none'],
    ['size', '120 cm', '1.2 m', 'agree'],
    ['size', '120 cm', '3 m', 'conflict'],
    ['size', '120 cm', '4 ft', 'refine'],
    ['size', '120 cm', '121 cm', 'conflict'],
    ['operator', 'Armed Forces', 'AF', 'agree'],
    ['operator', 'the army', 'Armed Forces', 'agree'],
    ['operator', 'Armed Forces', 'Police', 'conflict'],
    ['seen-by', 'A shepherd', 'A driver', 'none'],
    ['seen-by', 'A shepherd', 'a shepherd', 'agree'],
    ['cause', 'technical', 'sabotage', 'conflict'],
    ['cause', 'technical', 'not sabotage', 'none'],
    ['cause', 'sabotage', 'not sabotage', 'disputed'],
    ['cause', 'not sabotage', 'not sabotage', 'agree'],
    ['cause', 'not sabotage', 'not technical', 'none'],
    ['killed', 'not 3', 'not 4', 'none'],
    ['armed', 'yes ?', 'yes ?', 'agree'],
    ['armed', 'no', 'not yes', 'agree'],
    ['armed', 'yes', 'not yes', 'disputed'],
    ['state', 'Intact', 'intact', 'agree'],
    ['state', 'intact', 'in pieces', 'none'],
    ['where', 'town', 'Oldtown', 'agree'],
    ['where', 'town', 'country', 'refine'],
    ['where', 'region', 'near', 'refine'],
    ['where', 'town', 'far', 'conflict'],
    ['where', '45.01, 60 ± 2 km', 'town', 'refine'],
    ['where', 'not far', 'far', 'disputed'],
    ['where', 'not region', 'town', 'disputed'],
    ['when', '2025-06-18', '2025-06-18', 'agree'],
    ['when', '2025-06', '2025-06-18', 'refine'],
    ['when', '2025-06-17/2025-06-19', '2025-06-18/2025-06-20', 'refine'],
    ['when', '2025-06-18', '2025-06-20', 'conflict'],
    ['when', '2025-06-18?', '2025-06-20', 'disputed'],
    ['when', '2025-06-18', '2025-06-19 ~', 'refine'],
    ['when', '2025-06-18', '2 days before publication', 'single'],
    ['when', 'before [the parade](../incidents/parade.md)', '2025-06', 'conflict'],
  ])('%s: “%s” and “%s” come to %s', (question, one, other, kind) => {
    expect(tell(question, { one, other }).verdict.kind).toBe(kind);
    expect(tell(question, { one: other, other: one }).verdict.kind).toBe(kind);
  });
});

it('one report alone is single, and says whose it is', () => {
  const { verdict } = tell('armed', { herald: 'yes ?' });
  expect(verdict).toMatchObject({ kind: 'single', because: 'Only HERALD gives yes, with a hedge.' });
});

it('agreement counts origins and marks hedges', () => {
  const { verdict } = tell('armed', { herald: 'yes ?', times: 'yes' });
  expect(verdict.because).toBe('HERALD and TIMES give yes, 1 of them with a hedge: 2 reports of 2 origins, no dependence found between the origins.');
  expect(verdict.answers).toHaveLength(1);
  expect(verdict.answers[0]).toMatchObject({ reports: 2, origins: 2, hedged: 1 });
});

it('a copied story counts once: copies that agree are an echo, with the tie as the reason', () => {
  const { verdict } = rowOf(compareTold({
    wire: { claims: '- killed: 3' },
    herald: { frontmatter: 'derived-from: [wire]', claims: '- killed: 3' },
    times: { frontmatter: 'derived-from: [herald]', claims: '- killed: 3' },
  }), 'killed');
  expect(verdict.kind).toBe('echo');
  expect(verdict.because).toContain('all go back to one origin');
  expect(verdict.because).toContain('TIMES was made from HERALD.');
  expect(verdict.because).toContain('HERALD was made from WIRE.');
});

it('sources of one owner are one origin', () => {
  const told = { herald: { claims: '- killed: 3' }, times: { claims: '- killed: 3' } };
  const owned = compareTold(told, { herald: 'owner: group', times: 'owner: group', group: '' });
  expect(owned.origins).toHaveLength(1);
  expect(rowOf(owned, 'killed').verdict.kind).toBe('echo');
  expect(rowOf(compareTold(told), 'killed').verdict.kind).toBe('agree');
});

it('ties through a report about something else still tie, but only declared ones', () => {
  const { origins } = compareTold({
    herald: { frontmatter: 'derived-from: [wire]', claims: '- killed: 3' },
    times: { frontmatter: 'derived-from: [wire]', claims: '- killed: 3' },
    wire: { claims: '- armed: yes' },
    mail: { claims: '- killed: 3' },
  });
  expect(origins.map(({ reports }) => [...reports].sort())).toEqual(expect.arrayContaining([['herald', 'times', 'wire'], ['mail']]));
});

it('an attributed value against a firm one is disputed, not a conflict', () => {
  const { verdict } = rowOf(compareTold({
    herald: { claims: '- killed: 3\n  > three dead\n  > — a witness' },
    times: { claims: '- killed: 5' },
  }), 'killed');
  expect(verdict.kind).toBe('disputed');
});

it('one firm witness on each side makes a conflict, whoever else hedges', () => {
  expect(tell('killed', { a: '3', b: '5 ?', c: '5' }).verdict.kind).toBe('conflict');
  expect(tell('killed', { a: '3', b: '5 ?', c: '7 ?' }).verdict.kind).toBe('disputed');
});

it('a later and higher count that rises is an update, an earlier or lower one is not', () => {
  const counts = (first: string, second: string) => rowOf(compareTold({
    herald: { published: '2025-06-18', claims: `- killed: ${first}` },
    times: { published: '2025-06-20', claims: `- killed: ${second}` },
  }), 'killed').verdict;
  expect(counts('3', '5')).toMatchObject({ kind: 'update', because: 'The count rose from 3 people (HERALD) to 5 people (TIMES), which was published later. As it stands: Only TIMES gives 5 people.' });
  expect(counts('5', '3').kind).toBe('conflict');
  expect(tell('killed', { undated: '3', other: '5' }).verdict.kind).toBe('conflict');
});

it('a source that contradicts its own earlier word updates it, and what it replaced counts no more', () => {
  const { verdict } = rowOf(compareTold({
    first: { source: 'herald', published: '2025-06-18', claims: '- cause: technical' },
    second: { source: 'herald', published: '2025-06-20', claims: '- cause: sabotage' },
    times: { published: '2025-06-19', claims: '- cause: sabotage' },
  }), 'cause');
  expect(verdict.kind).toBe('update');
  expect(verdict.because).toBe('HERALD of 18 June 2025 gave A fault; HERALD of 20 June 2025 replaced that by Sabotage. As it stands: TIMES and HERALD of 20 June 2025 give Sabotage: 2 reports of 2 origins, no dependence found between the origins.');
  expect(verdict.clashes).toHaveLength(0);
});

it('a declared correction replaces even without dates', () => {
  const { verdict } = rowOf(compareTold({
    old: { source: 'herald', claims: '- armed: yes' },
    new: { source: 'herald', frontmatter: 'corrects: old', claims: '- armed: no' },
  }), 'armed');
  expect(verdict.kind).toBe('update');
});

it('a report that gives two values that cannot both be true contradicts itself', () => {
  const { verdict } = rowOf(compareTold({ herald: { claims: '- where: town\n- where: far' } }), 'where');
  expect(verdict.kind).toBe('conflict');
  expect(verdict.because).toContain('HERALD contradicts itself.');
});

it('a conflict of places says how far apart they are', () => {
  const { verdict } = tell('where', { herald: 'town', times: 'far' });
  expect(verdict.because).toContain('about 1\u202f180 km apart, centre to centre');
  // Haversine on one parallel: 2R asin(cos 45° sin 7.5°).
  const distance = 2 * 6371.0088 * Math.asin(Math.cos(Math.PI / 4) * Math.sin(Math.PI / 24));
  expect(verdict.clashes[0]!.distanceKm).toBeCloseTo(distance, 6);
  expect(verdict.clashes[0]!.gapKm).toBeCloseTo(distance - 105, 6);
});

it('reports that may be about something else are set apart: the verdict stands with and without them', () => {
  const row = rowOf(compareTold({
    herald: { claims: '- armed: yes' },
    times: { claims: '- armed: yes' },
    mail: { match: 'possible', claims: '- armed: no' },
  }), 'armed');
  expect(row.verdict.kind).toBe('agree');
  expect(row.withUncertain?.kind).toBe('conflict');
});

it('a date that hangs on the incident itself says nothing about when it was', () => {
  const { verdict } = tell('when', { herald: '2 days before [that](../incidents/hanging.md)', times: '2025-06-18' });
  expect(verdict.kind).toBe('single');
  expect(verdict.because).toContain('HERALD dates it “2 days before that”, which is itself dated by this incident.');
});

it('where no date can be placed, who says that it is not known is still said', () => {
  const { verdict } = tell('when', { herald: '2 days before publication', times: 'unknown' });
  expect(verdict).toMatchObject({ kind: 'none', because: 'TIMES says that it is not known. HERALD dates it “2 days before publication”, but when it was published is not known.' });
});

it('not coded is not silent: a report without the claim is in no verdict and no cell', () => {
  const comparison = compareTold({ herald: { claims: '- armed: yes' }, times: { claims: '- killed: 0' } });
  expect(rowOf(comparison, 'armed').cells.map((claims) => claims.length)).toEqual([1, 0]);
  expect(rowOf(comparison, 'armed').verdict.because).not.toContain('TIMES');
});

it('two hedges, an attribution and a denial stay apart in the claim itself', () => {
  const comparison = compareTold({ herald: { claims: '- armed: yes ?\n  > reportedly armed\n- cause: not sabotage\n- killed: 40 ~\n- state: silent\n- operator: unknown' } });
  const claims = comparison.rows.flatMap(({ cells }) => cells.flat());
  expect(claims.map(({ question, stance, hedged, approximate }) => [question, stance, hedged, approximate])).toEqual([
    ['killed', 'asserts', false, true],
    ['operator', 'unknown', false, false],
    ['cause', 'denies', false, false],
    ['armed', 'asserts', true, false],
    ['state', 'silent', false, false],
  ]);
});

describe('the history of what a source says', () => {
  const later = (first: string, second: string, question = 'armed', frontmatter = '') => rowOf(compareTold({
    first: { source: 'herald', published: '2025-06-18', claims: `- ${question}: ${first}` },
    second: { source: 'herald', published: '2025-06-20', frontmatter, claims: `- ${question}: ${second}` },
  }), question).verdict;

  it('a source that repeats itself is one origin, and replaces nothing', () => {
    expect(later('yes', 'yes')).toMatchObject({ kind: 'echo', revisions: [] });
  });

  it('a later “not known” takes nothing back unless it corrects', () => {
    expect(later('yes', 'unknown').kind).toBe('single');
    expect(later('yes', 'unknown', 'armed', 'corrects: first')).toMatchObject({ kind: 'update' });
  });

  it('a more exact word, another name of several, or a new wording replaces nothing', () => {
    expect(later('2025-06', '2025-06-18', 'when').kind).toBe('refine');
    expect(later('A shepherd', 'A driver', 'seen-by').revisions).toEqual([]);
    expect(later('whole', 'in one piece', 'state').kind).toBe('none');
  });

  it('a correction reaches through one that says nothing of the question', () => {
    const { verdict } = rowOf(compareTold({
      a: { source: 'herald', claims: '- killed: 3' },
      b: { source: 'herald', frontmatter: 'corrects: a', claims: '- armed: no' },
      c: { source: 'herald', frontmatter: 'corrects: b', claims: '- killed: 1' },
    }), 'killed');
    expect(verdict).toMatchObject({ kind: 'update', clashes: [] });
  });

  it('a correction that is dated before what it corrects still replaces it, and not the other way round', () => {
    const { verdict } = rowOf(compareTold({
      a: { source: 'herald', published: '2025-06-20', claims: '- armed: yes' },
      b: { source: 'herald', published: '2025-06-18', frontmatter: 'corrects: a', claims: '- armed: no' },
    }), 'armed');
    expect(verdict.kind).toBe('update');
    expect(verdict.because).toContain('As it stands: Only HERALD of 18 June 2025 gives no.');
  });

  it('another outlet’s correction takes nothing back in the first one’s name', () => {
    expect(rowOf(compareTold({ a: { claims: '- armed: yes' }, b: { frontmatter: 'corrects: a', claims: '- armed: no' } }), 'armed').verdict.kind).toBe('conflict');
  });

  it('a rise does not hide a clash before it', () => {
    const { verdict } = rowOf(compareTold({
      a: { published: '2025-06-18', claims: '- killed: 400' },
      b: { published: '2025-06-19', claims: '- killed: dozens' },
      c: { published: '2025-06-20', claims: '- killed: 500' },
    }), 'killed');
    expect(verdict.kind).toBe('conflict');
    expect(verdict.because).toContain('dozens, taken as 24–99 people (B)');
  });
});

it('two reports of one source on one day are told apart by their titles, and do not contradict themselves', () => {
  const { verdict } = rowOf(compareTold({
    a: { source: 'herald', published: '2025-06-18', claims: '- armed: yes' },
    b: { source: 'herald', published: '2025-06-18', claims: '- armed: no' },
  }), 'armed');
  expect(verdict.because).toBe('Yes (HERALD, “Report a”) and no (HERALD, “Report b”): both cannot be true.');
});

it('a firm and a hedging witness of one value are told apart', () => {
  expect(tell('killed', { a: '3', b: '5 ?', c: '5' }).verdict.because).toBe('3 people (A) and 5 people (C, and B with a hedge): both cannot be true.');
});

it('a disputed value says who does not stand by it', () => {
  expect(tell('killed', { a: '3', b: '5 ?' }).verdict.because).toContain('It is no firm conflict: B hedges.');
});

it('one report’s words are not put into another’s mouth', () => {
  const { verdict } = rowOf(compareTold({ a: { published: '2025-06-18', claims: '- when: yesterday' }, b: { claims: '- when: 2025-06-17' } }), 'when');
  expect(verdict.because).toContain('A and B give 17 June 2025:');
});

it('a point in a place lies in whatever that place is within, and 180 degrees is -180', () => {
  expect(tell('where', { a: '45, 60', b: 'country' }).verdict.kind).toBe('refine');
  expect(tell('where', { a: '45, 180', b: '45, -180' }).verdict.kind).toBe('agree');
});

it('where only uncertain reports answer, nobody is said not to', () => {
  const row = rowOf(compareTold({ mail: { match: 'possible', claims: '- armed: no' } }), 'armed');
  expect(row.verdict.because).toBe('Only reports that may be about something else answer this.');
  expect(row.withUncertain?.kind).toBe('single');
});
