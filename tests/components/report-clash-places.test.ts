import { expect, it } from 'vitest';
import { recordOf } from '../../src/chronology/record.ts';
import { findReportClashes } from '../../src/chronology/report-clashes.ts';
import { clashesOf, placeReportClashes } from '../../src/components/report-clash-places.ts';
import { traceRecord } from '../../src/site/traced-archive.ts';
import { traced } from '../../src/store/trace.ts';
import { archiveOf } from './newsroom.ts';

/** A report that dates two crashes by each other, in a circle. */
function newsroom() {
  const { archive } = archiveOf({ crash: 'when: 2025-06-18', fire: 'when: 2025-06-20' }, {
    a: { claims: { crash: ['when: 2 days after [it](fire)'], fire: ['when: 2 days after [it](crash)'] } },
  });
  return { report: archive.reports.get('a')!, record: traceRecord(recordOf(archive.incidents), 'record') };
}

it('clashes of a report are found once, and what they hang on is noted for every page that shows them', () => {
  const { report, record } = newsroom();
  const [comparison, own] = [traced(() => clashesOf(report, 'crash', record)), traced(() => clashesOf(report, 'crash', record))];
  expect(own.value).toHaveLength(1);
  expect(own.value).toBe(comparison.value);
  const anew = traced(() => findReportClashes(report, 'crash', record));
  const statements = [own, anew].map(({ value }) => value.map((clash) => clash.statements.map(({ key }) => key)));
  expect(statements[0]).toEqual(statements[1]);
  expect(anew.keys.size).toBeGreaterThan(0);
  expect([...own.keys].sort()).toEqual([...anew.keys].sort());
});

it('a clash that two incidents have a part in is told under the first alone', () => {
  const { report, record } = newsroom();
  const placed = placeReportClashes(report, record);
  expect(placed.get('crash')).toMatchObject({ own: [{ against: 'report' }], elsewhere: [] });
  expect(placed.get('fire')).toEqual({ own: [], elsewhere: ['crash'] });
});
