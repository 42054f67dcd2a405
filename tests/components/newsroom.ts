import { compareReports, type Row } from '../../src/compare/comparison.ts';
import { compile } from '../../src/compile.ts';
import type { Teller } from '../../src/components/sentence.ts';
import type { Archive } from '../../src/model/archive.ts';
import type { Claim } from '../../src/model/claim.ts';
import { fromTexts } from '../../src/read/content-source.ts';
import { createUrls } from '../../src/site/urls.ts';

/** One report: its source, lines of frontmatter, and claims by incident, with `[it](id)` for a link to an incident. */
export interface Told {
  readonly source?: string;
  readonly frontmatter?: string;
  readonly claims: Readonly<Record<string, readonly string[]>>;
}

const QUESTIONS = `killed: { ask: How many were killed?, type: count, unit: people, rises: true }
armed: { ask: Was it armed?, type: yes-no }
found: { ask: When was it found?, type: date }
`;

/** An archive of entries, by their lines of frontmatter, and of reports. Mistakes in it fail the test. */
export function archiveOf(entries: Readonly<Record<string, string>>, reports: Readonly<Record<string, Told>> = {}): { readonly archive: Archive; readonly teller: Teller } {
  const texts: Record<string, string> = {
    'site.yaml': 'title: T\ndescription: D\nurl: https://example.org\nlanguage: en\ntimezone: Asia/Almaty\n',
    'questions.yaml': QUESTIONS,
  };
  for (const [id, lines] of Object.entries(entries)) texts[`incidents/${id}.md`] = `---\ntitle: The ${id}\n${lines}\n---\n`;
  for (const [id, { source = id, frontmatter = 'published: 2025-06-22', claims }] of Object.entries(reports)) {
    texts[`sources/${source}.md`] = `---\nname: ${source.toUpperCase()}\n---\n`;
    const sections = Object.entries(claims).map(([incident, lines]) => `## On [it](../incidents/${incident}.md)\n\n${lines.map((line) => `- ${line.replace(/\]\(([\w-]+)\)/g, '](../incidents/$1.md)')}`).join('\n')}\n`);
    texts[`reports/${id}.md`] = `---\ntitle: Report ${id}\nsource: ${source}\n${frontmatter}\n---\n\n${sections.join('\n')}`;
  }
  const { archive, issues } = compile(fromTexts(texts));
  if (!archive) throw new Error(issues.map((issue) => `${issue.file}:${issue.line} expected ${issue.expected}, found ${issue.found}`).join('\n'));
  return { archive, teller: { incidents: archive.incidents, reports: archive.reports, urls: createUrls(archive.site.url) } };
}

/** A claim by its report and id. */
export function claimOf({ reports }: Archive, report: string, id: string): Claim {
  const claim = reports.get(report)!.coverage.flatMap(({ claims }) => claims).find((one) => one.id === id);
  if (!claim) throw new Error(`no claim ${id}`);
  return claim;
}

/** The row of a question in the comparison of an incident. */
export function rowOf(archive: Archive, incident: string, question: string): Row {
  return compareReports(archive.incidents.get(incident)!, archive).rows.find((row) => row.question.id === question)!;
}
