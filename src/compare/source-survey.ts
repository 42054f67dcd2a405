import type { Archive } from '../model/archive.ts';
import { compareReports, type Comparison } from './comparison.ts';
import { countPairs, PairTally, type PairCounts, type SourcePair } from './source-pairs.ts';
import { RecordTally, standAnswers, type RecordContext, type SourceRecord, type StandingAnswer } from './source-record.ts';
import { pairKey } from './source-row.ts';

/** What all comparisons come to by source. */
export interface SourceSurvey {
  readonly records: ReadonlyMap<string, SourceRecord>;
  /** The pairs of a source with every other that it has an incident, a derivation or wording in common with. */
  readonly pairsOf: (source: string) => readonly SourcePair[];
  /** The pair of two sources, in either order. */
  readonly pairOf: (one: string, other: string) => SourcePair | undefined;
}

/** What one incident adds to the survey: plain data, which can be kept and sent. */
export interface IncidentSurvey {
  readonly answers: readonly StandingAnswer[];
  readonly pairs: readonly PairCounts[];
}

export function surveyIncident(comparison: Comparison, archive: Pick<Archive, 'places' | 'reports'>): IncidentSurvey {
  return { answers: standAnswers(comparison, archive), pairs: countPairs(comparison, archive) };
}

/** Adds up what incidents come to: the latest first, so that examples are recent. */
export function sumSurveys(surveys: Iterable<IncidentSurvey>, archive: RecordContext): SourceSurvey {
  const [pairs, records] = [new PairTally(archive), new RecordTally(archive)];
  for (const survey of surveys) {
    pairs.add(survey.pairs);
    records.add(survey.answers);
  }
  return surveyFrom(records.finish(), pairs.finish().values());
}

/** A survey of what has been added up. */
export function surveyFrom(records: ReadonlyMap<string, SourceRecord>, pairs: Iterable<SourcePair>): SourceSurvey {
  const bySources = new Map<string, SourcePair>();
  const bySource = new Map<string, SourcePair[]>();
  for (const pair of pairs) {
    bySources.set(pairKey(pair.a, pair.b), pair);
    for (const id of [pair.a, pair.b]) {
      const list = bySource.get(id);
      if (list) list.push(pair);
      else bySource.set(id, [pair]);
    }
  }
  return {
    records,
    pairsOf: (source) => bySource.get(source) ?? [],
    pairOf: (one, other) => bySources.get(one < other ? pairKey(one, other) : pairKey(other, one)),
  };
}

/** Goes through all incidents once; one comparison is in memory at a time. */
export function surveySources(archive: Archive): SourceSurvey {
  const surveys = archive.register.incidents.values().map((id) => surveyIncident(compareReports(archive.incidents.get(id)!, archive), archive));
  return sumSurveys(surveys, archive);
}
