import { z } from 'zod';
import { RELATIONS, STATUSES } from '../model/incident.ts';
import { QUESTION_TYPES } from '../model/question.ts';
import { CAPTURE_KINDS, MATCHES, REPORT_KINDS } from '../model/report.ts';
import { SOURCE_KINDS } from '../model/source.ts';
import { flag, line, listOf, numberFrom, oneOf, part, phrase, prose, shape, webAddress } from './fields.ts';

/** The shape of each kind of file, version 1 of the content format. Values in context are read in `assemble/`. */

const title = line('a title on one line', 'title: Drone found in Karakiya district');
const id = (kind: string, key?: string) => line(`the id of ${kind}`, key === undefined ? 'some-id' : `${key}: some-id`);
const language = line('a language tag (BCP 47)', 'language: en');
const date = line('a date (EDTF)', 'published: 2025-06-22');

export const siteSchema = shape({
  title,
  description: prose('one sentence on the site', 'description: Drone incidents, as each source reports them'),
  url: webAddress('url'),
  language,
  timezone: line('an IANA time zone', 'timezone: Asia/Almaty'),
  licence: line('the licence of the content', 'licence: CC-BY-4.0').optional(),
  categories: z.record(
    z.string(),
    part({ label: line('the name that readers see', 'label: Crash') }, 'a category with its label', 'crash: { label: Crash }'),
    { error: phrase('categories by id', 'Write `categories:` and below it `  crash: { label: Crash }`.') },
  ).optional(),
  wording: part({
    'same-text': numberFrom(0.01, 1, 'same-text: 0.5').optional(),
    substantial: numberFrom(0.01, 1, 'substantial: 0.2').optional(),
    'coverage-run': numberFrom(5, 1000, 'coverage-run: 8').optional(),
    'substantial-run': numberFrom(8, 1000, 'substantial-run: 25').optional(),
    'some-run': numberFrom(8, 1000, 'some-run: 12').optional(),
    'statement-run': numberFrom(5, 1000, 'statement-run: 8').optional(),
  }, 'thresholds of shared wording', '{ same-text: 0.5, substantial: 0.2, substantial-run: 25, some-run: 12, statement-run: 8 }').optional(),
}, 'keys with values', 'title: My site');

export const questionSchema = shape({
  ask: line('the question in full', 'ask: How many people were killed?'),
  type: oneOf(QUESTION_TYPES),
  unit: line('what is counted, or a unit of measure', 'unit: people').optional(),
  rises: flag('rises').optional(),
  many: flag('many').optional(),
  options: z.record(z.string(), line('what the option means', 'technical: A technical fault'), {
    error: phrase('options by id', 'Write `options: { technical: A technical fault }`.'),
  }).optional(),
  same: z.record(z.string(), listOf(line('another spelling of the name', 'AFU'), 'a list of other spellings', '[AFU]'), {
    error: phrase('names with their other spellings', 'Write `same: { Armed Forces of Ukraine: [AFU] }`.'),
  }).optional(),
}, 'a question with `ask` and `type`', 'killed: { ask: How many people were killed?, type: count }');

const coordinates = z.tuple([z.string(), z.string()], {
  error: phrase('a latitude and a longitude in degrees', 'Write `at: [42.9, 54.0]`.'),
});
const radius = line('a distance', 'radius: 20 km');

export const placeSchema = shape({
  name: line('the name of the place', 'name: Karakiya District'),
  also: listOf(line('another name', 'Karakiyan'), 'a list of other names', 'also: [Karakiyan]').optional(),
  at: coordinates,
  radius: radius.optional(),
  within: id('the place around it', 'within').optional(),
}, 'a place with `name` and `at`', 'aktau: { name: Aktau, at: [43.65, 51.15], radius: 10 km }');

