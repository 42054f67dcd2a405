import { posix } from 'node:path';

/**
 * A small site as data, so that tests can edit it and have all that refers to an entry follow. Texts name others in double braces:
 * `{{incidents/inc-1|the crash}}` becomes a link to the file, `{{@rep-01}}` a citation, `{{=inc-1}}` the bare id. No id is a part of another word.
 */
export interface SmallSite {
  site: { title: string; description: string; url: string; timezone: string; categories: Record<string, string>; wording: Record<string, number> };
  questions: Record<string, Record<string, unknown>>;
  places: Record<string, { name: string; at: [number, number]; radius?: string; within?: string; also?: string[] }>;
  sources: Record<string, SmallSource>;
  incidents: Record<string, SmallIncident>;
  reports: Record<string, SmallReport>;
  pages: Record<string, { title: string; summary?: string; body: string }>;
}

export interface SmallSource { name: string; kind: string; owner?: string; reliability?: string; notes: string }

export interface SmallIncident {
  title: string;
  folder?: string;
  when?: string;
  timezone?: string;
  where?: string | { name: string; at: [number, number]; radius: string };
  category?: string;
  status?: string;
  summary?: string;
  related: { incident: string; as: string }[];
  links: { url: string; title?: string; source?: string; published?: string }[];
  findings: Record<string, { value: string; because: string }>;
  reference?: boolean;
  draft?: boolean;
  body: string;
}

export interface SmallReport {
  title: string;
  folder?: string;
  source: string;
  published?: string;
  derivedFrom?: string[];
  corrects?: string;
  capture: 'none' | 'public' | 'private';
  /** Paragraphs of the captured text around its quotes. */
  filler: number[];
  /** The captured text has lost its quotes. */
  spoilt?: boolean;
  notes: string;
  on: { incident: string; match?: string; claims: SmallClaim[] }[];
}

export interface SmallClaim { question: string; value: string; quote?: string; by?: string }

export const QUOTES = [
  'the wreck was found by a shepherd near the railway', 'no casualties have been reported by the authorities', 'three people were killed when the roof came down',
  'a grey object about four feet long lay in the sand', 'officials would not say who had launched the aircraft', 'it came down two days before the other discovery was made',
  'residents heard a loud bang shortly before midnight', 'specialists have ruled out that it was armed', 'the device had been shot down by air defence units',
  'an engine failure is considered the most likely cause', 'loud bang', 'it was found in the remote south of the district',
] as const;

/** Of more words than make wording shared, so that captures with the same paragraph are tied. */
export const FILLER = [
  'The regional administration said in the afternoon that the area had been cordoned off and that engineers from the capital were on their way to examine the remains and to take samples of the fuel for a laboratory in another town.',
  'According to the traffic police the road between the two villages stayed closed for most of the day, and drivers were asked to take the longer way around the lake while trucks removed the largest of the pieces under guard.',
  'A teacher from the school nearby told this newspaper that the children had been sent home early, that nobody had explained anything to the parents, and that the windows on the upper floor had shaken twice within one minute.',
  'The ministry has promised to publish its findings before the end of the year; an earlier inquiry into a similar case was closed without any result, as lawyers for the families have repeatedly and bitterly pointed out since then.',
  'Weather on that morning was clear with a light wind from the east, so that the usual explanation which is offered in such cases, that a storm carried the object across the border, seems to be out of the question this time.',
] as const;

