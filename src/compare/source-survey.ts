import type { Archive } from '../model/archive.ts';
import type { Incident } from '../model/incident.ts';
import { byCodeUnit } from '../model/text.ts';
import { compareReports } from './comparison.ts';
import { PairTally, type SourcePair } from './source-pairs.ts';
import { RecordTally, type SourceRecord } from './source-record.ts';
import { pairKey } from './source-row.ts';

/** What all comparisons come to by source. */
export interface SourceSurvey {
  readonly records: ReadonlyMap<string, SourceRecord>;
  /** Every pair with an incident, a derivation or wording in common. */
  readonly pairs: readonly SourcePair[];
  /** The pair of two sources, in either order. */
  readonly pairOf: (one: string, other: string) => SourcePair | undefined;
}

/** Goes through all incidents once, the latest first, so that examples are recent; one comparison is in memory at a time. */
export function surveySources(archive: Archive): SourceSurvey {
  const [pairs, records] = [new PairTally(archive), new RecordTally(archive)];
  const incidents = [...archive.incidents.values()].sort((a, b) => timeOf(b) - timeOf(a) || byCodeUnit(a.id, b.id));
  for (const incident of incidents) {
    const comparison = compareReports(incident, archive);
    pairs.add(comparison);
    records.add(comparison);
  }
  const found = pairs.finish();
  return { records: records.finish(), pairs: [...found.values()], pairOf: (one, other) => found.get(one < other ? pairKey(one, other) : pairKey(other, one)) };
}

/** Finite, so that those without a date are in the order of their ids, after the others. */
function timeOf({ bounds }: Incident): number {
  const known = [bounds?.earliest, bounds?.latest].find((at) => at !== undefined && Number.isFinite(at));
  return known ?? -Number.MAX_VALUE;
}
