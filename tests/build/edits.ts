import { FILLER, fileOf, QUOTES, removeEntry, renameId, type Kind, type SmallSite } from './small-site.ts';

/** Chooses among things; the same numbers always choose the same. */
export interface Choice {
  readonly of: <T>(things: readonly T[]) => T;
  readonly number: (most: number) => number;
}

/** One edit of a site: the site as it is then, or a change to its files that no model can tell. Undefined where there is nothing to edit. */
export type Edit = (model: SmallSite, choice: Choice) => SmallSite | undefined;

export function chooseBy(numbers: readonly number[]): Choice {
  let at = 0;
  const next = () => numbers[at++ % numbers.length]! + Math.floor(at / numbers.length) * 7;
  return { of: (things) => things[next() % things.length]!, number: (most) => next() % most };
}

const DATES = ['2025-06-18', '2025-06-17/2025-06-19', '2025-06', '2025-06-18~', '2025-06-19T04:10', '[2025-06-18,2025-06-20]', '2025-05-08', '2024-12-31', '2025-06-20?', '../2025-06-20', '2025-06-18/..'];
const ZONES = ['Asia/Almaty', 'UTC', 'America/St_Johns', 'Europe/Berlin'];
const VALUES: Readonly<Record<string, readonly string[]>> = {
  killed: ['0', '3', '3-5', 'at least 3', 'up to 3', 'about 40', 'dozens', '7 ~', 'not 3', 'unknown', 'silent', '5 ?'],
  length: ['120 cm', '4 ft', '110-130 cm', '2 m ~', 'unknown'],
  cause: ['technical', 'sabotage', 'shot-down', 'not sabotage', 'shot-down ?', 'silent'],
  armed: ['yes', 'no', 'no ?', 'unknown'],
  operator: ['AFU', 'Armed Forces', 'Somebody else', 'not AFU'],
  colour: ['grey', 'white', 'not grey', 'Grey'],
  where: ['plc-1', 'plc-2', 'plc-3', 'plc-4', 'Southern District', '43.1, 52.2 ± 5 km', 'unknown'],
};

const ids = (map: object) => Object.keys(map);

function dateOf(model: SmallSite, choice: Choice, link: (id: string) => string): string {
  const other = () => link(choice.of(ids(model.incidents)));
  switch (choice.number(8)) {
    case 0: return `${1 + choice.number(4)} days before ${other()}`;
    case 1: return `${1 + choice.number(4)} days after ${other()}`;
    case 2: return `before ${other()}`;
    case 3: return `after ${other()}`;
    case 4: return `same day as ${other()}`;
    default: return choice.of(DATES);
  }
}

/** An edit of one entry of a kind, in place. */
function each<K extends Kind>(kind: K, change: (entry: SmallSite[K][string], model: SmallSite, choice: Choice, id: string) => void): Edit {
  return (given, choice) => {
    const id = choice.of(ids(given[kind]));
    if (id === undefined) return undefined;
    const model = structuredClone(given);
    change(model[kind][id] as SmallSite[K][string], model, choice, id);
    return model;
  };
}

function whole(change: (model: SmallSite, choice: Choice) => void): Edit {
  return (given, choice) => {
    const model = structuredClone(given);
    change(model, choice);
    return model;
  };
}

function claim(change: (claim: SmallSite['reports'][string]['on'][number]['claims'][number], model: SmallSite, choice: Choice) => void): Edit {
  return whole((model, choice) => {
    const all = Object.values(model.reports).flatMap(({ on }) => on.flatMap(({ claims }) => claims));
    if (all.length > 0) change(choice.of(all), model, choice);
  });
}

const link = (id: string) => `{{incidents/${id}|that}}`;
const word = (choice: Choice) => choice.of(['grey', 'sandy', 'seventh', 'late', 'ночной', 'écrit', '<b>&amp;']);