/** Ten incidents, twenty reports, six sources. */
export function smallSite(): SmallSite {
  const sources: SmallSite['sources'] = {
    'src-1': { name: 'Steppe Herald', kind: 'newspaper', reliability: 'C', notes: 'Known for early word on {{incidents/inc-1|the wreck}}.' },
    'src-2': { name: 'Caspian Wire', kind: 'wire', notes: '' },
    'src-3': { name: 'Herald Online', kind: 'site', owner: 'src-1', notes: 'Belongs to {{sources/src-1|the Herald}}.' },
    'src-4': { name: 'Ministry of Defence', kind: 'official', notes: '' },
    'src-5': { name: 'Ärzteblatt Нур', kind: 'ngo', notes: 'Cites {{@rep-02}} often.' },
    'src-6': { name: 'Border Watch', kind: 'social', owner: 'src-3', notes: '' },
  };
  const incident = (title: string, rest: Partial<SmallIncident> = {}): SmallIncident => ({ title, related: [], links: [], findings: {}, body: `Of ${title}.`, ...rest });
  const incidents: SmallSite['incidents'] = {
    'inc-1': incident('Wreck near the railway', { when: '2025-06-18', where: 'plc-3', category: 'crash', status: 'reported', summary: 'A shepherd found a wreck.', body: 'Told first in {{@rep-01}} and then in {{@rep-02; @rep-04}}.\n\nSee {{incidents/inc-2|the object}}.', findings: { operator: { value: 'unknown', because: 'Nobody says.' } } }),
    'inc-2': incident('Object in the sand', { folder: '2025', when: '2 days after {{=inc-1}}', where: 'plc-2', category: 'object', related: [{ incident: 'inc-1', as: 'follows' }] }),
    'inc-3': incident('Third find', { when: '1 day after {{=inc-2}}', where: { name: 'A field', at: [43.5, 52.1], radius: '20 km' }, body: 'Dated by {{incidents/inc-2|the second}}, see {{pages/about|the page}}.' }),
    'inc-4': incident('Spring parade', { when: '2025-05-09', where: 'plc-4', category: 'event', reference: true }),
    'inc-5': incident('Alarm before the parade', { when: 'before {{=inc-4}}', where: 'plc-1', related: [{ incident: 'inc-4', as: 'related' }, { incident: 'inc-6', as: 'conflated-with' }] }),
    'inc-6': incident('Undated sighting', { category: 'sighting', related: [{ incident: 'inc-5', as: 'follows' }, { incident: 'inc-1', as: 'precedes' }] }),
    'inc-7': incident('Blast at night', { when: '2025-06-20T23:30', timezone: 'Europe/Berlin', where: 'plc-1', category: 'crash', status: 'disputed' }),
    'inc-8': incident('Echo of the blast', { when: '3 hours after {{=inc-7}}', draft: true, body: 'Kept back; {{@rep-07}}.' }),
    'inc-9': incident('Nobody wrote of this', { when: '2025-03~', links: [{ url: 'https://example.net/a', title: 'Bare', source: 'src-2', published: '2025-03-20' }, { url: 'https://example.net/b' }] }),
    'inc-10': incident('A winter with many names', { folder: 'old/er', when: '2024-12/2025-02', category: 'sighting', body: 'Only words here.' }),
  };
  const report = (source: string, on: SmallReport['on'], rest: Partial<SmallReport> = {}): SmallReport => ({ title: `Headline by ${source}`, source, published: '2025-06-22', capture: 'none', filler: [], notes: '', on, ...rest });
  const reports: SmallSite['reports'] = {
    'rep-01': report('src-1', [{ incident: 'inc-1', claims: [{ question: 'when', value: '2 days before {{incidents/inc-2|the object}}', quote: QUOTES[5] }, { question: 'killed', value: '0', quote: QUOTES[1], by: 'officials' }, { question: 'where', value: 'plc-3' }] }, { incident: 'inc-2', claims: [{ question: 'when', value: '2025-06-20' }, { question: 'length', value: '4 ft', quote: QUOTES[3] }] }], { capture: 'public', filler: [0, 1], published: '2025-06-21', notes: 'Written in haste, see {{@rep-02}}.' }),
    'rep-02': report('src-2', [{ incident: 'inc-1', claims: [{ question: 'killed', value: '3', quote: QUOTES[2] }, { question: 'cause', value: 'shot-down', quote: QUOTES[8] }, { question: 'armed', value: 'yes ?' }] }], { capture: 'private', filler: [1, 2] }),
    'rep-03': report('src-3', [{ incident: 'inc-1', match: 'possible', claims: [{ question: 'killed', value: '3-5' }, { question: 'where', value: 'plc-2' }, { question: 'armed', value: 'no', quote: QUOTES[7] }] }, { incident: 'inc-3', claims: [{ question: 'when', value: 'yesterday' }] }], { capture: 'private', filler: [2, 3], derivedFrom: ['rep-01'], title: 'Čo ďalej? Обломки' }),
    'rep-04': report('src-4', [{ incident: 'inc-1', claims: [{ question: 'killed', value: 'unknown' }, { question: 'operator', value: 'not AFU' }, { question: 'cause', value: 'technical', quote: QUOTES[9] }, { question: 'colour', value: 'silent' }] }], { published: '2025-06-23T09:00+05:00', corrects: 'rep-02' }),
    'rep-05': report('src-5', [{ incident: 'inc-2', claims: [{ question: 'when', value: 'after {{incidents/inc-1|the wreck}}' }, { question: 'length', value: '120 cm' }] }, { incident: 'inc-8', claims: [{ question: 'when', value: '2025-06-21' }] }], { capture: 'public', filler: [0, 1] }),
    'rep-06': report('src-6', [{ incident: 'inc-5', claims: [{ question: 'when', value: 'earlier this month' }] }, { incident: 'inc-4', claims: [{ question: 'when', value: 'last Friday' }] }], { published: '2025-05-14' }),
    'rep-07': report('src-2', [{ incident: 'inc-7', claims: [{ question: 'when', value: '2025-06-20T22:45' }, { question: 'killed', value: 'at least 2', quote: QUOTES[10] }, { question: 'colour', value: 'grey' }] }, { incident: 'inc-8', claims: [{ question: 'when', value: '2 hours after {{incidents/inc-7|the blast}}' }] }], { capture: 'private', filler: [3] }),
    'rep-08': report('src-1', [{ incident: 'inc-7', claims: [{ question: 'when', value: '2025-06-21' }, { question: 'killed', value: '4' }, { question: 'colour', value: 'not grey' }] }], { published: '2025-06', folder: 'later' }),
    'rep-09': report('src-3', [{ incident: 'inc-7', claims: [{ question: 'killed', value: 'about 40' }, { question: 'where', value: '43.6, 51.2 ± 5 km' }] }], { published: '2025-06-25', derivedFrom: [] }),
    'rep-10': report('src-4', [{ incident: 'inc-6', claims: [{ question: 'when', value: '2025-06-10/2025-06-12' }, { question: 'operator', value: 'Armed Forces' }] }]),
    'rep-11': report('src-5', [{ incident: 'inc-6', claims: [{ question: 'when', value: '3 days before publication ~' }, { question: 'operator', value: 'AFU' }] }], { published: '2025-06-14' }),
    'rep-12': report('src-6', [{ incident: 'inc-10', claims: [] }], { published: '2025-01-05' }),
    'rep-13': report('src-1', [{ incident: 'inc-10', claims: [{ question: 'when', value: '2025-01' }, { question: 'where', value: 'Old Town' }] }]),
    'rep-14': report('src-2', [{ incident: 'inc-3', claims: [{ question: 'when', value: '2025-06-21' }, { question: 'cause', value: 'not sabotage' }] }], { notes: 'On {{incidents/inc-3|this}} and {{reports/rep-13|that}}.' }),
    'rep-15': report('src-3', [{ incident: 'inc-3', claims: [{ question: 'when', value: 'same day as {{incidents/inc-7|the blast}}' }] }, { incident: 'inc-7', claims: [{ question: 'killed', value: '3' }] }], { corrects: 'rep-09', published: '2025-06-27' }),
    'rep-16': report('src-4', [{ incident: 'inc-5', claims: [{ question: 'when', value: '2025-05-07' }, { question: 'armed', value: 'no' }] }], { published: '2025-05-12' }),
    'rep-17': report('src-5', [{ incident: 'inc-4', claims: [{ question: 'when', value: '2025-05-09' }, { question: 'where', value: 'plc-4' }] }], { published: '2025-05-10', capture: 'public', filler: [4] }),
    'rep-18': report('src-6', [{ incident: 'inc-2', match: 'probable', claims: [{ question: 'length', value: '110-130 cm' }] }, { incident: 'inc-1', claims: [{ question: 'killed', value: '0', quote: QUOTES[1] }] }], { capture: 'public', filler: [0, 4], published: '2025-06-24' }),
    'rep-19': report('src-1', [{ incident: 'inc-9', match: 'possible', claims: [] }], { derivedFrom: ['rep-13', 'rep-14'] }),
    'rep-20': report('src-2', [], { notes: 'On nothing yet.' }),
  };
  delete reports['rep-10']!.published;
  return {
    site: { title: 'Small Watch', description: 'A small site.', url: 'https://example.org', timezone: 'Asia/Almaty', categories: { crash: 'Crash', sighting: 'Sighting', object: 'Object', event: 'Event' }, wording: { 'same-text': 0.5, substantial: 0.2 } },
    questions: {
      killed: { ask: 'How many people were killed?', type: 'count', unit: 'people', rises: 'true' },
      length: { ask: 'How long was it?', type: 'measure', unit: 'cm' },
      cause: { ask: 'Why did it come down?', type: 'choice', options: { technical: 'A technical fault', sabotage: 'Sabotage', 'shot-down': 'It was shot down' } },
      armed: { ask: 'Was it armed?', type: 'yes-no' },
      operator: { ask: 'Who operated it?', type: 'name', same: { 'Armed Forces': ['AFU'] } },
      colour: { ask: 'What colour was it?', type: 'text' },
    },
    places: {
      'plc-1': { name: 'Republic', at: [48, 67], radius: '1200 km' },
      'plc-2': { name: 'Western Region', at: [43.6, 53.3], radius: '300 km', within: 'plc-1' },
      'plc-3': { name: 'Southern District', at: [42.9, 54], radius: '120 km', within: 'plc-2', also: ['The District'] },
      'plc-4': { name: 'Old Town', at: [51.1, 71.4], radius: '20 km', within: 'plc-1' },
    },
    sources, incidents, reports,
    pages: { about: { title: 'About', body: 'Begun with {{@rep-01}} on {{incidents/inc-1|the wreck}}.' }, methodology: { title: 'Methods', summary: 'How.', body: 'As {{sources/src-4|the ministry}} says.' } },
  };
}

