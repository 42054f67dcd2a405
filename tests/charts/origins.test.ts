import { describe, expect, it } from 'vitest';
import { drawOriginGraph } from '../../src/charts/origin-graph.ts';
import { COPIES, EVERY_KIND } from './awkward.ts';
import { compareCase, LINKS, type Case } from './newsroom.ts';
import { tableWords, textOf, withClass } from './picture.ts';

function graphOf(given: Case) {
  const { comparison, archive } = compareCase(given);
  return drawOriginGraph('o', comparison, archive, LINKS)!;
}

describe('the graph of origins', () => {
  it('has a box for every report and a group for every origin', () => {
    const root = graphOf(COPIES).draw(720, '');
    expect(withClass(root, 'report-box')).toHaveLength(6);
    expect(withClass(root, 'origin')).toHaveLength(3);
  });

  it('draws an arrow for every derivation and none between origins', () => {
    expect(withClass(graphOf(COPIES).draw(320, ''), 'derivation')).toHaveLength(3);
    expect(withClass(graphOf(EVERY_KIND).draw(720, ''), 'derivation')).toHaveLength(0);
  });

  it('says that no dependence was found, and not that there is none', () => {
    const reports = ['a', 'b', 'c', 'd'].map((id) => ({ id, claims: ['when: 2025'] }));
    expect(graphOf({ reports }).sentence).toBe('4 reports, 4 origins: no dependence found between them.');
  });

  it('shows the source of a report even if it is not about the incident itself', () => {
    const given = compareCase({ reports: [{ id: 'a', keys: ['derived-from: [b]'], claims: ['when: 2025'] }, { id: 'b', claims: ['when: 2025'] }] });
    const [a] = given.comparison.columns;
    const comparison = { ...given.comparison, columns: [a!], origins: given.comparison.origins.map((origin) => ({ ...origin, reports: ['a'] })) };
    const root = drawOriginGraph('o', comparison, given.archive, LINKS)!.draw(720, '');
    expect(withClass(root, 'report-further').map(textOf).join()).toContain('not about this itself');
  });

  it('stands reports that were made from each other', () => {
    const reports = [{ id: 'a', keys: ['derived-from: [b]'], claims: ['when: 2025'] }, { id: 'b', keys: ['derived-from: [a]'], claims: ['when: 2025'] }];
    expect(withClass(graphOf({ reports }).draw(720, ''), 'report-box')).toHaveLength(2);
  });

  it('has what each report was made from in its table', () => {
    const words = tableWords(graphOf(COPIES));
    expect(words).toContain('Morning Copy | 2 June 2025 | 1 | The Wire');
    expect(words).toContain('original, as the editors found');
    expect(words).toContain('Evening Brother and Evening Sister have the same owner.');
  });
});
