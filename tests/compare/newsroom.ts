import { compareReports, type Comparison, type Row } from '../../src/compare/comparison.ts';
import { compile } from '../../src/compile.ts';
import type { Archive } from '../../src/model/archive.ts';
import { issueMessage } from '../../src/model/issue.ts';
import { fromTexts } from '../../src/read/content-source.ts';

const SITE = 'title: T\ndescription: D\nurl: https://example.org\nlanguage: en\ntimezone: UTC\n';

const QUESTIONS = `
killed: { ask: How many were killed?, type: count, unit: people, rises: true }
size: { ask: How large was it?, type: measure, unit: cm }
operator: { ask: Who operated it?, type: name, same: { Armed Forces: [AF, the Army] } }
seen-by: { ask: Who saw it?, type: name, many: true }
cause: { ask: Why?, type: choice, options: { technical: A fault, sabotage: Sabotage } }
armed: { ask: Was it armed?, type: yes-no }
state: { ask: What state was it in?, type: text }
`;

const PLACES = `
country: { name: Country, at: [45, 60], radius: 900 km }
region: { name: Region, at: [45, 60], radius: 200 km, within: country }
town: { name: Town, also: [Oldtown], at: [45, 60], radius: 5 km, within: region }
far: { name: Farland, at: [45, 75], radius: 100 km }
near: { name: Nearland, at: [45.5, 60], radius: 300 km }
`;

/** One report as a test tells it. Frontmatter lines come before the claims; without claims, nobody has coded it. */
export interface Told {
  readonly source?: string;
  readonly published?: string;
  readonly frontmatter?: string;
  readonly match?: string;
  readonly claims: string;
}

/** The archive of reports on the incident `crash`, written as an editor writes them; `crash` adds lines to the incident's own frontmatter. Content mistakes fail the test. */
export function archiveOf(told: Readonly<Record<string, Told>>, sources: Readonly<Record<string, string>> = {}, crash = ''): Archive {
  const texts: Record<string, string> = {
    'site.yaml': SITE, 'questions.yaml': QUESTIONS, 'places.yaml': PLACES,
    'incidents/crash.md': `---\ntitle: A crash\nwhen: 2025-06-18\n${crash}\n---\n`,
    'incidents/parade.md': '---\ntitle: A parade\nwhen: 2025-05-09\n---\n',
    'incidents/hanging.md': '---\ntitle: Hangs on the crash\nwhen: 2 days after crash\n---\n',
  };
  for (const [id, { source = id, published, frontmatter = '', match, claims }] of Object.entries(told)) {
    const lines = [`title: Report ${id}`, `source: ${source}`, ...(published ? [`published: ${published}`] : []), frontmatter, ...(match || !claims ? [`incidents: [{ incident: crash, match: ${match ?? 'certain'} }]`] : [])];
    texts[`reports/${id}.md`] = `---\n${lines.filter(Boolean).join('\n')}\n---\n${claims && `\n## On [it](../incidents/crash.md)\n\n${claims}\n`}`;
    texts[`sources/${source}.md`] = `---\nname: ${source.toUpperCase()}\n${sources[source] ?? ''}\n---\n`;
  }
  for (const [id, frontmatter] of Object.entries(sources)) texts[`sources/${id}.md`] = `---\nname: ${id.toUpperCase()}\n${frontmatter}\n---\n`;
  const { archive, issues } = compile(fromTexts(texts));
  if (!archive) throw new Error(issues.map((issue) => `${issue.file}:${issue.line} ${issueMessage(issue)}`).join('\n'));
  return archive;
}

/** Compares the reports of the incident. */
export function compareTold(told: Readonly<Record<string, Told>>, sources: Readonly<Record<string, string>> = {}, crash = ''): Comparison {
  const archive = archiveOf(told, sources, crash);
  return compareReports(archive.incidents.get('crash')!, archive);
}

/** The row of one question. */
export function rowOf(comparison: Comparison, question: string): Row {
  const row = comparison.rows.find((candidate) => candidate.question.id === question);
  if (!row) throw new Error(`nothing on ${question}`);
  return row;
}

/** The row of one question when each report makes one claim on it. */
export function tell(question: string, values: Readonly<Record<string, string>>): Row {
  const told = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { claims: `- ${question}: ${value}` }]));
  return rowOf(compareTold(told), question);
}