const bareLink = z.union([
  webAddress('url'),
  part({ url: webAddress('url'), title: title.optional(), source: id('a source').optional(), published: date.optional(), archived: webAddress('archived').optional() }, 'a link with its `url`', '{ title: A headline, url: https://example.org/article }'),
], { error: phrase('an address, or `{ title, source, url, published, archived }`', 'Write `- https://example.org/article`.') });

const location = z.union([
  id('a place'),
  part({ name: line('a name', 'name: A field'), at: coordinates, radius: radius.optional() }, 'a name with its `at`', '{ name: A field, at: [42.9, 54.0], radius: 20 km }'),
], { error: phrase('a place id, or `{ name, at: [lat, lon], radius: 20 km }`', 'Write `where: karakiya-district`.') });

export const incidentSchema = shape({
  title,
  when: line('an EDTF date or a relative date', 'when: 2025-06-18').optional(),
  timezone: line('an IANA time zone', 'timezone: Asia/Almaty').optional(),
  where: location.optional(),
  category: id('a category', 'category').optional(),
  status: oneOf(STATUSES).optional(),
  tags: listOf(line('a tag', 'drone'), 'a list of tags', 'tags: [drone]').optional(),
  summary: prose('one sentence', 'summary: A drone was found near a railway station.').optional(),
  related: listOf(
    part({ incident: id('an incident', 'incident'), as: oneOf(RELATIONS) }, '`{ incident, as }`', '{ incident: some-id, as: follows }'),
    'a list of related incidents', 'related: [{ incident: some-id, as: follows }]',
  ).optional(),
  reports: listOf(bareLink, 'a list of links', 'reports: [https://example.org/article]').optional(),
  findings: z.record(z.string(), part({
    value: line('the value', 'value: unknown'),
    confidence: oneOf(['low', 'medium', 'high']).optional(),
    because: prose('the reason', 'because: No authority has named one.'),
  }, '`{ value, confidence, because }`', '{ value: unknown, confidence: low, because: Nobody says. }'), {
    error: phrase('findings by question', 'Write `findings: { operator: { value: unknown, because: Nobody says. } }`.'),
  }).optional(),
  reference: flag('reference').optional(),
  draft: flag('draft').optional(),
}, 'keys with values', 'title: Drone found in Karakiya district');

export const reportSchema = shape({
  title,
  source: id('the source that published it', 'source'),
  url: webAddress('url').optional(),
  archived: webAddress('archived').optional(),
  published: date.optional(),
  language: language.optional(),
  kind: oneOf(REPORT_KINDS).optional(),
  'derived-from': listOf(id('a report'), 'a list of report ids', 'derived-from: [other-report]').optional(),
  capture: oneOf(CAPTURE_KINDS).optional(),
  incidents: listOf(z.union([
    id('an incident'),
    part({ incident: id('an incident', 'incident'), match: oneOf(MATCHES).optional(), because: prose('the reason', 'because: It names no place.').optional() }, '`{ incident, match, because }`', '{ incident: some-id, match: possible }'),
  ], { error: phrase('an incident id, or `{ incident, match, because }`', 'Write `- { incident: some-id, match: possible, because: It names no place. }`.') }),
  'a list of incidents', 'incidents: [some-id]').optional(),
  corrects: id('the report that it corrects', 'corrects').optional(),
}, 'keys with values', 'title: Headline as published');

export const sourceSchema = shape({
  name: line('the name of the source', 'name: Example News'),
  kind: oneOf(SOURCE_KINDS).optional(),
  country: line('a country code (ISO 3166-1)', 'country: KZ').optional(),
  url: webAddress('url').optional(),
  owner: id('the source that owns it', 'owner').optional(),
  reliability: oneOf(['A', 'B', 'C', 'D', 'E', 'F']).optional(),
  because: prose('the reason for the reliability', 'because: Its reports on this case name their sources.').optional(),
}, 'keys with values', 'name: Example News');

export const pageSchema = shape({
  title,
  summary: prose('one sentence', 'summary: How we work.').optional(),
}, 'keys with values', 'title: About this site');