export type Kind = 'sources' | 'incidents' | 'reports' | 'pages';

/** The path of an entry; of one that is not there, where it would be. */
export function fileOf(model: SmallSite, kind: Kind, id: string): string {
  const entry = model[kind][id] as { folder?: string } | undefined;
  return posix.join(kind, entry?.folder ?? '', `${id}.md`);
}

/** All files of the content folder, by path. */
export function writeFiles(model: SmallSite): Map<string, string> {
  const files = new Map<string, string>();
  const { site, questions, places } = model;
  const { categories, wording, ...known } = site;
  files.set('site.yaml', yaml({ ...known, language: 'en', licence: 'CC-BY-4.0', categories: Object.fromEntries(Object.entries(categories).map(([id, label]) => [id, { label }])), wording }));
  files.set('questions.yaml', yaml(questions));
  files.set('places.yaml', yaml(places));
  const put = (kind: Kind, id: string, front: Record<string, unknown>, body: string) => {
    const file = fileOf(model, kind, id);
    files.set(file, fill(`---\n${yaml(front)}---\n${body}\n`, file, model));
  };
  for (const [id, { notes, name, kind, owner, reliability }] of Object.entries(model.sources)) put('sources', id, { name, kind, owner, reliability, because: reliability && 'So it seems.' }, notes);
  for (const [id, { body, links, folder: _, ...front }] of Object.entries(model.incidents)) {
    put('incidents', id, { ...front, related: some(front.related), findings: some(front.findings), reports: some(links), reference: front.reference ? 'true' : undefined, draft: front.draft ? 'true' : undefined }, body);
  }
  for (const [id, report] of Object.entries(model.reports)) {
    const { title, source, published, derivedFrom, corrects, capture, on, notes, filler, spoilt } = report;
    const listed = on.filter(({ match, claims }) => match || claims.length === 0).map(({ incident, match }) => (match ? { incident, match, because: 'It is not clear.' } : incident));
    const sections = on.filter(({ claims }) => claims.length > 0).map(({ incident, claims }) => `## On {{incidents/${incident}|this}}\n\n${claims.map(writeClaim).join('\n')}`);
    put('reports', id, { title, source, published, 'derived-from': derivedFrom, corrects, capture, incidents: some(listed) }, [notes, ...sections].join('\n\n'));
    if (capture !== 'none') files.set(`captures/${id}.txt`, [`Text of ${source}.`, ...on.flatMap(({ claims }) => claims.flatMap(({ quote }) => (quote && !spoilt ? [`${quote}.`] : []))), ...filler.map((i) => FILLER[i]!)].join('\n\n'));
  }
  for (const [id, { body, ...front }] of Object.entries(model.pages)) put('pages', id, front, body);
  return files;
}