/** Every kind of edit, by what it does. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'claim: value': claim((one, model, choice) => { one.value = one.question === 'when' ? dateOf(model, choice, link) : choice.of(VALUES[one.question]!); if (one.value === 'silent') { delete one.quote; delete one.by; } }),
  'claim: publication date': claim((one, _, choice) => { if (one.question === 'when') one.value = choice.of(['yesterday', '3 days before publication', '2 days after publication', 'earlier this month', 'last Tuesday', 'earlier this year']); }),
  'claim: quote': claim((one, _, choice) => { if (one.value !== 'silent') one.quote = choice.of(QUOTES); }),
  'claim: attribution': claim((one, _, choice) => { one.by = choice.of(['officials', 'a shepherd']); }),
  'claim: remove': each('reports', (report, _, choice) => { const entry = choice.of(report.on); entry?.claims.splice(choice.number(3), 1); }),
  'claim: add': each('reports', (report, _, choice) => {
    const [entry, question] = [choice.of(report.on), choice.of(ids(VALUES))];
    if (entry && !entry.claims.some((one) => one.question === question)) entry.claims.push({ question, value: choice.of(VALUES[question]!) });
  }),
  'incident: title': each('incidents', (incident, _, choice) => { incident.title = `${word(choice)} ${incident.title}`.slice(0, 60); }),
  'incident: summary': each('incidents', (incident, _, choice) => { incident.summary = `Sum ${word(choice)}.`; }),
  'incident: body': each('incidents', (incident, model, choice) => { incident.body = `Now {{@${choice.of(ids(model.reports))}}} and {{incidents/${choice.of(ids(model.incidents))}|another ${word(choice)}}}, {{sources/${choice.of(ids(model.sources))}|who}}.`; }),
  'incident: date': each('incidents', (incident, model, choice) => { incident.when = dateOf(model, choice, (id) => `{{=${id}}}`); }),
  'incident: plain date': each('incidents', (incident, _, choice) => { incident.when = choice.of(DATES); }),
  'incident: no date': each('incidents', (incident) => { delete incident.when; }),
  'incident: zone': each('incidents', (incident, _, choice) => { if (incident.timezone) delete incident.timezone; else incident.timezone = choice.of(ZONES); }),
  'incident: place': each('incidents', (incident, model, choice) => { incident.where = choice.of(ids(model.places)); }),
  'incident: category': each('incidents', (incident, model, choice) => { incident.category = choice.of(ids(model.site.categories)); }),
  'incident: related': each('incidents', (incident, model, choice, id) => {
    const other = choice.of(ids(model.incidents));
    if (other !== id) incident.related = [...incident.related.filter((one) => one.incident !== other), { incident: other, as: choice.of(['related', 'part-of', 'precedes', 'follows', 'same-as']) }];
  }),
  'incident: draft': each('incidents', (incident) => { incident.draft = !incident.draft; }),
  'incident: landmark': each('incidents', (incident) => { incident.reference = !incident.reference; }),
  'incident: bare link': each('incidents', (incident, model, choice) => { incident.links.push({ url: `https://example.net/${choice.number(99)}`, title: word(choice), source: choice.of(ids(model.sources)) }); }),
  'incident: finding': each('incidents', (incident, model, choice) => { incident.findings = { [choice.of(ids(model.questions))]: { value: word(choice), because: 'We think so.' } }; }),
  'incident: folder': each('incidents', (incident, _, choice) => { incident.folder = choice.of(['', '2025', 'x/y']); }),
  'incident: add': whole((model, choice) => { model.incidents[`inc-n${choice.number(9)}`] = { title: `New ${word(choice)}`, when: choice.of(DATES), related: [], links: [], findings: {}, body: 'New.' }; }),
  'incident: delete': (model, choice) => (ids(model.incidents).length < 3 ? undefined : removeEntry(model, 'incidents', choice.of(ids(model.incidents)))),
  'incident: rename': (model, choice) => renameId(model, choice.of(ids(model.incidents)), `inc-r${choice.number(9)}`),
  'report: title': each('reports', (report, _, choice) => { report.title = `${word(choice)} ${report.title}`.slice(0, 60); }),
  'report: notes': each('reports', (report, model, choice) => { report.notes = choice.of(['', `Note {{@${choice.of(ids(model.reports))}}} ${word(choice)}.`, `About {{incidents/${choice.of(ids(model.incidents))}|it}}, no \\[@citation].`]); }),
  'report: published': each('reports', (report, _, choice) => { report.published = choice.of([...DATES, '2025-06-26', '2025-07', '2025-06-22T08:00Z']); }),
  'report: undated': each('reports', (report) => { delete report.published; }),
  'report: source': each('reports', (report, model, choice) => { report.source = choice.of(ids(model.sources)); }),
  'report: derived': each('reports', (report, model, choice, id) => { report.derivedFrom = [choice.of(ids(model.reports))].filter((other) => other !== id); }),
  'report: corrects': each('reports', (report, model, choice, id) => { const other = choice.of(ids(model.reports)); if (other !== id) report.corrects = other; }),
  'report: capture': each('reports', (report, _, choice) => { report.capture = choice.of(['none', 'public', 'private']); }),
  'report: captured text': each('reports', (report, _, choice) => { report.filler = [choice.number(FILLER.length), choice.number(FILLER.length)]; if (report.capture === 'none') report.capture = 'public'; }),
  'report: covers one more': each('reports', (report, model, choice) => {
    const incident = choice.of(ids(model.incidents));
    if (!report.on.some((entry) => entry.incident === incident)) report.on.push({ incident, claims: choice.of([[], [{ question: 'when', value: dateOf(model, choice, link) }], [{ question: 'killed', value: '2' }]]) });
  }),
  'report: match': each('reports', (report, _, choice) => { const entry = choice.of(report.on); if (entry) entry.match = choice.of(['certain', 'probable', 'possible']); }),
  'report: folder': each('reports', (report, _, choice) => { report.folder = choice.of(['', 'later', 'a/b']); }),
  'report: add': whole((model, choice) => { model.reports[`rep-n${choice.number(9)}`] = { title: `New ${word(choice)}`, source: choice.of(ids(model.sources)), published: '2025-06-28', capture: 'none', filler: [], notes: '', on: [{ incident: choice.of(ids(model.incidents)), claims: [{ question: 'armed', value: choice.of(['yes', 'no']) }] }] }; }),
  'report: delete': (model, choice) => (ids(model.reports).length < 3 ? undefined : removeEntry(model, 'reports', choice.of(ids(model.reports)))),
  'report: rename': (model, choice) => renameId(model, choice.of(ids(model.reports)), `rep-r${choice.number(9)}`),
  'source: name': each('sources', (source, _, choice) => { source.name = `${word(choice)} ${source.name}`.slice(0, 40); }),
  'source: owner': each('sources', (source, model, choice) => { if (source.owner) delete source.owner; else source.owner = choice.of(ids(model.sources)); }),
  'source: notes': each('sources', (source, model, choice) => { source.notes = choice.of(['', `See {{@${choice.of(ids(model.reports))}}}.`, `See {{incidents/${choice.of(ids(model.incidents))}|it}}.`]); }),
  'source: reliability': each('sources', (source, _, choice) => { source.reliability = choice.of(['A', 'E']); }),
  'source: add': whole((model, choice) => { model.sources[`src-n${choice.number(9)}`] = { name: `Source ${word(choice)}`, kind: 'site', notes: '' }; }),
  'source: delete': (model, choice) => (ids(model.sources).length < 3 ? undefined : removeEntry(model, 'sources', choice.of(ids(model.sources)))),
  'source: rename': (model, choice) => renameId(model, choice.of(ids(model.sources)), `src-r${choice.number(9)}`),
  'page: body': each('pages', (page, model, choice) => { page.body = `Page ${word(choice)} {{reports/${choice.of(ids(model.reports))}|one}}.`; }),
  'page: title': each('pages', (page, _, choice) => { page.title = `Page ${word(choice)}`; }),
  'page: add': whole((model, choice) => { model.pages[`pg-${choice.number(5)}`] = { title: word(choice), body: 'A page.' }; }),
  'page: delete': (model, choice) => (ids(model.pages).length === 0 ? undefined : removeEntry(model, 'pages', choice.of(ids(model.pages)))),
  'place: radius': whole((model, choice) => { model.places[choice.of(ids(model.places))]!.radius = choice.of(['5 km', '90 km', '800 km']); }),
  'place: within': whole((model, choice) => { const place = model.places[choice.of(ids(model.places))]!; if (place.within) delete place.within; else place.within = choice.of(ids(model.places)); }),
  'place: name': whole((model, choice) => { model.places[choice.of(['plc-1', 'plc-2'])]!.name = `Land ${choice.number(50)}`; }),
  'question: ask': whole((model, choice) => { model.questions[choice.of(ids(model.questions))]!['ask'] = `Was it ${word(choice)}?`; }),
  'question: order': whole((model) => { model.questions = Object.fromEntries(Object.entries(model.questions).reverse()); }),
  'question: option': whole((model, choice) => { (model.questions['cause']!['options'] as Record<string, string>)['technical'] = `A fault, ${word(choice)}`; }),
  'site: title': whole((model, choice) => { model.site.title = `Watch ${word(choice)}`; }),
  'site: zone': whole((model, choice) => { model.site.timezone = choice.of(ZONES); }),
  'site: address': whole((model) => { model.site.url = model.site.url === URLS[0] ? URLS[1] : URLS[0]; }),
  'site: wording': whole((model, choice) => { model.site.wording['same-text'] = choice.of([0.3, 0.5, 0.9]); model.site.wording['some-run'] = choice.of([9, 12, 60]); }),
  'site: category': whole((model, choice) => { model.site.categories[choice.of(ids(model.site.categories))] = `Category ${word(choice)}`; }),
  // Wrong from here on: nothing may be published.
  'wrong: dangling incident': (model, choice) => { const next = structuredClone(model); delete next.incidents[choice.of(ids(next.incidents))]; return next; },
  'wrong: dangling report': (model, choice) => { const next = structuredClone(model); delete next.reports[choice.of(ids(next.reports))]; return next; },
  'wrong: dangling source': (model, choice) => { const next = structuredClone(model); delete next.sources[choice.of(ids(next.sources))]; return next; },
  'wrong: value': claim((one) => { one.value = 'no-such-value !'; one.question = 'armed'; }),
  'wrong: category': each('incidents', (incident) => { incident.category = 'nope'; }),
  'wrong: quote': each('reports', (report) => { if (report.spoilt) delete report.spoilt; else report.spoilt = true; }),
  'wrong: place': whole((model, choice) => { const id = choice.of(ids(model.places)); delete model.places[id]; }),
};

/** Both have a bundle of their own. */
export const URLS = ['https://example.org', 'https://example.org/below'] as const;

export { fileOf };
