// What Astro's and Eleventy's pages are made from: entries by id, and who says what about which incident.
// An entry is { id, data, body, html? }; `data` is its frontmatter as the generator's own YAML parser read it.

const HEADING = /^## .*\/([^/]+)\.md\)\s*$/;
const CLAIM = /^- ([a-z-]+): (.*)$/;
const QUOTE = /^ {2}> (.*)$/;

/** The claims lists of a report's Markdown: [{ incident, claims: [{ question, value, quote, by }] }] */
export function parseCoverage(body) {
  const coverage = [];
  for (const line of body.split('\n')) {
    const claims = coverage.at(-1)?.claims;
    const [, incident] = HEADING.exec(line) ?? [];
    const [, question, value] = CLAIM.exec(line) ?? [];
    const [, quote] = QUOTE.exec(line) ?? [];
    if (incident) coverage.push({ incident, claims: [] });
    else if (question && claims) claims.push({ question, value, quote: '', by: '' });
    else if (quote?.startsWith('— ')) claims.at(-1).by = quote;
    else if (quote) claims.at(-1).quote = quote;
  }
  return coverage;
}

export function createArchive({ incidents, reports, sources, pages }) {
  const coverage = new Map(incidents.map(({ id }) => [id, []]));
  const bySource = new Map(sources.map(({ id }) => [id, []]));
  const inTime = [...reports].sort((a, b) => compare(published(a), published(b)) || compare(a.id, b.id));
  for (const report of inTime) {
    bySource.get(report.data.source).push(report);
    for (const { incident, claims } of parseCoverage(report.body)) coverage.get(incident).push({ report, claims });
  }
  return {
    incidents: [...incidents].sort((a, b) => compare(text(b.data.when), text(a.data.when)) || compare(a.id, b.id)),
    reports, pages, coverage, bySource,
    sources: [...sources].sort((a, b) => compare(a.data.name, b.data.name)),
    incidentOf: new Map(incidents.map((entry) => [entry.id, entry])),
    reportOf: new Map(reports.map((entry) => [entry.id, entry])),
    sourceOf: new Map(sources.map((entry) => [entry.id, entry])),
  };
}

/** A table of claims: a row for each question, a cell for each report, which holds what it says. */
export function tableOf(entries) {
  const questions = [...new Set(entries.flatMap(({ claims }) => claims.map(({ question }) => question)))];
  return questions.map((question) => ({ question, cells: entries.map(({ claims }) => claims.filter((claim) => claim.question === question)) }));
}

/** What was known on each day on which a report appeared. */
export function statesOf(entries) {
  const days = [...new Set(entries.map(({ report }) => published(report).slice(0, 10)))];
  return days.map((day) => ({ day, entries: entries.filter(({ report }) => published(report).slice(0, 10) <= day) }));
}

const PAGE_SIZE = 50;

/** [{ page, pages, entries }], at least one. */
export function paged(entries) {
  const pages = Math.max(1, Math.ceil(entries.length / PAGE_SIZE));
  return Array.from({ length: pages }, (_, i) => ({ page: i + 1, pages, entries: entries.slice(i * PAGE_SIZE, (i + 1) * PAGE_SIZE) }));
}

/** A frontmatter value as text: YAML reads days as dates. */
export function text(value) {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.name ?? JSON.stringify(value) : String(value);
}

/** Reports without a date come last. */
function published({ data }) {
  return text(data.published) || '9999';
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