function writeClaim({ question, value, quote, by }: SmallClaim): string {
  return [`- ${question}: ${value}`, ...(quote ? [`  > ${quote}`] : []), ...(quote && by ? [`  > — ${by}`] : [])].join('\n');
}

function some<T extends object>(value: T): T | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}

/** JSON is YAML, but for what is not given. */
function yaml(data: Record<string, unknown>): string {
  return Object.entries(data).filter(([, value]) => value !== undefined).map(([key, value]) => `${key}: ${typeof value === 'string' && /^[\w .-]+$/.test(value) ? value : JSON.stringify(value)}\n`).join('');
}

function fill(text: string, file: string, model: SmallSite): string {
  return text
    .replace(/\{\{(sources|incidents|reports|pages)\/([\w-]+)\|([^}]*)\}\}/g, (_, kind: Kind, id: string, words: string) => `[${words}](${posix.relative(posix.dirname(file), fileOf(model, kind, id))})`)
    .replace(/\{\{(@[^}]+)\}\}/g, '[$1]')
    .replace(/\{\{=([\w-]+)\}\}/g, '$1');
}

/** The same site with an entry under another id, wherever it is named. */
export function renameId(model: SmallSite, from: string, to: string): SmallSite {
  return JSON.parse(JSON.stringify(model).replaceAll(new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g'), to)) as SmallSite;
}

/** The same site without an entry, and without what refers to it. */
export function removeEntry(given: SmallSite, kind: Kind, id: string): SmallSite {
  const model = structuredClone(given);
  delete model[kind][id];
  const names = (text: string) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text);
  const heir = Object.keys(model.sources)[0]!;
  for (const source of Object.values(model.sources)) if (source.owner === id) delete source.owner;
  for (const incident of Object.values(model.incidents)) {
    incident.related = incident.related.filter((other) => other.incident !== id);
    if (incident.when && names(incident.when)) incident.when = '2025-05-20';
    for (const link of incident.links) if (link.source === id) delete link.source;
  }
  for (const report of Object.values(model.reports)) {
    if (report.source === id) report.source = heir;
    if (report.corrects === id) delete report.corrects;
    if (report.derivedFrom) report.derivedFrom = report.derivedFrom.filter((other) => other !== id);
    report.on = report.on.filter(({ incident }) => incident !== id);
    for (const entry of report.on) entry.claims = entry.claims.filter(({ value }) => !names(value));
  }
  const plain = JSON.stringify(model).replaceAll(new RegExp(`\\{\\{\\w+/${id}\\|([^}]*)\\}\\}`, 'g'), '$1').replaceAll(new RegExp(`\\{\\{@${id}\\}\\}`, 'g'), 'it');
  // One of several reports that are cited together.
  return JSON.parse(plain.replaceAll(new RegExp(`@${id}; ?|; ?@${id}(?![\\w-])`, 'g'), '')) as SmallSite;
}
