import type { Incident } from '../model/incident.ts';
import type { Report } from '../model/report.ts';
import type { Source } from '../model/source.ts';

/** The words for the fixed lists of the content format. */

export const STATUS_WORDS: Readonly<Record<NonNullable<Incident['status']>, string>> = {
  unverified: 'Unverified',
  reported: 'Reported',
  corroborated: 'Corroborated',
  confirmed: 'Confirmed',
  disputed: 'Disputed',
  refuted: 'Refuted',
};

export const STATUS_MEANINGS: Readonly<Record<NonNullable<Incident['status']>, string>> = {
  unverified: 'the editors have not been able to check it',
  reported: 'reports tell of it, and nobody has confirmed it',
  corroborated: 'reports that go back to more than one origin tell of it',
  confirmed: 'an authority or plain evidence bears it out',
  disputed: 'whether or how it happened is contested',
  refuted: 'it has been shown not to have happened',
};

export const RELATION_WORDS: Readonly<Record<Incident['related'][number]['as'], string>> = {
  precedes: 'Came before',
  follows: 'Came after',
  'part-of': 'Is part of',
  'same-as': 'Is the same as',
  'conflated-with': 'Has been run together with',
  related: 'Has to do with',
};

export const REPORT_KIND_WORDS: Readonly<Record<Report['kind'], string>> = {
  article: 'Article',
  wire: 'Wire report',
  statement: 'Statement',
  post: 'Post',
  imagery: 'Imagery',
  dataset: 'Dataset',
  other: 'Report',
};

export const SOURCE_KIND_WORDS: Readonly<Record<Source['kind'], string>> = {
  wire: 'News agency',
  newspaper: 'Newspaper',
  broadcaster: 'Broadcaster',
  site: 'News site',
  official: 'Authority',
  ngo: 'Non-governmental organisation',
  social: 'Social media',
  aggregator: 'Aggregator',
  unknown: 'Kind not known',
};

/** Letters of the NATO Admiralty system (AJP-2.1) in words. */
export const RELIABILITY_WORDS: Readonly<Record<string, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
};
